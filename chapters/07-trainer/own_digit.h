// own_digit: a drawing from outside, brought into MNIST's form and read ("A
// digit of your own").
#ifndef OWN_DIGIT_H
#define OWN_DIGIT_H

#include "data/digits.h"
#include "base/phrase.h"
#include "data/drawing.h"
#include "nn/network.h"
#include "run.h"
#include "workbook/workbook.h"

typedef struct OwnDigit {
    const char *path; // NULL: there is none
    size_t classes;   // that the network tells apart
    ClassNames names; // of these
    Phrase shape;     // of the network that reads it
    Drawing drawing;
    DrawingDigit digit;
    double x[DIGITS_PIXELS], a[DIGITS_CLASSES_MOST];
    size_t predicted, runner_up;
} OwnDigit;

// Asks a network of ten classes about the workbook's own drawing, where the
// program is run beside it; else there is none.  Ends the program when it
// is bad.
OwnDigit own_digit_of_book(const Workbook *book, const Network *net);
void own_digit_free(OwnDigit *own);

// Instead of a training: the picture at path is read by the network of the
// plan's --load, printed, recorded and drawn, or several digits side by
// side one by one.  With more than ten classes nothing is drawn, and only
// the one with most ink is read.  The classes have the names that lie in
// the folder of --data.  Ends the program when one is bad.
void own_digit_classify(Workbook *book, const Plan *plan, const char *path);

// The stages and the outputs, or that there is none.
void own_digit_print(const OwnDigit *own);
void own_digit_trace(Trace *trace, const OwnDigit *own);

#endif
