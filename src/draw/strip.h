// strip: several moments of one thing, side by side or one after another.
//
// A film strip is a still picture: frames beside each other, each with its
// own drawing.  The same moments can be saved as an animated PNG, which
// viewers that do not know animation show as its first frame.
#ifndef DRAW_STRIP_H
#define DRAW_STRIP_H

#include "draw/canvas.h"

// Divides box into count frames of equal size, so many columns a row, with
// gap points between them and between rows, and writes them to frames.
void strip_grid(Box box, size_t count, size_t columns, double gap,
                Box *frames);

// A number in a disc and a caption at the top of a frame; number 0: none,
// the disc is empty.  Returns what is
// left of the frame below them.
Box strip_title(Canvas *canvas, Box frame, size_t number,
                const char *caption);

// Pictures of one size, one after the other.
typedef struct {
    const Raster *const *frames;  // [count]
    const unsigned *milliseconds; // [count], how long each is shown
    size_t count;
    unsigned plays; // how often, 0 for ever
} StripFilm;

// Writes a film as an animated PNG.  Only what changed since the frame
// before is stored.  The file is replaced whole or not at all.  Fails on a
// picture of another size and when the file cannot be written.
bool strip_save_animation(StripFilm film, const RasterText *text,
                          const char *path, Error *error);

#endif
