// own_digit: a drawing from outside, brought into MNIST's form and read ("A
// digit of your own").
#ifndef OWN_DIGIT_H
#define OWN_DIGIT_H

#include "data/digits.h"
#include "data/drawing.h"
#include "nn/network.h"
#include "workbook/workbook.h"

typedef struct OwnDigit {
    const char *path; // NULL: there is none
    Drawing drawing;
    DrawingDigit digit;
    double x[DIGITS_PIXELS], a[DIGITS_CLASSES];
    size_t predicted, runner_up;
} OwnDigit;

// Reads the PNG at path and asks the network.  Free with own_digit_free.
bool own_digit_read(const Network *net, const char *path, OwnDigit *own,
                    Error *error);

// Asks the network about the workbook's own drawing, where the program is
// run beside it; else there is none.  Ends the program when it is bad.
OwnDigit own_digit_of_book(const Workbook *book, const Network *net);
void own_digit_free(OwnDigit *own);

// The stages and the ten outputs, or that there is none.
void own_digit_print(const OwnDigit *own);
void own_digit_trace(Trace *trace, const OwnDigit *own);

#endif
