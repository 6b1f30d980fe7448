// drawing_stroke: how broad the pen was, and a thin one made broader.
//
// MNIST's strokes are 2.4 pixels broad and nine in ten of its digits have
// 1.7 or more.  A mouse or a ball pen comes out at 1, grey where the line
// lies between two pixels, and a network has seen nothing like it.
#ifndef DATA_DRAWING_STROKE_H
#define DATA_DRAWING_STROKE_H

// The mean width of all strokes, in pixels.  A stroke of length l and width
// w has the area l w and edges of the length 2 l, so w = 2 area / edges.
// The edges' length is measured as the sum of all slopes, the total
// variation.  ink: [28][28], 0 to 1.
double stroke_width(const double *ink);

// Makes grey strokes dark and thin ones 2 pixels broad, in place, and
// returns by how many pixels they grew on each side: 0 to 1.  Grey is what
// falls short of .8 in the mean of the ink, weighed by itself.  Each pixel
// then gets the strongest ink that lies within the growth, less where it
// lies only partly.  pixels: [28][28], 0 paper to 255 ink.
double stroke_thicken(unsigned char *pixels);

#endif
