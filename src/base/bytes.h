// bytes: four bytes of a file as the number that they stand for.
//
// Put together one by one they give the same number on every machine; a
// copy of the bytes into an int gives another one on half of them.  Each is
// unsigned before it is shifted: a signed byte would read the count 60000
// as -5536.
#ifndef BASE_BYTES_H
#define BASE_BYTES_H

#include <stdint.h>

// bytes: [4].  The most significant byte first, as in IDX and PNG:
//     bytes[0] 2^24 + bytes[1] 2^16 + bytes[2] 2^8 + bytes[3]
uint32_t big_endian(const unsigned char *bytes);

// The least significant byte first, as in safetensors.
uint32_t little_endian(const unsigned char *bytes);

#endif
