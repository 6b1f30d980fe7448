#include "engine/engine_inside.h"

#include <assert.h>
#include <stdlib.h>

#include "base/memory.h"
#include "engine/kernels.h"

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
                           .step_factor = 0.1,
                           .refine_share = 0.5};
}

// The threads wait for each other twice in every batch, which costs
// about as much as a hundred thousand floating-point operations.  So each
// thread shall have at least a million to do; a weight takes six for each
// example.  And it shall have neurons of the first layer to itself.
static size_t threads_that_pay(const Network *net, size_t batch)
{
    double work = 6.0 * (double)net->parameter_count * (double)batch;
    size_t cores = thread_pool_cores();
    size_t panels = panels_count(net->layers[0].outputs);
    size_t most = cores < panels ? cores : panels;
    size_t pay = (size_t)(work / 1e6);
    return pay < 1 ? 1 : pay < most ? pay : most;
}

// How many examples go forward at once where nothing is learned from them.
// The more weights there are, the more examples should share the way to
// each; but so few that their activations stay near.  Tried out.
static size_t examples_at_once(const Network *net)
{
    size_t n = net->parameter_count / 1200 / PANEL * PANEL;
    return n < 128 ? 128 : n < 1024 ? n : 1024;
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
    e->net = engine_network_new(net, options.rule, kernels);
    e->pool = thread_pool_new(options.threads
                                  ? options.threads
                                  : threads_that_pay(net, options.batch));
    size_t threads = thread_pool_count(e->pool);
    e->training = pass_new(e->net, options.batch, threads, true);
    e->at_once = examples_at_once(net);
    e->evaluating = pass_new(e->net, e->at_once, threads, false);
    return e;
}

void engine_free(Engine *e)
{
    if (e == NULL)
        return;
    thread_pool_free(e->pool);
    pass_free(e->training);
    pass_free(e->evaluating);
    engine_network_free(e->net);
    packed_free(&e->packed);
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
    uint64_t t = o.rule == ADAM ? steps + 1 : 1; // only Adam asks for it
    return (Step){.rule = o.rule,
                  .rate = (float)(o.rule == ADAM ? rate : rate * mean),
                  .mean = (float)mean,
                  .decay = (float)(1 - rate * o.l2 / (double)count),
                  .momentum = (float)o.momentum,
                  .beta1 = (float)o.beta1,
                  .beta2 = (float)o.beta2,
                  .epsilon = (float)o.epsilon,
                  .correct1 = (float)(1 / (1 - power(o.beta1, t))),
                  .correct2 = (float)(1 / (1 - power(o.beta2, t)))};
}

typedef struct {
    Engine *engine;
    const EngineSet *set;
    ThreadPool *pool;    // NULL: the caller alone
    const size_t *items; // [count], the examples in their order
    size_t count;
    double until; // on pace_clock, the batch under way then is the last
                  // one; 0: all are learned from
    // Written by the first thread, while no other reads them:
    size_t done; // examples learned from, those of this batch included
    bool over;   // with this batch
    double cost;
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
    size_t left = start < t->count ? t->count - start : 0;
    size_t n = left < e->options.batch ? left : e->options.batch;
    Random chance = random_start(e->options.seed + steps);
    Dropout inputs =
        dropout_with(e->options.input_dropout, random_bits(&chance));
    return (BatchJob){
        .net = e->net,
        .pass = e->training,
        .odd = steps % 2 == 1,
        .selection = {.set = t->set,
                      .items = t->items + start,
                      .packed = engine_packed(e, t->set),
                      .n = n,
                      .known = left,
                      .dropout = inputs,
                      .augment = augment_nothing(&e->options.augment)
                                     ? NULL
                                     : &e->augment,
                      .distorted = e->training->distorted,
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

// Notes down that n examples are learned from, and whether they are the
// last.
static void note(TrainJob *t, size_t n)
{
    t->done += n;
    t->over =
        t->done == t->count || (t->until > 0 && pace_clock() >= t->until);
}

// Batches of the job, one after the other, by every thread at once.
// Between two barriers no thread reads what another writes: each has
// examples to itself, then weights, and, of the first layer, the neurons
// that these lead to, for this batch and the next.
static void train(void *what, size_t thread, size_t threads)
{
    TrainJob *t = what;
    const Engine *e = t->engine;
    uint64_t steps = e->steps;
    unsigned old = kernels_flush();
    BatchJob job = batch_job(t, 0, steps);
    batch_new_forms(&job, thread, threads);
    thread_pool_barrier(t->pool);
    for (size_t start = job.selection.n; !t->over;
         start += e->options.batch) {
        BatchJob next = batch_job(t, start, ++steps);
        batch_first(&job, thread, threads);
        thread_pool_barrier(t->pool);
        batch_errors(&job, thread, threads);
        batch_new_forms(&next, thread, threads);
        if (thread == 0)
            note(t, job.selection.n);
        thread_pool_barrier(t->pool);
        if (thread == 0)
            t->cost += sum(e->training->costs, job.selection.n);
        batch_step(&job, thread, threads);
        if (job.max_norm > 0) {
            thread_pool_barrier(t->pool);
            batch_max_norm(&job, thread, threads);
        }
        job = next;
    }
    kernels_unflush(old);
}

// One stretch of the way that pace has chosen.  An engine of one thread has
// nothing to choose.
static TrainJob train_stretch(Engine *e, TrainJob t)
{
    double start = pace_clock();
    bool choose = engine_threads(e) > 1;
    t.until = choose ? start + pace_left(&e->pace) : 0;
    if (choose && pace_together(&e->pace)) {
        t.pool = e->pool;
        thread_pool_run(e->pool, train, &t);
    } else {
        train(&t, 0, 1);
    }
    pace_note(&e->pace, t.done, pace_clock() - start);
    return t;
}

// The distortions of this epoch.
static AugmentPlan plan_now(const Engine *e)
{
    const EngineOptions *o = &e->options;
    bool refine = o->refine > 0 && e->epoch + o->refine >= o->epochs;
    return augment_plan(
        augment_share(o->augment, refine ? o->refine_share : 1));
}

static double train_on(Engine *e, const EngineSet *set, const size_t *items,
                       size_t count)
{
    double cost = 0;
    e->augment = plan_now(e);
    for (size_t done = 0; done < count;) {
        TrainJob t = train_stretch(e, (TrainJob){.engine = e,
                                                 .set = set,
                                                 .items = items + done,
                                                 .count = count - done,
                                                 .cost = cost});
        done += t.done;
        cost = t.cost;
        e->steps += (t.done + e->options.batch - 1) / e->options.batch;
    }
    return cost;
}

void engine_continue(Engine *e, size_t epoch, uint64_t steps)
{
    e->epoch = epoch;
    e->steps = steps;
}

double engine_batch(Engine *e, const EngineSet *set, const size_t *items,
                    size_t n)
{
    assert(n <= e->options.batch);
    return train_on(e, set, items, n);
}

// A set that comes a second time may come often.
static void pack_again(Engine *e, const EngineSet *set)
{
    if (packed_is(&e->packed, set))
        return;
    bool again = packed_saw(&e->packed, set);
    packed_free(&e->packed);
    if (again && packed_can(set) && augment_nothing(&e->options.augment))
        e->packed = packed_new(set, e->net->kernels);
    else
        e->packed.set = *set;
}

double engine_epoch(Engine *e, const EngineSet *set, Random *random)
{
    pack_again(e, set);
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
