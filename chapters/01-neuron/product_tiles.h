// product_tiles: pixel x weight = contribution as three tiles that add up
// to z, for a digit that is read and one that is misread.
#ifndef PRODUCT_TILES_H
#define PRODUCT_TILES_H

#include "draw/canvas.h"
#include "pixel_weights.h"
#include "weighted_sum.h"

// The whole figure, of one digit that was read with these weights.
Canvas *product_tiles_draw(const PixelWeights *weights, double bias,
                           const Reading *reading);

#endif
