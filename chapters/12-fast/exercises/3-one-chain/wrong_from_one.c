// does: the threads are counted from 1: thread 0 does nothing sensible and one share is missing
// see: chapters/12-fast/README.md#a-sum-in-five-orders
#include "exercise.h"

void thread_share(const Task *task, size_t thread, size_t threads, float *z)
{
    size_t begin = thread == 0 ? 0 : (thread - 1) * task->neurons / threads;
    size_t end = thread * task->neurons / threads;
    for (size_t j = begin; j < end; j++) {
        const float *w = task->w + j * task->inputs;
        float sum = 0;
        for (size_t k = 0; k < task->inputs; k++)
            sum += w[k] * task->x[k];
        z[j] = sum;
    }
}
