// options: what may be asked of chapter 1.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "workbook/workbook.h"

typedef struct {
    size_t digit; // in the test set; WORKBOOK_BY_RULE: the first 1
    double bias;  // NaN: the one with the fewest mistakes in training
    double scale; // of the weights
} Settings;

// The settings of this command line; ends the program on a wrong one.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
