// loops_and_strokes: whether hidden neurons detect loops and strokes, as
// people expect ("Strokes", "Loops").
#ifndef LOOPS_AND_STROKES_H
#define LOOPS_AND_STROKES_H

#include "hidden_neurons.h"

// has_hole: of each test digit, see shapes.h.
void loops_and_strokes_print(const HiddenNeurons *trained,
                             const HiddenNeurons *untrained,
                             const double *has_hole);

// The means over all neurons of what a bar explains of the weights, and of
// the correlation with a hole within one label, both without their signs.
double loops_and_strokes_bar(const HiddenNeurons *neurons);
double loops_and_strokes_hole(const HiddenNeurons *neurons);

#endif
