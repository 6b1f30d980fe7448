#include "measure/jobs.h"

#include "engine/thread_pool.h"

// They are dealt out among the threads like cards.
static void take_some(void *what, size_t thread, size_t threads)
{
    const Jobs *jobs = what;
    for (size_t i = thread; i < jobs->count; i += threads) {
        jobs->job(jobs->what, i);
        if (thread == 0 && jobs->show != NULL)
            jobs->show(jobs->label, i, jobs->count);
    }
}

void jobs_run(Jobs jobs)
{
    ThreadPool *pool = thread_pool_new(thread_pool_cores());
    thread_pool_run(pool, take_some, &jobs);
    thread_pool_free(pool);
    if (jobs.show != NULL)
        jobs.show(jobs.label, 1, 1);
}
