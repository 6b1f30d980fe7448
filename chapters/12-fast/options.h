// options: what may be asked of chapter 12.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "workbook/workbook.h"

typedef struct {
    const char *measured; // the file of what was measured
    const char *measure;  // the file to measure into; NULL: only read
} Settings;

// Reads the command line and starts the workbook.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
