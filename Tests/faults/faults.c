// Makes one call of the system fail, to be loaded into a program with LD_PRELOAD.
//
//   FAULT_CALL   the function's name
//   FAULT_AT     which of its calls fails, from 1
//   FAULT_ERRNO  with what error
//   FAULT_LASTS  once: that call only; always: that call and all after it
//   FAULT_COUNT  a file that gets the number of calls at the end, if FAULT_AT is 0
//
//   FAULT_LACKS  functions that the file system lacks altogether, a space between them
//
// A process that is to be killed at a call has FAULT_LASTS=kill.

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *failing, *lacking;
static int failing_at, failing_with, is_always, is_kill;
static int calls;

__attribute__((constructor)) static void begin(void) {
  const char *text;
  failing = getenv("FAULT_CALL");
  lacking = getenv("FAULT_LACKS");
  failing_at = (text = getenv("FAULT_AT")) ? atoi(text) : 0;
  failing_with = (text = getenv("FAULT_ERRNO")) ? atoi(text) : EIO;
  is_always = (text = getenv("FAULT_LASTS")) && strcmp(text, "always") == 0;
  is_kill = text && strcmp(text, "kill") == 0;
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNT");
  if (path == NULL) return;
  char text[16];
  int length = snprintf(text, sizeof text, "%d", calls);
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  syscall(SYS_write, file, text, length);
  syscall(SYS_close, file);
}

// Whether this call is to fail; errno is set then.
static int fails(const char *name) {
  for (const char *word = lacking; word != NULL && *word != 0;) {
    size_t length = strcspn(word, " ");
    if (length == strlen(name) && strncmp(word, name, length) == 0) {
      errno = EOPNOTSUPP;
      return 1;
    }
    word += length + strspn(word + length, " ");
  }
  if (failing == NULL || strcmp(failing, name) != 0) return 0;
  int number = __sync_add_and_fetch(&calls, 1);
  if (failing_at == 0 || (is_always ? number < failing_at : number != failing_at)) return 0;
  if (is_kill) kill(getpid(), SIGKILL);
  errno = failing_with;
  return 1;
}

// A function of the C library that gives `wrong` where it fails.
#define CALL(result, name, parameters, arguments, wrong)                       \
  result name parameters {                                                     \
    static result(*real) parameters;                                           \
    if (real == NULL) real = (result(*) parameters)dlsym(RTLD_NEXT, #name);    \
    return fails(#name) ? (wrong) : real arguments;                            \
  }

// One that is open(2), by whatever name.
#define OPEN(name, first, passed)                                              \
  int name(first const char *path, int flags, ...) {                           \
    va_list rest;                                                              \
    va_start(rest, flags);                                                     \
    mode_t mode = va_arg(rest, mode_t);                                        \
    va_end(rest);                                                              \
    return fails("open") ? -1 : (int)syscall(SYS_openat, passed, path, flags, mode); \
  }

#define NONE
#define FOLDER int folder,
OPEN(open, NONE, AT_FDCWD)
OPEN(open64, NONE, AT_FDCWD)
OPEN(openat, FOLDER, folder)
OPEN(openat64, FOLDER, folder)

// Standard streams are left alone: what is said of a fault goes there.
ssize_t write(int file, const void *bytes, size_t count) {
  return file > 2 && fails("write") ? -1 : syscall(SYS_write, file, bytes, count);
}
int close(int file) {
  int status = (int)syscall(SYS_close, file);
  return file > 2 && fails("close") ? -1 : status;
}
CALL(ssize_t, read, (int file, void *bytes, size_t count), (file, bytes, count), -1)
CALL(ssize_t, pread, (int file, void *bytes, size_t count, off_t at), (file, bytes, count, at), -1)
CALL(ssize_t, pwrite, (int file, const void *bytes, size_t count, off_t at),
     (file, bytes, count, at), -1)
CALL(int, fsync, (int file), (file), -1)
CALL(off_t, lseek, (int file, off_t at, int from), (file, at, from), -1)
CALL(int, flock, (int file, int operation), (file, operation), -1)
CALL(int, fchmod, (int file, mode_t mode), (file, mode), -1)
CALL(int, fchown, (int file, uid_t owner, gid_t group), (file, owner, group), -1)
CALL(int, fstat, (int file, struct stat *status), (file, status), -1)
CALL(int, stat, (const char *path, struct stat *status), (path, status), -1)
CALL(int, lstat, (const char *path, struct stat *status), (path, status), -1)
CALL(ssize_t, readlink, (const char *path, char *text, size_t room), (path, text, room), -1)
CALL(char *, realpath, (const char *path, char *real_path), (path, real_path), NULL)
CALL(int, rename, (const char *old, const char *new), (old, new), -1)
CALL(int, renameat2, (int a, const char *old, int b, const char *new, unsigned flags),
     (a, old, b, new, flags), -1)
CALL(int, linkat, (int a, const char *old, int b, const char *new, int flags),
     (a, old, b, new, flags), -1)
CALL(int, unlink, (const char *path), (path), -1)
CALL(int, mkstemp, (char *path), (path), -1)
CALL(DIR *, opendir, (const char *path), (path), NULL)
CALL(int, pthread_create,
     (pthread_t *thread, const pthread_attr_t *how, void *(*run)(void *), void *argument),
     (thread, how, run, argument), EAGAIN)
