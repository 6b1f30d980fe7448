// exif: which side of a photograph is up.
//
// A camera stores its pixels as they lie on the sensor and notes in the
// file's metadata how it was held.
// Source: JEITA CP-3451, "Exif 2.3", 4.6.4, tag 274, Orientation.
#ifndef DATA_EXIF_H
#define DATA_EXIF_H

#include <stddef.h>

// The orientation that metadata tell, 1 to 8, or 1, upright, when they tell
// nothing or are broken.  tiff: [size], from "II" or "MM" on, as a PNG's
// eXIf chunk has it and a JPEG's APP1 segment after "Exif" and two zeros.
//     1 upright, 2 mirrored left to right, 3 upside down, 4 both;
//     5 to 8 the same after a swap of x and y
int exif_orientation(const unsigned char *tiff, size_t size);

#endif
