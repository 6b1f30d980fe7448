// options: what may be asked of chapter 2.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "workbook/workbook.h"

typedef struct {
    size_t digit; // in the test set
    size_t row;   // of W, by hand; WORKBOOK_BY_RULE: the digit's own
    double scale; // of the templates
} Settings;

// The settings of this command line; ends the program on a wrong one.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
