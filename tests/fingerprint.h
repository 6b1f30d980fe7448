// fingerprint: one number that changes with any byte, for what has to be
// the same on every machine.  Who changes it on purpose writes the new
// number into the test.
#ifndef TESTS_FINGERPRINT_H
#define TESTS_FINGERPRINT_H

#include <stddef.h>
#include <stdint.h>

// FNV-1a, 64 bits, goes on from hash. Source: Fowler, Noll, Vo.
static const uint64_t FINGERPRINT_START = 0xcbf29ce484222325;

static inline uint64_t fingerprint(uint64_t hash, const void *bytes,
                                   size_t size)
{
    const unsigned char *byte = bytes;
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ byte[i]) * 0x100000001b3;
    return hash;
}

#endif
