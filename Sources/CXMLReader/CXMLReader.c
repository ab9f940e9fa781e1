#include "CXMLReader.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>

#include "MarkupWatch.h"

struct kokcha_xml_reader {
  xmlParserCtxtPtr context;
  xmlSAXHandler handler;
  kokcha_xml_token *tokens;
  size_t count, capacity;
  uint8_t *texts;
  size_t length, room;
  int depth;
  // How many namespaces the open elements declare, each and together.
  int declared[KOKCHA_XML_DEPTH + 1];
  int namespaces;
  kokcha_markup_watch watch;
  // The namespace of a root element `kml` that is none of KML's; libxml2 keeps one copy of each.
  const xmlChar *root_space;
  int has_root;
  int fault;
  uint32_t line, column;
  char message[200];
};

// The first fault stands; what follows it is libxml2's own stumbling.
static void set_fault(kokcha_xml_reader *reader, int fault) {
  if (reader->fault != KOKCHA_XML_OK) return;
  reader->fault = fault;
  if (reader->context != NULL && reader->context->input != NULL) {
    reader->line = (uint32_t)reader->context->input->line;
    reader->column = (uint32_t)reader->context->input->col;
  }
  if (reader->context != NULL) xmlStopParser(reader->context);
}

static int grows(kokcha_xml_reader *reader, size_t extra) {
  if (reader->length + extra > UINT32_MAX) return 0;
  if (reader->count == reader->capacity) {
    size_t wanted = reader->capacity == 0 ? 1024 : reader->capacity * 2;
    kokcha_xml_token *wider = realloc(reader->tokens, wanted * sizeof *wider);
    if (wider == NULL) return 0;
    reader->tokens = wider;
    reader->capacity = wanted;
  }
  if (reader->length + extra > reader->room) {
    size_t wanted = (reader->length + extra) * 2;
    uint8_t *wider = realloc(reader->texts, wanted);
    if (wider == NULL) return 0;
    reader->texts = wider;
    reader->room = wanted;
  }
  return 1;
}

static void add(kokcha_xml_reader *reader, uint32_t kind, uint32_t space, const xmlChar *text,
                size_t length) {
  if (reader->fault != KOKCHA_XML_OK) return;
  if (!grows(reader, length)) {
    set_fault(reader, KOKCHA_XML_NO_MEMORY);
    return;
  }
  kokcha_xml_token *token = &reader->tokens[reader->count++];
  token->kind = kind;
  token->space = space;
  token->line = reader->context->input != NULL ? (uint32_t)reader->context->input->line : 0;
  token->start = (uint32_t)reader->length;
  token->length = (uint32_t)length;
  token->prefix = 0;
  if (length > 0) memcpy(reader->texts + reader->length, text, length);
  reader->length += length;
}

// Adds a name; its prefix stands before it in the texts, for messages.
static void add_name(kokcha_xml_reader *reader, uint32_t kind, uint32_t space,
                     const xmlChar *prefix, const xmlChar *name) {
  size_t length = prefix == NULL ? 0 : strlen((const char *)prefix);
  if (length > 0 && reader->fault == KOKCHA_XML_OK) {
    if (!grows(reader, length + 1)) {
      set_fault(reader, KOKCHA_XML_NO_MEMORY);
      return;
    }
    memcpy(reader->texts + reader->length, prefix, length);
    reader->texts[reader->length + length] = ':';
    reader->length += length + 1;
  }
  size_t count = reader->count;
  add(reader, kind, space, name, strlen((const char *)name));
  if (length > 0 && reader->count > count)
    reader->tokens[count].prefix = (uint32_t)(length + 1);
}

static uint32_t space_of(const kokcha_xml_reader *reader, const xmlChar *uri) {
  if (uri == NULL) return KOKCHA_XML_NO_SPACE;
  if (uri == reader->root_space) return KOKCHA_XML_KML;
  const char *text = (const char *)uri;
  if (strncmp(text, "http://earth.google.com/kml/2.", 30) == 0 ||
      strncmp(text, "http://www.opengis.net/kml/2.", 29) == 0 ||
      strcmp(text, "http://www.opengis.net/kml") == 0)
    return KOKCHA_XML_KML;
  if (strncmp(text, "http://www.google.com/kml/ext/2.", 32) == 0) return KOKCHA_XML_GX;
  if (strcmp(text, "http://www.w3.org/2005/Atom") == 0) return KOKCHA_XML_ATOM;
  if (strcmp(text, "http://www.w3.org/XML/1998/namespace") == 0) return KOKCHA_XML_OF_XML;
  if (strcmp(text, "http://www.w3.org/2001/XMLSchema-instance") == 0) return KOKCHA_XML_OF_SCHEMAS;
  return KOKCHA_XML_OTHER_SPACE;
}

