// film_frame: the weights of one neuron at a moment of its training, and
// how far they have moved; for the film strip and the film.
#ifndef FILM_FRAME_H
#define FILM_FRAME_H

#include "draw/heatmap.h"
#include "film.h"

#define FILM_TITLE                                                         \
    "The first epoch finds the pattern, the others go on shaping it"

enum { FILM_SHOWN_MOST = 10 };

// The frames that are shown; scale is that of the last.
typedef struct {
    const Film *film;
    size_t neuron, shown;
    Scale scale;
    double longest; // the longest way between two frames
} FilmFrames;

FilmFrames film_frames(const Film *film, size_t neuron);

// The film may hold more frames than are shown; the last is always there.
const Frame *film_frame_at(const FilmFrames *frames, size_t slot);

// Draw on the frame at this slot: its tile of weights with the top left
// corner at `at`, in colours of its own whose limit is printed below; its
// moment; the bar and the words of its way since the
// frame before, which slot 0 has not.
Box film_frame_tile(Canvas *canvas, const FilmFrames *frames, size_t slot,
                    Point at, int cell);
void film_frame_name(Canvas *canvas, const FilmFrames *frames, size_t slot,
                     Point at, double size);
void film_frame_way(Canvas *canvas, const FilmFrames *frames, size_t slot,
                    Point at, double width);

#endif
