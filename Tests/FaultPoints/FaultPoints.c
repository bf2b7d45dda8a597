/* A library to be preloaded (LD_PRELOAD) before settle: it stands before every call that changes the
   file system, counts these calls, and at one of them does harm. So each moment of a run at which it can
   be killed, or at which a disk can be full, is met on purpose and can be met again.

     FAULT_AT=N     the number of the call, from 1; without it calls are only counted
     FAULT_DO=...   kill    the process ends by SIGKILL before the call
                    torn    half of the bytes are written, then SIGKILL; a call that writes none is done first
                    short   half of the bytes are written, as a system may; the program has to go on by itself
                    ENOSPC  the call fails as on a full disk, and so does all later writing
                    EIO     the call fails as on a broken disk; what follows works
                    EROFS   the call fails as on a medium that cannot be written, and so does every later one
                    stop    the process stops (SIGSTOP) before the call, and goes on when it is told to
     FAULT_IN=TEXT  only calls on a path that contains the text are counted and harmed
     FAULT_LOG=FILE a line for each call: its number, its name, its file
     FAULT_CLOCK=1  whoever looks at the monotonic clock finds that a second has passed since the last look
     FAULT_NO_EXCHANGE=1  renameat2 says that the file system cannot exchange two names

   Calls on the standard input, output and error are passed on uncounted. What is written to a disk stays
   with the system when a process is killed, so that fsync is counted and may fail, but is not done:
   thousands of runs would wait for it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum harm { NO_HARM, KILL, TORN, SHORT, FULL, BROKEN, READ_ONLY, STOP };

static atomic_long calls;
static atomic_int is_full;
static atomic_int is_read_only;
static long harm_at;
static enum harm harm;
static const char *only_in;
static int log_file = -1;
static int no_exchange;

#define NEXT(name) ((__typeof__(&name))next(#name))

static void *next(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

static enum harm named(const char *name) {
  static const struct { const char *name; enum harm harm; } all[] = {
    {"kill", KILL}, {"torn", TORN}, {"short", SHORT}, {"ENOSPC", FULL}, {"EIO", BROKEN},
    {"EROFS", READ_ONLY}, {"stop", STOP}};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    if (strcmp(name, all[i].name) == 0) return all[i].harm;
  abort();
}

__attribute__((constructor)) static void begin(void) {
  const char *at = getenv("FAULT_AT");
  const char *kind = getenv("FAULT_DO");
  const char *log = getenv("FAULT_LOG");
  only_in = getenv("FAULT_IN");
  harm_at = at ? atol(at) : 0;
  harm = at && kind ? named(kind) : NO_HARM;
  no_exchange = getenv("FAULT_NO_EXCHANGE") != NULL;
  if (log) log_file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* The path of an open file, in a buffer of PATH_MAX bytes. */
