// classes: answers in print, where there are ten classes, the digits, and
// where there are more.
#ifndef CLASSES_H
#define CLASSES_H

#include <stdbool.h>

#include "base/phrase.h"
#include "data/digits.h"

// Whether there are more than ten: some tables and figures have no room for
// them, and a class is no digit then.
bool classes_are_many(size_t classes);

// "a 7"; of more than ten, "class 7", or "class 7 (G)" by its name among
// names, which may be NULL.
Phrase classes_name(size_t label, size_t classes, const ClassNames *names);

// The same for a cell of a table: "7", or "7 G".
Phrase classes_cell(size_t label, const ClassNames *names);

// Prints a network's outputs a, and above them the weighted inputs z unless
// that is NULL; [classes] both.  Of more than ten, the five largest.
void classes_print_outputs(const double *z, const double *a, size_t classes,
                           const ClassNames *names);

// Says of more than ten that the figure of a section has no room for them.
void classes_print_not_drawn(size_t classes);

#endif
