// valley: three rules of descent in a valley that is steep across and
// nearly flat along.
#ifndef VALLEY_H
#define VALLEY_H

#include "trace/trace.h"

enum { VALLEY_RULES = 3, VALLEY_STEPS = 60 };

// w[rule][t] after t steps; w[..][0] is the start.
typedef struct {
    double w[VALLEY_RULES][VALLEY_STEPS + 1][2];
} Valley;

Valley valley_of(void);
void valley_print(const Valley *it);
void valley_trace(Trace *trace, const Valley *it);

#endif
