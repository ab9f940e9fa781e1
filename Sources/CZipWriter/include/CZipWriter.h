// minizip's writer, behind a header that shows nothing of it.
//
// minizip is Debian's libminizip: zlib's own ZIP code. It deflates an entry as its bytes come, where libzip
// wants all entries to be at hand when the archive is closed; and it reads archives too.

#ifndef KOKCHA_CZIPWRITER_H
#define KOKCHA_CZIPWRITER_H

#include <stddef.h>
#include <stdint.h>

typedef struct kokcha_zip_writer kokcha_zip_writer;

// A writer into memory, or NULL if there is no memory.
kokcha_zip_writer *kokcha_zip_create(void);
void kokcha_zip_destroy(kokcha_zip_writer *writer);

// Each of these gives 0, or -1 if minizip refuses. Names end with NUL and are ASCII.
int kokcha_zip_begin_entry(kokcha_zip_writer *writer, const char *name);
int kokcha_zip_write(kokcha_zip_writer *writer, const uint8_t *bytes, size_t length);
int kokcha_zip_end_entry(kokcha_zip_writer *writer);
// Writes the directory; nothing but the bytes can be asked for afterwards.
int kokcha_zip_finish(kokcha_zip_writer *writer);

// What has been written since the last call of clear; valid until the next call. Only between
// entries and after the end: an entry's head is filled in when the entry ends.
void kokcha_zip_bytes(kokcha_zip_writer *writer, const uint8_t **bytes, size_t *length);
void kokcha_zip_clear(kokcha_zip_writer *writer);

#endif
