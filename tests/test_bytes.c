// bytes: the same four bytes read from both ends.
#include "harness.h"

#include "base/bytes.h"

TEST(four_bytes_are_read_from_either_end)
{
    static const unsigned char count[4] = {0x00, 0x00, 0xea, 0x60};
    CU_ASSERT_EQUAL(big_endian(count), 60000);
    CU_ASSERT_EQUAL(little_endian(count), 0x60ea0000);
}

TEST(no_byte_is_taken_for_negative)
{
    static const unsigned char high[4] = {0xff, 0x80, 0x00, 0x01};
    CU_ASSERT_EQUAL(big_endian(high), 0xff800001);
    CU_ASSERT_EQUAL(little_endian(high), 0x010080ff);
}

TESTS_MAIN("bytes")
