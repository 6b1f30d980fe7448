// fast_gradient: a picture changed along the gradient of its cost, and as
// far at random.
//
// Source: Goodfellow, Shlens, Szegedy, "Explaining and Harnessing
// Adversarial Examples" (2014), section 4; in many steps Madry and others,
// "Towards Deep Learning Models Resistant to Adversarial Attacks" (2018).
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

// A picture to be changed until it is not read as its label: x: [784].
typedef struct {
    const double *x;
    size_t label;
    double epsilon; // no pixel goes further than this
    size_t steps;   // of 2.5 epsilon / steps each
} FoolPlan;

// In many steps: each along the signs of the gradient where the last one
// ended; pixels that left the box, epsilon about x and from 0 to 1, are put
// back to its edge.  Ends when the picture, changed: [784], is not read as
// its label, and returns true; false when the steps are used up, or when
// the gradient is 0 everywhere.
bool fool_steps(const Network *net, const FoolPlan *plan, Backprop *pass,
                double *changed);

// Just as far, each pixel up or down by the toss of a coin.
void noise_step(const double *x, Random *random, double epsilon,
                double *changed);

#endif
