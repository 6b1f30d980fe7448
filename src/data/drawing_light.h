// drawing_light: paper that is not evenly lit, that lies on a table or in
// a shadow.
//
// Whatever is darker than its surroundings and narrow may be a stroke;
// what is broad is light, a shadow or a table.  So strokes are filled with
// what is around them (Serra's closing: at each place the darkest of the
// squares that cover it, where a square is as bright as its brightest
// pixel).  Squares may hang over the
// picture's edge.  Edges of shadows and of the sheet stay where they are.
// Source: Serra, "Image Analysis and Mathematical Morphology", 1982.
#ifndef DATA_DRAWING_LIGHT_H
#define DATA_DRAWING_LIGHT_H

#include "data/drawing_ink.h"

// The side of the paper on which the strokes lie: +1, lighter, or -1.
// Seen on the picture shrunk to 128 x 128 pixels or less, as what differs
// from the median around it.  What runs in from the rim counts for nothing.
int light_side(const Drawing *drawing, Part part);

// Takes the grain off gray, [height][width], inside the part: each pixel
// becomes the mean of those around it, on large pictures of more.
void light_smooth(size_t width, Part part, unsigned char *gray);

// Fills in gray what is darker (side -1) or lighter (+1) than its
// surroundings and narrower than twice that share of the part's shorter
// side, 1 / share.
void light_fill(size_t width, Part part, size_t share, int side,
                unsigned char *gray);

#endif
