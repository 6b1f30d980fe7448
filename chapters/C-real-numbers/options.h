// options: what may be asked of appendix C.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "workbook/workbook.h"

typedef struct {
    size_t train;  // training digits
    size_t epochs; // passes through them
} Settings;

// Reads the command line and starts the workbook.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
