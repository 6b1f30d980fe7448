// guess: how well one does without having learned anything.
#ifndef CHAPTERS_GUESS_H
#define CHAPTERS_GUESS_H

#include "feedforward.h"

// Asks net about every digit.  given[k] becomes how often it answers k, 0
// to 1; returns how often the answer is right, 0 to 1.
double guess_ask(const Network *net, const Digits *digits,
                 double given[DIGITS_CLASSES]);

// Lets count networks with random weights guess the test digits, and two
// rules that need no network: naming always the commonest digit, and
// judging a digit by the amount of its ink.  Prints and traces.  like has
// the shape of the networks and is the first of them; start is how their
// weights begin.
Untrained guess_measure(Workbook *book, const Network *like,
                        Initialisation start, const DigitsSets *sets,
                        size_t count);

#endif
