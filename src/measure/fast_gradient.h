// fast_gradient: a picture changed along the gradient of its cost, and as
// far at random.
//
// Source: Goodfellow, Shlens, Szegedy, "Explaining and Harnessing
// Adversarial Examples" (2014), section 4.
#ifndef MEASURE_FAST_GRADIENT_H
#define MEASURE_FAST_GRADIENT_H

#include "nn/backprop.h"
#include "nn/random.h"

// -1, 0 or 1; and a pixel kept between 0 and 1.
double sign(double value);
double clip(double value);

// dC/dx: [784], how the cost of answering y: [10] to the picture x: [784]
// changes with each pixel.  Returns the cost; the outputs stay in pass.
double input_gradient(const Network *net, const double *x, const double *y,
                      Backprop *pass, double *gradient);

// changed = x + epsilon sign(gradient), clipped.  All are [784].
void fool_step(const double *x, const double *gradient, double epsilon,
               double *changed);

// Just as far, each pixel up or down by the toss of a coin.
void noise_step(const double *x, Random *random, double epsilon,
                double *changed);

#endif
