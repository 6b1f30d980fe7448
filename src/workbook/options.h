// options: the words after a program's name, and its --help page.
//
// A program describes its options in a table; parsing, checking and the
// help page come from that one table.  What is wrong is said in one line on
// stderr that names the option and what was expected, and the program ends
// with exit code 2.
#ifndef WORKBOOK_OPTIONS_H
#define WORKBOOK_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"

typedef enum {
    OPTION_FLAG,   // bool *: given or not
    OPTION_TEXT,   // const char **: any text that is not empty
    OPTION_COUNT,  // size_t *: a whole number, least .. most
    OPTION_SEED,   // uint64_t *: a whole number, 0 .. 2^64 - 1
    OPTION_NUMBER, // double *: a real number, least .. most
    OPTION_CHOICE, // int *: the index of one of the names in choices;
                   // with most > 0, from index least to most
    OPTION_SIZES   // Sizes *: whole numbers with commas between them
} OptionKind;

#define SIZES_MOST 8

typedef struct {
    size_t count;
    size_t at[SIZES_MOST];
} Sizes;

typedef struct {
    const char *name;     // without the dashes; NULL begins a new group
    const char *argument; // what --help calls it: "N", "FILE"; NULL: none
    const char *help;     // one line or more, or the group's heading
    OptionKind kind;
    void *value;  // where the result goes; holds the default before
    double least; // for COUNT, NUMBER, CHOICE, each of SIZES
    double most;
    const char *const *choices; // for CHOICE, ended by NULL
} Option;

typedef struct {
    const char *program; // "01-neuron"
    const char *about;   // the paragraphs above the options in --help
    const Option *options;
    size_t count;
} OptionTable;

// The table of an array of options, for a chapter program.
#define OPTION_TABLE(about, options)                                       \
    ((OptionTable){NULL, about, options,                                   \
                   sizeof(options) / sizeof *(options)})

// Reads the arguments into the values of the table.  For anything that is
// wrong it prints one line and exits with 2; for --help it prints the page
// and exits with 0.  What stands before --help is read first, so that a
// command can be checked without being run (tests/commands.sh does it).
void options_parse(const OptionTable *table, int argc, char **argv);

// The same without ending the program, for tests: true when all is well,
// else false with the line in error.  --help counts as unknown.
bool options_read(const OptionTable *table, int argc, char **argv,
                  Error *error);

#endif
