#include "measure/engine_set.h"

EngineSet engine_set(const Digits *digits)
{
    return (EngineSet){.count = digits->count,
                       .inputs = DIGITS_PIXELS,
                       .outputs = digits_classes(digits),
                       .bytes = digits->pixels,
                       .labels = digits->labels};
}
