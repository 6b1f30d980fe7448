// options: what may be asked of chapter 6.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "own_network.h"
#include "workbook/workbook.h"

typedef struct {
    OwnRequest own; // the reader's network, in place of the book's
    size_t digit;   // the test digit to follow, or WORKBOOK_BY_RULE
} Settings;

// The defaults, then what the words after the program's name say.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
