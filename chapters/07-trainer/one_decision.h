// one_decision: how one digit became one answer, neuron by neuron ("How one
// digit became an answer"), for a network with one hidden layer.
#ifndef ONE_DECISION_H
#define ONE_DECISION_H

#include "nn/forward.h"
#include "trace/trace.h"
#include "where_wrong.h"

// Output i weighs a[j] by w[i][j]; contribution[j] is what neuron j adds to
// the winner and not to the second: (w[winner][j] - w[second][j]) a[j].
typedef struct OneDecision {
    size_t digit;
    int label;
    const Network *net;
    const ClassNames *names;
    double *x;     // [784]
    Forward *pass; // z[0], a[0]: hidden layer, z[1], a[1]: outputs
    // The answer; and the next largest output, or the truth where the
    // answer is wrong.
    size_t winner, second;
    size_t hidden, classes;
    double *contribution; // [hidden]
    size_t *order;        // [hidden], the largest |contribution| first
    double bias, lead;    // b[winner] - b[second]; all that added up
} OneDecision;

// digit: one of the test digits of `where`, or WORKBOOK_BY_RULE: the right
// answer that is the least certain.  Of another network nothing is found
// out: net is NULL then.  The network stays the caller's.  Free with
// one_decision_free.
OneDecision one_decision_of(const Network *net, const WhereWrong *where,
                            size_t digit);
void one_decision_free(OneDecision *decision);

void one_decision_print(const OneDecision *decision);
void one_decision_trace(Trace *trace, const OneDecision *decision);

// What the neurons from this place of the order on contribute together.
double one_decision_rest(const OneDecision *decision, size_t from);

#endif
