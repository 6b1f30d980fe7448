// question: what a check asks of the reader's code.
#ifndef CHECK_QUESTION_H
#define CHECK_QUESTION_H

typedef struct {
    const char *input;       // "z = 2", "the 2-2-2 network"
    const char *name;        // what the numbers are: "a", "delta"
    double tolerance;        // allowed: |yours - expected| <= tolerance
} Question;

#endif
