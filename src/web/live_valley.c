#include "web/live_valley.h"

#include "measure/rules.h"

// What a rule remembers of one weight.
typedef struct {
    double v;
    AdamMemory adam;
} Memory;

static double step(const LiveValley *valley, Walk walk, double w, double g,
                   Memory *memory)
{
    if (walk == WALK_MOMENTUM)
        return momentum_step(w, g, valley->rate, valley->mu, &memory->v);
    if (walk == WALK_ADAM)
        return adam_step(w, g, valley->rate, &memory->adam);
    return w - valley->rate * g;
}

void live_valley(const LiveValley *valley, Walk walk, size_t steps,
                 double *path)
{
    const double curvature[2] = {1, valley->steep};
    for (size_t k = 0; k < 2; k++) {
        Memory memory = {.adam = adam_memory()};
        double w = path[k] = valley->start[k];
        for (size_t t = 1; t <= steps; t++)
            w = path[2 * t + k] =
                step(valley, walk, w, curvature[k] * w, &memory);
    }
}
