/* Calls of the kernel that the C library shows only to programs that ask for GNU extensions, and
   how its heap is told to work. */
#ifndef SETTLE_CLINUX_SHIM_H
#define SETTLE_CLINUX_SHIM_H

#include <malloc.h>
#include <sys/types.h>

/* As in <stdio.h>. `settle_rename_exchange` is RENAME_EXCHANGE: each takes the other's place.
   `settle_rename_keeps` is RENAME_NOREPLACE: what bears the new name keeps it. */
extern int renameat2(int, const char *, int, const char *, unsigned int);

static const unsigned int settle_rename_exchange = 1 << 1;
static const unsigned int settle_rename_keeps = 1 << 0;

/* As in <fcntl.h>. `settle_write_behind` is SYNC_FILE_RANGE_WRITE: to begin to write, and not to wait. */
extern int sync_file_range(int, off_t, off_t, unsigned int);

static const unsigned int settle_write_behind = 1 << 1;

#endif
