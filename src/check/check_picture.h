// check_picture: a reader's array beside the right one, so that the eye
// finds what a list of numbers hides.
#ifndef CHECK_CHECK_PICTURE_H
#define CHECK_CHECK_PICTURE_H

#include <stddef.h>

// expected, yours: [rows][columns], row-major, at most 28 x 40.
typedef struct {
    const char *id;    // "06-3"
    const char *title; // what the numbers are: "The gradient of W"
    const double *expected, *yours;
    size_t rows, columns;
} CheckPicture;

// Draws both arrays and their difference, yours - expected, into the file
// that CHECK_PICTURE names in the environment, and prints that name.
// Without that variable, or when the file cannot be written, nothing
// happens: a picture is a help and not the verdict.  Only the first call
// draws.
void check_picture(const CheckPicture *picture);

#endif
