#include "published_and_ours.h"

#include <stdlib.h>

#include "measure/predictions.h"
#include "measure/range.h"
#include "training.h"
#include "workbook/table.h"

typedef enum { FIRST, BEST, LAST, LAST_TRAINING } Moment;
static const char *const moments[] = {"first", "best", "last", "last*"};

// One published number.  A row whose hidden is 0 measures the networks of
// the row above at another moment.
typedef struct {
    size_t hidden;
    int cross_entropy; // 0: the quadratic cost
    Initialisation init;
    size_t train, epochs, every, seeds;
    double rate, l2;
    Moment moment;
    double published; // per cent
} Row;

typedef struct {
    const char *title, *text;
    const Row *rows;
    size_t count;
} Group;

enum { Q, X, ALL = 50000, SEEDS_MOST = 5 };

// ---- Nielsen, "Neural Networks and Deep Learning" (2015) --------------

static const Row chapter_1[] = {
    {30, Q, NORMAL, ALL, 30, 1, 5, 3, 0, FIRST, 91.29},
    {.moment = BEST, .published = 95.42},
    {.moment = LAST},
    {100, Q, NORMAL, ALL, 30, 1, 2, 3, 0, BEST, 96.59},
    {.moment = LAST},
};

static const Row chapter_3[] = {
    {30, X, NORMAL, ALL, 30, 1, 3, .5, 0, BEST, 95.49},
    {.moment = LAST, .published = 95.31},
    {.moment = LAST_TRAINING, .published = 97.86},
    {100, X, NORMAL, ALL, 30, 1, 2, .5, 0, BEST, 96.82},
};

static const Row decay[] = {
    {30, X, NORMAL, 1000, 400, 4, 3, .5, 0, LAST, 82.23},
    {.moment = LAST_TRAINING, .published = 100},
    {30, X, NORMAL, 1000, 400, 4, 3, .5, .1, LAST, 86.95},
    {.moment = LAST_TRAINING},
    {30, X, NORMAL, ALL, 30, 1, 3, .5, 5, BEST, 96.49},
    {.moment = LAST_TRAINING},
    {100, X, NORMAL, ALL, 30, 1, 2, .5, 5, BEST, 97.92},
    {100, X, NORMAL, ALL, 60, 1, 2, .1, 5, BEST, 98.04},
};

static const Row first_weights[] = {
    {30, X, NORMAL, ALL, 30, 1, 3, .1, 5, FIRST, 86.43},
    {.moment = BEST, .published = 96.48},
    {30, X, SCALED_NORMAL, ALL, 30, 1, 3, .1, 5, FIRST, 92.70},
    {.moment = BEST, .published = 96.53},
};

static const Row sizes[] = {
    {30, X, SCALED_NORMAL, 100, 15000, 15000, 2, .5, .01, LAST, 69.09},
    {30, X, SCALED_NORMAL, 200, 7500, 7500, 2, .5, .02, LAST, 76.37},
    {30, X, SCALED_NORMAL, 500, 3000, 3000, 2, .5, .05, LAST, 85.29},
    {30, X, SCALED_NORMAL, 1000, 1500, 1500, 2, .5, .1, LAST, 88.85},
    {30, X, SCALED_NORMAL, 2000, 750, 750, 2, .5, .2, LAST, 91.27},
    {30, X, SCALED_NORMAL, 5000, 300, 300, 2, .5, .5, LAST, 93.24},
    {30, X, SCALED_NORMAL, 10000, 150, 150, 2, .5, 1, LAST, 94.89},
    {30, X, SCALED_NORMAL, 20000, 75, 75, 2, .5, 2, LAST, 95.85},
    {30, X, SCALED_NORMAL, ALL, 30, 30, 2, .5, 5, LAST, 95.97},
};

static const Group groups[] = {
    {"Nielsen, chapter 1: quadratic cost",
     "Sigmoid outputs, mini-batches of 10, first weights N(0, 1).  "
     "Published: the best of\nthree runs.",
     chapter_1, COUNT_OF(chapter_1)},
    {"Nielsen, chapter 3: cross-entropy", "The same with cross-entropy.",
     chapter_3, COUNT_OF(chapter_3)},
    {"Nielsen, chapter 3: overfitting and L2 regularisation",
     "Cross-entropy.  Published with 100 neurons: on validation digits.",
     decay, COUNT_OF(decay)},
    {"Nielsen, chapter 3: the first weights",
     "Cross-entropy.  /√n: first weights N(0, 1/n).  Published: on "
     "validation digits.",
     first_weights, COUNT_OF(first_weights)},
    {"Nielsen, chapter 3: the size of the training set",
     "Cross-entropy, λ in proportion, first weights N(0, 1/n); 1,500,000 "
     "examples\nseen in all.  Published: one run each, on validation "
     "digits.",
     sizes, COUNT_OF(sizes)},
};

// ---- running a row ----------------------------------------------------

// What the runs of a row measured, per cent: [moment][run], of those that
// learned all ten digits.  A run that gets fewer than a tenth of one digit
// right is stuck, and counted apart.
typedef struct {
    size_t seeds, learned;
    double at[LAST_TRAINING + 1][SEEDS_MOST];
} Measured;

