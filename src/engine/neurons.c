#include "engine/neurons.h"

Dropout dropout_with(double chance, uint64_t bits)
{
    return (Dropout){.key = (uint32_t)(bits >> 32),
                     .threshold = (int32_t)(chance * 0x1p24),
                     .kept = (float)(1 - chance),
                     .scale = (float)(1 / (1 - chance))};
}
