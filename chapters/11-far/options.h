// options: what may be asked of chapter 11.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "workbook/workbook.h"

typedef struct {
    size_t digit;             // the training digit that is distorted
    size_t hidden;            // neurons
    size_t train;             // digits to learn from
    size_t epochs;            // passes through them
    const char *epochs_table; // the file of how soon a network learns
    const char *members;      // the file of what each of a committee brings
    const char *missed;       // and of the digits that all together missed
} Settings;

// Reads the command line and starts the workbook.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
