// kernels: the inner loops, compiled once for each instruction set.
//
// The program is built for the plainest processor of its kind.  Beside that
// it carries the kernels for newer ones (x86-64: AVX2 with FMA, AVX-512)
// and picks the best set that it finds when it starts.  The sets differ in
// speed only: all compute the same bits.
#ifndef ENGINE_KERNELS_H
#define ENGINE_KERNELS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "engine/batch.h"
#include "engine/gemm.h"
#include "engine/neurons.h"

struct Kernels {
    const char *name; // "plain", "avx2", "avx512"
    size_t tile_rows; // rows of a tile, at most PANEL

    // y[i] = f(x[i]) for i < n, at most 2 units in the last place off, for
    // every float; y may be x.  See vmath.inc.
    void (*exp)(float *y, const float *x, size_t n);
    void (*log)(float *y, const float *x, size_t n);
    void (*tanh)(float *y, const float *x, size_t n);
    void (*sigmoid)(float *y, const float *x, size_t n);

    // A thread's share of each; see gemm.h.
    void (*product)(const Product *p, size_t thread, size_t threads);
    void (*descend)(const Descend *d, SparseRows *scratch, size_t thread,
                    size_t threads);
    void (*descend_biases)(const Descend *d);

    // Blocks of activations and of errors, as Product's epilogue calls
    // them; what is a Neurons.  See neurons.h.
    void (*activate)(const void *what, size_t block, size_t panel);
    void (*backward)(const void *what, size_t block, size_t panel);
    void (*output)(const Output *o, size_t from, size_t to);

    // See batch.inc.
    void (*batch_bytes)(const Batch *b, size_t n,
                        const unsigned char *bytes, const Dropout *dropout);
    void (*batch_floats)(const Batch *b, size_t n, const float *floats,
                         const Dropout *dropout);
    void (*batch_pack_block)(const Batch *b, size_t n, size_t block);

    // max_norm: a thread's share of shrinking the weights into each neuron
    // to a length of at most limit.
    void (*max_norm)(const Panels *w, size_t inputs, size_t outputs,
                     float limit, size_t thread, size_t threads);

    // Only fused multiply-adds; returns the number of operations.
    double (*peak)(size_t rounds, float *sink);
};

#define KERNELS_COUNT 3

// The kernels of this name, or the fastest for NULL; NULL when there are
// none or this processor cannot run them.
const Kernels *kernels_named(const char *name);

// The fastest kernels that this processor runs, or those that the
// environment variable ENGINE_ISA names.  Fails when it names others.
bool kernels_choose(const Kernels **kernels, Error *error);

// Tells this thread's processor to take numbers nearer 0 than any normal
// float (2^-126) for 0.  Some processors take a hundred times as long for
// one of those; they appear when a network has almost stopped learning.
// Returns what unflush needs to put things back.
unsigned kernels_flush(void);
void kernels_unflush(unsigned old);

#endif
