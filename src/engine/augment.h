// augment: digits that are turned, stretched, slanted, moved and warped a
// little, so that a network sees each in a new form in every epoch.
//
// Each pixel (x, y) of the new picture takes the grey that the old one has
// at
//
//     (x', y') = c + A (x - c_x, y - c_y) + shift + (u(x, y), v(x, y))
//
// with c the middle of the picture, between four pixels by the nearness of
// each.  A is a turn, times a slant, times a stretch of each axis.  u and v
// are random numbers from -1 to 1 for each pixel, smoothed by a Gaussian of
// standard deviation sigma and multiplied by alpha: about
// 0.577 alpha / (2 sigma sqrt(pi)) pixels along each axis, 1.4 for Simard's
// alpha = 34, sigma = 4.  As what is so smooth needs few points, the field
// is made on every second pixel of a torus of 32 x 32, and straight
// between; the Gaussian ends after 14 pixels.
//
// Other pens: a grey g, from 0 for paper to 255 for ink, then becomes
//
//     (1 + t) g, at most 255,               where t >= 0
//     255 - (1 - t) (255 - g), at least 0,  where t < 0
//
// for a t of each digit.  The edges of strokes are grey, so they become
// ink, and strokes thicker, or paper, and strokes thinner.
//
// What becomes of a digit depends on seed, epoch and its index alone, to
// the last bit, whatever thread or instruction set works on it.
// Source: Simard, Steinkraus, Platt, "Best practices for convolutional
// neural networks applied to visual document analysis" (2003).
#ifndef ENGINE_AUGMENT_H
#define ENGINE_AUGMENT_H

#include <stdbool.h>
#include <stdint.h>

#define AUGMENT_SIDE   28
#define AUGMENT_PIXELS 784

// Each digit draws its own numbers, evenly from - to + these.
typedef struct {
    double turn;  // degrees, at most 45
    double scale; // share of the size, of each axis for itself; below 1
    double shear; // pixels to the side for each pixel of height
    double shift; // pixels, along each axis
    double alpha; // strength of the field, 0 for none
    double sigma; // its smoothness, 2 to 6 pixels
    double thick; // t: how much thicker or thinner strokes become
} Augment;

// No change.
bool augment_nothing(const Augment *augment);

// +-7.5 degrees, +-7.5 %, a slant of +-0.1; nothing else.
Augment augment_affine(void);

// The same with Simard's field: alpha 34, sigma 4.
Augment augment_elastic(void);

// These strengths, all but sigma, times a share.
Augment augment_share(Augment augment, double share);

// What all digits have in common: the Gaussian on a grid of every second
// pixel.
typedef struct {
    Augment options;
    int radius;     // 0: no field
    float taps[15]; // [2 radius + 1], their sum 1
} AugmentPlan;

AugmentPlan augment_plan(Augment options);

// One digit's change, as the kernels read it.
typedef struct {
    const AugmentPlan *plan; // not copied
    float a[2][2];           // A
    float start[2];          // c + shift, at the middle
    uint32_t key;            // of the field
    float alpha;             // on the grid
    float gain, offset;      // grey to gain * grey + offset, from 0 to 255
} Distortion;

// Which number of which draw.
typedef struct {
    uint64_t seed, epoch, index;
} AugmentKey;

Distortion augment_draw(const AugmentPlan *plan, AugmentKey key);

#endif
