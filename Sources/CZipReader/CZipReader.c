#include "CZipReader.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unzip.h>

struct kokcha_zip_reader {
  unzFile file;
  int has_begun;
  int system_error;
  // Packed bytes that were read since an entry was opened.
  uint64_t taken;
};

// minizip takes a file that cannot be read for one that ends.
static uLong read_file(voidpf reader, voidpf stream, void *bytes, uLong length) {
  kokcha_zip_reader *mine = reader;
  size_t count = fread(bytes, 1, length, stream);
  if (count < length && ferror((FILE *)stream)) mine->system_error = errno;
  mine->taken += count;
  return count;
}

kokcha_zip_reader *kokcha_zip_open(const char *path, int *system_error) {
  kokcha_zip_reader *made = calloc(1, sizeof *made);
  *system_error = made == NULL ? ENOMEM : 0;
  if (made == NULL) return NULL;
  zlib_filefunc64_def functions;
  fill_fopen64_filefunc(&functions);
  functions.zread_file = read_file;
  functions.opaque = made;
  made->file = unzOpen2_64(path, &functions);
  if (made->file == NULL) {
    *system_error = made->system_error;
    free(made);
    return NULL;
  }
  return made;
}

void kokcha_zip_close(kokcha_zip_reader *reader) {
  if (reader == NULL) return;
  unzCloseCurrentFile(reader->file);
  unzClose(reader->file);
  free(reader);
}

uint64_t kokcha_zip_count(const kokcha_zip_reader *reader) {
  unz_global_info64 info;
  return unzGetGlobalInfo64(reader->file, &info) == UNZ_OK ? info.number_entry : 0;
}

int kokcha_zip_next(kokcha_zip_reader *reader, char *name, size_t room, int *is_encrypted) {
  int status =
      reader->has_begun ? unzGoToNextFile(reader->file) : unzGoToFirstFile(reader->file);
  reader->has_begun = 1;
  if (status == UNZ_END_OF_LIST_OF_FILE) return KOKCHA_ZIP_END;
  if (status != UNZ_OK) return KOKCHA_ZIP_DAMAGED;
  unz_file_info64 info;
  if (unzGetCurrentFileInfo64(reader->file, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK)
    return KOKCHA_ZIP_DAMAGED;
  if (info.size_filename >= room) return KOKCHA_ZIP_NAME_TOO_LONG;
  if (unzGetCurrentFileInfo64(reader->file, &info, name, room, NULL, 0, NULL, 0) != UNZ_OK)
    return KOKCHA_ZIP_DAMAGED;
  name[info.size_filename] = 0;
  // APPNOTE 4.4.4: bit 0 of the flags.
  *is_encrypted = (int)(info.flag & 1);
  return KOKCHA_ZIP_OK;
}

int kokcha_zip_place(kokcha_zip_reader *reader, uint64_t place[2]) {
  unz64_file_pos position;
  if (unzGetFilePos64(reader->file, &position) != UNZ_OK) return KOKCHA_ZIP_DAMAGED;
  place[0] = position.pos_in_zip_directory;
  place[1] = position.num_of_file;
  return KOKCHA_ZIP_OK;
}

int kokcha_zip_open_entry(kokcha_zip_reader *reader, const uint64_t place[2]) {
  unz64_file_pos position = {place[0], place[1]};
  if (unzGoToFilePos64(reader->file, &position) != UNZ_OK) return KOKCHA_ZIP_DAMAGED;
  reader->taken = 0;
  return unzOpenCurrentFile(reader->file) == UNZ_OK ? KOKCHA_ZIP_OK : KOKCHA_ZIP_DAMAGED;
}

int64_t kokcha_zip_read(kokcha_zip_reader *reader, uint8_t *bytes, size_t room) {
  int count =
      unzReadCurrentFile(reader->file, bytes, room > INT_MAX ? INT_MAX : (unsigned)room);
  if (count < 0) return -1;
  // At the end the checksum is compared, which only closing does.
  if (count == 0 && unzCloseCurrentFile(reader->file) == UNZ_CRCERROR) return -1;
  return count;
}

uint64_t kokcha_zip_taken(const kokcha_zip_reader *reader) { return reader->taken; }
int kokcha_zip_system_error(const kokcha_zip_reader *reader) { return reader->system_error; }
void kokcha_zip_close_entry(kokcha_zip_reader *reader) { unzCloseCurrentFile(reader->file); }