static bool is_stuck(const Network *net, const Digits *test)
{
    Predictions p = predictions_of(net, test);
    bool stuck = false;
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        stuck = stuck || 10 * p.confusion[k][k] < p.of_label[k];
    predictions_free(&p);
    return stuck;
}

static void note_run(const Run *run, Measured *m)
{
    size_t i = m->learned++;
    const Epoch *last = run_last(run);
    m->at[FIRST][i] = 100 * run->epochs[1].test.accuracy;
    m->at[BEST][i] = 100 * run_best(run)->test.accuracy;
    m->at[LAST][i] = 100 * last->test.accuracy;
    m->at[LAST_TRAINING][i] = 100 * last->training.accuracy;
}

static Plan plan_of(const Row *row, int engine)
{
    return (Plan){.hidden = {1, {row->hidden}},
                  .activation = SIGMOID,
                  .output = SIGMOID,
                  .init = (int)row->init,
                  .cross_entropy = row->cross_entropy,
                  .engine = engine,
                  .epochs = row->epochs,
                  .every = row->every,
                  .batch = 10,
                  .rate = row->rate,
                  .l2 = row->l2,
                  .methods = methods_none()};
}

// Whether one of the rows that belong to this one asks for training digits.
static bool wants_training(const Row *row, const Row *end)
{
    const Row *r = row;
    do {
        if (r->moment == LAST_TRAINING)
            return true;
        r++;
    } while (r < end && r->hidden == 0);
    return false;
}

static void run_seed(const Workbook *book, const Plan *plan,
                     const DigitsSets *sets, size_t seed, Measured *m)
{
    Error error;
    Run run;
    if (!training_begin(plan, &sets->training, book->seed + seed, &run,
                        &error) ||
        !training_run(plan, sets, (Onlooker){0}, &run, &error))
        workbook_fail(book, &error);
    if (interrupted)
        exit(EXIT_INTERRUPTED);
    if (!is_stuck(run.net, &sets->test))
        note_run(&run, m);
    run_free(&run);
}

static Measured run_row(const Workbook *book, const Row *row,
                        const Row *end, int engine)
{
    Measured m = {.seeds = row->seeds};
    Plan plan = plan_of(row, engine);
    plan.test_only = !wants_training(row, end);
    DigitsSets sets;
    Error error;
    if (!digits_open((DigitsRequest){(DigitsChoice)book->digits, book->data,
                                     row->train, DIGITS_ALL},
                     &sets, &error))
        workbook_fail(book, &error);
    for (size_t seed = 0; seed < row->seeds; seed++)
        run_seed(book, &plan, &sets, seed, &m);
    digits_close(&sets);
    return m;
}

// ---- the tables -------------------------------------------------------

static void print_settings(Table *table, const Row *row)
{
    if (row->hidden == 0)
        table_cell(table, "||||");
    else
        table_cell(table, "%zu%s|%zu|%zu|%g|%g", row->hidden,
                   row->init == NORMAL ? "" : "/√n", row->train,
                   row->epochs, row->rate, row->l2);
}

static void print_measured(Table *table, const Row *row, const Measured *m)
{
    const double *at = m->at[row->moment];
    Range ours = m->learned > 0 ? range_of(at, m->learned) : (Range){0};
    table_cell(table, "%s", moments[row->moment]);
    if (row->published > 0)
        table_cell(table, "%.2f", row->published);
    else
        table_cell(table, "%s", "");
    table_cell(table, "%.2f", ours.mean);
    if (m->learned > 1)
        table_cell(table, "%.2f", ours.deviation);
    else
        table_cell(table, "%s", "");
    if (m->learned == m->seeds)
        table_cell(table, "%zu", m->seeds);
    else
        table_cell(table, "%zu/%zu", m->learned, m->seeds);
}

static void print_group(const Workbook *book, const Group *group,
                        int engine)
{
    table_heading("%s", group->title);
    printf("%s\n\n", group->text);
    fflush(stdout);
    Table *table =
        table_new("hidden|images|epochs|η|λ|<epoch|published|ours|spread|"
                  "seeds");
    Measured m = {0};
    for (size_t i = 0; i < group->count; i++) {
        const Row *row = &group->rows[i];
        if (row->hidden > 0)
            m = run_row(book, row, group->rows + group->count, engine);
        print_settings(table, row);
        print_measured(table, row, &m);
    }
    table_print(table);
    fflush(stdout);
}

void published_and_ours_print(const Workbook *book, int engine)
{
    puts("Published and ours: per cent of the 10,000 test digits that are "
         "right, after\n"
         "the first, the best or the last epoch; with a star, of the "
         "training digits.\n"
         "Ours is the mean over seeds, spread its standard deviation.  1/2 "
         "seeds: one\n"
         "run of two gets fewer than a tenth of one digit right and is "
         "left out.");
    training_catch_interrupt();
    for (size_t i = 0; i < COUNT_OF(groups); i++)
        print_group(book, &groups[i], engine);
}
