#define _GNU_SOURCE
#include "CLinuxFiles.h"

#include <fcntl.h>
#include <stdio.h>

int kokcha_rename_new(const char *old_path, const char *new_path) {
  return renameat2(AT_FDCWD, old_path, AT_FDCWD, new_path, RENAME_NOREPLACE);
}

int kokcha_rename_exchange(const char *first_path, const char *second_path) {
  return renameat2(AT_FDCWD, first_path, AT_FDCWD, second_path, RENAME_EXCHANGE);
}

int kokcha_open_nameless(const char *folder) {
  return open(folder, O_TMPFILE | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
}
