// valley: three rules of descent in a valley that is steep across and
// nearly flat along.
#ifndef VALLEY_H
#define VALLEY_H

#include "engine/optimiser.h"
#include "measure/rules.h"
#include "trace/trace.h"

enum { VALLEY_STEPS = 60, VALLEY_GRID = 81 };

// One walker, and what its rule remembers of each weight.
typedef struct {
    Rule rule;
    double w[2], v[2];
    AdamMemory memory[2];
} ValleyWalk;

extern const double valley_curvature[2]; // the gradient is these times w
extern const double valley_rates[RULE_COUNT];

// A walker at w1 = w2 = 1.
ValleyWalk valley_walk_new(Rule rule);

// One step with the rule's rate times factor, against the gradient and
// what noise, [2], adds to it.
void valley_walk_step(ValleyWalk *walk, double factor, const double *noise);

double valley_cost(const double *w); // of w[0], w[1]

// w[rule][t] after t steps; w[..][0] is the start.
typedef struct Valley {
    double w[RULE_COUNT][VALLEY_STEPS + 1][2];
    double cost[RULE_COUNT][VALLEY_STEPS + 1];
    double field[VALLEY_GRID][VALLEY_GRID]; // the cost, w2 upwards
} Valley;

#define VALLEY_LOW  (-1.1) // of the field, in both directions
#define VALLEY_HIGH 1.1

Valley valley_of(void);
void valley_print(const Valley *it);
void valley_trace(Trace *trace, const Valley *it);

#endif
