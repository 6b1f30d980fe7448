#include "engine/neurons.h"

Dropout dropout_with(double chance, uint64_t bits)
{
    return (Dropout){.key = (uint32_t)(bits >> 32),
                     .threshold = (int32_t)(chance * 0x1p24),
                     .kept = (float)(1 - chance),
                     .scale = (float)(1 / (1 - chance))};
}

// The mixing is the last step of MurmurHash3 (Appleby, 2011).
bool dropout_keeps(const Dropout *d, size_t index)
{
    uint32_t h = (uint32_t)index * 0x9e3779b1u + d->key;
    h = (h ^ (h >> 16)) * 0x85ebca6bu;
    h = (h ^ (h >> 13)) * 0xc2b2ae35u;
    h ^= h >> 16;
    return (int32_t)(h >> 8) >= d->threshold;
}
