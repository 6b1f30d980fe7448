// bench: how fast the engine is on this machine, at this moment.
//
//     bench [FILE.csv]
//
// For four networks, on one thread and on two, and on one with the kernels
// for older processors (the plain ones, which need no fused multiply-add,
// are too slow for XL): samples learned per second,
// floating-point operations per second, and which share that is of the
// fused multiply-adds that the same core does when it does nothing else,
// measured just before each run.  Operations are counted as if no zero were
// left out: 2 for each weight on the way forward, 2 for its gradient, and 2
// to pass the error back, except in the first layer.  Then images answered
// per second, one at a time and a thousand at once.  Each figure is the
// median of several short runs after a warm-up.
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "data/digits.h"
#include "engine/engine.h"
#include "engine/kernels.h"
#include "engine/pace.h"
#include "engine/thread_pool.h"
#include "measure/engine_set.h"
#include "tools/workloads.h"

#define RUNS    5
#define SECONDS 0.25 // at least this long is one run

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *x, size_t n)
{
    qsort(x, n, sizeof *x, by_size);
    return x[n / 2];
}

// Operations per second of multiply-adds alone, on this core; the best of a
// few tries of a millisecond or two.
static double peak(const Kernels *k)
{
    double best = 0;
    for (int i = 0; i < 10; i++) {
        float sink;
        double start = pace_clock(), done = k->peak(100000, &sink);
        double speed = done / (pace_clock() - start);
        best = speed > best ? speed : best;
    }
    return best;
}

static double operations(const Workload *w)
{
    double sum = 0;
    for (size_t l = 0; l + 1 < w->count; l++)
        sum += (double)(w->sizes[l] * w->sizes[l + 1]) * (l > 0 ? 6 : 4);
    return sum;
}

// The first so many of the digits.
static EngineSet set_of(const Digits *digits, size_t count)
{
    Digits first = digits_part(digits, 0, count);
    return engine_set(&first);
}

static void learning(FILE *csv, const Workload *w, const Network *net,
                     const Digits *digits, size_t threads)
{
    Engine *engine = workload_engine(w, net, threads);
    const Kernels *k = kernels_named(engine_kernels(engine));
    EngineSet set = set_of(digits, w->examples);
    Random random = random_start(1);
    double speed[RUNS], share[RUNS];
    engine_epoch(engine, &set, &random);
    for (int run = 0; run < RUNS; run++) {
        double most = peak(k) * (double)threads;
        double start = pace_clock(), seconds = 0, samples = 0;
        for (; seconds < SECONDS; seconds = pace_clock() - start) {
            engine_epoch(engine, &set, &random);
            samples += (double)set.count;
        }
        speed[run] = samples / seconds;
        share[run] = speed[run] * operations(w) / most;
    }
    double s = median(speed, RUNS), of_peak = median(share, RUNS);
    double giga = s * operations(w) / 1e9;
    printf("  %-3s learns    %zu thread%s %12.0f /s %8.1f GFLOP/s %5.0f %% "
           " %s\n",
           w->name, threads, threads == 1 ? " " : "s", s, giga,
           100 * of_peak, k->name);
    if (k == kernels_named(NULL))
        fprintf(csv, "%s,learn,%zu,%zu,%.0f,%.2f,%.3f\n", w->name, w->batch,
                threads, s, giga, of_peak);
    engine_free(engine);
}

static void answering(FILE *csv, const Workload *w, const Network *net,
                      const Digits *digits, size_t at_once)
{
    Engine *engine = workload_engine(w, net, 1);
    EngineSet set = set_of(digits, at_once);
    float *a = memory_new(at_once * DIGITS_CLASSES, sizeof *a);
    double speed[RUNS];
    for (int run = 0; run < RUNS; run++) {
        double start = pace_clock(), seconds = 0, images = 0;
        size_t first = 0;
        for (; seconds < SECONDS / 4; seconds = pace_clock() - start) {
            set.bytes = digits->pixels + first * DIGITS_PIXELS;
            engine_predict(engine, &set, a);
            images += (double)set.count;
            first = (first + set.count) % (digits->count - set.count + 1);
        }
        speed[run] = images / seconds;
    }
    double s = median(speed, RUNS);
    printf("  %-3s answers   %4zu at once %11.0f /s\n", w->name, at_once,
           s);
    fprintf(csv, "%s,answer,%zu,1,%.0f,,\n", w->name, at_once, s);
    free(a);
    engine_free(engine);
}

// One thread with each set of kernels but the fastest.
static void older_kernels(FILE *csv, const Workload *w, const Network *net,
                          const Digits *digits)
{
    static const char *const names[] = {"avx2", "plain"};
    const char *chosen = getenv("ENGINE_ISA");
    for (size_t i = 0; chosen == NULL && i < 2; i++) {
        const Kernels *k = kernels_named(names[i]);
        bool slow = i == 1 && w->count > 5;
        if (k == NULL || k == kernels_named(NULL) || slow)
            continue;
        Workload few = *w;
        if (i == 1)
            few.examples = w->batch;
        setenv("ENGINE_ISA", names[i], 1);
        learning(csv, &few, net, digits, 1);
        unsetenv("ENGINE_ISA");
    }
}

static void measure(FILE *csv, const Digits *digits)
{
    fputs("workload,what,batch,threads,per_second,gflops,share_of_peak\n",
          csv);
    for (size_t i = 0; i < WORKLOADS; i++) {
        const Workload *w = &workloads[i];
        Network *net = workload_network(w);
        for (size_t threads = 1; threads <= 2; threads++)
            if (threads <= thread_pool_cores())
                learning(csv, w, net, digits, threads);
        older_kernels(csv, w, net, digits);
        answering(csv, w, net, digits, 1);
        answering(csv, w, net, digits, 1000);
        network_free(net);
    }
}

int main(int count, char **arguments)
{
    const char *path = count > 1 ? arguments[1] : "build/bench.csv";
    DigitsSets sets;
    FileReplacement file;
    Error error;
    if (count > 2 || (count == 2 && *path == '-')) {
        fputs("usage: bench [FILE.csv]\n", stderr);
        return 2;
    }
    if (!digits_open((DigitsRequest){DIGITS_ANY, "data", 60000, 0}, &sets,
                     &error) ||
        !file_replace(&file, path, &error)) {
        fprintf(stderr, "bench: %s\n", error.text);
        return 1;
    }
    puts(sets.notice.text);
    const Kernels *kernels = kernels_named(NULL);
    printf("The fastest kernels that run here: %s, at most %.1f GFLOP/s a "
           "core\n",
           kernels->name, peak(kernels) / 1e9);
    measure(file.stream, &sets.training);
    digits_close(&sets);
    if (!file_commit(&file, &error)) {
        fprintf(stderr, "bench: %s\n", error.text);
        return 1;
    }
    printf("Written: %s\n", path);
    return 0;
}
