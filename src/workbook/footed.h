// footed: the 1 with the foot, test digit 2182, which runs through the
// book.
//
// Chapter 1's neuron gets it wrong first of all; each chapter asks its
// networks about it again, until one reads it.
#ifndef WORKBOOK_FOOTED_H
#define WORKBOOK_FOOTED_H

#include "base/phrase.h"
#include "data/digits.h"
#include "nn/network.h"

enum { FOOTED = 2182, FOOTED_MOST = 15 };

// What networks answer to it.
typedef struct Footed {
    size_t count;
    struct {
        Phrase who;
        double a[DIGITS_CLASSES]; // the outputs
    } of[FOOTED_MOST];
} Footed;

// Whether this is MNIST's whole test set, which has the digit.
bool footed_is_in(const Digits *test);

// Asks one more network, 784 inputs and 10 outputs, unless the digit is not
// in the set or FOOTED_MOST have been asked.
void footed_ask(Footed *it, const Digits *test, const Network *net,
                Phrase who);

// Prints who answers what, as the last section of a program.  The first
// column's heading is `heading`.
void footed_print(const Footed *it, const char *heading);

// Prints the section's heading, for who prints it in another way.  Returns
// is_in; where it is false, the digit is not to be had, says a line.
bool footed_heading(bool is_in);

#endif
