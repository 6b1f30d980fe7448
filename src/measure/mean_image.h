// mean_image: what all the digits of one label have in common.
#ifndef MEASURE_MEAN_IMAGE_H
#define MEASURE_MEAN_IMAGE_H

#include "data/digits.h"

// mean[label]: each pixel's mean over the digits of that label, in 0..1; 0
// where there is none.  of_all: [784], the mean over the whole set, which
// is not empty; or NULL.
void mean_images(const Digits *digits,
                 double mean[DIGITS_CLASSES][DIGITS_PIXELS],
                 double *of_all);

#endif
