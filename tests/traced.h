// traced: an array of a trace by its names.
#ifndef TESTS_TRACED_H
#define TESTS_TRACED_H

#include "harness.h"

#include "trace/trace.h"

// Fails the test when there is no such array in a step of that id.
static inline const TraceArray *traced(const Trace *trace, const char *id,
                                       const char *name)
{
    const TraceArray *found = NULL;
    for (size_t s = 0; s < trace->step_count; s++) {
        const TraceStep *step = &trace->steps[s];
        for (size_t i = 0; i < step->array_count && found == NULL; i++)
            if (strcmp(step->id, id) == 0 &&
                strcmp(step->arrays[i].name, name) == 0)
                found = &step->arrays[i];
    }
    CU_ASSERT_PTR_NOT_NULL_FATAL(found);
    return found;
}

#endif
