// The kernels for AVX2 with FMA: 16 registers of 8 floats.  A tile of 6
// rows by 16 takes 12 of them, a row of b two more and a number of a one.
#ifdef __AVX2__
#define LANES       8
#define TILE_ROWS   6
#define TILE_PANELS 1

#include "engine/vec.h"
#include "engine/kernels.inc"

extern const Kernels kernels_avx2;
const Kernels kernels_avx2 = KERNELS("avx2");
#else
typedef int kernels_none;
#endif
