// jobs: many pieces of work that do not depend on each other, such as
// trainings from several seeds, shared out among all cores.
#ifndef MEASURE_JOBS_H
#define MEASURE_JOBS_H

#include <stddef.h>

// Does piece i.  Several run at the same time, so each writes only to
// places of its own; what comes out does not depend on the number of cores.
typedef void Job(void *what, size_t i);

// Told from time to time that done of total are done, and 1 of 1 in the end
// (workbook/progress.h).
typedef void JobsShow(const char *label, size_t done, size_t total);

typedef struct {
    size_t count;
    Job *job;
    void *what;        // handed on to every job
    JobsShow *show;    // or NULL
    const char *label; // for show
} Jobs;

// Returns when all are done.
void jobs_run(Jobs jobs);

#endif
