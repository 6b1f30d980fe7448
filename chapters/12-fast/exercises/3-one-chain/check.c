// Each thread's share by itself: what it writes, whether another wrote it
// too, and whether the bits are those of one thread.
#include <math.h>
#include <stdio.h>

#include "check/check.h"
#include "exercise.h"
#include "nn/random.h"

enum { INPUTS = 150, MOST = 11 };

static float w[MOST * INPUTS], x[INPUTS];

static void fill(void)
{
    Random random = random_start(3);
    for (int i = 0; i < MOST * INPUTS; i++)
        w[i] = (float)(2 * random_unit(&random) - 1);
    for (int k = 0; k < INPUTS; k++)
        x[k] = (float)random_unit(&random);
}

// How many threads write each neuron, when each begins on an empty page.
static void count_writers(const Task *task, size_t threads, double *writers)
{
    for (size_t j = 0; j < task->neurons; j++)
        writers[j] = 0;
    for (size_t thread = 0; thread < threads; thread++) {
        float z[MOST];
        for (size_t j = 0; j < task->neurons; j++)
            z[j] = NAN;
        thread_share(task, thread, threads, z);
        for (size_t j = 0; j < task->neurons; j++)
            writers[j] += !isnan(z[j]);
    }
}

// Does exactly one thread write each z?
static bool check_writers(const Task *task, size_t threads,
                          const char *input)
{
    double writers[MOST], ones[MOST];
    count_writers(task, threads, writers);
    for (size_t j = 0; j < task->neurons; j++) {
        ones[j] = 1;
        check_step_of(j,
                      "each of the %zu threads alone: %g of them write z "
                      "of neuron %zu",
                      threads, writers[j], j);
    }
    return check_vector(
        &(Question){input, "the number of threads that write z", 0},
        writers, ones, task->neurons);
}

static bool share_out(size_t neurons, size_t threads)
{
    const Task task = {INPUTS, neurons, w, x};
    char input[80];
    double yours[MOST], expected[MOST];
    float z[MOST] = {0};
    snprintf(input, sizeof input, "%zu neurons, %zu thread%s", neurons,
             threads, threads > 1 ? "s" : "");
    if (!check_writers(&task, threads, input))
        return false;
    for (size_t thread = threads; thread-- > 0;)
        thread_share(&task, thread, threads, z);
    for (size_t j = 0; j < neurons; j++) {
        float sum = 0;
        for (size_t k = 0; k < INPUTS; k++)
            sum += w[j * INPUTS + k] * x[k];
        check_step_of(j,
                      "w times x, from input 0 to the last, each sum a "
                      "float: %.9g",
                      (double)sum);
        yours[j] = (double)z[j];
        expected[j] = (double)sum;
    }
    return check_vector(&(Question){input, "z", 0}, yours, expected,
                        neurons);
}

static void one_thread(void)
{
    fill();
    share_out(4, 1);
}

static void two_threads(void)
{
    fill();
    share_out(8, 2);
}

static void a_rest(void)
{
    fill();
    if (share_out(11, 4))
        share_out(7, 3);
}

static void more_threads_than_neurons(void)
{
    fill();
    share_out(2, 5);
}

CHECK_MAIN("12-3", "chapters/12-fast/README.md#a-sum-in-five-orders",
           CHECK(one_thread), CHECK(two_threads), CHECK(a_rest),
           CHECK(more_threads_than_neurons))
