// loops_and_strokes: whether hidden neurons detect loops and strokes, as
// people expect ("Strokes", "Loops").
#ifndef LOOPS_AND_STROKES_H
#define LOOPS_AND_STROKES_H

#include "hidden_neurons.h"

void loops_and_strokes_print(const HiddenNeurons *neurons);

// The means over so many neurons of what a bar explains of the weights, and
// of the correlation with a hole within one label, both without their
// signs.
double loops_and_strokes_bar(const NeuronFacts *at, size_t count);
double loops_and_strokes_hole(const NeuronFacts *at, size_t count);

#endif
