// options: what may be asked of chapter 8.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "workbook/workbook.h"

typedef struct {
    size_t width;   // neurons in each hidden layer
    size_t looked;  // digits whose errors are measured
    size_t digit;   // or one test digit instead; WORKBOOK_BY_RULE: none
    size_t train;   // digits to learn from
    size_t epochs;  // passes through them
    size_t watched; // and where five layers are watched
} Settings;

// Reads the command line and starts the workbook.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
