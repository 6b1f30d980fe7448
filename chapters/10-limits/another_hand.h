// another_hand: networks that learned from one hand read the digits of
// another: MNIST's and the pen's, and each of the pen's ways to write.
#ifndef ANOTHER_HAND_H
#define ANOTHER_HAND_H

#include "reader.h"

enum { MNIST_HAND, PEN_HAND, HANDS };
enum { STYLES_MOST = 32, STYLE_DIGITS = 300 };

typedef struct AnotherHand {
    bool two_hands;                  // or nothing else is filled in
    Recalls hand[HANDS][HANDS];      // [learned from][reads]
    size_t styles;                   // the pen's ways to write
    Range style[HANDS][STYLES_MOST]; // the share right of each
    double style_x[STYLES_MOST][DIGITS_PIXELS]; // one digit of each
    size_t worst[STYLES_MOST]; // the styles, MNIST_HAND's worst first
} AnotherHand;

// Needs a reader that learned MNIST.  Asks those that learned from the pen
// about the 1 with the foot, too.
AnotherHand another_hand_of(const Workbook *book, const Reader *reader,
                            Footed *foot);

void another_hand_print(const AnotherHand *it);
void another_hand_trace(Trace *trace, const AnotherHand *it);

#endif
