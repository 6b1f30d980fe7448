#include "exercise.h"

void thread_share(const Task *task, size_t thread, size_t threads, float *z)
{
    // TODO: which sums are this thread's?  Compute those.
    (void)task;
    (void)thread;
    (void)threads;
    (void)z;
}
