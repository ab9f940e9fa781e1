// Calls of Linux that the C library declares for GNU programs only, so that Swift does not see them.

#ifndef KOKCHA_CLINUXFILES_H
#define KOKCHA_CLINUXFILES_H

// renameat2(2) on two paths: fails with EEXIST if the new name is taken.
int kokcha_rename_new(const char *old_path, const char *new_path);

// renameat2(2) on two paths: both files change names in one step.
int kokcha_rename_exchange(const char *first_path, const char *second_path);

// open(2) with O_TMPFILE: a file without a name in a folder, for reading and writing.
int kokcha_open_nameless(const char *folder);

#endif
