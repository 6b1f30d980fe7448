// mean_image: what all the digits of one label have in common.
#ifndef MEASURE_MEAN_IMAGE_H
#define MEASURE_MEAN_IMAGE_H

#include "data/digits.h"

#define EVERY_LABEL (-1)

// The mean picture of this label, or of all digits: each pixel's mean over
// the set, in 0..1; 0 where there is no such digit.  mean: [784].
void mean_image(const Digits *digits, int label, double *mean);

#endif
