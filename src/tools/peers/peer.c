// peer: one contestant, one workload, one rate.
//
//     bench-peer WHO N|M|L|XL|... THREADS learn|busy|1|1000
//     bench-peer WHO kernels
//
// WHO: engine, openblas or onednn.  Prints how many digits a second are
// learned, or answered one or a thousand at a time; or which kernels the
// contestant has chosen.  busy: learned all in all, beside whatever else
// runs, not in the best moment.
//
// The contestants are this repository's engine and the plainest fast
// trainer that can be written around a library's sgemm: three products for
// a layer, the step folded into the product that makes the gradient (W = W
// - rate/n X' delta), loops for the rest that the compiler turns into
// vectors.  Both read the same bytes and train the same network with the
// same batches.
#include <cblas.h>
#include <dnnl.h>
#include <math.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/digits.h"
#include "engine/engine.h"
#include "engine/kernels.h"
#include "engine/pace.h"
#include "tools/workloads.h"

#define SECONDS  0.1 // of one run
#define RUNS     5   // the best of which counts
#define LAYERS   7
#define EXAMPLES 2560

// c = alpha op(a) op(b) + beta c, all by rows; c: [m][n], k summed over.
typedef struct {
    bool ta, tb;
    size_t m, n, k;
    float alpha, beta;
} Shape;

typedef void Sgemm(Shape s, const float *a, const float *b, float *c);

static void by_openblas(Shape s, const float *a, const float *b, float *c)
{
    cblas_sgemm(CblasRowMajor, s.ta ? CblasTrans : CblasNoTrans,
                s.tb ? CblasTrans : CblasNoTrans, (int)s.m, (int)s.n,
                (int)s.k, s.alpha, a, (int)(s.ta ? s.m : s.k), b,
                (int)(s.tb ? s.k : s.n), s.beta, c, (int)s.n);
}

static void by_onednn(Shape s, const float *a, const float *b, float *c)
{
    dnnl_sgemm(s.ta ? 'T' : 'N', s.tb ? 'T' : 'N', (dnnl_dim_t)s.m,
               (dnnl_dim_t)s.n, (dnnl_dim_t)s.k, s.alpha, a,
               (dnnl_dim_t)(s.ta ? s.m : s.k), b,
               (dnnl_dim_t)(s.tb ? s.k : s.n), s.beta, c, (dnnl_dim_t)s.n);
}

// ---- the plain trainer -------------------------------------------------

typedef struct {
    const Workload *w;
    Sgemm *sgemm;
    size_t depth;
    float *weights[LAYERS], *biases[LAYERS];  // [in][out], [out]
    float *a[LAYERS + 1], *delta[LAYERS + 1]; // [room][width]
} Trainer;

static Trainer trainer_new(const Workload *w, Sgemm *sgemm, size_t room)
{
    Trainer t = {.w = w, .sgemm = sgemm, .depth = w->count - 1};
    Random random = random_start(1);
    for (size_t l = 0; l <= t.depth; l++) {
        t.a[l] = memory_new(room * w->sizes[l], sizeof(float));
        t.delta[l] = memory_new(room * w->sizes[l], sizeof(float));
    }
    for (size_t l = 0; l < t.depth; l++) {
        size_t in = w->sizes[l], out = w->sizes[l + 1];
        t.weights[l] = memory_new(in * out, sizeof(float));
        t.biases[l] = memory_new(out, sizeof(float));
        for (size_t i = 0; i < in * out; i++)
            t.weights[l][i] =
                (float)random_normal(&random, 0, 1 / sqrt((double)in));
    }
    return t;
}

static void activate(Activation f, float *z, const float *bias, size_t n)
{
    for (size_t j = 0; j < n; j++) {
        float x = z[j] + bias[j];
        z[j] = f == RELU      ? (x > 0 ? x : 0)
               : f == SIGMOID ? 1 / (1 + expf(-x))
                              : x;
    }
}

