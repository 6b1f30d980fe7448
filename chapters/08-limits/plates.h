// plates: the figures of chapter 8, one function for each.
#ifndef PLATES_H
#define PLATES_H

#include "limits.h"

#define PLATES_CHAPTER "8 · What it cannot do"
#define PLATES_SOURCE  "build/08-limits"

// "784-30-10, 95.9 % on test", for the top right corner.
typedef struct {
    char text[96];
} Note;
Note plates_note(const Reader *reader);

// A digit of a set as heatmap_digit wants it.
void plates_pixels(const unsigned char *bytes, double x[PIXELS]);

void plate_vary(Workbook *book, const Lesson *lesson);
void plate_doubt(Workbook *book, const Lesson *lesson);
void plate_overfit(Workbook *book, const Lesson *lesson);
void plate_fooled(Workbook *book, const Lesson *lesson);
void plate_doses(Workbook *book, const Lesson *lesson);
void plate_bias(Workbook *book, const Lesson *lesson);

#endif
