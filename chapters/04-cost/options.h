// options: what may be asked of chapter 4.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "workbook/workbook.h"

typedef struct {
    size_t digit; // WORKBOOK_BY_RULE: the first that is answered wrong
    size_t epochs;
} Settings;

// The defaults, then what the words after the program's name say.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
