// weighted_sum: one digit, read by the neuron: its picture, its weighted
// sum row by row, and the pixels that pushed the sum up and down.
#ifndef WEIGHTED_SUM_H
#define WEIGHTED_SUM_H

#include "data/digits.h"
#include "nn/neuron.h"
#include "workbook/workbook.h"

enum { STRONGEST = 5 };

// One digit, read by the neuron.
typedef struct Reading {
    size_t index; // its place in the test set
    int label;
    double x[DIGITS_PIXELS];
    size_t top, bottom, left, right;    // the box that holds all its ink
    size_t row_ink[DIGITS_SIDE];        // how many pixels have ink
    double contribution[DIGITS_PIXELS]; // w x, pixel by pixel
    double row_sum[DIGITS_SIDE];        // of them
    size_t strongest_row;               // adds or takes away most
    size_t up_count, down_count;        // that push the sum up and down
    double up, down;                    // by how much together
    size_t strongest_up[STRONGEST], strongest_down[STRONGEST]; // pixels
    double sum;                                                // w . x
    double z, a;
} Reading;

// Reads digit i of the set.
Reading reading_of(Neuron neuron, const Digits *digits, size_t i);

// Steps 1, 3 and 4 of the program; weights: [784], those that it was read
// with.
void reading_print_picture(const Reading *reading);
void reading_print_sum(const Reading *reading, const double *weights);

// What pushed the sum up and what pulled it down.
void reading_print_pushes(const Reading *reading, const double *weights);

// From w . x to a, line by line.
void reading_print_answer(const Reading *reading);

// Records the reading as a step of the trace.
void reading_trace(Trace *trace, const Reading *reading, const char *id,
                   const char *title);

#endif
