// libdeflate's compressor, behind a header that shows nothing of it.
//
// libdeflate takes whole buffers, which is what parts of a page are, and is about twice as fast as zlib at the same
// size.

#ifndef KOKCHA_CGZIPWRITER_H
#define KOKCHA_CGZIPWRITER_H

#include <stddef.h>
#include <stdint.h>

typedef struct kokcha_gzip_writer kokcha_gzip_writer;

// A compressor of a level, 1 (fast) to 12 (small), or NULL if there is no memory. One thread at a time may use it.
kokcha_gzip_writer *kokcha_gzip_create(int level);
void kokcha_gzip_destroy(kokcha_gzip_writer *writer);

// How many bytes `length` bytes take at most.
size_t kokcha_gzip_bound(kokcha_gzip_writer *writer, size_t length);

// Writes `bytes` as one gzip member (RFC 1952), with its CRC and without a name or a time, so that the same bytes
// always give the same; tells how many bytes it took. `room` is at least the bound.
size_t kokcha_gzip_compress(
    kokcha_gzip_writer *writer, const uint8_t *bytes, size_t length, uint8_t *out, size_t room);

#endif
