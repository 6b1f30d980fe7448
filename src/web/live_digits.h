// live_digits: what the page does with pictures: the pen's digits, a
// drawing in MNIST's form, and training on a set of them.
#ifndef WEB_LIVE_DIGITS_H
#define WEB_LIVE_DIGITS_H

#include "web/live.h"

// count digits of the pen, see pen_fill.  pixels: [count][784],
// labels: [count].
LIVE_EXPORT void live_pen(unsigned seed, size_t count,
                          unsigned char *pixels, unsigned char *labels);

// A drawing, gray: [height][width], 0 black to 255 white, in MNIST's form;
// NULL when there is no ink on it.  The result is good until the next call.
LIVE_EXPORT const DrawingDigit *live_see(unsigned char *gray, size_t width,
                                         size_t height);

// The parts of it: where is one of left, top, width, height of the ink's
// box, width and height of the scaled one, and its place in the 28 x 28.
LIVE_EXPORT size_t live_seen_number(const DrawingDigit *seen, size_t which);
LIVE_EXPORT const unsigned char *live_seen_box(const DrawingDigit *seen);
LIVE_EXPORT const unsigned char *live_seen_pixels(const DrawingDigit *seen);

// Training a Live on digits that belong to the script.
typedef struct {
    Live *live;
    Descent *descent;
    Random random;
    size_t at;                   // the next place in descent->order
    size_t learned;              // digits so far
    const unsigned char *pixels; // [count][784]
    const unsigned char *labels; // [count]
    Examples set;
} LiveTrainer;

// live reads 784 numbers and answers with ten; count > 0.  The seed says
// in which order the digits come.  Free before the Live.
LIVE_EXPORT LiveTrainer *live_trainer_new(Live *live, unsigned char *pixels,
                                          unsigned char *labels,
                                          size_t count, unsigned seed);
LIVE_EXPORT void live_trainer_free(LiveTrainer *trainer);

// Takes batches of this size until at least n digits have been learned;
// shuffles whenever all have had their turn.  Returns the mean cost of the
// digits, each measured just before its step.
LIVE_EXPORT double live_train(LiveTrainer *trainer, Cost cost, double rate,
                              size_t batch, size_t n);

// How many digits it has learned from, one counted again in each epoch.
LIVE_EXPORT size_t live_learned(const LiveTrainer *trainer);

// How many of count digits the network reads right.
LIVE_EXPORT size_t live_right(Live *live, const unsigned char *pixels,
                              const unsigned char *labels, size_t count);

#endif
