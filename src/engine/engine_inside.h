// engine_inside: what an engine is made of, for the files that are one.
#ifndef ENGINE_ENGINE_INSIDE_H
#define ENGINE_ENGINE_INSIDE_H

#include "engine/engine.h"
#include "engine/engine_network.h"
#include "engine/pace.h"
#include "engine/thread_pool.h"

struct Engine {
    EngineOptions options;
    EngineNetwork *net;
    ThreadPool *pool;
    Pass *training, *evaluating;
    size_t at_once; // examples that go forward in the latter
    AugmentPlan augment;
    Packed packed; // the set of the last epoch, from its second one on
    Pace pace;
    size_t epoch;   // since the engine was made
    uint64_t steps; // the same in batches
    size_t *order;  // [count], shuffled anew for each epoch
    size_t count;
};

// The bytes of this set as they were packed, or NULL.
static inline const Packed *engine_packed(const Engine *e,
                                          const EngineSet *set)
{
    return packed_is(&e->packed, set) ? &e->packed : NULL;
}

#endif
