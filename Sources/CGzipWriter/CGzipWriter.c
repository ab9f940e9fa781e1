#include "CGzipWriter.h"

#include <libdeflate.h>

// The header's opaque type is libdeflate's own.
static struct libdeflate_compressor *compressor(kokcha_gzip_writer *writer) {
  return (struct libdeflate_compressor *)writer;
}

kokcha_gzip_writer *kokcha_gzip_create(int level) {
  return (kokcha_gzip_writer *)libdeflate_alloc_compressor(level);
}

void kokcha_gzip_destroy(kokcha_gzip_writer *writer) {
  libdeflate_free_compressor(compressor(writer));
}

size_t kokcha_gzip_bound(kokcha_gzip_writer *writer, size_t length) {
  return libdeflate_gzip_compress_bound(compressor(writer), length);
}

size_t kokcha_gzip_compress(
    kokcha_gzip_writer *writer, const uint8_t *bytes, size_t length, uint8_t *out, size_t room) {
  return libdeflate_gzip_compress(compressor(writer), bytes, length, out, room);
}
