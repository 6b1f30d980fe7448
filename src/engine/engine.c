#include "engine/engine.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "engine/engine_network.h"
#include "engine/kernels.h"
#include "engine/pace.h"
#include "engine/thread_pool.h"

// Examples that go forward at once when nothing is learned from them.
#define ANSWERS 240

struct Engine {
    EngineOptions options;
    EngineNetwork *net;
    ThreadPool *pool;
    Pass *learning, *answering;
    AugmentPlan augment;
    Pace pace;
    size_t epoch;   // since the engine was made
    uint64_t steps; // the same in batches
    size_t *order;  // [count], shuffled anew for each epoch
    size_t count;
};

EngineOptions engine_options(void)
{
    return (EngineOptions){.cost = QUADRATIC,
                           .rate = 0.1,
                           .batch = 10,
                           .momentum = 0.9,
                           .beta1 = 0.9,
                           .beta2 = 0.999,
                           .epsilon = 1e-8,
                           .epochs = 30,
                           .step_every = 10,
                           .step_factor = 0.1};
}

// The threads wait for each other twice in every batch, which costs about
// as much as a hundred thousand floating-point operations.  So each thread
// shall have at least a million to do; a weight takes six for each example.
static size_t threads_that_pay(const Network *net, size_t batch)
{
    double work = 6.0 * (double)net->parameter_count * (double)batch;
    size_t most = thread_pool_cores();
    size_t pay = (size_t)(work / 1e6);
    return pay < 1 ? 1 : pay < most ? pay : most;
}

Engine *engine_new(const Network *net, EngineOptions options, Error *error)
{
    assert(options.batch > 0 && options.step_every > 0);
    assert(augment_nothing(&options.augment) ||
           net->layers[0].inputs == AUGMENT_PIXELS);
    const Kernels *kernels;
    if (!kernels_choose(&kernels, error))
        return NULL;
    Engine *e = memory_new(1, sizeof *e);
    e->options = options;
    e->augment = augment_plan(options.augment);
    e->net = engine_network_new(net, options.rule, kernels);
    e->pool = thread_pool_new(options.threads
                                  ? options.threads
                                  : threads_that_pay(net, options.batch));
    size_t threads = thread_pool_count(e->pool);
    e->learning = pass_new(e->net, options.batch, threads, true);
    e->answering = pass_new(e->net, ANSWERS, threads, false);
    return e;
}

void engine_free(Engine *e)
{
    if (e == NULL)
        return;
    thread_pool_free(e->pool);
    pass_free(e->learning);
    pass_free(e->answering);
    engine_network_free(e->net);
    free(e->order);
    free(e);
}

const char *engine_kernels(const Engine *e)
{
    return e->net->kernels->name;
}

size_t engine_threads(const Engine *e)
{
    return thread_pool_count(e->pool);
}

void engine_load(Engine *e, const Network *from)
{
    engine_network_load(e->net, from);
}

void engine_store(const Engine *e, Network *to)
{
    engine_network_store(e->net, to);
}

bool engine_finite(const Engine *e)
{
    return engine_network_finite(e->net);
}

// ---- training ----------------------------------------------------------

static double power(double x, uint64_t n)
{
    double result = 1;
    for (; n > 0; n >>= 1, x *= x)
        if (n & 1)
            result *= x;
    return result;
}

// The step after `steps` others, for a batch of n out of a set of count.
static Step step_number(const Engine *e, uint64_t steps, size_t n,
                        size_t count)
{
    EngineOptions o = e->options;
    double rate = o.rate * schedule_factor(o.schedule, e->epoch, o.epochs,
                                           o.step_every, o.step_factor);
    double mean = 1 / (double)n;
    return (Step){.rule = o.rule,
                  .rate = (float)(o.rule == ADAM ? rate : rate * mean),
                  .mean = (float)mean,
                  .decay = (float)(1 - rate * o.l2 / (double)count),
                  .momentum = (float)o.momentum,
                  .beta1 = (float)o.beta1,
                  .beta2 = (float)o.beta2,
                  .epsilon = (float)o.epsilon,
                  .correct1 = (float)(1 / (1 - power(o.beta1, steps + 1))),
                  .correct2 = (float)(1 / (1 - power(o.beta2, steps + 1)))};
}

typedef struct {
    Engine *engine;
    const EngineSet *set;
    ThreadPool *pool;    // NULL: the caller alone
    const size_t *items; // [count], the examples in their order
    size_t count;
    double cost; // written by the first thread
} TrainJob;

static double sum(const float *costs, size_t n)
{
    double total = 0;
    for (size_t i = 0; i < n; i++)
        total += (double)costs[i];
    return total;
}

// The batch that begins with example number `start` of the job.
static BatchJob batch_job(const TrainJob *t, size_t start, uint64_t steps)
{
    const Engine *e = t->engine;
    size_t left = t->count - start;
    size_t n = left < e->options.batch ? left : e->options.batch;
    Random chance = random_start(e->options.seed + steps);
    Dropout inputs =
        dropout_with(e->options.input_dropout, random_bits(&chance));
    return (BatchJob){
        .net = e->net,
        .pass = e->learning,
        .selection = {.set = t->set,
                      .items = t->items + start,
                      .n = n,
                      .dropout = inputs,
                      .augment = augment_nothing(&e->options.augment)
                                     ? NULL
                                     : &e->augment,
                      .seed = e->options.seed,
                      .epoch = e->epoch,
                      .kernels = e->net->kernels},
        .cost = e->options.cost,
        .errors = true,
        .chance = chance,
        .dropout = e->options.dropout,
        .step = step_number(e, steps, n, t->set->count),
        .max_norm = e->options.max_norm};
}

