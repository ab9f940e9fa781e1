// libxml2's text writer, behind a header that shows nothing of libxml2.

#ifndef KOKCHA_CXMLWRITER_H
#define KOKCHA_CXMLWRITER_H

#include <stddef.h>
#include <stdint.h>

typedef struct kokcha_xml_writer kokcha_xml_writer;

// A writer into memory, or NULL if there is no memory.
kokcha_xml_writer *kokcha_xml_create(void);
void kokcha_xml_destroy(kokcha_xml_writer *writer);

// Each of these gives 0, or -1 if libxml2 refuses. Names end with NUL; text has a length.
int kokcha_xml_start_document(kokcha_xml_writer *writer);
int kokcha_xml_start_element(kokcha_xml_writer *writer, const char *name);
int kokcha_xml_end_element(kokcha_xml_writer *writer);
int kokcha_xml_attribute(kokcha_xml_writer *writer, const char *name, const uint8_t *text,
                         size_t length);
// Text, escaped by libxml2.
int kokcha_xml_text(kokcha_xml_writer *writer, const uint8_t *text, size_t length);
// Markup, as it is.
int kokcha_xml_raw(kokcha_xml_writer *writer, const uint8_t *bytes, size_t length);

// What has been written since the last call of clear; valid until the next call.
int kokcha_xml_bytes(kokcha_xml_writer *writer, const uint8_t **bytes, size_t *length);
void kokcha_xml_clear(kokcha_xml_writer *writer);

#endif