static const char *named_by(int file, char *path) {
  char name[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", file);
  ssize_t length = readlink(name, path, PATH_MAX - 1);
  path[length < 0 ? 0 : length] = 0;
  return path;
}

static void note(long number, const char *call, const char *path) {
  char line[PATH_MAX + 128];
  int length = snprintf(line, sizeof line, "%ld %s %s\n", number, call, path);
  syscall(SYS_write, log_file, line, (size_t)length);
}

static void die(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

/* Counts a call and says what harm it meets here; `writes` for those that need room on the disk. */
static enum harm meet(const char *call, const char *path, int file, int writes) {
  char target[PATH_MAX];
  int before = errno;
  if (!path && (only_in || log_file >= 0)) path = named_by(file, target);
  if (only_in && !strstr(path, only_in)) return NO_HARM;
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (log_file >= 0) note(number, call, path);
  enum harm met = harm != NO_HARM && number == harm_at ? harm : NO_HARM;
  if (met == KILL) die();
  if (met == STOP) syscall(SYS_kill, getpid(), SIGSTOP);
  if (met == FULL) atomic_store(&is_full, 1);
  if (met == READ_ONLY) atomic_store(&is_read_only, 1);
  if (met == NO_HARM && writes && atomic_load(&is_full)) met = FULL;
  /* A full disk does not keep anyone from removing. */
  if (met == FULL && !writes) met = NO_HARM;
  if (atomic_load(&is_read_only)) met = READ_ONLY;
  errno = met == FULL ? ENOSPC : met == BROKEN ? EIO : met == READ_ONLY ? EROFS : before;
  return met;
}

static int fails(enum harm met) { return met == FULL || met == BROKEN || met == READ_ONLY; }

/* A call without bytes: it fails, is done, or is done and then the process ends. */
#define PLAIN(call, path, file, writes, expression)          \
  enum harm met = meet(call, path, file, writes);            \
  if (fails(met)) return -1;                                 \
  __auto_type result = (expression);                         \
  if (met == TORN) die();                                    \
  return result

static int is_standard(int file) { return file >= 0 && file <= 2; }

/* Writing */

ssize_t write(int file, const void *bytes, size_t count) {
  if (is_standard(file)) return NEXT(write)(file, bytes, count);
  enum harm met = meet("write", NULL, file, 1);
  if (fails(met)) return -1;
  size_t part = (met == TORN || met == SHORT) && count > 1 ? count / 2 : count;
  ssize_t result = NEXT(write)(file, bytes, part);
  if (met == TORN) die();
  return result;
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  enum harm met = meet("pwrite", NULL, file, 1);
  if (fails(met)) return -1;
  size_t part = (met == TORN || met == SHORT) && count > 1 ? count / 2 : count;
  ssize_t result = NEXT(pwrite)(file, bytes, part, offset);
  if (met == TORN) die();
  return result;
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  enum harm met = meet("pwrite64", NULL, file, 1);
  if (fails(met)) return -1;
  size_t part = (met == TORN || met == SHORT) && count > 1 ? count / 2 : count;
  ssize_t result = NEXT(pwrite64)(file, bytes, part, offset);
  if (met == TORN) die();
  return result;
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  if (is_standard(file)) return NEXT(writev)(file, parts, count);
  PLAIN("writev", NULL, file, 1, NEXT(writev)(file, parts, count));
}

int ftruncate(int file, off_t length) {
  PLAIN("ftruncate", NULL, file, 1, NEXT(ftruncate)(file, length));
}

int ftruncate64(int file, off64_t length) {
  PLAIN("ftruncate64", NULL, file, 1, NEXT(ftruncate64)(file, length));
}

int fallocate(int file, int mode, off_t offset, off_t length) {
  PLAIN("fallocate", NULL, file, 1, NEXT(fallocate)(file, mode, offset, length));
}

int fallocate64(int file, int mode, off64_t offset, off64_t length) {
  PLAIN("fallocate64", NULL, file, 1, NEXT(fallocate64)(file, mode, offset, length));
}

/* These two give the error back and leave errno alone. */
int posix_fallocate(int file, off_t offset, off_t length) {
  enum harm met = meet("posix_fallocate", NULL, file, 1);
  return fails(met) ? errno : NEXT(posix_fallocate)(file, offset, length);
}

int posix_fallocate64(int file, off64_t offset, off64_t length) {
  enum harm met = meet("posix_fallocate64", NULL, file, 1);
  return fails(met) ? errno : NEXT(posix_fallocate64)(file, offset, length);
}

int fsync(int file) { PLAIN("fsync", NULL, file, 1, 0); }

int fdatasync(int file) { PLAIN("fdatasync", NULL, file, 1, 0); }

/* Opening: only what makes or empties a file changes anything; where nothing can be written, nothing can
   be opened for it either. */

static int changes(int flags) {
  int access = harm == READ_ONLY ? O_WRONLY | O_RDWR : 0;
  return (flags & (O_CREAT | O_TRUNC | access)) != 0;
}

#define MODE(flags)                                           \
  mode_t mode = 0;                                            \
  if ((flags) & O_CREAT) {                                    \
    va_list rest;                                             \
    va_start(rest, flags);                                    \
    mode = va_arg(rest, mode_t);                              \
    va_end(rest);                                             \
  }

int open(const char *path, int flags, ...) {
  MODE(flags)
  if (!changes(flags)) return NEXT(open)(path, flags, mode);
  PLAIN("open", path, -1, 1, NEXT(open)(path, flags, mode));
}

int open64(const char *path, int flags, ...) {
  MODE(flags)
  if (!changes(flags)) return NEXT(open64)(path, flags, mode);
  PLAIN("open64", path, -1, 1, NEXT(open64)(path, flags, mode));
}

int openat(int folder, const char *path, int flags, ...) {
  MODE(flags)
  if (!changes(flags)) return NEXT(openat)(folder, path, flags, mode);
  PLAIN("openat", path, -1, 1, NEXT(openat)(folder, path, flags, mode));
}

int openat64(int folder, const char *path, int flags, ...) {
  MODE(flags)
  if (!changes(flags)) return NEXT(openat64)(folder, path, flags, mode);
  PLAIN("openat64", path, -1, 1, NEXT(openat64)(folder, path, flags, mode));
}

int creat(const char *path, mode_t mode) {
  PLAIN("creat", path, -1, 1, NEXT(creat)(path, mode));
}

int creat64(const char *path, mode_t mode) {
  PLAIN("creat64", path, -1, 1, NEXT(creat64)(path, mode));
}

/* Names */

int mkdir(const char *path, mode_t mode) {
  enum harm met = meet("mkdir", path, -1, 1);
  int failed = fails(met) ? errno : 0;
  /* That a folder is there already is told before anything else. */
  if (failed && syscall(SYS_access, path, F_OK) == 0) failed = EEXIST;
  if (failed) {
    errno = failed;
    return -1;
  }
  int result = NEXT(mkdir)(path, mode);
  if (met == TORN) die();
  return result;
}

int rmdir(const char *path) { PLAIN("rmdir", path, -1, 0, NEXT(rmdir)(path)); }

int unlink(const char *path) { PLAIN("unlink", path, -1, 0, NEXT(unlink)(path)); }

int unlinkat(int folder, const char *path, int flags) {
  PLAIN("unlinkat", path, -1, 0, NEXT(unlinkat)(folder, path, flags));
}

int link(const char *from, const char *to) {
  PLAIN("link", to, -1, 1, NEXT(link)(from, to));
}

int rename(const char *from, const char *to) {
  PLAIN("rename", to, -1, 1, NEXT(rename)(from, to));
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  PLAIN("renameat", to, -1, 1, NEXT(renameat)(from_folder, from, to_folder, to));
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  if (no_exchange && flags) {
    errno = EINVAL;
    return -1;
  }
  PLAIN("renameat2", to, -1, 1, NEXT(renameat2)(from_folder, from, to_folder, to, flags));
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  static atomic_long seconds;
  if (clock != CLOCK_MONOTONIC || !getenv("FAULT_CLOCK"))
    return (int)syscall(SYS_clock_gettime, clock, time);
  time->tv_sec = 1000 + atomic_fetch_add(&seconds, 1);
  time->tv_nsec = 0;
  return 0;
}
