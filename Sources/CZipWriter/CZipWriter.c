#include "CZipWriter.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

// The archive's end, in memory: what stands before `start` has been taken away.
struct kokcha_zip_writer {
  zipFile zip;
  uint8_t *bytes;
  size_t length;
  size_t capacity;
  uint64_t start;
  uint64_t position;
  int failed;
};

static void *opened(void *opaque, const void *name, int mode) {
  (void)name;
  (void)mode;
  return opaque;
}

static uLong read_bytes(void *opaque, void *stream, void *bytes, uLong size) {
  (void)opaque;
  (void)stream;
  (void)bytes;
  (void)size;
  return 0;
}

static uLong write_bytes(void *opaque, void *stream, const void *bytes, uLong size) {
  kokcha_zip_writer *writer = stream;
  (void)opaque;
  if (writer->position < writer->start) {
    writer->failed = 1;
    return 0;
  }
  size_t offset = (size_t)(writer->position - writer->start);
  if (offset + size > writer->capacity) {
    size_t wanted = writer->capacity * 2;
    if (wanted < offset + size) wanted = offset + size;
    uint8_t *wider = realloc(writer->bytes, wanted);
    if (wider == NULL) {
      writer->failed = 1;
      return 0;
    }
    writer->bytes = wider;
    writer->capacity = wanted;
  }
  memcpy(writer->bytes + offset, bytes, size);
  if (offset + size > writer->length) writer->length = offset + size;
  writer->position += size;
  return size;
}

static ZPOS64_T tell(void *opaque, void *stream) {
  (void)opaque;
  return ((kokcha_zip_writer *)stream)->position;
}

static long seek(void *opaque, void *stream, ZPOS64_T offset, int origin) {
  kokcha_zip_writer *writer = stream;
  (void)opaque;
  uint64_t end = writer->start + writer->length;
  switch (origin) {
    case ZLIB_FILEFUNC_SEEK_SET: writer->position = offset; break;
    case ZLIB_FILEFUNC_SEEK_CUR: writer->position += offset; break;
    case ZLIB_FILEFUNC_SEEK_END: writer->position = end + offset; break;
    default: return -1;
  }
  return writer->position > end ? -1 : 0;
}

static int closed(void *opaque, void *stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

static int failure(void *opaque, void *stream) {
  (void)opaque;
  return ((kokcha_zip_writer *)stream)->failed;
}

kokcha_zip_writer *kokcha_zip_create(void) {
  kokcha_zip_writer *made = calloc(1, sizeof *made);
  if (made == NULL) return NULL;
  made->capacity = 64 << 10;
  made->bytes = malloc(made->capacity);
  zlib_filefunc64_def calls = {
      .zopen64_file = opened,
      .zread_file = read_bytes,
      .zwrite_file = write_bytes,
      .ztell64_file = tell,
      .zseek64_file = seek,
      .zclose_file = closed,
      .zerror_file = failure,
      .opaque = made,
  };
  if (made->bytes != NULL) made->zip = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &calls);
  if (made->zip == NULL) {
    kokcha_zip_destroy(made);
    return NULL;
  }
  return made;
}

void kokcha_zip_destroy(kokcha_zip_writer *writer) {
  if (writer == NULL) return;
  if (writer->zip != NULL) zipClose(writer->zip, NULL);
  free(writer->bytes);
  free(writer);
}

int kokcha_zip_begin_entry(kokcha_zip_writer *writer, const char *name) {
  zip_fileinfo about;
  memset(&about, 0, sizeof about);
  // 1 January 1980, the first day that ZIP can tell: the same input gives the same bytes.
  about.dosDate = (1 << 21) | (1 << 16);
  return zipOpenNewFileInZip64(writer->zip, name, &about, NULL, 0, NULL, 0, NULL, Z_DEFLATED,
                               Z_DEFAULT_COMPRESSION, 0) == ZIP_OK
             ? 0
             : -1;
}

int kokcha_zip_write(kokcha_zip_writer *writer, const uint8_t *bytes, size_t length) {
  if (length > UINT32_MAX) return -1;
  if (length == 0) return 0;
  return zipWriteInFileInZip(writer->zip, bytes, (unsigned)length) == ZIP_OK ? 0 : -1;
}

int kokcha_zip_end_entry(kokcha_zip_writer *writer) {
  return zipCloseFileInZip(writer->zip) == ZIP_OK && !writer->failed ? 0 : -1;
}

int kokcha_zip_finish(kokcha_zip_writer *writer) {
  int status = zipClose(writer->zip, NULL);
  writer->zip = NULL;
  return status == ZIP_OK && !writer->failed ? 0 : -1;
}

void kokcha_zip_bytes(kokcha_zip_writer *writer, const uint8_t **bytes, size_t *length) {
  *bytes = writer->bytes;
  *length = writer->length;
}

void kokcha_zip_clear(kokcha_zip_writer *writer) {
  writer->start += writer->length;
  writer->length = 0;
}
