// warp: digits that are moved, turned, scaled, or written with another pen.
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

#endif