// All the batches of the job, one after the other, by every thread at once.
// Between two barriers no thread reads what another writes: first each has
// examples of its own, then weights of its own.
static void train(void *what, size_t thread, size_t threads)
{
    TrainJob *t = what;
    const Engine *e = t->engine;
    uint64_t steps = e->steps;
    unsigned old = kernels_flush();
    for (size_t start = 0; start < t->count; start += e->options.batch) {
        BatchJob job = batch_job(t, start, steps++);
        batch_errors(&job, thread, threads);
        thread_pool_barrier(t->pool);
        if (thread == 0)
            t->cost += sum(e->learning->costs, job.selection.n);
        batch_step(&job, thread, threads);
        thread_pool_barrier(t->pool);
        if (job.max_norm > 0) {
            batch_max_norm(&job, thread, threads);
            thread_pool_barrier(t->pool);
        }
    }
    kernels_unflush(old);
}

// Whole batches, as many as make a stretch.
static size_t stretch(const Engine *e, size_t left)
{
    size_t batches = pace_examples(&e->pace) / e->options.batch + 1;
    size_t count = batches * e->options.batch;
    return engine_threads(e) == 1 || count > left ? left : count;
}

static double train_on(Engine *e, const EngineSet *set, const size_t *items,
                       size_t count)
{
    double cost = 0;
    for (size_t done = 0, n; done < count; done += n) {
        n = stretch(e, count - done);
        TrainJob t = {e, set, NULL, items + done, n, cost};
        double start = pace_clock();
        if (engine_threads(e) > 1 && pace_together(&e->pace)) {
            t.pool = e->pool;
            thread_pool_run(e->pool, train, &t);
        } else {
            train(&t, 0, 1);
        }
        pace_note(&e->pace, n, pace_clock() - start);
        e->steps += (n + e->options.batch - 1) / e->options.batch;
        cost = t.cost;
    }
    return cost;
}

double engine_batch(Engine *e, const EngineSet *set, const size_t *items,
                    size_t n)
{
    assert(n <= e->options.batch);
    return train_on(e, set, items, n);
}

double engine_epoch(Engine *e, const EngineSet *set, Random *random)
{
    if (e->count != set->count) {
        free(e->order);
        e->order = memory_new(set->count, sizeof *e->order);
        e->count = set->count;
        for (size_t i = 0; i < e->count; i++)
            e->order[i] = i;
    }
    random_shuffle(random, e->order, e->count);
    double cost = train_on(e, set, e->order, e->count);
    e->epoch++;
    return cost / (double)e->count;
}

// ---- evaluating --------------------------------------------------------

typedef struct {
    Engine *engine;
    const EngineSet *set;
    ThreadPool *pool; // NULL: the caller alone
    float *answers;   // [count][outputs], or NULL
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
    const Pass *pass = w->engine->answering;
    const Panels *a = &pass->layers[pass->depth - 1].a;
    size_t outputs = w->set->outputs;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; w->answers && j < outputs; j++)
            w->answers[(first + i) * outputs + j] =
                *panels_element(a, i, j);
        w->result.cost += (double)pass->costs[i];
        w->result.right +=
            largest(a, i, outputs) == largest(&pass->batch.y, i, outputs);
    }
}

static BatchJob evaluation_job(const Engine *e, const EngineSet *set,
                               size_t first)
{
    size_t left = set->count - first;
    return (BatchJob){.net = e->net,
                      .pass = e->answering,
                      .selection = {.set = set,
                                    .first = first,
                                    .n = left < ANSWERS ? left : ANSWERS},
                      .cost = e->options.cost};
}

static void evaluate(void *what, size_t thread, size_t threads)
{
    EvalJob *w = what;
    const Engine *e = w->engine;
    unsigned old = kernels_flush();
    for (size_t first = 0; first < w->set->count; first += ANSWERS) {
        BatchJob job = evaluation_job(e, w->set, first);
        batch_errors(&job, thread, threads);
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
                 .answers = a};
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

void engine_answer(Engine *e, const EngineSet *set, float *a)
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
    for (size_t first = 0; first < set->count; first += ANSWERS) {
        BatchJob job = evaluation_job(e, set, first);
        batch_errors(&job, 0, 1);
        mark_alive(&e->answering->layers[l], job.selection.n, alive);
    }
    for (size_t j = 0; j < width; j++)
        dead += !alive[j];
    free(alive);
    return dead;
}

// ---- early stopping ----------------------------------------------------

EngineFit engine_fit(Engine *e, const EngineSet *training,
                     const EngineSet *validation, size_t patience,
                     Random *random, EngineReport *report, void *what)
{
    EngineFit fit = {0};
    EngineNetwork *best = engine_network_like(e->net);
    for (size_t epoch = 0; epoch < e->options.epochs; epoch++) {
        double cost = engine_epoch(e, training, random);
        Evaluation now = engine_evaluate(e, validation);
        fit.epochs = epoch + 1;
        if (epoch == 0 || now.right > fit.validation.right) {
            fit.best = epoch;
            fit.validation = now;
            engine_network_copy(best, e->net);
        }
        if (report && !report(what, epoch, cost, now))
            break;
        if (epoch - fit.best >= patience)
            break;
    }
    if (fit.epochs > 0)
        engine_network_copy(e->net, best);
    engine_network_free(best);
    return fit;
}
