// minizip's reading side, behind a header that shows nothing of it.

#ifndef KOKCHA_CZIPREADER_H
#define KOKCHA_CZIPREADER_H

#include <stddef.h>
#include <stdint.h>

typedef struct kokcha_zip_reader kokcha_zip_reader;

enum {
  KOKCHA_ZIP_OK,
  KOKCHA_ZIP_END,
  // The archive is damaged, or packed in a way that minizip does not know.
  KOKCHA_ZIP_DAMAGED,
  // An entry's name does not fit into the room given.
  KOKCHA_ZIP_NAME_TOO_LONG
};

// An archive; NULL if the file is none, or cannot be read: then with the system's errno, else with 0.
kokcha_zip_reader *kokcha_zip_open(const char *path, int *system_error);
void kokcha_zip_close(kokcha_zip_reader *reader);

// How many entries it says that it has.
uint64_t kokcha_zip_count(const kokcha_zip_reader *reader);

// The next entry, from the first on: its name, with a NUL behind it, and whether it is encrypted.
int kokcha_zip_next(kokcha_zip_reader *reader, char *name, size_t room, int *is_encrypted);
// Where the entry at hand stands, to go back to it.
int kokcha_zip_place(kokcha_zip_reader *reader, uint64_t place[2]);
// Opens the entry at a place for reading.
int kokcha_zip_open_entry(kokcha_zip_reader *reader, const uint64_t place[2]);
// Reads some bytes of the open entry; 0 at its end, -1 if it is damaged.
int64_t kokcha_zip_read(kokcha_zip_reader *reader, uint8_t *bytes, size_t room);
// How many packed bytes of the open entry were taken from the file so far, by its buffer: what the archive
// says of an entry's length, nothing vouches for.
uint64_t kokcha_zip_taken(const kokcha_zip_reader *reader);
// What the system said when the file could not be read, an errno; 0 if it always could.
int kokcha_zip_system_error(const kokcha_zip_reader *reader);
void kokcha_zip_close_entry(kokcha_zip_reader *reader);

#endif
