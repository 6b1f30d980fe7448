// The kernels for AVX-512: 32 registers of 16 floats.  A row of a panel is
// one register; a tile of 8 rows by 3 panels takes 24 of them.
#ifdef __AVX512F__
#define LANES       16
#define TILE_ROWS   8
#define TILE_PANELS 3

#include "engine/vec.h"
#include "engine/kernels.inc"

extern const Kernels kernels_avx512;
const Kernels kernels_avx512 = KERNELS("avx512");
#else
typedef int kernels_none;
#endif
