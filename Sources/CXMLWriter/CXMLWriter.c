#include "CXMLWriter.h"

#include <libxml/xmlwriter.h>
#include <stdlib.h>
#include <string.h>

// How much memory is kept when it is cleared.
enum { KOKCHA_XML_KEPT = 1 << 20 };

struct kokcha_xml_writer {
  xmlBufferPtr buffer;
  xmlTextWriterPtr writer;
  // libxml2 takes text that ends with NUL; ours has a length.
  char *text;
  size_t capacity;
};

kokcha_xml_writer *kokcha_xml_create(void) {
  kokcha_xml_writer *made = calloc(1, sizeof *made);
  if (made == NULL) return NULL;
  made->capacity = 4096;
  made->text = malloc(made->capacity);
  made->buffer = xmlBufferCreate();
  if (made->buffer != NULL) {
    xmlBufferSetAllocationScheme(made->buffer, XML_BUFFER_ALLOC_DOUBLEIT);
    made->writer = xmlNewTextWriterMemory(made->buffer, 0);
  }
  if (made->text == NULL || made->writer == NULL) {
    kokcha_xml_destroy(made);
    return NULL;
  }
  return made;
}

void kokcha_xml_destroy(kokcha_xml_writer *writer) {
  if (writer == NULL) return;
  if (writer->writer != NULL) xmlFreeTextWriter(writer->writer);
  if (writer->buffer != NULL) xmlBufferFree(writer->buffer);
  free(writer->text);
  free(writer);
}

// The text with a NUL behind it, or NULL if there is no memory.
static const xmlChar *terminated(kokcha_xml_writer *writer, const uint8_t *text, size_t length) {
  if (length >= writer->capacity) {
    char *wider = realloc(writer->text, length + 1);
    if (wider == NULL) return NULL;
    writer->text = wider;
    writer->capacity = length + 1;
  }
  if (length > 0) memcpy(writer->text, text, length);
  writer->text[length] = 0;
  return (const xmlChar *)writer->text;
}

int kokcha_xml_start_document(kokcha_xml_writer *writer) {
  return xmlTextWriterStartDocument(writer->writer, "1.0", "UTF-8", NULL) < 0 ? -1 : 0;
}

int kokcha_xml_start_element(kokcha_xml_writer *writer, const char *name) {
  return xmlTextWriterStartElement(writer->writer, (const xmlChar *)name) < 0 ? -1 : 0;
}

int kokcha_xml_end_element(kokcha_xml_writer *writer) {
  return xmlTextWriterEndElement(writer->writer) < 0 ? -1 : 0;
}

int kokcha_xml_attribute(kokcha_xml_writer *writer, const char *name, const uint8_t *text,
                         size_t length) {
  const xmlChar *value = terminated(writer, text, length);
  if (value == NULL) return -1;
  return xmlTextWriterWriteAttribute(writer->writer, (const xmlChar *)name, value) < 0 ? -1 : 0;
}

int kokcha_xml_text(kokcha_xml_writer *writer, const uint8_t *text, size_t length) {
  const xmlChar *value = terminated(writer, text, length);
  if (value == NULL) return -1;
  return xmlTextWriterWriteString(writer->writer, value) < 0 ? -1 : 0;
}

int kokcha_xml_raw(kokcha_xml_writer *writer, const uint8_t *bytes, size_t length) {
  if (length > INT32_MAX) return -1;
  return xmlTextWriterWriteRawLen(writer->writer, (const xmlChar *)bytes, (int)length) < 0 ? -1 : 0;
}

int kokcha_xml_bytes(kokcha_xml_writer *writer, const uint8_t **bytes, size_t *length) {
  if (xmlTextWriterFlush(writer->writer) < 0) return -1;
  *bytes = xmlBufferContent(writer->buffer);
  *length = (size_t)xmlBufferLength(writer->buffer);
  return 0;
}

void kokcha_xml_clear(kokcha_xml_writer *writer) {
  // A buffer that is detached is made anew by the next text.
  if (xmlBufferLength(writer->buffer) > KOKCHA_XML_KEPT) xmlFree(xmlBufferDetach(writer->buffer));
  xmlBufferEmpty(writer->buffer);
  if (writer->capacity > KOKCHA_XML_KEPT) {
    free(writer->text);
    writer->capacity = 0;
    writer->text = NULL;
  }
}
