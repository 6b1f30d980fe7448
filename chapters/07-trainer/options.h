// options: what may be asked of chapter 7.
#ifndef OPTIONS_H
#define OPTIONS_H

#include "keep.h"
#include "run.h"
#include "workbook/workbook.h"

typedef struct {
    Plan plan;
    KeepRequest keep;
    size_t train;         // how many training digits are learned from
    size_t networks;      // how many are trained
    size_t digit;         // whose decision is shown, or WORKBOOK_BY_RULE
    const char *classify; // a drawing to read instead, or NULL
    bool experiments;     // instead: published and ours
} Settings;

// The defaults, then what the words after the program's name say.  Refuses
// options that need each other, or cannot be had together.
Settings settings_read(Workbook *book, int argc, char **argv);

#endif
