// no_network: rules that need no network.
#ifndef NO_NETWORK_H
#define NO_NETWORK_H

#include "random_guess.h"

typedef struct NoNetwork {
    double darkness[DIGITS_CLASSES]; // the mean of all digits that are a k
    double commonest; // accuracy of always naming the commonest digit
    double nearest;   // and of naming the one whose darkness is nearest
} NoNetwork;

NoNetwork no_network_of(const DigitsSets *sets);
void no_network_print(const NoNetwork *it);

// The accuracies without learning, those of the random networks among them.
void no_network_trace(Trace *trace, const NoNetwork *it,
                      const RandomGuess *random);

#endif
