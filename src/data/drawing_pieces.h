// drawing_pieces: the connected pieces of ink on a picture, and what each
// of them may be.
#ifndef DATA_DRAWING_PIECES_H
#define DATA_DRAWING_PIECES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "data/drawing_ink.h"

typedef struct {
    Part box;
    uint64_t mass; // of its ink; times twenty, it may pass 2^32
    size_t pixels;
    size_t rim;          // of its pixels, those near its box's edge
    size_t edge;         // and those beside paper
    size_t contact;      // and those at the picture's edge
    unsigned char peak;  // its strongest ink
    unsigned char group; // 0, left out, or the digit that it is part of
} Piece;

typedef struct {
    size_t width, height;
    const unsigned char *amount; // the caller's
    uint16_t *number; // [height][width], 0 or the piece's, from 1
    size_t *stack;    // pixels still to be looked at
    size_t waiting;
    Piece *pieces;
    size_t count;
} Pieces;

// Finds them all; amount: [height][width], 0 for paper.  Free with
// pieces_free.
Pieces pieces_find(size_t width, size_t height,
                   const unsigned char *amount);
void pieces_free(Pieces *p);

// A piece's mass, a quarter of it where it is cut off by the picture's edge
// or lies flat, none for a rule or a frame.
uint64_t piece_worth(const Pieces *p, const Piece *piece);

// The one that is a digit if any is.
Piece *pieces_main(Pieces *p);

// What never is a stroke of a digit, where main is one: a frame, a rule, an
// underline, a stain, what is faint or little.
bool piece_is_stray(const Pieces *p, const Piece *piece, const Piece *main);

// Whether a piece that is no stray lies so that it is a stroke of main.
bool piece_belongs(const Pieces *p, const Piece *piece, const Piece *main);

// The larger of the gaps along the two axes, 0 where they overlap.
size_t part_gap(Part a, Part b);

#endif
