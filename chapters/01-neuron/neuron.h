// What chapter 1 works out: main.c, weighted_sum.c and threshold.c fill
// these structs in, figure_*.c draw from them.
#ifndef CHAPTER_NEURON_H
#define CHAPTER_NEURON_H

#include "data/digits.h"
#include "nn/neuron.h"
#include "workbook/workbook.h"

// One digit, read by the neuron.
typedef struct {
    size_t index; // its place in the test set
    int label;
    double x[DIGITS_PIXELS];
    double contribution[DIGITS_PIXELS]; // w x, pixel by pixel
    size_t ink;                         // how many pixels have ink
    size_t up_count, down_count;        // that push the sum up and down
    double up, down;                    // by how much together
    size_t strongest_up, strongest_down;
    double sum; // w . x
    double z, a;
} Reading;

// The sums w . x of all the 0s and 1s of a set.
typedef struct {
    size_t count;
    size_t count_of[2]; // of the 0s and of the 1s
    double *sum;        // [count]
    int *label;         // [count], 0 or 1
} Sums;

// Those that fall on the wrong side of a threshold.
typedef struct {
    size_t zeros; // 0s that are called a 1
    size_t ones;  // 1s that are not
} Mistakes;

// A bias, and the mistakes on the test set that it leads to.
typedef struct {
    const char *name;
    double bias;
    Mistakes mistakes;
} Choice;

enum { NO_BIAS, HALFWAY, CHOSEN, CHOICES }; // chosen here or by --bias

// How many sums lie between low + i * width and low + (i + 1) * width.  The
// last bin that there is room for takes all that lie beyond.
enum { BINS_MOST = 128 };
typedef struct {
    double low, width;
    size_t bins;
    double count[2][BINS_MOST]; // of the 0s and of the 1s
} Histogram;

// The mistakes while the threshold slides over the sums.
enum { STOPS = 201 };
typedef struct {
    double threshold[STOPS];
    double mistakes[STOPS]; // zeros and ones together
} Slide;

// The sigmoid itself, from -reach to reach: wide enough for every reading.
enum { CURVE = 241 };
typedef struct {
    double reach;
    double z[CURVE], a[CURVE];
} Curve;

// Everything that the figures need.
typedef struct Lesson {
    double scale;
    double mean[2][DIGITS_PIXELS]; // the mean 0 and the mean 1
    double weights[DIGITS_PIXELS];
    double bias;
    Neuron neuron; // points to weights
    Sums training, test;
    Histogram histogram; // of the test set, as is the slide
    Slide slide;
    Choice choices[CHOICES];
    Curve curve;
    Reading shown;
    Reading zero; // the first 0 of the test set
    bool has_wrong;
    Reading wrong; // the first of the test set that it gets wrong
} Lesson;

// ---- weighted_sum.c ----------------------------------------------------

// Reads digit i of the set.
Reading reading_of(Neuron neuron, const Digits *digits, size_t i);

// Steps 1, 3 and 4 of the program.
void reading_print_picture(const Reading *reading);
void reading_print_sum(const Lesson *lesson, const Reading *reading);
void reading_print_pushes(const Lesson *lesson, const Reading *reading);

// From w . x to a, line by line.
void reading_print_answer(const Reading *reading);

// Records the reading as a step of the trace.
void reading_trace(Trace *trace, const Reading *reading, const char *id,
                   const char *title);

// ---- threshold.c -------------------------------------------------------

// w . x for every digit of the set that is a 0 or a 1; free with sums_free.
Sums sums_of(const Digits *digits, Neuron neuron);
void sums_free(Sums *sums);

// What goes wrong when a sum above the threshold is called a 1.
Mistakes sums_mistakes(const Sums *sums, double threshold);

// Slides the threshold up from the smallest sum to the largest, step by
// step (each a multiple of step), and returns the first with the fewest
// mistakes.
double sums_best_threshold(const Sums *sums, double step);

// The mean of the sums of this label, 0 or 1; 0 when there are none.
double sums_mean(const Sums *sums, int label);

// The bias that puts the threshold half-way between the two means.
double sums_halfway(const Sums *sums);

// Counts in bins of this width.
Histogram sums_histogram(const Sums *sums, double width);

// Slides the threshold over STOPS stops, smallest sum to largest.
Slide sums_slide(const Sums *sums);

// The bias (NaN asks for the one with the fewest mistakes on the training
// set), the sums of both sets and what they show; free both with sums_free.
void bias_choose(Lesson *lesson, const DigitsSets *sets, double bias);

// Steps 5 and 6 of the program: all sums, and the bias that they ask for.
void threshold_print(const Lesson *lesson);
void bias_print(const Lesson *lesson);

// ---- pixel_weights.c ---------------------------------------------------

// w = scale (mean 1 - mean 0), and the neuron that has these weights.
void template_make(Lesson *lesson, const Digits *training);
void template_print(const Lesson *lesson);

// ---- sigmoid_curve.c ---------------------------------------------------

// The curve, wide enough for the readings of the chapter.
void curve_make(Lesson *lesson);
void answer_print(const Lesson *lesson);
void sigmoid_print(const Lesson *lesson);

// ---- wrong_digit.c, one_question.c, what_goes_wrong.c ------------------

// The first 0 or 1 of the set whose answer is on the wrong side.
bool wrong_find(Neuron neuron, const Digits *digits, Reading *wrong);
void wrong_print(const Lesson *lesson);
void one_question_print(const Lesson *lesson, const Digits *digits);
void what_goes_wrong_print(const DigitsSets *sets, const Lesson *lesson);

#endif
