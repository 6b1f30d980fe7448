#include "harness.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/kernels.h"
#include "kernel_data.h"

// A layer of 37 inputs and 37 outputs, three panels, and a batch of 19.
enum { IN = 37, OUT = 37, N = 19 };

typedef struct {
    Panels x, delta;
    SparseColumns columns; // x without its zeros
    Parameters value, first_moment, second_moment;
} Bench;

static Parameters parameters(Random *random)
{
    Parameters p = {panels_new(IN, OUT), panels_new(1, OUT)};
    fill(&p.weights, IN, OUT, 0, random);
    fill(&p.biases, 1, OUT, 0, random);
    for (size_t i = 0; i < IN; i++) // Adam's second memory is positive
        for (size_t j = 0; j < OUT; j++)
            *panels_element(&p.weights, i, j) =
                fabsf(*panels_element(&p.weights, i, j));
    for (size_t j = 0; j < OUT; j++)
        *panels_element(&p.biases, 0, j) =
            fabsf(*panels_element(&p.biases, 0, j));
    return p;
}

static SparseColumns columns_of(const Panels *x)
{
    SparseColumns c = sparse_columns_new(N, IN);
    for (size_t i = 0; i < pairs_count(IN); i++)
        for (size_t n = 0; n < N; n++) {
            float a = *panels_element(x, n, 2 * i);
            float b = 2 * i + 1 < IN ? *panels_element(x, n, 2 * i + 1) : 0;
            if (fabsf(a) > 0 || fabsf(b) > 0)
                *c.ends[i]++ = (Pair){(int32_t)(n * PANEL), {a, b}};
        }
    return c;
}

static Bench bench(void)
{
    Random random = random_start(9);
    Bench b = {.x = panels_new(N, IN),
               .delta = panels_new(N, OUT),
               .value = parameters(&random),
               .first_moment = parameters(&random),
               .second_moment = parameters(&random)};
    fill(&b.x, N, IN, 0.8, &random);
    fill(&b.delta, N, OUT, 0, &random);
    for (size_t n = 0; n < N; n++) // empty throughout: a pair, and an input
        *panels_element(&b.x, n, 2) = *panels_element(&b.x, n, 3) =
            *panels_element(&b.x, n, 36) = 0;
    b.columns = columns_of(&b.x);
    return b;
}

static void bench_free(Bench *b)
{
    Panels *all[] = {&b->x,
                     &b->delta,
                     &b->value.weights,
                     &b->value.biases,
                     &b->first_moment.weights,
                     &b->first_moment.biases,
                     &b->second_moment.weights,
                     &b->second_moment.biases};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        panels_free(all[i]);
    sparse_columns_free(&b->columns);
}

// All but the inputs.
static Descend descend_of(Bench *b, const Step *step)
{
    return (Descend){.delta = &b->delta,
                     .n = N,
                     .inputs = IN,
                     .outputs = OUT,
                     .step = step,
                     .value = &b->value,
                     .first_moment = &b->first_moment,
                     .second_moment = &b->second_moment};
}

static void descend_once(const Kernels *k, Bench *b, const Step *step,
                         bool sparse, size_t threads)
{
    Descend d = descend_of(b, step);
    d.x = sparse ? NULL : &b->x;
    d.columns = &b->columns;
    for (size_t thread = 0; thread < threads; thread++)
        k->descend(&d, thread, threads);
    k->descend_biases(&d, (Range){0, panels_count(d.outputs)});
}

// The formulas of optimiser.h in double, so equal to within rounding.
static double expected_weight(const Bench *old, const Step *s, size_t i,
                              size_t j)
{
    double g = 0;
    for (size_t n = 0; n < N; n++)
        g += (double)*panels_element(&old->x, n, i) *
             (double)*panels_element(&old->delta, n, j);
    double w = (double)*panels_element(&old->value.weights, i, j);
    double m = (double)*panels_element(&old->first_moment.weights, i, j);
    double v = (double)*panels_element(&old->second_moment.weights, i, j);
    double decayed = w * (double)s->decay, rate = (double)s->rate;
    if (s->rule == DESCENT)
        return decayed - rate * g;
    if (s->rule == MOMENTUM)
        return decayed + (double)s->momentum * m - rate * g;
    double b1 = (double)s->beta1, b2 = (double)s->beta2;
    g *= (double)s->mean;
    m = b1 * m + (1 - b1) * g;
    v = b2 * v + (1 - b2) * g * g;
    return decayed -
           rate * m * (double)s->correct1 /
               (sqrt(v * (double)s->correct2) + (double)s->epsilon);
}

static const Step steps[] = {
    {.rule = DESCENT, .rate = 0.1f, .decay = 1},
    {.rule = DESCENT, .rate = 0.1f, .decay = 0.9f},
    {.rule = MOMENTUM, .rate = 0.1f, .decay = 0.9f, .momentum = 0.8f},
    {.rule = ADAM,
     .rate = 0.1f,
     .mean = 1.0f / N,
     .decay = 0.99f,
     .beta1 = 0.9f,
     .beta2 = 0.999f,
     .epsilon = 1e-8f,
     .correct1 = 2.5f,
     .correct2 = 300}};

