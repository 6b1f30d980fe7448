// The kernels in plain C, for any processor.  Its compiler knows which
// vectors it has; the sums are the same chains of fmaf, which is exact
// everywhere, if slow where the processor has no such instruction.
#define LANES       4
#define TILE_ROWS   6
#define TILE_PANELS 1

#include "engine/vec.h"
#include "engine/kernels.inc"

extern const Kernels kernels_plain;
const Kernels kernels_plain = KERNELS("plain");
