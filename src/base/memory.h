// memory: the one allocator for memory whose size the program itself knows.
//
// It never returns NULL: when there is no memory left the program ends with
// one line on stderr and exit code 1.  Sizes that come from a file do not
// belong here; their readers call calloc and report failure as an Error.
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stdarg.h>
#include <stddef.h>

// count items of size bytes each, all bytes zero.  The caller frees the
// block with free().  Ends the program when memory runs out.
void *memory_new(size_t count, size_t size);

// The same for size bytes that are not set, from a multiple of boundary on,
// which is a power of two: a cache line's length, or a page's.
void *memory_aligned(size_t boundary, size_t size);

// The next place from at on where a double may lie, for a block that holds
// a struct, pointers and numbers: with pointers of four bytes, as in
// WebAssembly, numbers right behind them would lie between two places.
static inline size_t memory_place(size_t at)
{
    return (at + sizeof(double) - 1) / sizeof(double) * sizeof(double);
}

// A list that grows: items, [count], with room for one more, whose bytes
// are not set.  It begins as NULL with count 0, grows by one from call to
// call, and each call returns what the next one is given.
void *memory_more(void *items, size_t count, size_t size);

// A copy of a string.  The caller frees it with free().
char *memory_text(const char *text);

// What printf would print, however long it is.  The caller frees it.
__attribute__((format(printf, 1, 2))) char *memory_print(const char *format,
                                                         ...);
__attribute__((format(printf, 1, 0))) char *
memory_print_list(const char *format, va_list values);

#endif