static uint32_t space_of_prefix(const char *prefix) {
  if (strcmp(prefix, "gx") == 0) return KOKCHA_XML_GX;
  if (strcmp(prefix, "atom") == 0) return KOKCHA_XML_ATOM;
  return strcmp(prefix, "kml") == 0 ? KOKCHA_XML_KML : KOKCHA_XML_OTHER_SPACE;
}

static void start_element(void *user, const xmlChar *name, const xmlChar *prefix,
                          const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
                          int attribute_count, int defaulted, const xmlChar **attributes) {
  (void)namespaces, (void)defaulted;
  kokcha_xml_reader *reader = user;
  if (++reader->depth > KOKCHA_XML_DEPTH) {
    set_fault(reader, KOKCHA_XML_TOO_DEEP);
    return;
  }
  // A prefix is looked for among all that are declared.
  reader->declared[reader->depth] = namespace_count;
  reader->namespaces += namespace_count;
  if (attribute_count > KOKCHA_XML_ATTRIBUTES || reader->namespaces > KOKCHA_XML_ATTRIBUTES) {
    set_fault(reader, KOKCHA_XML_TOO_MANY_ATTRIBUTES);
    return;
  }
  uint32_t space = space_of(reader, uri);
  if (!reader->has_root) {
    reader->has_root = 1;
    if (space == KOKCHA_XML_OTHER_SPACE && strcmp((const char *)name, "kml") == 0) {
      reader->root_space = uri;
      space = KOKCHA_XML_KML;
    }
  }
  // A prefix that nobody declares is what it usually is.
  if (uri == NULL && prefix != NULL) space = space_of_prefix((const char *)prefix);
  add_name(reader, KOKCHA_XML_START, space, prefix, name);
  for (int index = 0; index < attribute_count; index++) {
    const xmlChar **attribute = attributes + 5 * index;
    add_name(reader, KOKCHA_XML_ATTRIBUTE, space_of(reader, attribute[2]), attribute[1],
             attribute[0]);
    add(reader, KOKCHA_XML_VALUE, 0, attribute[3], (size_t)(attribute[4] - attribute[3]));
    if (reader->fault != KOKCHA_XML_OK) return;
    // As no entity is substituted, libxml2 leaves an ampersand as a reference to it.
    kokcha_xml_token *value = &reader->tokens[reader->count - 1];
    uint8_t *text = reader->texts + value->start;
    uint32_t kept = 0;
    for (uint32_t offset = 0; offset < value->length; offset++) {
      text[kept++] = text[offset];
      if (offset + 5 <= value->length && memcmp(text + offset, "&#38;", 5) == 0) offset += 4;
    }
    reader->length -= value->length - kept;
    value->length = kept;
  }
}

static void end_element(void *user, const xmlChar *name, const xmlChar *prefix,
                        const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  kokcha_xml_reader *reader = user;
  reader->namespaces -= reader->declared[reader->depth--];
  add(reader, KOKCHA_XML_END, 0, NULL, 0);
}

static void text(void *user, const xmlChar *characters, int length) {
  add(user, KOKCHA_XML_TEXT, 0, characters, (size_t)length);
}

static xmlEntityPtr entity(void *user, const xmlChar *name) {
  (void)user;
  return xmlGetPredefinedEntity(name);
}

