// options: what may be asked of chapter 5.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "workbook/workbook.h"

typedef struct {
    size_t digit; // of the training set; WORKBOOK_BY_RULE: the first 1
    size_t steps; // updates of the neuron that learns 0 from 1
    double rate;
} Settings;

// The defaults, then what the words after the program's name say.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
