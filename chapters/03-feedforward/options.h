// options: what may be asked of chapter 3.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "workbook/workbook.h"

typedef struct {
    size_t digit;    // which test digit walks through
    size_t networks; // how many random ones are asked
    size_t epochs;
    size_t training; // digits to train with
    int start;       // an Initialisation: how the weights begin
} Settings;

// The settings of this command line; ends the program on a wrong one.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
