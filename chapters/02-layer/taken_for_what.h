// taken_for_what: which digit the templates take for which.
#ifndef TAKEN_FOR_WHAT_H
#define TAKEN_FOR_WHAT_H

#include "measure/predictions.h"

// all: of the test set.
void taken_for_what_print(const Predictions *all);

#endif
