// question: what a check asks of the reader's code.
#ifndef CHECK_QUESTION_H
#define CHECK_QUESTION_H

typedef struct {
    const char *input;       // "z = 2", "the 2-2-2 network"
    const char *name;        // what the numbers are: "a", "delta"
    double tolerance;        // allowed: |yours - expected| <= tolerance
} Question;

// What a check puts where the reader's code is to write: where it still
// stands, the explanation says that nothing was written.  Every kind of
// number holds it, and no answer is it.
enum { CHECK_UNWRITTEN = 4321 };

#endif
