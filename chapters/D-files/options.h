// options: what may be asked of appendix D.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "workbook/workbook.h"

typedef struct {
    const char *picture; // a PNG file
} Settings;

// Reads the command line and starts the workbook.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
