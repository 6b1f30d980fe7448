// pen: the project's own handwritten digits, any number from a seed.
//
// Each digit is a few strokes through control points (pen_styles.c).  A
// hand bends them: its width, slant, lean, bow, wobble, pen width, pressure
// and size are drawn at random.  The result is laid out as MNIST's is: grey
// ink in a box of 20 x 20 pixels, and the box placed in 28 x 28 so that the
// centre of mass of the ink is at the centre, to the nearest pixel.
//
// Only + - * / and square roots are used, which IEEE 754 rounds in one way,
// so equal seeds give equal bytes on every machine.
#ifndef DATA_PEN_H
#define DATA_PEN_H

#include <stddef.h>
#include <stdint.h>

#include "nn/random.h"

enum { PEN_SIDE = 28, PEN_PIXELS = PEN_SIDE * PEN_SIDE, PEN_BOX = 20 };

// How a writer may shape a digit: an open 4 and a closed 4 are two styles.
// They are numbered 0 to pen_style_count() - 1.
size_t pen_style_count(void);
const char *pen_style_name(size_t style); // "4 open"
int pen_style_digit(size_t style);        // 4

// One of the styles of a digit (0 to 9), the usual ones more often.
size_t pen_choose_style(Random *random, int digit);

// Draws one digit in a style.  pixels: [28][28], row-major, 0 paper to
// 255 ink.
void pen_draw(Random *random, size_t style, unsigned char *pixels);

// Draws count digits.  pixels: [count][784]; labels: [count].  Every ten in
// a row are the ten digits in a random order.  The first n of a set are the
// same whatever its count.
void pen_fill(uint64_t seed, size_t count, unsigned char *pixels,
              unsigned char *labels);

#endif
