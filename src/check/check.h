// check: looking at a reader's answer, and saying in plain words what is
// wrong with it.
//
// An exercise's check.c lists tests; each calls the reader's function on
// one input and hands the result to check_number or check_vector.  The
// first answer that is off is explained: what was expected, what came, for
// which input.  Likely mistakes are not in check.c: each is an answer of
// its own, wrong_* beside it, whose first line says what it does (see
// record.h). CUnit runs the tests and counts.
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "check/question.h"

// Compares n numbers.  True when all are within the tolerance; otherwise
// explains, and the exercise is not passed.
bool check_vector(const Question *question, const double *yours,
                  const double *expected, size_t n);

// The same for one number.
bool check_number(const Question *question, double yours, double expected);

// The same for a number that the reader has to find, in a file of answers:
// what was expected is not given away.
bool check_found(const Question *question, double yours, double expected);

// The same for n numbers.
bool check_found_all(const Question *question, const double *yours,
                     const double *expected, size_t n);

// One step of how the numbers of the next comparison are worked out, as
// printf would print it.  The steps are shown when the numbers are off, so
// that the reader finds where the two ways part.
__attribute__((format(printf, 1, 2))) void check_step(const char *format,
                                                      ...);

// The same for one of the numbers alone, counted from 0: it is shown when
// this number is the first that is off.
__attribute__((format(printf, 2, 3))) void
check_step_of(size_t number, const char *format, ...);

// A sum of products, laid out as a step: w[0] * x[0] + w[stride] * x[1] …
typedef struct {
    const double *w, *x; // w: [n * stride], x: [n]
    size_t n, stride;
} Products;

// Shows "what: 2 * 0.5 - 1 * 1 = 0" when this number is the first that is
// off; of long sums the first products alone.
void check_step_products(size_t number, const char *what, Products p);

// For what is no number: explains with these words when good is false, and
// shows the steps then.
bool check_that(bool good, const char *input, const char *words);

// For a check that would prove nothing as long as those before it fail: it
// is not passed, and has nothing to say.
void check_waits(void);

typedef struct {
    const char *name;
    void (*run)(void);
    const char *section; // where to read again, or NULL: the exercise's
} CheckCase;

typedef struct {
    const char *id;      // "06-2", as in make check-06-2
    const char *section; // where to read again: "chapters/…/README.md#…"
    const CheckCase *cases;
    size_t count;
} Exercise;

// The body of main: runs the cases in order until one fails, and prints the
// verdict.  Returns 0 when all pass, 1 when one does not.
int check_run(const Exercise *exercise);

#define CHECK(function) CHECK_SEE(function, NULL)
// The same, with a section of its own.
#define CHECK_SEE(function, where)                                         \
    {                                                                      \
#function, function, where                                         \
    }
#define CHECK_MAIN(exercise_id, where, ...)                                \
    int main(void)                                                         \
    {                                                                      \
        const CheckCase cases[] = {__VA_ARGS__};                           \
        const Exercise exercise = {exercise_id, where, cases,              \
                                   sizeof cases / sizeof *cases};          \
        return check_run(&exercise);                                       \
    }

// ---- answers in a text file --------------------------------------------

// For exercises that ask for numbers: reads the line "name = value" from
// the reader's file, whose path is in the environment as CHECK_ANSWERS.
// Explains and returns false when the line is missing, still holds "?" or
// no number.
bool check_answer(const char *name, double *value);

// A step on the way to the answer that check_found asks for next, which the
// reader may write down as well: "name = value".  When the answer is off,
// each step that is written down is called right or not; what: "row 0 of W
// times x".
void check_part(const char *name, const char *what, double expected,
                double tolerance);

#endif