static void softmax(float *a, size_t n)
{
    float most = a[0], sum = 0;
    for (size_t j = 1; j < n; j++)
        most = a[j] > most ? a[j] : most;
    for (size_t j = 0; j < n; j++)
        sum += a[j] = expf(a[j] - most);
    for (size_t j = 0; j < n; j++)
        a[j] /= sum;
}

static void forward(Trainer *t, size_t n)
{
    for (size_t l = 0; l < t->depth; l++) {
        size_t in = t->w->sizes[l], out = t->w->sizes[l + 1];
        bool last = l + 1 == t->depth;
        float *a = t->a[l + 1];
        t->sgemm((Shape){false, false, n, out, in, 1, 0}, t->a[l],
                 t->weights[l], a);
        for (size_t i = 0; i < n; i++)
            activate(last ? t->w->output : t->w->hidden, a + i * out,
                     t->biases[l], out);
        for (size_t i = 0; last && t->w->output == SOFTMAX && i < n; i++)
            softmax(a + i * out, out);
    }
}

static void derive(Activation f, const float *a, float *delta, size_t n)
{
    if (f == RELU)
        for (size_t i = 0; i < n; i++)
            delta[i] = a[i] > 0 ? delta[i] : 0;
    if (f == SIGMOID)
        for (size_t i = 0; i < n; i++)
            delta[i] *= a[i] * (1 - a[i]);
}

static void step(Trainer *t, size_t l, size_t n, float rate)
{
    size_t in = t->w->sizes[l], out = t->w->sizes[l + 1];
    const float *delta = t->delta[l + 1];
    t->sgemm((Shape){true, false, in, out, n, -rate, 1}, t->a[l], delta,
             t->weights[l]);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < out; j++)
            t->biases[l][j] -= rate * delta[i * out + j];
}

static void backward(Trainer *t, const unsigned char *labels, size_t n)
{
    size_t last = t->depth, outputs = t->w->sizes[last];
    float *delta = t->delta[last];
    memcpy(delta, t->a[last], n * outputs * sizeof *delta);
    for (size_t i = 0; i < n; i++)
        delta[i * outputs + labels[i]] -= 1;
    if (t->w->cost == QUADRATIC)
        derive(t->w->output, t->a[last], delta, n * outputs);
    for (size_t l = last; l-- > 0;) {
        size_t in = t->w->sizes[l], out = t->w->sizes[l + 1];
        if (l > 0) {
            t->sgemm((Shape){false, true, n, in, out, 1, 0},
                     t->delta[l + 1], t->weights[l], t->delta[l]);
            derive(t->w->hidden, t->a[l], t->delta[l], n * in);
        }
        step(t, l, n, (float)t->w->rate / (float)n);
    }
}

static void fill(Trainer *t, const unsigned char *pixels, size_t i,
                 size_t place)
{
    float *x = t->a[0] + place * DIGITS_PIXELS;
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        x[k] = (float)pixels[i * DIGITS_PIXELS + k] * (1.0f / 255);
}

// ---- the measure -------------------------------------------------------

typedef struct {
    const Workload *w;
    const Digits *digits;
    Trainer trainer; // of a library
    Engine *engine;  // or ours
    size_t at_once;  // answers; 0: learns
    bool busy;       // the whole run counts, not its best tenth
    size_t next;     // the first digit of the next answers
    Random random;
    size_t order[EXAMPLES];
    float *answers;
} Bench;

static size_t library_learns(Bench *b)
{
    unsigned char labels[256];
    random_shuffle(&b->random, b->order, EXAMPLES);
    for (size_t start = 0; start < EXAMPLES; start += b->w->batch) {
        size_t left = EXAMPLES - start;
        size_t n = left < b->w->batch ? left : b->w->batch;
        for (size_t i = 0; i < n; i++) {
            fill(&b->trainer, b->digits->pixels, b->order[start + i], i);
            labels[i] = b->digits->labels[b->order[start + i]];
        }
        forward(&b->trainer, n);
        backward(&b->trainer, labels, n);
    }
    return EXAMPLES;
}