static void entity_declared(void *user, const xmlChar *name, int type, const xmlChar *public_id,
                            const xmlChar *system_id, xmlChar *content) {
  (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
  set_fault(user, KOKCHA_XML_ENTITY_DECLARED);
}

static void unparsed_entity_declared(void *user, const xmlChar *name, const xmlChar *public_id,
                                     const xmlChar *system_id, const xmlChar *notation) {
  (void)name, (void)public_id, (void)system_id, (void)notation;
  set_fault(user, KOKCHA_XML_ENTITY_DECLARED);
}

static void attribute_declared(void *user, const xmlChar *element, const xmlChar *name, int type,
                               int kind, const xmlChar *value, xmlEnumerationPtr terms) {
  (void)element, (void)name, (void)type, (void)kind;
  xmlFreeEnumeration(terms);
  if (value != NULL) set_fault(user, KOKCHA_XML_ATTRIBUTE_DECLARED);
}

static void complain(void *user, xmlErrorPtr error) {
  kokcha_xml_reader *reader = user;
  if (reader->fault != KOKCHA_XML_OK) return;
  // A prefix that is not declared, and the like, is no reason to read no further.
  if (error->level != XML_ERR_FATAL) return;
  int fault = KOKCHA_XML_MALFORMED;
  switch (error->code) {
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_I18N_CONV_FAILED:
    case XML_I18N_NO_OUTPUT:
      fault = KOKCHA_XML_BAD_ENCODING;
      break;
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      fault = KOKCHA_XML_ENTITY_UNKNOWN;
      break;
    case XML_ERR_NO_MEMORY:
      fault = KOKCHA_XML_NO_MEMORY;
      break;
    case XML_ERR_NAME_TOO_LONG:
      fault = KOKCHA_XML_TOO_LONG;
      break;
    default:
      break;
  }
  if (error->message != NULL) {
    // libxml2 has one code for a character that XML forbids and for bytes that are none.
    if (strstr(error->message, "not proper UTF-8") != NULL) fault = KOKCHA_XML_BAD_ENCODING;
    if (strstr(error->message, "Huge input") != NULL || strstr(error->message, "too big") != NULL ||
        strstr(error->message, "too long") != NULL || strstr(error->message, "huge") != NULL)
      fault = KOKCHA_XML_TOO_LONG;
    size_t length = strcspn(error->message, "\n");
    if (length >= sizeof reader->message) length = sizeof reader->message - 1;
    memcpy(reader->message, error->message, length);
    reader->message[length] = 0;
  }
  set_fault(reader, fault);
  if (error->line > 0) reader->line = (uint32_t)error->line;
  if (error->int2 > 0) reader->column = (uint32_t)error->int2;
}

kokcha_xml_reader *kokcha_xml_reader_create(int ignores_encoding) {
  kokcha_xml_reader *made = calloc(1, sizeof *made);
  if (made == NULL) return NULL;
  made->handler.initialized = XML_SAX2_MAGIC;
  made->handler.startElementNs = start_element;
  made->handler.endElementNs = end_element;
  made->handler.characters = text;
  made->handler.ignorableWhitespace = text;
  made->handler.cdataBlock = text;
  made->handler.getEntity = entity;
  made->handler.entityDecl = entity_declared;
  made->handler.unparsedEntityDecl = unparsed_entity_declared;
  made->handler.attributeDecl = attribute_declared;
  made->handler.serror = complain;
  made->context = xmlCreatePushParserCtxt(&made->handler, made, NULL, 0, NULL);
  if (made->context == NULL) {
    kokcha_xml_reader_destroy(made);
    return NULL;
  }
  int options = XML_PARSE_NONET;
  if (ignores_encoding) options |= XML_PARSE_IGNORE_ENC;
  xmlCtxtUseOptions(made->context, options);
  return made;
}

void kokcha_xml_reader_destroy(kokcha_xml_reader *reader) {
  if (reader == NULL) return;
  if (reader->context != NULL) {
    xmlFreeDoc(reader->context->myDoc);
    xmlFreeParserCtxt(reader->context);
  }
  free(reader->tokens);
  free(reader->texts);
  free(reader);
}

int kokcha_xml_read(kokcha_xml_reader *reader, const uint8_t *bytes, size_t length, int is_last) {
  reader->count = 0;
  reader->length = 0;
  if (reader->fault != KOKCHA_XML_OK) return reader->fault;
  if (length > INT32_MAX) return KOKCHA_XML_TOO_LONG;
  kokcha_markup_finding finding = kokcha_markup_look(&reader->watch, bytes, length);
  if (finding.fault != KOKCHA_XML_OK) length = finding.offset, is_last = 0;
  int status = xmlParseChunk(reader->context, (const char *)bytes, (int)length, is_last);
  // It waits for the end of the tag, so that its place is the tag's beginning.
  if (finding.fault != KOKCHA_XML_OK) set_fault(reader, finding.fault);
  // libxml2 may stop without a word, at a document without an element for instance.
  if (status != 0 && reader->fault == KOKCHA_XML_OK && !reader->context->wellFormed)
    set_fault(reader, KOKCHA_XML_MALFORMED);
  return reader->fault;
}

const kokcha_xml_token *kokcha_xml_tokens(const kokcha_xml_reader *reader, size_t *count) {
  *count = reader->count;
  return reader->tokens;
}

const uint8_t *kokcha_xml_texts(const kokcha_xml_reader *reader, size_t *length) {
  *length = reader->length;
  return reader->texts;
}

uint32_t kokcha_xml_fault_line(const kokcha_xml_reader *reader) { return reader->line; }
uint32_t kokcha_xml_fault_column(const kokcha_xml_reader *reader) { return reader->column; }
const char *kokcha_xml_fault_message(const kokcha_xml_reader *reader) { return reader->message; }
