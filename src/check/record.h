// record: all answers of one check, and what can be proved about them.
//
// What all answers have in common is said, a sign or a factor, or nothing
// but what came.  The record is also written to a file: name.sh runs the
// mistakes that it knows, each an answer of its own, through the same
// check, and names one, or two together, only when the record is the
// reader's to the last number; by hand, when the first number that is off
// is.
#ifndef CHECK_RECORD_H
#define CHECK_RECORD_H

#include <stdbool.h>
#include <stddef.h>

#include "check/question.h"

typedef struct {
    const double *yours, *expected; // [n], copied by record_add
    size_t n;
    bool secret; // what was expected is not said
} Answer;

// Keeps one answer.  True when all numbers are within the question's
// tolerance.
bool record_add(const Question *question, Answer answer);

// Keeps one step of how a number of the next answer is worked out; it is
// shown when that number is the first that is off, or, with RECORD_ALL,
// whichever is.
enum { RECORD_ALL = 999999 };
void record_step(size_t number, const char *line);

// Keeps that something which is no number is not as it should be.
void record_words(const char *input, const char *words);

// Writes a line for each answer: its question, the reader's numbers, each
// with a "!" behind it that is off, and how far off they may be.  Tabs are
// between them.
void record_write(const char *path);

// Explains the first answer that is off, if there is one, and forgets all.
void record_explain(void);

#endif
