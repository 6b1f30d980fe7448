// own_network: the reader's own network in place of the book's.
#ifndef OWN_NETWORK_H
#define OWN_NETWORK_H

#include "by_hand.h"
#include "workbook/workbook.h"

// What the reader may ask for.  NULL, -1 and a rate of 0 stand for what the
// book has: its numbers, sigmoids, the quadratic cost, the rate 0.5.
typedef struct {
    const char *net;     // "2-3-2"
    const char *weights; // a file, see own_network_new
    const char *input;   // "0.05,0.1"
    const char *target;  // "0.01,0.99"
    int hidden, output;  // Activation of the hidden layers, of the last
    int cost;            // Cost
    double rate;
    size_t steps;  // updates to make, or 0 for the seven steps alone
    uint64_t seed; // of the weights, when there is no file
} OwnRequest;

// Whether any option asks for a network of the reader's own.
bool own_network_asked(const OwnRequest *request);

// Prints and records the seven steps of the network that the reader asked
// for, then its updates.  The file of weights holds for each layer, for
// each of its neurons: its weights, then its bias.  Without a file a 2-2-2
// network has the book's weights and any other draws its own from N(0, 1).
// Ends the program when an option or the file is bad.
void own_network_follow(const Workbook *book, const OwnRequest *request);

#endif
