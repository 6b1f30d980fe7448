#include "doses.h"

#include "measure/fast_gradient.h"
#include "measure/jobs.h"
#include "nn/vector.h"
#include "workbook/table.h"

const double doses_epsilon[DOSES] = {0,  .01, .02, .04, .06,
                                     .1, .15, .2,  .25};

// ---- one network -------------------------------------------------------

typedef struct {
    const Network *net;
    Backprop *pass;
    Random random;
    double x[DIGITS_PIXELS], gradient[DIGITS_PIXELS];
    size_t label;
} Attacked;

static bool reads(const Attacked *it, const double *x)
{
    const double *a = forward(it->net, x, it->pass->forward);
    return vector_argmax(a, DIGITS_CLASSES) == it->label;
}

// The share of the hidden activations, of the last pass, that are nearly 0
// or 1.
static double saturated(const Attacked *it)
{
    const double *a = it->pass->forward->a[0];
    size_t count = it->net->layers[0].outputs, flat = 0;
    for (size_t j = 0; j < count; j++)
        flat += a[j] < .01 || a[j] > .99;
    return (double)flat / (double)count;
}

// Adds to the share right, of digits each of which weighs this much.
static void attack(Attacked *it, double weight, size_t net, DoseCurves *to)
{
    double changed[DIGITS_PIXELS];
    bool holds = true; // against many steps
    for (size_t d = 0; d < DOSES; d++) {
        double epsilon = doses_epsilon[d];
        FoolPlan plan = {it->x, it->label, epsilon, MANY};
        noise_step(it->x, &it->random, epsilon, changed);
        bool noisy = reads(it, changed);
        fool_step(it->x, it->gradient, epsilon, changed);
        bool one = reads(it, changed);
        holds =
            holds && one && !fool_steps(it->net, &plan, it->pass, changed);
        to->right[AT_RANDOM][d][net] += noisy ? weight : 0;
        to->right[ONE_STEP][d][net] += one ? weight : 0;
        to->right[MANY_STEPS][d][net] += holds ? weight : 0;
    }
}

typedef struct {
    const Reader *reader;
    uint64_t seed;
    Doses *to;
} Task;

// Network i < READERS, or the smooth network i - READERS.
static void attack_network(void *what, size_t i)
{
    const Task *task = what;
    const Digits *test = &task->reader->sets->test;
    bool smooth = i >= READERS;
    DoseCurves *to = smooth ? &task->to->smooth : &task->to->trained;
    size_t net = i % READERS;
    double y[DIGITS_CLASSES], weight = 1 / (double)task->to->count;
    Attacked it = {.net = smooth ? task->reader->smooth[net]
                                 : task->reader->net[net],
                   .random = random_start(task->seed)};
    it.pass = backprop_new(it.net);
    for (size_t d = 0; d < test->count; d += EVERY) {
        it.label = test->labels[d];
        digits_input(test, d, it.x);
        digits_target((int)it.label, y);
        input_gradient(it.net, it.x, y, it.pass, it.gradient);
        to->saturated[net] += weight * saturated(&it);
        attack(&it, weight, net, to);
    }
    backprop_free(it.pass);
}

Doses doses_of(const Workbook *book, const Reader *reader)
{
    Doses it = {.count = (reader->sets->test.count + EVERY - 1) / EVERY};
    Task task = {reader, book->seed, &it};
    jobs_run((Jobs){2 * READERS, attack_network, &task, NULL, NULL});
    return it;
}

// ---- printing ----------------------------------------------------------

static void print_curves(const DoseCurves *it)
{
    Table *table =
        table_new("ε|grey levels|random|one step|from|to|20 steps|from|to");
    for (size_t d = 0; d < DOSES; d++) {
        Range random = range_of(it->right[AT_RANDOM][d], READERS);
        table_cell(table, "%.2f|%.0f|%.1f", doses_epsilon[d],
                   255 * doses_epsilon[d], 100 * random.mean);
        reader_cells(table, range_of(it->right[ONE_STEP][d], READERS));
        reader_cells(table, range_of(it->right[MANY_STEPS][d], READERS));
    }
    table_print(table);
}

static void print_smooth(const Doses *it)
{
    table_heading("Does L2 help?");
    printf("The networks with L2, lambda %g, each along its own gradient, "
           "and what they\ngain over those without; means of five:\n\n",
           READER_SMOOTH);
    Table *table =
        table_new("ε|one step|from|to|gain|20 steps|from|to|gain");
    for (size_t d = 0; d <= TENTH + 1; d++) {
        table_cell(table, "%.2f", doses_epsilon[d]);
        for (int a = ONE_STEP; a <= MANY_STEPS; a++) {
            Range with = range_of(it->smooth.right[a][d], READERS);
            Range without = range_of(it->trained.right[a][d], READERS);
            reader_cells(table, with);
            reader_gain(table, with, without);
        }
    }
    table_print(table);
}

static void print_saturated(const Doses *it)
{
    puts("\nHidden activations under 0.01 or over 0.99, per cent:\n");
    Table *table = table_new("<|mean|from|to");
    table_cell(table, "as trained");
    reader_cells(table, range_of(it->trained.saturated, READERS));
    table_cell(table, "with L2");
    reader_cells(table, range_of(it->smooth.saturated, READERS));
    table_print(table);
}

void doses_print(const Doses *it)
{
    table_heading("One step and many");
    printf(
        "Of every %dth test digit, so many per cent are right when each "
        "pixel is moved\nby at most ε: at random; in one step along the "
        "gradient; in up to %d small\nsteps.  Means of five networks, each "
        "along its own gradient, and from the\nlowest to the highest:\n\n",
        EVERY, MANY);
    print_curves(&it->trained);
    print_smooth(it);
    print_saturated(it);
}

void doses_trace(Trace *trace, const Doses *it)
{
    trace_step(trace, "doses", "Shares right of digits that are changed",
               "");
    trace_vector(trace, "epsilon", doses_epsilon, DOSES);
    static const char *const names[ATTACKS] = {"right_at_random", "right",
                                               "right_many"};
    for (int a = 0; a < ATTACKS; a++)
        trace_matrix(trace, names[a], it->trained.right[a][0], DOSES,
                     READERS);
}
