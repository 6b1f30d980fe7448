// What an engine predicts, and which of its neurons do nothing.
#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "engine/engine_inside.h"

typedef struct {
    Engine *engine;
    const EngineSet *set;
    ThreadPool *pool;   // NULL: the caller alone
    float *predictions; // [count][outputs], or NULL
    Evaluation result;
} EvalJob;

// Where row r of m is largest, its first n columns.
static size_t largest(const Panels *m, size_t r, size_t n)
{
    size_t best = 0;
    for (size_t c = 1; c < n; c++)
        if (*panels_element(m, r, c) > *panels_element(m, r, best))
            best = c;
    return best;
}

// What the first thread notes down of n answers.
static void note(EvalJob *w, size_t first, size_t n)
{
    const Pass *pass = w->engine->evaluating;
    const Panels *a = &pass->layers[pass->depth - 1].a;
    size_t outputs = w->set->outputs;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; w->predictions && j < outputs; j++)
            w->predictions[(first + i) * outputs + j] =
                *panels_element(a, i, j);
        w->result.cost += (double)pass->costs[i];
        w->result.right += largest(a, i, outputs) ==
                           largest(&pass->batches[0].y, i, outputs);
    }
}

static BatchJob evaluation_job(const Engine *e, const EngineSet *set,
                               size_t first)
{
    size_t left = set->count - first;
    return (BatchJob){
        .net = e->net,
        .pass = e->evaluating,
        .selection = {.kernels = e->net->kernels,
                      .set = set,
                      .packed = engine_packed(e, set),
                      .first = first,
                      .n = left < e->at_once ? left : e->at_once},
        .cost = e->options.cost};
}

static void evaluate(void *what, size_t thread, size_t threads)
{
    EvalJob *w = what;
    const Engine *e = w->engine;
    unsigned old = kernels_flush();
    for (size_t first = 0; first < w->set->count; first += e->at_once) {
        BatchJob job = evaluation_job(e, w->set, first);
        batch_answers(&job, thread, threads);
        thread_pool_barrier(w->pool);
        if (thread == 0)
            note(w, first, job.selection.n);
        thread_pool_barrier(w->pool);
    }
    kernels_unflush(old);
}

// A few examples are not worth a pool.
static Evaluation evaluate_all(Engine *e, const EngineSet *set, float *a)
{
    bool alone = engine_threads(e) == 1 || set->count < 2 * PANEL ||
                 !pace_together(&e->pace);
    EvalJob w = {.engine = e,
                 .set = set,
                 .pool = alone ? NULL : e->pool,
                 .predictions = a};
    if (alone)
        evaluate(&w, 0, 1);
    else
        thread_pool_run(e->pool, evaluate, &w);
    return w.result;
}

Evaluation engine_evaluate(Engine *e, const EngineSet *set)
{
    Evaluation result = evaluate_all(e, set, NULL);
    result.cost /= (double)set->count;
    result.accuracy = (double)result.right / (double)set->count;
    return result;
}

void engine_predict(Engine *e, const EngineSet *set, float *a)
{
    evaluate_all(e, set, a);
}

// Marks the neurons of layer l that are not 0 in one of the first n rows.
static void mark_alive(const Neurons *s, size_t n, bool *alive)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < s->width; j++)
            if (fabsf(*panels_element(&s->a, i, j)) > 0)
                alive[j] = true;
}

size_t engine_dead(Engine *e, const EngineSet *set, size_t l)
{
    assert(l + 1 < e->net->depth);
    size_t width = e->net->layers[l].outputs, dead = 0;
    bool *alive = memory_new(width, sizeof *alive);
    for (size_t first = 0; first < set->count; first += e->at_once) {
        BatchJob job = evaluation_job(e, set, first);
        batch_answers(&job, 0, 1);
        mark_alive(&e->evaluating->layers[l], job.selection.n, alive);
    }
    for (size_t j = 0; j < width; j++)
        dead += !alive[j];
    free(alive);
    return dead;
}
