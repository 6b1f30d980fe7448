// options: what may be asked of chapter 10.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "measure/recipe.h"
#include "workbook/workbook.h"

typedef struct {
    Recipe recipe;  // of the network that is looked at
    size_t train;   // how many digits it learns from
    double epsilon; // how far a pixel may be changed
    size_t digit;   // the test digit to fool, or WORKBOOK_BY_RULE
    size_t rare;    // the digit of which few are kept,
    double kept;    // per cent
} Settings;

// The defaults, then what the words after the program's name say.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
