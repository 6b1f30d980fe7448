// options: what may be asked of chapter 9.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "measure/recipe.h"
#include "workbook/workbook.h"

typedef struct {
    Recipe recipe;      // with which the search begins
    size_t train;       // digits to learn from while choosing
    size_t few;         // digits that are learned by heart
    size_t patience;    // epochs without a better one, until the stop
    double l2, dropout; // what holds that back: lambda, and p
} Settings;

// Reads the command line and starts the workbook.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
