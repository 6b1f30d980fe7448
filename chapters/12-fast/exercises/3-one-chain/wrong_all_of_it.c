// does: every thread computes every sum
// see: chapters/12-fast/README.md#a-sum-in-five-orders
#include "exercise.h"

void thread_share(const Task *task, size_t thread, size_t threads, float *z)
{
    (void)thread;
    (void)threads;
    size_t begin = 0, end = task->neurons;
    for (size_t j = begin; j < end; j++) {
        const float *w = task->w + j * task->inputs;
        float sum = 0;
        for (size_t k = 0; k < task->inputs; k++)
            sum += w[k] * task->x[k];
        z[j] = sum;
    }
}
