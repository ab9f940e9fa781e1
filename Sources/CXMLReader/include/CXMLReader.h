// libxml2's push parser, behind a header that shows nothing of libxml2.
//
// Bytes go in portion by portion; what they say comes out as tokens. Nothing is fetched, no entity is
// substituted, no tree is built.

#ifndef KOKCHA_CXMLREADER_H
#define KOKCHA_CXMLREADER_H

#include <stddef.h>
#include <stdint.h>

// How deep elements may be nested.
enum { KOKCHA_XML_DEPTH = 100 };
// How many attributes an element may have, and how many namespaces may be declared at once.
enum { KOKCHA_XML_ATTRIBUTES = 256 };

// What a token is.
enum {
  KOKCHA_XML_START,
  // An attribute's name; its VALUE follows. Both follow the START of their element.
  KOKCHA_XML_ATTRIBUTE,
  KOKCHA_XML_VALUE,
  // A stretch of text, CDATA or not; an element's text may come in several.
  KOKCHA_XML_TEXT,
  KOKCHA_XML_END
};

// Which namespace an element is in.
enum {
  KOKCHA_XML_NO_SPACE,
  // KML's, of any version from Google's 2.0 to OGC's 2.3, or whatever other one the root element `kml` is in.
  KOKCHA_XML_KML,
  // Google's extensions of it.
  KOKCHA_XML_GX,
  KOKCHA_XML_ATOM,
  // The prefix `xml`, and XML Schema's attributes of instances.
  KOKCHA_XML_OF_XML,
  KOKCHA_XML_OF_SCHEMAS,
  KOKCHA_XML_OTHER_SPACE
};

typedef struct {
  uint32_t kind;
  uint32_t space;
  // The line of the document, from 1.
  uint32_t line;
  // Where its name, value or text stands in the texts.
  uint32_t start;
  uint32_t length;
  // How many bytes a name's prefix has, its colon counted; it stands before the name.
  uint32_t prefix;
} kokcha_xml_token;

// What came of a portion.
enum {
  KOKCHA_XML_OK,
  KOKCHA_XML_NO_MEMORY,
  // Not XML; the message is libxml2's own.
  KOKCHA_XML_MALFORMED,
  // Bytes that the document's encoding does not have, or an encoding that is not known.
  KOKCHA_XML_BAD_ENCODING,
  // A declaration of an entity, or one that is used and declared nowhere.
  KOKCHA_XML_ENTITY_DECLARED,
  KOKCHA_XML_ENTITY_UNKNOWN,
  KOKCHA_XML_TOO_DEEP,
  // A tag, comment or the like that libxml2 finds too long.
  KOKCHA_XML_TOO_LONG,
  KOKCHA_XML_TOO_MANY_ATTRIBUTES,
  // A declaration that gives elements attributes which do not stand in them.
  KOKCHA_XML_ATTRIBUTE_DECLARED
};

typedef struct kokcha_xml_reader kokcha_xml_reader;

// A reader of one document, or NULL if there is no memory. `ignores_encoding`: the bytes are UTF-8,
// whatever the document says.
kokcha_xml_reader *kokcha_xml_reader_create(int ignores_encoding);
void kokcha_xml_reader_destroy(kokcha_xml_reader *reader);

// Takes the next bytes, and the tokens they make in the place of those before; `is_last` if none follow.
// After anything but OK nothing more is taken.
int kokcha_xml_read(kokcha_xml_reader *reader, const uint8_t *bytes, size_t length, int is_last);

// The tokens of the last portion and their texts, also those before a fault; valid until the next.
const kokcha_xml_token *kokcha_xml_tokens(const kokcha_xml_reader *reader, size_t *count);
const uint8_t *kokcha_xml_texts(const kokcha_xml_reader *reader, size_t *length);

// Where a fault is, lines and characters from 1, and what libxml2 says of it.
uint32_t kokcha_xml_fault_line(const kokcha_xml_reader *reader);
uint32_t kokcha_xml_fault_column(const kokcha_xml_reader *reader);
const char *kokcha_xml_fault_message(const kokcha_xml_reader *reader);

#endif
