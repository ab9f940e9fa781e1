#include "CJSONReader.h"

#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

// Checks of how the library is called would change its classes with the level of optimization.
#define SIMDJSON_DEVELOPMENT_CHECKS 0
#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

using simdjson::error_code;
namespace ondemand = simdjson::ondemand;

static_assert(KOKCHA_JSON_PADDING >= simdjson::SIMDJSON_PADDING, "more padding is needed");

namespace {

// Memory that grows, and says so where it cannot.
template <typename Element>
struct Store {
  Element *elements = nullptr;
  size_t count = 0;
  size_t capacity = 0;

  Store() = default;
  Store(const Store &) = delete;
  Store &operator=(Store &&other) noexcept {
    std::swap(elements, other.elements);
    std::swap(count, other.count);
    std::swap(capacity, other.capacity);
    return *this;
  }
  ~Store() { std::free(elements); }

  bool reserve(size_t wanted) noexcept {
    if (wanted <= capacity) return true;
    size_t wider = capacity * 2 > wanted ? capacity * 2 : wanted;
    void *made = std::realloc(elements, wider * sizeof(Element));
    if (made == nullptr) return false;
    elements = static_cast<Element *>(made);
    capacity = wider;
    return true;
  }
};

bool isDigit(char byte) { return byte >= '0' && byte <= '9'; }

// Four hexadecimal digits, or -1.
int hexadecimal(const char *digits) {
  int value = 0;
  for (int index = 0; index < 4; index++) {
    char byte = digits[index];
    int digit = isDigit(byte)                  ? byte - '0'
                : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10
                : byte >= 'A' && byte <= 'F' ? byte - 'A' + 10
                                             : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

// RFC 8259 section 6; simdjson looks at a number only when it makes a machine's number of it, which
// would round.
bool isNumber(const char *text, size_t length) {
  const char *end = text + length;
  if (text < end && *text == '-') text++;
  if (text == end || !isDigit(*text)) return false;
  if (*text == '0') {
    text++;
  } else {
    while (text < end && isDigit(*text)) text++;
  }
  if (text < end && *text == '.') {
    text++;
    if (text == end || !isDigit(*text)) return false;
    while (text < end && isDigit(*text)) text++;
  }
  if (text < end && (*text == 'e' || *text == 'E')) {
    text++;
    if (text < end && (*text == '+' || *text == '-')) text++;
    if (text == end || !isDigit(*text)) return false;
    while (text < end && isDigit(*text)) text++;
  }
  return text == end;
}

bool isBlank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

// The end of the string whose inside begins at `text`; the document is known to close it.
const char *closingQuote(const char *text, const char *limit) {
  while (text < limit && *text != '"') text += *text == '\\' ? 2 : 1;
  return text;
}

}  // namespace

struct kokcha_json_reader {
  ondemand::parser parser;
  Store<kokcha_json_token> tokens;
  Store<uint8_t> texts;
  const char *start = nullptr;
  size_t length = 0;
  ondemand::document *document = nullptr;
  // Behind the last value that was read.
  const char *end = nullptr;
  const char *fault = nullptr;

  int refuse(int status, const char *at) noexcept {
    fault = at;
    return status;
  }

  int refuse(error_code error, const char *at) noexcept {
    return refuse(error == simdjson::MEMALLOC || error == simdjson::CAPACITY ? KOKCHA_JSON_NO_MEMORY
                                                                              : KOKCHA_JSON_MALFORMED,
                  at);
  }

  kokcha_json_token *append(uint32_t kind, const char *at, size_t size) noexcept {
    if (!tokens.reserve(tokens.count + 1)) return nullptr;
    kokcha_json_token *token = &tokens.elements[tokens.count++];
    *token = {uint32_t(at - start), uint32_t(size), 0, 0, kind};
    return token;
  }

  // The string whose opening quote is at `open` and closing quote at `close`.
  int string(const char *open, const char *close) noexcept {
    const char *inside = open + 1;
    end = close + 1;
    kokcha_json_token *token = append(KOKCHA_JSON_STRING, open, size_t(close - open) + 1);
    if (token == nullptr) return KOKCHA_JSON_NO_MEMORY;
    const void *escape = std::memchr(inside, '\\', size_t(close - inside));
    if (escape == nullptr) return KOKCHA_JSON_OK;
    int status = checkEscapes(static_cast<const char *>(escape), close);
    if (status != KOKCHA_JSON_OK) return status;
    size_t before = texts.count;
    if (!texts.reserve(before + size_t(close - inside) + simdjson::SIMDJSON_PADDING)) {
      return KOKCHA_JSON_NO_MEMORY;
    }
    uint8_t *filled = texts.elements + before;
    ondemand::raw_json_string raw(reinterpret_cast<const uint8_t *>(inside));
    if (parser.unescape(raw, filled).error()) return refuse(KOKCHA_JSON_BAD_ESCAPE, open);
    texts.count = size_t(filled - texts.elements);
    token->kind = KOKCHA_JSON_ESCAPED;
    token->next = uint32_t(before);
    token->count = uint32_t(texts.count - before);
    return KOKCHA_JSON_OK;
  }

  // simdjson 3.0 lets half a surrogate pair through, and says of no escape where it stands.
  int checkEscapes(const char *text, const char *close) noexcept {
    while (text < close) {
      if (*text != '\\') {
        text++;
        continue;
      }
      const char *escape = text;
      if (text[1] != 'u') {
        if (text[1] == 0 || std::strchr("\"\\/bfnrt", text[1]) == nullptr) {
          return refuse(KOKCHA_JSON_BAD_ESCAPE, escape);
        }
        text += 2;
        continue;
      }
      int unit = close - text < 6 ? -1 : hexadecimal(text + 2);
      if (unit < 0) return refuse(KOKCHA_JSON_BAD_ESCAPE, escape);
      text += 6;
      if (unit == 0) return refuse(KOKCHA_JSON_NUL, escape);
      if (unit < 0xD800 || unit > 0xDFFF) continue;
      int low = close - text >= 6 && text[0] == '\\' && text[1] == 'u' ? hexadecimal(text + 2) : -1;
      if (unit > 0xDBFF || low < 0xDC00 || low > 0xDFFF) {
        return refuse(KOKCHA_JSON_SURROGATE, escape);
      }
      text += 6;
    }
    return KOKCHA_JSON_OK;
  }

  int value(ondemand::value &value, int depth) noexcept {
    std::string_view raw = value.raw_json_token();
    const char *at = raw.data();
    size_t size = raw.size();
    while (size > 0 && isBlank(at[size - 1])) size--;
    ondemand::json_type type;
    if (value.type().get(type)) {
      // What no value begins with: a word, or a bracket or comma where a value belongs.
      bool isWord = (at[0] >= 'a' && at[0] <= 'z') || (at[0] >= 'A' && at[0] <= 'Z');
      return refuse(isWord            ? KOKCHA_JSON_BAD_WORD
                    : at[0] == '+' || at[0] == '.' ? KOKCHA_JSON_BAD_NUMBER
                                      : KOKCHA_JSON_MALFORMED,
                    at);
    }
    switch (type) {
      case ondemand::json_type::object: {
        if (depth > KOKCHA_JSON_DEPTH) return refuse(KOKCHA_JSON_TOO_DEEP, at);
        ondemand::object object;
        if (error_code error = value.get_object().get(object)) return refuse(error, at);
        return members(object, at, depth);
      }
      case ondemand::json_type::array: {
        if (depth > KOKCHA_JSON_DEPTH) return refuse(KOKCHA_JSON_TOO_DEEP, at);
        ondemand::array array;
        if (error_code error = value.get_array().get(array)) return refuse(error, at);
        return elements(array, at, depth);
      }
      case ondemand::json_type::string: {
        ondemand::raw_json_string inside;
        if (error_code error = value.get_raw_json_string().get(inside)) return refuse(error, at);
        if (size < 2 || at[size - 1] != '"') return refuse(KOKCHA_JSON_MALFORMED, at);
        return string(at, at + size - 1);
      }
      case ondemand::json_type::number: {
        if (!isNumber(at, size)) return refuse(KOKCHA_JSON_BAD_NUMBER, at);
        return scalar(KOKCHA_JSON_NUMBER, at, size);
      }
      case ondemand::json_type::boolean:
        if (size == 4 && std::memcmp(at, "true", 4) == 0) {
          return scalar(KOKCHA_JSON_TRUE, at, size);
        }
        if (size == 5 && std::memcmp(at, "false", 5) == 0) {
          return scalar(KOKCHA_JSON_FALSE, at, size);
        }
        return refuse(KOKCHA_JSON_BAD_WORD, at);
      case ondemand::json_type::null:
        if (size == 4 && std::memcmp(at, "null", 4) == 0) {
          return scalar(KOKCHA_JSON_NULL, at, size);
        }
        return refuse(KOKCHA_JSON_BAD_WORD, at);
    }
    return refuse(KOKCHA_JSON_MALFORMED, at);
  }

  // A number or word whose text is known to be right; the library's loops go past it.
  int scalar(uint32_t kind, const char *at, size_t size) noexcept {
    end = at + size;
    return append(kind, at, size) == nullptr ? KOKCHA_JSON_NO_MEMORY : KOKCHA_JSON_OK;
  }

  int members(ondemand::object &object, const char *at, int depth) noexcept {
    size_t mine = tokens.count;
    if (append(KOKCHA_JSON_OBJECT, at, 1) == nullptr) return KOKCHA_JSON_NO_MEMORY;
    end = at + 1;
    uint32_t count = 0;
    for (auto result : object) {
      ondemand::field field;
      if (error_code error = std::move(result).get(field)) return refuse(error, last());
      const char *inside = field.key().raw();
      int status = string(inside - 1, closingQuote(inside, start + length));
      if (status != KOKCHA_JSON_OK) return status;
      status = value(field.value(), depth + 1);
      if (status != KOKCHA_JSON_OK) return status;
      count++;
    }
    return close(mine, count);
  }

  int elements(ondemand::array &array, const char *at, int depth) noexcept {
    size_t mine = tokens.count;
    if (append(KOKCHA_JSON_ARRAY, at, 1) == nullptr) return KOKCHA_JSON_NO_MEMORY;
    end = at + 1;
    uint32_t count = 0;
    for (auto result : array) {
      ondemand::value element;
      if (error_code error = std::move(result).get(element)) return refuse(error, last());
      int status = value(element, depth + 1);
      if (status != KOKCHA_JSON_OK) return status;
      count++;
    }
    return close(mine, count);
  }

  // Where the library stands, for an error that it found itself.
  const char *last() noexcept {
    const char *at = nullptr;
    if (document->current_location().get(at) == simdjson::SUCCESS) return at;
    return start + length;
  }

  // Ends a container: its bracket is the next byte that is not blank.
  int close(size_t mine, uint32_t count) noexcept {
    while (isBlank(*end)) end++;
    end++;
    kokcha_json_token &token = tokens.elements[mine];
    token.length = uint32_t(end - start) - token.offset;
    token.next = uint32_t(tokens.count);
    token.count = count;
    return KOKCHA_JSON_OK;
  }

  int read() noexcept {
    if (parser.capacity() < length) {
      size_t wider = parser.capacity() * 2 > length ? parser.capacity() * 2 : length;
      if (parser.allocate(wider)) return refuse(KOKCHA_JSON_NO_MEMORY, start);
    }
    ondemand::document made;
    switch (parser.iterate(start, length, length + simdjson::SIMDJSON_PADDING).get(made)) {
      case simdjson::SUCCESS: break;
      case simdjson::MEMALLOC:
      case simdjson::CAPACITY: return refuse(KOKCHA_JSON_NO_MEMORY, start);
      case simdjson::UTF8_ERROR: return refuse(KOKCHA_JSON_NOT_UTF8, start);
      case simdjson::UNESCAPED_CHARS: return refuse(KOKCHA_JSON_CONTROL, start);
      default: return refuse(KOKCHA_JSON_MALFORMED, start);
    }
    document = &made;
    int status = root();
    if (status == KOKCHA_JSON_OK && document->current_location().error() != simdjson::OUT_OF_BOUNDS) status = refuse(KOKCHA_JSON_MALFORMED, last());
    document = nullptr;
    return status;
  }

  int root() noexcept {
    ondemand::value value;
    if (error_code error = document->get_value().get(value)) return refuse(error, start);
    return this->value(value, 1);
  }
};

kokcha_json_reader *kokcha_json_create(void) noexcept {
  return new (std::nothrow) kokcha_json_reader();
}

void kokcha_json_destroy(kokcha_json_reader *reader) noexcept { delete reader; }

void kokcha_json_shrink(kokcha_json_reader *reader) noexcept {
  // What a common batch takes is kept.
  if (reader->parser.capacity() <= KOKCHA_JSON_KEPT) return;
  reader->parser = ondemand::parser();
  reader->tokens = Store<kokcha_json_token>();
  reader->texts = Store<uint8_t>();
}

int kokcha_json_read(kokcha_json_reader *reader, const uint8_t *bytes, size_t length,
                     size_t *offset) noexcept {
  reader->tokens.count = 0;
  reader->texts.count = 0;
  reader->start = reinterpret_cast<const char *>(bytes);
  reader->length = length;
  reader->fault = reader->start;
  int status = reader->read();
  *offset = size_t(reader->fault - reader->start);
  if (*offset > length) *offset = length;
  return status;
}

const kokcha_json_token *kokcha_json_tokens(const kokcha_json_reader *reader,
                                            size_t *count) noexcept {
  *count = reader->tokens.count;
  return reader->tokens.elements;
}

const uint8_t *kokcha_json_texts(const kokcha_json_reader *reader, size_t *length) noexcept {
  *length = reader->texts.count;
  return reader->texts.elements;
}
