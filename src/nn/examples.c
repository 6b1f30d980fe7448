#include "nn/examples.h"

#include <stdlib.h>

#include "base/memory.h"
#include "nn/forward.h"
#include "nn/vector.h"

Evaluation examples_evaluate(const Examples *set, const Network *net,
                             Cost cost)
{
    Evaluation result = {0};
    Forward *pass = forward_new(net);
    double *x = memory_new(set->inputs, sizeof *x);
    double *y = memory_new(set->outputs, sizeof *y);
    for (size_t i = 0; i < set->count; i++) {
        set->get(set->source, i, x, y);
        const double *a = forward(net, x, pass);
        result.cost += cost_value(cost, a, y, set->outputs);
        result.right += vector_argmax(a, set->outputs) ==
                        vector_argmax(y, set->outputs);
    }
    result.cost /= (double)set->count;
    result.accuracy = (double)result.right / (double)set->count;
    free(y);
    free(x);
    forward_free(pass);
    return result;
}
