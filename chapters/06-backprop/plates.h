// plates: the figures of chapter 6, drawn from what the program computed.
#ifndef CHAPTER_06_PLATES_H
#define CHAPTER_06_PLATES_H

#include "backprop.h"

#define PLATES_CHAPTER "6 · Backpropagation"
#define PLATES_SOURCE  "build/06-backprop"

// Draws every figure of the chapter.
void plates_draw(Workbook *book, const Lesson *lesson, const Trace *small,
                 const DigitRun *run, const Gallery *gallery);

// The pass of the small network, moment by moment, as stills and as an
// animation.
void plates_steps(Workbook *book, const Lesson *lesson, const Trace *small);

// The same pass on one page.
void plate_strip(Workbook *book, const Lesson *lesson, const Trace *small);

// One real digit, read from right to left as the error travels.
void plate_blame(Workbook *book, const DigitRun *run);

// The gradient of one layer as column times row.
void plate_outer_product(Workbook *book, const DigitRun *run);

// One matrix, read by rows on the way out and by columns on the way back.
void plate_transpose(Workbook *book, const DigitRun *run);

// The same picture of right and wrong gradients, each with its accuracy.
void plate_gallery(Workbook *book, const Gallery *gallery);

#endif
