#include "order_of_a_sum.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "draw/number.h"
#include "engine/engine.h"
#include "measure/engine_set.h"
#include "nn/network.h"
#include "price_of_a_digit.h"
#include "workbook/table.h"

enum { LEARNED = 2000 };

// Adds products begin, begin + step, begin + 2 step ... up to end.
static float chain(const float *x, const float *w, size_t begin, size_t end,
                   size_t step)
{
    float sum = 0;
    for (size_t k = begin; k < end; k += step)
        sum += x[k] * w[k];
    return sum;
}

static float one_chain(const float *x, const float *w, size_t n)
{
    return chain(x, w, 0, n, 1);
}

static float backwards(const float *x, const float *w, size_t n)
{
    float sum = 0;
    for (size_t k = n; k-- > 0;)
        sum += x[k] * w[k];
    return sum;
}

// As so many threads would, each with a stretch of the pixels.
static float in_parts(const float *x, const float *w, size_t n,
                      size_t parts)
{
    float sum = 0;
    for (size_t p = 0; p < parts; p++)
        sum += chain(x, w, p * n / parts, (p + 1) * n / parts, 1);
    return sum;
}

static float two_halves(const float *x, const float *w, size_t n)
{
    return in_parts(x, w, n, 2);
}

static float four_quarters(const float *x, const float *w, size_t n)
{
    return in_parts(x, w, n, 4);
}

// As a register of four lanes would.
static float four_lanes(const float *x, const float *w, size_t n)
{
    float sum = 0;
    for (size_t lane = 0; lane < 4; lane++)
        sum += chain(x, w, lane, n, 4);
    return sum;
}

typedef float SumOrder(const float *x, const float *w, size_t n);
static const struct {
    const char *name;
    SumOrder *add;
} orders[SUM_ORDERS] = {{"one chain, pixel 0 first", one_chain},
                        {"one chain, pixel 783 first", backwards},
                        {"two halves", two_halves},
                        {"four quarters", four_quarters},
                        {"four lanes, every fourth pixel", four_lanes}};

// How many sums come out otherwise in each order; the first for which all
// orders differ from the one chain is kept to be shown.
static void add_all(OrderOfASum *it, const LoopsProduct *p)
{
    bool found = false;
    for (size_t i = 0; i < p->digits * p->neurons; i++) {
        const float *x = p->x + i / p->neurons * p->inputs;
        const float *w = p->w + i % p->neurons * p->inputs;
        float sum[SUM_ORDERS];
        size_t differ = 0;
        for (size_t order = 0; order < SUM_ORDERS; order++) {
            sum[order] = orders[order].add(x, w, p->inputs);
            bool other = sum[order] < sum[0] || sum[order] > sum[0];
            it->others[order] += other;
            differ += other;
        }
        if (found || differ + 1 < SUM_ORDERS)
            continue;
        found = true;
        memcpy(it->sum, sum, sizeof sum);
        it->digit = i / p->neurons;
        it->neuron = i % p->neurons;
        for (size_t k = 0; k < p->inputs; k++)
            it->exact += (double)x[k] * (double)w[k];
    }
    it->sums = p->digits * p->neurons;
}

// All bytes of the weights in one number.  Source: FNV-1a, Fowler, Noll,
// Vo.
static uint64_t digest(const Network *net)
{
    uint64_t hash = 0xcbf29ce484222325;
    for (size_t i = 0; i < net->parameter_count; i++) {
        uint64_t bits;
        memcpy(&bits, &net->parameters[i], sizeof bits);
        hash = (hash ^ bits) * 0x100000001b3;
    }
    return hash;
}

static uint64_t train(const Workbook *book, const Digits *digits,
                      size_t threads)
{
    const size_t sizes[] = {PRICE_INPUTS, PRICE_NEURONS, PRICE_OUTPUTS};
    Error error;
    Random random = random_start(book->seed);
    Network *net = network_new(sizes, 3, RELU, SOFTMAX);
    network_initialise(net, HE_NORMAL, &random);
    EngineOptions options = engine_options();
    options.cost = CROSS_ENTROPY;
    options.batch = 128;
    options.threads = threads;
    Engine *engine = engine_new(net, options, &error);
    if (engine != NULL) {
        EngineSet set = engine_set(digits);
        engine_epoch(engine, &set, &random);
        engine_store(engine, net);
    } else {
        workbook_fail(book, &error);
    }
    engine_free(engine);
    uint64_t bits = digest(net);
    network_free(net);
    return bits;
}

OrderOfASum order_of_a_sum_of(const Workbook *book, const SixLoops *loops,
                              const Digits *digits)
{
    OrderOfASum it = {0};
    Digits some = *digits;
    if (some.count > LEARNED)
        some.count = LEARNED;
    it.learned = some.count;
    add_all(&it, &loops->product);
    for (size_t threads = 1; threads <= SUM_THREADS; threads++)
        it.bits[threads - 1] = train(book, &some, threads);
    return it;
}

void order_of_a_sum_print(const OrderOfASum *it)
{
    table_heading("A sum in five orders");
    printf("Training digit %zu, neuron %zu; and how many of %s sums come "
           "out otherwise:\n\n",
           it->digit, it->neuron, number_count(it->sums).text);
    Table *table = table_new("<added|sum|off by|others");
    for (size_t order = 0; order < SUM_ORDERS; order++)
        table_cell(table, "%s|%.9f|%+.1e|%s", orders[order].name,
                   (double)it->sum[order],
                   (double)it->sum[order] - it->exact,
                   number_count(it->others[order]).text);
    table_print(table);
    table_heading("The same bits on one thread and on four");
    printf("784-800-10 after an epoch of %s digits; its bits, in one "
           "number:\n\n",
           number_count(it->learned).text);
    table = table_new("threads|<digest");
    for (size_t threads = 1; threads <= SUM_THREADS; threads++)
        table_cell(table, "%zu|%016" PRIx64, threads,
                   it->bits[threads - 1]);
    table_print(table);
}

void order_of_a_sum_trace(Trace *trace, const OrderOfASum *it)
{
    double sums[SUM_ORDERS];
    for (size_t order = 0; order < SUM_ORDERS; order++)
        sums[order] = (double)it->sum[order];
    trace_step(trace, "orders", "One sum in five orders",
               "the same 784 products");
    trace_vector(trace, "sum", sums, SUM_ORDERS);
}
