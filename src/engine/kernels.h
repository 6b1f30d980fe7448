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
#include "engine/augment.h"
#include "engine/gemm.h"
#include "engine/neurons.h"

typedef struct {
    const char *name; // "plain", "avx2", "avx512"

    // y[i] = f(x[i]) for i < n, at most 2 units in the last place off, for
    // every float; y may be x.  See vmath.inc.
    void (*exp)(float *y, const float *x, size_t n);
    void (*log)(float *y, const float *x, size_t n);
    void (*tanh)(float *y, const float *x, size_t n);
    void (*sigmoid)(float *y, const float *x, size_t n);

    // See gemm.h.  The blocks of rows and the panels of the result that
    // this thread makes; its index, and how many there are.  Quads pay
    // where the result has at least press_from columns.
    void (*product)(const Product *p, Range blocks, Range panels);
    size_t press_from;
    void (*descend)(const Descend *d, size_t thread, size_t threads);
    void (*descend_biases)(const Descend *d, Range panels);

    // Blocks of activations and of errors, as Product's epilogue calls
    // them; what is a Neurons.  See neurons.h.
    void (*activate)(const void *what, size_t block, size_t panel);
    void (*backward)(const void *what, size_t block, size_t panel);
    void (*output)(const Output *o, Range rows);

    // The weights into each neuron of some panels shrink to a length of at
    // most limit.
    void (*max_norm)(const Panels *w, size_t inputs, Range panels,
                     float limit);

    // The bytes that are not 0, each as pixel[byte], and how many they are.
    // pixel: [256], byte / 255; to: room for inputs + PANEL.
    size_t (*entries)(const float *pixel, const unsigned char *bytes,
                      size_t inputs, Entry *to);

    // The entries of a packed row, as above; to: room for count + PANEL.
    void (*unpack)(const float *pixel, PackedRow row, Entry *to);

    // The pairs of row n, which is not in the columns yet, at their ends.
    void (*append)(const SparseRow *row, size_t n, SparseColumns *to);

    // One digit, from and to: [784].  See augment.h.
    void (*distort)(const Distortion *d, const unsigned char *from,
                    unsigned char *to);

    // Only fused multiply-adds; returns the number of operations.
    double (*peak)(size_t rounds, float *sink);
} Kernels;

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
