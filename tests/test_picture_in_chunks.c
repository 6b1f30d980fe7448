// picture_in_chunks: the checksum of PNG, beside zlib's.
#include "harness.h"

#include <zlib.h>

#include "../chapters/D-files/picture_in_chunks.h"

TEST(the_checksum_is_zlibs)
{
    unsigned char bytes[300];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (unsigned char)(i * i + 7);
    for (size_t n = 0; n <= sizeof bytes; n += 50)
        CU_ASSERT_EQUAL(checksum(bytes, n), crc32(0, bytes, (uInt)n));
}

// The check value of ISO 3309's polynomial.
TEST(of_nine_digits_it_is_the_known_one)
{
    CU_ASSERT_EQUAL(checksum((const unsigned char *)"123456789", 9),
                    0xcbf43926);
}

TESTS_MAIN("picture_in_chunks")
