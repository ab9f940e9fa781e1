#include "MarkupWatch.h"

#include <string.h>

#include "CXMLReader.h"

enum { TEXT, OPENED, TAG, QUOTED, BANG, DECLARATION, INSTRUCTION, COMMENT, CDATA };

// Takes the next character; of one beyond ASCII it matters only that it is none of the marks.
static int step(kokcha_markup_watch *watch, uint8_t unit) {
  switch (watch->state) {
    case TEXT:
      if (unit == '<') watch->state = OPENED;
      if (unit == ']' && watch->is_in_subset) {
        watch->is_in_subset = 0;
        watch->state = DECLARATION;
      }
      break;
    case OPENED:
      watch->attributes = 0;
      watch->state = unit == '!' ? BANG : unit == '?' ? INSTRUCTION : unit == '>' ? TEXT : TAG;
      break;
    case TAG:
      if (unit == '>') watch->state = TEXT;
      if (unit == '=' && ++watch->attributes > KOKCHA_XML_ATTRIBUTES)
        return KOKCHA_XML_TOO_MANY_ATTRIBUTES;
      break;
    case BANG:
      watch->state = unit == '-' ? COMMENT : unit == '[' ? CDATA : unit == '>' ? TEXT : DECLARATION;
      // `<!-->` is a comment that has begun only.
      watch->before[0] = watch->before[1] = 0;
      return KOKCHA_XML_OK;
    case DECLARATION:
      if (unit == '>') watch->state = TEXT;
      if (unit == '[') {
        watch->is_in_subset = 1;
        watch->state = TEXT;
      }
      break;
    case QUOTED:
      if (unit == watch->quote) watch->state = watch->quoted_in;
      return KOKCHA_XML_OK;
    case INSTRUCTION:
      if (unit == '>' && watch->before[1] == '?') watch->state = TEXT;
      break;
    case COMMENT:
      if (unit == '>' && watch->before[1] == '-' && watch->before[0] == '-') watch->state = TEXT;
      break;
    case CDATA:
      if (unit == '>' && watch->before[1] == ']' && watch->before[0] == ']') watch->state = TEXT;
      break;
  }
  if ((watch->state == TAG || watch->state == DECLARATION) && (unit == '"' || unit == '\'')) {
    watch->quoted_in = watch->state;
    watch->quote = unit;
    watch->state = QUOTED;
  }
  watch->before[0] = watch->before[1];
  watch->before[1] = unit;
  return KOKCHA_XML_OK;
}

// Takes the next byte of a document.
static int take(kokcha_markup_watch *watch, uint8_t byte) {
  if (watch->is_in_subset && ++watch->subset_length > KOKCHA_XML_SUBSET) return KOKCHA_XML_TOO_LONG;
  if (watch->width == 1) return step(watch, byte);
  // ASCII's characters have one byte that is not zero, whichever comes first.
  watch->unit = (watch->unit << 8) | byte;
  if (++watch->phase < watch->width) return KOKCHA_XML_OK;
  uint32_t unit = watch->unit;
  if (unit > 0xFF && (unit & (watch->width == 2 ? 0xFF : 0xFFFFFF)) == 0)
    unit >>= watch->width == 2 ? 8 : 24;
  watch->phase = 0;
  watch->unit = 0;
  return step(watch, unit < 0x80 ? (uint8_t)unit : 0x80);
}

static unsigned width_of(const uint8_t head[4]) {
  unsigned zeros = 0;
  for (int index = 0; index < 4; index++) zeros += head[index] == 0;
  // `<` in UCS-4; a byte-order mark or `<` in UTF-16.
  if (zeros == 3) return 4;
  if (zeros == 2) return head[0] == 0xFF || head[2] == 0xFE ? 4 : 2;
  return zeros == 1 || (head[0] >= 0xFE && head[1] >= 0xFE) ? 2 : 1;
}

kokcha_markup_finding kokcha_markup_look(kokcha_markup_watch *watch, const uint8_t *bytes,
                                         size_t length) {
  size_t offset = 0;
  while (offset < length) {
    int fault = KOKCHA_XML_OK;
    if (watch->head_count < 4) {
      watch->head[watch->head_count++] = bytes[offset];
      if (watch->head_count == 4) {
        watch->width = width_of(watch->head);
        for (int index = 0; index < 4; index++) take(watch, watch->head[index]);
      }
    } else {
      if (watch->width == 1 && watch->state == TEXT && !watch->is_in_subset) {
        const uint8_t *next = memchr(bytes + offset, '<', length - offset);
        if (next == NULL) break;
        offset = (size_t)(next - bytes);
      }
      fault = take(watch, bytes[offset]);
    }
    if (fault != KOKCHA_XML_OK) return (kokcha_markup_finding){fault, offset};
    offset++;
  }
  return (kokcha_markup_finding){KOKCHA_XML_OK, length};
}
