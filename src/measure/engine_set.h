// engine_set: digits as the fast engine takes them, bytes and labels.
#ifndef MEASURE_ENGINE_SET_H
#define MEASURE_ENGINE_SET_H

#include "data/digits.h"
#include "engine/set.h"

// The set points to the digits, which stay where they are while it is used.
EngineSet engine_set(const Digits *digits);

#endif
