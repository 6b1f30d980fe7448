// warp: digits that are moved, turned, scaled, written with another pen, or
// set upright.
//
// Moving is exact.  Turning and scaling ask for each pixel where it was
// before, and take the mean of the four pixels around that place, each by
// its nearness.  No sine comes from a library, so equal digits stay equal
// bytes on every machine.
#ifndef MEASURE_WARP_H
#define MEASURE_WARP_H

#include "data/digits.h"

// A copy of all digits, each changed by this function; how is handed on.
// The caller frees it with digits_free.
typedef void Change(const void *how, const unsigned char *from,
                    unsigned char *to);
Digits warp_all(const Digits *digits, Change *change, const void *how);

// A copy as it is.
Digits warp_none(const Digits *digits);

// how: a Move, in pixels; what leaves the page is lost.
typedef struct {
    int right, down;
} Move;
void warp_move(const void *how, const unsigned char *from,
               unsigned char *to);

// How each pixel of the new picture is mixed from four of the old one.
typedef struct {
    size_t place[DIGITS_PIXELS][4];
    double part[DIGITS_PIXELS][4];
} Mix;

// Turned by so many steps of five degrees, to the right when positive.
Mix warp_turn(int steps);

// Scaled by this factor, > 0.
Mix warp_scale(double factor);

// how: a Mix.
void warp_mix(const void *how, const unsigned char *from,
              unsigned char *to);

// how: a double, the pen's width: at +1 each pixel becomes the darkest of
// itself and its four neighbours, at -1 the lightest; halves and doubles
// lie between and beyond.
void warp_pen(const void *how, const unsigned char *from,
              unsigned char *to);

// how: a size_t, 1 to 28: how many columns the ink takes up afterwards, in
// the middle of the page.  Each new column is the mean of the part of the
// old ones that falls on it; rows stay where they are.  Source: the width
// normalisation of Meier and others (2011), cited at src/tools/records.c.
void warp_width(const void *how, const unsigned char *from,
                unsigned char *to);

// How a digit's ink lies.  With g a pixel's grey, x its column and y its
// row,
//
//     x_m = sum g x / sum g,   y_m = sum g y / sum g,
//     lean = sum g (x - x_m)(y - y_m) / sum g (y - y_m)^2,
//
// and down and across are the ink's standard deviations in pixels, down the
// page and, once it is upright, across; a pixel's own variance, 1 / 12, is
// in both.  Where all ink lies in one row, they and the lean are 0; so is
// everything where there is none.
typedef struct {
    double x, y;         // x_m, y_m
    double lean;         // columns to the right for each row down
    double across, down; // pixels
} Stance;
Stance warp_stance(const unsigned char *from);

// how: not read.  Set upright: each pixel (x, y) takes the grey at
// (x + lean (y - y_m), y), between two of its row by the nearness of each,
// so that the ink goes to no side on its way down.  What leaves the page is
// lost.
// Source: the deslanting of LeCun, Bottou, Bengio, Haffner, "Gradient-based
// learning applied to document recognition" (1998), section III.
void warp_upright(const void *how, const unsigned char *from,
                  unsigned char *to);

// how: not read.  Upright, and of one size, with the ink's middle in that
// of the page: down becomes WARP_SPREAD pixels, and across / down its power
// of 3/4, so that a broad digit becomes a little slimmer, and a slim one a
// little broader.  Ink in one row stays where it is.
// Source: moment normalisation, as in Liu, Nakashima, Sako, Fujisawa,
// "Handwritten digit recognition: investigation of normalization and
// feature extraction techniques", Pattern Recognition 37 (2004).
#define WARP_SPREAD 5.2
void warp_one_size(const void *how, const unsigned char *from,
                   unsigned char *to);

// What across becomes then, in pixels; 0 where down is 0.
double warp_across(const Stance *s);

// How a network reads all digits.
typedef enum { AS_WRITTEN, UPRIGHT, ONE_SIZE } Pose;
enum { POSES = ONE_SIZE + 1 };
extern const char *const pose_names[POSES]; // "as written" and so on

// A copy of all digits in this pose.  The caller frees it with digits_free.
Digits warp_pose(const Digits *digits, Pose pose);

#endif
