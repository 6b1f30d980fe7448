// faults: makes the N-th call that can fail, fail.
//
// The linker hands the calls of our own code to the __wrap_ functions below
// (the Makefile's line for test_faults); Jansson is given our allocator.
// Every such call is counted.  Call number fault_at fails, and with
// fault_stays all after it too.
#ifndef TESTS_FAULTS_H
#define TESTS_FAULTS_H

#include <errno.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
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

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);
void __wrap_free(void *block);

void *__wrap_malloc(size_t size)
{
    void *block = fault_now(ENOMEM) ? NULL : __real_malloc(size);
    fault_blocks += block != NULL;
    return block;
}

void *__wrap_calloc(size_t count, size_t size)
{
    void *block = fault_now(ENOMEM) ? NULL : __real_calloc(count, size);
    fault_blocks += block != NULL;
    return block;
}

void *__wrap_realloc(void *block, size_t size)
{
    void *moved = fault_now(ENOMEM) ? NULL : __real_realloc(block, size);
    fault_blocks += moved != NULL && block == NULL;
    return moved;
}

void __wrap_free(void *block)
{
    fault_blocks -= block != NULL;
    __real_free(block);
}

// ---- files
// --------------------------------------------------------------- A close
// that fails has closed all the same, as on Linux.

int __real_mkstemp(char *path);
FILE *__real_fdopen(int descriptor, const char *mode);
int __real_fflush(FILE *stream);
int __real_fsync(int descriptor);
int __real_fclose(FILE *stream);
int __real_close(int descriptor);
int __real_rename(const char *from, const char *to);
int __wrap_mkstemp(char *path);
FILE *__wrap_fdopen(int descriptor, const char *mode);
int __wrap_fflush(FILE *stream);
int __wrap_fsync(int descriptor);
int __wrap_fclose(FILE *stream);
int __wrap_close(int descriptor);
int __wrap_rename(const char *from, const char *to);

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
