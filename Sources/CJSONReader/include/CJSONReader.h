// simdjson's on-demand parser (RFC 8259), behind a header that shows nothing of simdjson or C++.

#ifndef KOKCHA_CJSONREADER_H
#define KOKCHA_CJSONREADER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define KOKCHA_JSON_NOEXCEPT noexcept
extern "C" {
#else
#define KOKCHA_JSON_NOEXCEPT
#endif

// Bytes behind a document that must be readable; what they hold does not matter.
enum { KOKCHA_JSON_PADDING = 64 };
// How deep arrays and objects may be nested, the document itself counted.
enum { KOKCHA_JSON_DEPTH = 32 };

// What a token is.
enum {
  KOKCHA_JSON_NULL,
  KOKCHA_JSON_FALSE,
  KOKCHA_JSON_TRUE,
  KOKCHA_JSON_NUMBER,
  KOKCHA_JSON_STRING,
  // A string with escapes: its text stands in the reader's own memory.
  KOKCHA_JSON_ESCAPED,
  KOKCHA_JSON_ARRAY,
  KOKCHA_JSON_OBJECT
};

// One value, or the key of one. Values follow each other as they do in the document, a container
// before what it holds, and a key before its value.
typedef struct {
  // Where it begins in the document; a string at its opening quote.
  uint32_t offset;
  // How long it is as it stands there, quotes and brackets counted.
  uint32_t length;
  // ESCAPED: where its text begins in the reader's memory. Containers: the token after their last.
  uint32_t next;
  // ESCAPED: how long that text is. Containers: how many values they hold.
  uint32_t count;
  uint32_t kind;
} kokcha_json_token;

// What came of a document.
enum {
  KOKCHA_JSON_OK,
  // No memory.
  KOKCHA_JSON_NO_MEMORY,
  // Not JSON; the offset is where that shows.
  KOKCHA_JSON_MALFORMED,
  // Bytes that are not UTF-8, or a control character in a string; simdjson does not say where.
  KOKCHA_JSON_NOT_UTF8,
  KOKCHA_JSON_CONTROL,
  // A number that RFC 8259 section 6 does not allow.
  KOKCHA_JSON_BAD_NUMBER,
  // A word that is none of null, true and false.
  KOKCHA_JSON_BAD_WORD,
  // A backslash followed by what section 7 does not allow.
  KOKCHA_JSON_BAD_ESCAPE,
  // Half of a surrogate pair.
  KOKCHA_JSON_SURROGATE,
  // U+0000.
  KOKCHA_JSON_NUL,
  // Nested deeper than KOKCHA_JSON_DEPTH.
  KOKCHA_JSON_TOO_DEEP
};

typedef struct kokcha_json_reader kokcha_json_reader;

// A reader to be used again and again by one thread, or NULL if there is no memory.
kokcha_json_reader *kokcha_json_create(void) KOKCHA_JSON_NOEXCEPT;
void kokcha_json_destroy(kokcha_json_reader *reader) KOKCHA_JSON_NOEXCEPT;

// Gives the memory back that a document of more than KOKCHA_JSON_KEPT bytes took, its tokens with it.
enum { KOKCHA_JSON_KEPT = 1 << 20 };
void kokcha_json_shrink(kokcha_json_reader *reader) KOKCHA_JSON_NOEXCEPT;

// Reads one object or array, at `bytes`; KOKCHA_JSON_PADDING bytes behind it are readable. Where it
// is refused, `offset` becomes the byte at fault, as far as it is known.
int kokcha_json_read(kokcha_json_reader *reader, const uint8_t *bytes, size_t length,
                     size_t *offset) KOKCHA_JSON_NOEXCEPT;

// The tokens of the last document, and the texts of its strings with escapes; valid until the next
// is read.
const kokcha_json_token *kokcha_json_tokens(const kokcha_json_reader *reader,
                                            size_t *count) KOKCHA_JSON_NOEXCEPT;
const uint8_t *kokcha_json_texts(const kokcha_json_reader *reader,
                                 size_t *length) KOKCHA_JSON_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif
