// exif: the orientation in metadata, good and broken.
#include "harness.h"

#include <stdlib.h>

#include "data/exif.h"

// Two entries, of which the second is the orientation.
static const char motorola[] = "MM\0*\0\0\0\x08\0\x02"
                               "\x01\x0f\0\x02\0\0\0\x01\0\0\0\0"
                               "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0";
static const char intel[] = "II*\0\x08\0\0\0\x02\0"
                            "\x0f\x01\x02\0\x01\0\0\0\0\0\0\0"
                            "\x12\x01\x03\0\x01\0\0\0\x08\0\0\0";
enum { SIZE = 34 };

// In a block of exactly its size, so that the sanitizer sees a step too
// far.
static int orientation_of(const char *bytes, size_t size, size_t at,
                          char changed)
{
    unsigned char *copy = malloc(size > 0 ? size : 1);
    memcpy(copy, bytes, size);
    if (at < size)
        copy[at] = (unsigned char)changed;
    int found = exif_orientation(copy, size);
    free(copy);
    return found;
}

TEST(both_orders_of_bytes_are_read)
{
    CU_ASSERT_EQUAL(orientation_of(motorola, SIZE, SIZE, 0), 6);
    CU_ASSERT_EQUAL(orientation_of(intel, SIZE, SIZE, 0), 8);
}

TEST(what_is_broken_is_upright)
{
    for (size_t size = 0; size < 32; size++) {
        CU_ASSERT_EQUAL(orientation_of(motorola, size, size, 0), 1);
        int found = orientation_of(intel, size, size, 0);
        CU_ASSERT_EQUAL(found, 1);
    }
    CU_ASSERT_EQUAL(orientation_of(motorola, SIZE, 31, 9), 1);
    CU_ASSERT_EQUAL(orientation_of(motorola, SIZE, 31, 0), 1);
    CU_ASSERT_EQUAL(orientation_of(motorola, SIZE, 0, 'X'), 1);
    CU_ASSERT_EQUAL(orientation_of(motorola, SIZE, 1, 'I'), 1);
    CU_ASSERT_EQUAL(orientation_of(motorola, SIZE, 3, 43), 1);
    CU_ASSERT_EQUAL(orientation_of(motorola, SIZE, 25, 4), 1); // no short
    CU_ASSERT_EQUAL(orientation_of(motorola, SIZE, 4, 0x7f), 1);
    CU_ASSERT_EQUAL(orientation_of(motorola, SIZE, 8, 0x7f), 6);
}

TESTS_MAIN("exif")
