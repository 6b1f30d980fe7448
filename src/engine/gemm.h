// gemm: the two matrix products that nearly all of the time goes into.
//
// Every matrix is kept in panels of 16 columns.  A panel holds its 16
// numbers of row 0, then those of row 1, and so on: 64 bytes, one cache
// line, for each row.  So whatever a kernel needs next lies next to what it
// has just used, and no product needs a transposed copy of the weights.
//
// The invariant on which "the same bits everywhere" rests: each number of a
// result is one chain of fused multiply-adds over the inner index, in
// rising order.  Vectors and threads take different numbers of the result;
// neither ever takes a part of one sum.
#ifndef ENGINE_GEMM_H
#define ENGINE_GEMM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "engine/optimiser.h"

#define PANEL 16

// A matrix of rows x columns in panels.  Element (r, c) is
// at[(c / PANEL * rows + r) * PANEL + c % PANEL]; the last panel is filled
// up with columns that are 0.  Its memory starts on a cache line.
typedef struct {
    size_t rows;
    size_t columns;
    float *at;
} Panels;

// All elements 0.  Free with panels_free.  Ends the program when there is
// no memory.
Panels panels_new(size_t rows, size_t columns);

void panels_free(Panels *m);

// How many panels n columns fill.
static inline size_t panels_count(size_t n)
{
    return (n + PANEL - 1) / PANEL;
}

// The numbers of row r in panel p: [PANEL].
static inline float *panels_row(const Panels *m, size_t r, size_t p)
{
    return m->at + (p * m->rows + r) * PANEL;
}

// Element (r, c).
static inline float *panels_element(const Panels *m, size_t r, size_t c)
{
    return panels_row(m, r, c / PANEL) + c % PANEL;
}

// The parameters of a layer, or a number for each of them.
typedef struct {
    Panels weights; // [inputs][outputs]
    Panels biases;  // [1][outputs]
} Parameters;

// A row of a matrix with its zeros left out, or a column of one.
typedef struct {
    int32_t at; // the inner index times PANEL
    float value;
} Entry;

typedef struct {
    size_t count;
    Entry *entries; // [count], in rising order of at
} SparseRow;

// Rows with room for so many entries each and PANEL more, as entries are
// written 16 at a time.  Free with sparse_rows_free; NULL is allowed.
SparseRow *sparse_rows_new(size_t room, size_t columns);

void sparse_rows_free(SparseRow *rows);

// QUAD rows of a matrix without the columns in which all of them are 0, on
// a stretch of its columns.  As four rows share a list, each line of the
// other matrix is fetched once for four; and of a stretch it is so few
// lines that they stay in the nearest cache while all quads pass by.
#define QUAD    4
#define STRETCH 96 // columns, whole panels

typedef struct {
    size_t count;
    int32_t at[STRETCH + PANEL];    // [count], as in Entry
    float x[QUAD][STRETCH + PANEL]; // [row][count]
} Quad;

static inline size_t quads_count(size_t rows)
{
    return (rows + QUAD - 1) / QUAD;
}

// Room for the quads of so many rows on one stretch.  Free with free.
Quad *quads_new(size_t rows);

_Static_assert(STRETCH % PANEL == 0, "a panel lies in one stretch");

// The same for bytes; see packed.h.  What follows the last of them may be
// read.
typedef struct {
    size_t count;
    const uint16_t *at;         // [count], the inner index
    const unsigned char *value; // [count]
} PackedRow;

// From .. to-1: a thread's share.
typedef struct {
    size_t from, to;
} Range;

// Share number `thread` of n things that `threads` take evenly.
static inline Range range_share(size_t n, size_t thread, size_t threads)
{
    return (Range){n * thread / threads, n * (thread + 1) / threads};
}

// Of n things the one at from and those after it, at most `most`.
static inline Range range_part(size_t n, size_t from, size_t most)
{
    return (Range){from, n - from < most ? n : from + most};
}

// c = start + a b, with a: [rows][inner], b: [inner][columns], c:
// [rows][columns].  The matrices may have room for more than is used.  c is
// made in blocks of at most PANEL rows of one panel.
typedef struct {
    const Panels *a;
    const SparseRow *sparse; // [rows], read instead of a; or NULL
    Quad *quads; // quads_new(a->rows), where quads are to be made of a and
                 // read, or NULL; a call overwrites those of its rows, so
                 // two threads must not make the same rows
    const Panels *b;
    Panels *c;
    size_t rows, inner, columns;
    const float *start; // [columns], added to each row of c; NULL for 0s
    bool rows_first;    // the larger of a and b is read once: a if true
    // Called for each block when it is complete, by the thread that made
    // it; NULL for nothing.
    void (*epilogue)(const void *what, size_t block, size_t panel);
    const void *what;
} Product;

// Two inputs side by side, of an example in which not both are 0.  Beside a
// pixel with ink there is mostly another, so a list for two is little
// longer than a list for one, and each line that it names is used twice.
typedef struct {
    int32_t at; // the example times PANEL
    float x[2];
} Pair;

// The inputs of a batch, by pairs: for inputs 2i and 2i + 1 the examples,
// of those that one thread has filled in, in which not both are 0.
typedef struct {
    size_t room, inputs;
    Pair *pairs; // [pairs_count(inputs)][room + 1]
    Pair **ends; // [pairs_count(inputs)], behind the last of each list
    // Of the example that is filled in, [pairs_count(inputs) + PANEL]:
    uint32_t *number; // which pairs
    float (*x)[2];    // and what they hold
} SparseColumns;

static inline size_t pairs_count(size_t inputs)
{
    return (inputs + 1) / 2;
}

// Room for the inputs of so many examples.  Free with sparse_columns_free.
SparseColumns sparse_columns_new(size_t room, size_t inputs);

void sparse_columns_free(SparseColumns *c);

// Every list is empty.
void sparse_columns_clear(SparseColumns *c);

// List i is from here to ends[i].  (Lists of a power of two would share
// their places in the cache.)
static inline Pair *pairs_begin(const SparseColumns *c, size_t i)
{
    return c->pairs + i * (c->room + 1);
}

// The gradient of a layer's weights and the step along it, in one go:
// gradient[i][j] = sum over n of x[n][i] delta[n][j], then the optimiser
// moves w[i][j].  The gradient itself never goes to memory, but for a small
// batch, which comes by rows.  There plain descent moves the weights for
// one example after the other, w = decay w, then for each n
// w += x[n][i] (-rate delta[n][j]); the other rules need the whole sum.
typedef struct {
    const Panels *x;              // [n][inputs], or NULL, and instead
    const SparseRow *rows;        // [n], or NULL, and
    const SparseColumns *columns; // with all examples, in rising order
    const Panels *gradient; // [inputs][outputs], with rows: 0, and 0 again
                            // afterwards; not read by DESCENT
    const Panels *delta;    // [n][outputs]
    size_t n, inputs, outputs;
    const Step *step;
    // Each a weight matrix [inputs][outputs] and a bias row [1][outputs];
    // the moments of a rule that needs none are not read.
    Parameters *value, *first_moment, *second_moment;
} Descend;

#endif
