// forms_strip: a digit beside the forms in which a network meets it.
#ifndef FORMS_STRIP_H
#define FORMS_STRIP_H

#include "draw/figure.h"
#include "new_forms.h"

typedef struct {
    const char *name; // "" for the first row, which the digit stands before
    const double (*tiles)[DIGITS_PIXELS]; // [FORMS]
} FormsRow;

// Draws the digit, the epochs' names and the rows below each other.
void forms_strip_draw(Canvas *canvas, const NewForms *it,
                      const FormsRow *rows, size_t count);

#endif
