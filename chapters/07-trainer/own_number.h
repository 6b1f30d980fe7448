// own_number: several digits side by side on one picture, read one by one.
#ifndef OWN_NUMBER_H
#define OWN_NUMBER_H

#include "base/phrase.h"
#include "data/digits.h"
#include "data/drawing.h"
#include "nn/network.h"
#include "workbook/workbook.h"

typedef struct OwnNumber {
    const char *path;
    Phrase shape; // of the network that reads it
    const Drawing *drawing;
    size_t count;
    DrawingDigit digits[DRAWING_ROW_MOST];
    double x[DRAWING_ROW_MOST][DIGITS_PIXELS];
    double a[DRAWING_ROW_MOST][DIGITS_CLASSES];
    size_t answers[DRAWING_ROW_MOST];
    char text[DRAWING_ROW_MOST + 1]; // the number
} OwnNumber;

// Looks for a row of digits and asks the network about each; its count is 1
// where there is only one.  The drawing stays the caller's.  Ends the
// program when there is none.
void own_number_read(const Workbook *book, const Network *net,
                     const Drawing *drawing, OwnNumber *own);

// The smallest of the answers' outputs.
double own_number_least_certain(const OwnNumber *own);

void own_number_print(const OwnNumber *own);
void own_number_trace(Trace *trace, const OwnNumber *own);

#endif
