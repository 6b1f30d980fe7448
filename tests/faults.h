// faults: makes the N-th call that can fail, fail.
//
// Two ways lead here.  malloc and its kin are defined below in place of the
// C library's own, so that libpng, zlib, Cairo, FreeType, Jansson and stdio
// meet them too.  The sanitizers have an allocator of their own: with them
// (FAULTS_OURS_ONLY, set by the Makefile) the linker hands over the calls
// of our own code alone, and Jansson is given our allocator.  The calls
// about files are handed over by the linker in both cases.
//
// Every such call is counted.  Call number fault_at fails, and with
// fault_stays all after it too.  One thread only.
//
// The calls that Cairo makes, and the libraries that it draws with, are
// spared.  When they find no memory in the midst of a shape, Cairo 1.16
// frees what it never took, and the program ends there and then; pixman
// 0.42 leaves out a line of glyphs without a word.
#ifndef TESTS_FAULTS_H
#define TESTS_FAULTS_H

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long fault_at;     // 0: none fails
static bool fault_stays;  // false: only one call fails
static long fault_calls;  // made so far
static long fault_blocks; // taken and not yet given back

static inline bool fault_now(int reason)
{
    fault_calls++;
    bool fails = fault_at > 0 && (fault_stays ? fault_calls >= fault_at
                                              : fault_calls == fault_at);
    if (fails)
        errno = reason;
    return fails;
}

static inline void faults_start(long at, bool stays)
{
    fault_at = at;
    fault_stays = stays;
    fault_calls = fault_blocks = 0;
}

// ---- memory ------------------------------------------------------------

#ifdef FAULTS_OURS_ONLY
#define FAULTY(name)      __wrap_##name
#define FAULTY_REAL(name) __real_##name
#else
#define FAULTY(name)      name
#define FAULTY_REAL(name) __libc_##name // glibc's other name for its own
#endif

// Is the code at this address Cairo's, or of what it draws with?
static bool fault_spares(const void *code)
{
    static const char *const spared[] = {"libcairo", "libpixman",
                                         "libfreetype", "libfontconfig"};
    Dl_info where;
    if (fault_at == 0 || dladdr(code, &where) == 0)
        return false;
    for (size_t i = 0; i < sizeof spared / sizeof *spared; i++)
        if (strstr(where.dli_fname, spared[i]) != NULL)
            return true;
    return false;
}
#define FAULT_SPARES_CALLER fault_spares(__builtin_return_address(0))

void *FAULTY_REAL(malloc)(size_t size);
void *FAULTY_REAL(calloc)(size_t count, size_t size);
void *FAULTY_REAL(realloc)(void *block, size_t size);
void FAULTY_REAL(free)(void *block);
void *FAULTY(malloc)(size_t size);
void *FAULTY(calloc)(size_t count, size_t size);
void *FAULTY(realloc)(void *block, size_t size);
void FAULTY(free)(void *block);

void *FAULTY(malloc)(size_t size)
{
    if (FAULT_SPARES_CALLER)
        return FAULTY_REAL(malloc)(size);
    void *block = fault_now(ENOMEM) ? NULL : FAULTY_REAL(malloc)(size);
    fault_blocks += block != NULL;
    return block;
}

void *FAULTY(calloc)(size_t count, size_t size)
{
    if (FAULT_SPARES_CALLER)
        return FAULTY_REAL(calloc)(count, size);
    void *block =
        fault_now(ENOMEM) ? NULL : FAULTY_REAL(calloc)(count, size);
    fault_blocks += block != NULL;
    return block;
}

void *FAULTY(realloc)(void *block, size_t size)
{
    if (FAULT_SPARES_CALLER)
        return FAULTY_REAL(realloc)(block, size);
    void *moved =
        fault_now(ENOMEM) ? NULL : FAULTY_REAL(realloc)(block, size);
    fault_blocks += moved != NULL && block == NULL;
    return moved;
}

void FAULTY(free)(void *block)
{
    fault_blocks -= block != NULL && !FAULT_SPARES_CALLER;
    FAULTY_REAL(free)(block);
}

// ---- files ------------------------------------------------------------
// A close that fails has closed all the same, as on Linux.

int __real_open(const char *path, int flags, ...);
int __real_fstat(int descriptor, struct stat *status);
size_t __real_fread(void *to, size_t size, size_t count, FILE *stream);
int __real_mkstemp(char *path);
FILE *__real_fdopen(int descriptor, const char *mode);
int __real_fflush(FILE *stream);
int __real_fsync(int descriptor);
int __real_fclose(FILE *stream);
int __real_close(int descriptor);
int __real_rename(const char *from, const char *to);
int __wrap_open(const char *path, int flags, ...);
int __wrap_fstat(int descriptor, struct stat *status);
size_t __wrap_fread(void *to, size_t size, size_t count, FILE *stream);
int __wrap_mkstemp(char *path);
FILE *__wrap_fdopen(int descriptor, const char *mode);
int __wrap_fflush(FILE *stream);
int __wrap_fsync(int descriptor);
int __wrap_fclose(FILE *stream);
int __wrap_close(int descriptor);
int __wrap_rename(const char *from, const char *to);

int __wrap_open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return fault_now(EMFILE) ? -1 : __real_open(path, flags, mode);
}

int __wrap_fstat(int descriptor, struct stat *status)
{
    return fault_now(EIO) ? -1 : __real_fstat(descriptor, status);
}

size_t __wrap_fread(void *to, size_t size, size_t count, FILE *stream)
{
    return fault_now(EIO) ? 0 : __real_fread(to, size, count, stream);
}

int __wrap_mkstemp(char *path)
{
    return fault_now(EACCES) ? -1 : __real_mkstemp(path);
}

FILE *__wrap_fdopen(int descriptor, const char *mode)
{
    return fault_now(ENOMEM) ? NULL : __real_fdopen(descriptor, mode);
}

int __wrap_fflush(FILE *stream)
{
    return fault_now(ENOSPC) ? EOF : __real_fflush(stream);
}

int __wrap_fsync(int descriptor)
{
    return fault_now(EIO) ? -1 : __real_fsync(descriptor);
}

int __wrap_fclose(FILE *stream)
{
    int result = __real_fclose(stream);
    return fault_now(ENOSPC) ? EOF : result;
}

int __wrap_close(int descriptor)
{
    int result = __real_close(descriptor);
    return fault_now(EIO) ? -1 : result;
}

int __wrap_rename(const char *from, const char *to)
{
    return fault_now(EXDEV) ? -1 : __real_rename(from, to);
}

#endif