static size_t engine_learns(Bench *b)
{
    EngineSet set = {.count = EXAMPLES,
                     .inputs = DIGITS_PIXELS,
                     .outputs = DIGITS_CLASSES,
                     .bytes = b->digits->pixels,
                     .labels = b->digits->labels};
    engine_epoch(b->engine, &set, &b->random);
    return EXAMPLES;
}

static size_t answers(Bench *b)
{
    b->next = (b->next + b->at_once) % (b->digits->count - b->at_once);
    EngineSet set = {.count = b->at_once,
                     .inputs = DIGITS_PIXELS,
                     .outputs = DIGITS_CLASSES,
                     .bytes = b->digits->pixels + b->next * DIGITS_PIXELS};
    if (b->engine) {
        engine_predict(b->engine, &set, b->answers);
        return b->at_once;
    }
    for (size_t i = 0; i < b->at_once; i++)
        fill(&b->trainer, set.bytes, i, i);
    forward(&b->trainer, b->at_once);
    return b->at_once;
}

static double rate(Bench *b)
{
    size_t (*run)(Bench *) = b->at_once  ? answers
                             : b->engine ? engine_learns
                                         : library_learns;
    double best = 0, all = 0, whole = 0;
    for (int i = 0; i <= RUNS; i++) { // the first warms up
        double start = pace_clock(), seconds = 0, done = 0;
        for (; seconds < SECONDS; seconds = pace_clock() - start)
            done += (double)run(b);
        if (i > 0 && done / seconds > best)
            best = done / seconds;
        all += i > 0 ? done : 0;
        whole += i > 0 ? seconds : 0;
    }
    return b->busy ? all / whole : best;
}

static Engine *our_engine(const Workload *w, size_t threads)
{
    Network *net = workload_network(w);
    Engine *engine = workload_engine(w, net, threads);
    network_free(net);
    return engine;
}

static void name_kernels(const char *who)
{
    if (strcmp(who, "openblas") == 0)
        printf("%s, %s\n", openblas_get_config(), openblas_get_corename());
    else if (strcmp(who, "onednn") == 0)
        printf("oneDNN %d.%d, CPU ISA mask %#x\n", dnnl_version()->major,
               dnnl_version()->minor,
               (unsigned)dnnl_get_effective_cpu_isa());
    else
        printf("%s\n", kernels_named(NULL)->name);
}

int main(int count, char **arguments)
{
    if (count == 3 && strcmp(arguments[2], "kernels") == 0) {
        name_kernels(arguments[1]);
        return 0;
    }
    const Workload *w = NULL;
    for (size_t i = 0; count == 5 && i < WORKLOADS; i++)
        if (strcmp(arguments[2], workloads[i].name) == 0)
            w = &workloads[i];
    if (w == NULL) {
        fputs("usage: bench-peer engine|openblas|onednn N|M|L|XL THREADS "
              "learn|busy|1|1000\n",
              stderr);
        return 2;
    }
    DigitsSets sets;
    Error error;
    if (!digits_open((DigitsRequest){DIGITS_ANY, "data", EXAMPLES, 0},
                     &sets, &error)) {
        fprintf(stderr, "bench-peer: %s\n", error.text);
        return 1;
    }
    int threads = atoi(arguments[3]);
    openblas_set_num_threads(threads);
    omp_set_num_threads(threads);
    Bench b = {.w = w,
               .digits = &sets.training,
               .at_once = (size_t)atoi(arguments[4]),
               .busy = strcmp(arguments[4], "busy") == 0,
               .random = random_start(1)};
    for (size_t i = 0; i < EXAMPLES; i++)
        b.order[i] = i;
    size_t room = b.at_once > w->batch ? b.at_once : w->batch;
    b.answers = memory_new(room * DIGITS_CLASSES, sizeof *b.answers);
    bool blas = strcmp(arguments[1], "openblas") == 0;
    if (strcmp(arguments[1], "engine") == 0)
        b.engine = our_engine(w, (size_t)threads);
    else
        b.trainer = trainer_new(w, blas ? by_openblas : by_onednn, room);
    printf("%.0f\n", rate(&b));
    return 0;
}
