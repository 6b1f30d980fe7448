// lesson: a small network with one example, to be followed by hand.
//
// It is the book's own (Matt Mazur's 2-2-2 network of 2015) or the
// reader's, from options and a file of weights.
#ifndef CHAPTER_06_LESSON_H
#define CHAPTER_06_LESSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "nn/examples.h"
#include "trace/trace.h"

typedef struct {
    Network *net;
    double *x; // [network_inputs(net)]
    double *y; // [network_outputs(net)], the truth
    Cost cost;
    double rate;
} Lesson;

// What the reader may ask for.  NULL, -1 and a rate of 0 stand for what the
// book has: its numbers, sigmoids, the quadratic cost, the rate 0.5.
typedef struct {
    const char *net;     // "2-3-2"
    const char *weights; // a file, see lesson_from_request
    const char *input;   // "0.05,0.1"
    const char *target;  // "0.01,0.99"
    int hidden, output;  // Activation of the hidden layers, of the last
    int cost;            // Cost
    double rate;
    uint64_t seed; // of the weights, when there is no file
} LessonRequest;

typedef enum {
    LESSON_GOOD,
    LESSON_BAD_OPTION,
    LESSON_BAD_FILE
} LessonState;

// The network of "A Step by Step Backpropagation Example", rate 0.5.
Lesson lesson_of_mazur(void);

// What the reader asked for.  The file of weights holds for each layer, for
// each of its neurons: its weights, then its bias.  Without a file a 2-2-2
// network has the book's weights and any other draws its own from N(0, 1).
// When the state is not LESSON_GOOD, nothing is held.
LessonState lesson_from_request(const LessonRequest *request,
                                Lesson *lesson, Error *error);

void lesson_free(Lesson *lesson);

// One step of learning from one example, with every number in the trace.
void lesson_step(Trace *trace, Network *net, Cost cost, Example example,
                 double rate);

// The name of neuron j of layer l, where l = 0 is the input: x1, h1, o1,
// and with several hidden layers h2.1 for the first neuron of layer 2.
typedef struct {
    char text[24];
} NeuronName;
NeuronName lesson_name(size_t depth, size_t l, size_t j);

#endif