#define STEPS_COUNT (sizeof steps / sizeof steps[0])

TEST(weights_follow_the_formulas)
{
    for (size_t s = 0; s < STEPS_COUNT; s++) {
        Bench old = bench(), b = bench();
        descend_once(kernels_named(NULL), &b, &steps[s], true, 1);
        for (size_t i = 0; i < IN; i++)
            for (size_t j = 0; j < OUT; j++)
                ASSERT_CLOSE(
                    (double)*panels_element(&b.value.weights, i, j),
                    expected_weight(&old, &steps[s], i, j), 1e-5);
        bench_free(&b);
        bench_free(&old);
    }
}

// By plain descent a bias moves by the rate times the sum of the deltas,
// and does not decay.
TEST(biases_do_not_decay)
{
    Bench old = bench(), b = bench();
    descend_once(kernels_named(NULL), &b, &steps[1], true, 1);
    for (size_t j = 0; j < OUT; j++) {
        double g = 0;
        for (size_t n = 0; n < N; n++)
            g += (double)*panels_element(&old.delta, n, j);
        ASSERT_CLOSE((double)*panels_element(&b.value.biases, 0, j),
                     (double)*panels_element(&old.value.biases, 0, j) -
                         (double)0.1f * g,
                     1e-5);
    }
    bench_free(&b);
    bench_free(&old);
}

static bool same(const Panels *a, const Panels *b)
{
    return memcmp(a->at, b->at,
                  panels_count(a->columns) * a->rows * PANEL *
                      sizeof *a->at) == 0;
}

// The plain kernels on one thread, with nothing left out, are the measure:
// all others, for 1 to 4 parts, with and without zeros, give its bits.  The
// second step finds the lists as the first has left them.
TEST(descend_the_same_bits)
{
    for (size_t s = 0; s < STEPS_COUNT; s++) {
        Bench first = bench();
        for (int twice = 0; twice < 2; twice++)
            descend_once(kernels_named("plain"), &first, &steps[s], false,
                         1);
        for (size_t i = 0; i < 3 * 4 * 2; i++) {
            const Kernels *k = kernels_named(sets[i % 3]);
            if (k == NULL)
                continue;
            Bench b = bench();
            for (int twice = 0; twice < 2; twice++)
                descend_once(k, &b, &steps[s], i % 2, 1 + i / 6);
            CU_ASSERT(same(&b.value.weights, &first.value.weights));
            CU_ASSERT(same(&b.value.biases, &first.value.biases));
            CU_ASSERT(
                same(&b.first_moment.weights, &first.first_moment.weights));
            CU_ASSERT(same(&b.second_moment.weights,
                           &first.second_moment.weights));
            bench_free(&b);
        }
        bench_free(&first);
    }
}

// The examples by rows, for a small batch.
static void descend_rows(const Kernels *k, Bench *b, const Step *step,
                         const Panels *gradient, size_t threads)
{
    SparseRow *rows = rows_without_zeros(&b->x, N, IN);
    Descend d = descend_of(b, step);
    d.rows = rows;
    d.gradient = gradient;
    for (size_t thread = 0; thread < threads; thread++)
        k->descend(&d, thread, threads);
    sparse_rows_free(rows);
}

// Plain descent moves a weight for one example after the other.
static void move_one_by_one(const Bench *b, const Step *step)
{
    for (size_t i = 0; i < IN; i++)
        for (size_t j = 0; j < OUT; j++) {
            float *w = panels_element(&b->value.weights, i, j);
            *w *= step->decay;
            for (size_t n = 0; n < N; n++)
                *w = fmaf(*panels_element(&b->x, n, i),
                          -step->rate * *panels_element(&b->delta, n, j),
                          *w);
        }
}

// By rows, plain descent gives the bits of the lines above, and the other
// rules those of a batch by columns; and the gradient is 0 again.
TEST(descend_by_rows)
{
    Panels gradient = panels_new(IN, OUT), zero = panels_new(IN, OUT);
    for (size_t i = 0; i < 3 * 4 * STEPS_COUNT; i++) {
        const Kernels *k = kernels_named(sets[i % 3]);
        const Step *step = &steps[i / 12];
        if (k == NULL)
            continue;
        Bench first = bench(), b = bench();
        if (step->rule == DESCENT)
            move_one_by_one(&first, step);
        else
            descend_once(k, &first, step, true, 1);
        descend_rows(k, &b, step, &gradient, 1 + i / 3 % 4);
        CU_ASSERT(same(&b.value.weights, &first.value.weights));
        CU_ASSERT(
            same(&b.first_moment.weights, &first.first_moment.weights));
        CU_ASSERT(
            same(&b.second_moment.weights, &first.second_moment.weights));
        CU_ASSERT(same(&gradient, &zero));
        bench_free(&first);
        bench_free(&b);
    }
    panels_free(&gradient);
    panels_free(&zero);
}

TESTS_MAIN("descend")
