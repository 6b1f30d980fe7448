// workbook: what every chapter program begins and ends with.
//
//     int main(int argc, char **argv)
//     {
//         Workbook book = workbook_new("01-neuron");
//         const Option options[] = {…its own…};
//         workbook_start(&book, OPTION_TABLE(about, options), argc, argv);
//         … compute, print, trace …
//         while (workbook_draws(&book))
//             … draw, each figure ended by workbook_figure …
//         return workbook_end(&book);
//     }
//
// A program has no use for half a run, so these functions do not return on
// failure: they print one line on stderr and end with exit code 1.
#ifndef WORKBOOK_WORKBOOK_H
#define WORKBOOK_WORKBOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "data/digits.h"
#include "draw/canvas.h"
#include "draw/strip.h"
#include "trace/trace.h"
#include "workbook/options.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

typedef struct {
    const char *program;  // "01-neuron"
    const char *out;      // --out, the folder of the figures
    const char *data;     // --data, the folder of MNIST's files
    int digits;           // --digits, an index of workbook_sources
    uint64_t seed;        // --seed
    const char *trace_to; // --trace, or NULL
    bool transposed;      // --transposed
    size_t classes_most;  // of data that it can do with; 0: ten
    bool no_figures, svg, pdf;

    bool figures; // whether to draw: not --no-figures
    Trace *trace; // the run, written down for --trace and for drawing
    char out_default[64];
    size_t figure_count;
    int drawings; // how often the figures were drawn, see workbook_draws
} Workbook;

extern const char *const workbook_sources[]; // "auto", "mnist", "pen"

// The defaults.  program is the name in build/ and in figures/.
Workbook workbook_new(const char *program);

// Reads the options, the program's own and those of every program (see
// options_parse), makes the figures' folder and starts the trace.  Without
// --out the folder is the book's for a run with the book's numbers, on
// MNIST and without options; else it is in build/.
void workbook_start(Workbook *book, OptionTable own, int argc, char **argv);

// Opens the digits that the options ask for, at most so many of each set
// (DIGITS_ALL for all of them), and prints the line that says which they
// are.  The caller frees them with digits_close.
void workbook_digits(const Workbook *book, size_t training_count,
                     size_t test_count, DigitsSets *sets);

// What a --digit option holds when none was given and the program chooses
// one by a rule of its own.
#define WORKBOOK_BY_RULE SIZE_MAX

// The option --digit of every program that looks at one test digit (or
// training digit): value is a size_t.  Which digits there are is known only
// once they have been read; see workbook_check_digit.
#define WORKBOOK_DIGIT(value, help)                                        \
    {                                                                      \
        "digit", "N", help, OPTION_COUNT, &(value), 0, 999999, NULL        \
    }

// Refuses a --digit that is not in the set (exit code 2, as
// workbook_refuse).  set: the sets' test or training digits.
void workbook_check_digit(const Workbook *book, size_t digit,
                          const DigitsSets *sets, const Digits *set);

// True once for the figures in the light theme and once more for their dark
// twins, name-dark.png; false from then on, and always with --no-figures.
bool workbook_draws(Workbook *book);

// Saves a figure as name.png, and as .svg and .pdf where asked, with the
// program as its source, prints a line that names it, and frees the canvas.
// Labels that overlap or leave the page are reported on stderr: a mistake
// of the drawing program's.
void workbook_figure(Workbook *book, Canvas *canvas, const char *name);

// Saves a film as name.png, an animated PNG, in the same way.
void workbook_animation(Workbook *book, StripFilm film,
                        const RasterText *text, const char *name);

// Ends the program with "program: text" on stderr and exit code 1.
_Noreturn void workbook_fail(const Workbook *book, const Error *error);

// The same for options that do not fit together or fit no digit: exit code
// 2, and a hint at --help.
__attribute__((format(printf, 2, 3))) _Noreturn void
workbook_refuse(const Workbook *book, const char *format, ...);

// Writes the trace where --trace asks for it, makes sure that all output
// has been written, frees the trace and returns the exit code, 0.
int workbook_end(Workbook *book);

#endif
