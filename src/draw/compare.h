// compare: are two PNG files the same picture?
//
// They are when they have the same size, at most 0.1 % of the pixels differ
// in any channel, and none by more than 2: libraries of other versions may
// round a shade differently.
#ifndef DRAW_COMPARE_H
#define DRAW_COMPARE_H

#include "draw/raster.h"

#define COMPARE_MOST_DIFFERENCE 2
#define COMPARE_MOST_CHANGED    0.001

// The first picture of a PNG file that we wrote ourselves, as RGB;
// raster_free frees it.  NULL when the file cannot be read.
Raster *compare_load(const char *path, Error *error);

typedef struct {
    int largest;    // the largest difference of any channel, 0 to 255
    double changed; // the share of pixels with any difference
    bool equal;     // by the rule above
} Difference;

// Compares two pictures of one size.  diff, of that size too or NULL, is
// white where they are equal and darker the more they differ.
Difference compare_rasters(const Raster *actual, const Raster *expected,
                           Raster *diff);

// Compares two files.  When they differ, the error says how much and, if
// diff_path is not NULL, the picture of the differences is written there.
bool compare_files(const char *actual, const char *expected,
                   const char *diff_path, Error *error);

#endif
