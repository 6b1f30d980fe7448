// drawing_parse_check: PNG files are parsed, or refused with a reason.
#ifndef TESTS_DRAWING_PARSE_CHECK_H
#define TESTS_DRAWING_PARSE_CHECK_H

#include "harness.h"

#include "data/drawing.h"
#include "png_make.h"

// Parses a copy in a block of exactly its size, so that the sanitizer sees
// every step too far.
static inline bool parse(const unsigned char *bytes, size_t size,
                         Drawing *drawing, Error *error)
{
    unsigned char *copy = malloc(size > 0 ? size : 1);
    memcpy(copy, bytes, size);
    bool good = drawing_parse(copy, size, "f", drawing, error);
    free(copy);
    return good;
}

static inline void assert_refused(const PngFile *file, const char *expected)
{
    Error error = {""};
    Drawing drawing;
    CU_ASSERT_FALSE(parse(file->bytes, file->size, &drawing, &error));
    CU_ASSERT_PTR_NULL(drawing.gray);
    ASSERT_CONTAINS(error.text, "f: ");
    ASSERT_CONTAINS(error.text, expected);
}

#endif
