// Looks at a document's markup before libxml2 does, whose work for one start tag grows with the square of its
// attributes, and for a document type with that of what it declares.

#ifndef KOKCHA_MARKUPWATCH_H
#define KOKCHA_MARKUPWATCH_H

#include <stddef.h>
#include <stdint.h>

// How many bytes of declarations a document type may hold.
enum { KOKCHA_XML_SUBSET = 64 << 10 };

// All zero at a document's beginning.
typedef struct {
  // The first four bytes, which tell how wide a character is (XML 1.0, appendix F).
  uint8_t head[4];
  unsigned head_count;
  unsigned width;
  // The character at hand: how many of its bytes were met, and what they are together.
  unsigned phase;
  uint32_t unit;
  int state, quote, quoted_in;
  // The two characters before.
  uint8_t before[2];
  int is_in_subset;
  size_t subset_length;
  unsigned attributes;
} kokcha_markup_watch;

// What was found: nothing, or a fault of the reader's.
typedef struct {
  int fault;
  // How many of the bytes stand before it; all, if there is none.
  size_t offset;
} kokcha_markup_finding;

kokcha_markup_finding kokcha_markup_look(kokcha_markup_watch *watch, const uint8_t *bytes,
                                         size_t length);

#endif
