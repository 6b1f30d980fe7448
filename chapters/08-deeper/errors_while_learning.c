#include "errors_while_learning.h"

#include <stdio.h>

#include "base/phrase.h"
#include "errors_by_layer.h"
#include "stack_training.h"
#include "workbook/table.h"

static const Way ways[WATCHED_WAYS] = {
    {{SIGMOID, SCALED_NORMAL, "sigmoid, N(0, 1/n)"}, DESCENT, .5, CONSTANT},
    {{RELU, HE_NORMAL, "ReLU, N(0, 2/n)"}, DESCENT, .1, CONSTANT}};

// ---- training ----------------------------------------------------------

static void watch(void *what, size_t epoch, Learner *learner)
{
    const StackTraining *training = what;
    WatchedTraining *it = training->more;
    LayerMeans means[STACK_LAYERS];
    const Digits *digits = &training->sets->training;
    Digits looked = digits_part(
        digits, 0,
        digits->count < WATCHED_DIGITS ? digits->count : WATCHED_DIGITS);
    learner_store(learner);
    errors_measure(training->net, &looked, means);
    for (size_t l = 0; l < STACK_LAYERS; l++)
        it->error[epoch][l] = means[l].error;
    it->behind[epoch] = means[STACK_DEEPEST - 1].behind;
    it->slope[epoch] = means[STACK_DEEPEST - 1].slope;
    it->right[epoch] =
        learner_evaluate(learner, &training->sets->test).accuracy;
}

// The first epoch after which more than a fifth of the digits are read.
static size_t begins(const WatchedTraining *it, size_t epochs)
{
    size_t epoch = 0;
    while (epoch <= epochs && it->right[epoch] <= .2)
        epoch++;
    return epoch;
}

static void conclude(ErrorsWhileLearning *it)
{
    for (size_t w = 0; w < WATCHED_WAYS; w++)
        for (size_t s = 0; s < STACK_SEEDS; s++) {
            WatchedTraining *one = &it->training[w][s];
            one->begins = begins(one, it->epochs);
        }
    const WatchedTraining *sigmoid = it->training[WATCHED_SIGMOID];
    for (size_t s = 1; s < STACK_SEEDS; s++)
        if (sigmoid[s].begins < sigmoid[it->shown].begins)
            it->shown = s;
}

void errors_while_learning_run(const Workbook *book,
                               const Settings *settings,
                               const DigitsSets *sets,
                               ErrorsWhileLearning *it)
{
    StackTraining trainings[WATCHED_WAYS * STACK_SEEDS];
    *it = (ErrorsWhileLearning){.epochs = settings->watched,
                                .train = sets->training.count,
                                .width = settings->width};
    for (size_t i = 0; i < COUNT_OF(trainings); i++)
        trainings[i] = (StackTraining){
            .way = ways[i / STACK_SEEDS],
            .depth = STACK_DEEPEST,
            .width = settings->width,
            .epochs = settings->watched,
            .seed = book->seed + i % STACK_SEEDS,
            .watch = watch,
            .sets = sets,
            .more = &it->training[i / STACK_SEEDS][i % STACK_SEEDS]};
    stack_trainings_run(book, "watching", trainings, COUNT_OF(trainings));
    conclude(it);
}

// ---- printing ----------------------------------------------------------

// The first, the last, and those around the beginning.
static bool is_printed(const ErrorsWhileLearning *it, size_t epoch)
{
    size_t begins = it->training[WATCHED_SIGMOID][it->shown].begins;
    return epoch <= 1 || epoch == it->epochs ||
           (epoch + 3 >= begins && epoch <= begins + 4);
}

static void print_shown(const ErrorsWhileLearning *it)
{
    const WatchedTraining *one = &it->training[WATCHED_SIGMOID][it->shown];
    Table *table = table_new("epoch|read|layer 6|5|4|3|2|1");
    for (size_t epoch = 0; epoch <= it->epochs; epoch++) {
        if (!is_printed(it, epoch))
            continue;
        table_cell(table, "%zu|%.2f", epoch, 100 * one->right[epoch]);
        for (size_t l = STACK_LAYERS; l-- > 0;)
            table_cell(table, "%.6f", one->error[epoch][l]);
    }
    table_print(table);
}

// The two factors of the last hidden layer's errors, over the seeds.
static void print_factors(const ErrorsWhileLearning *it)
{
    Table *table = table_new("epoch|size of Wᵀδ|lowest|highest|slope σ′|"
                             "lowest|highest");
    for (size_t epoch = 0; epoch <= 2 && epoch <= it->epochs; epoch++) {
        double behind[STACK_SEEDS], slope[STACK_SEEDS];
        for (size_t s = 0; s < STACK_SEEDS; s++) {
            behind[s] = it->training[WATCHED_SIGMOID][s].behind[epoch];
            slope[s] = it->training[WATCHED_SIGMOID][s].slope[epoch];
        }
        Range b = range_of(behind, STACK_SEEDS);
        Range f = range_of(slope, STACK_SEEDS);
        table_cell(table, "%zu|%.4f|%.4f|%.4f|%.4f|%.4f|%.4f", epoch,
                   b.mean, b.low, b.high, f.mean, f.low, f.high);
    }
    table_print(table);
}

static void print_beginnings(const ErrorsWhileLearning *it)
{
    Table *table = table_new("network|sigmoid begins in|reads last|ReLU "
                             "begins in|reads last");
    for (size_t s = 0; s < STACK_SEEDS; s++) {
        table_cell(table, "%zu", s + 1);
        for (size_t w = 0; w < WATCHED_WAYS; w++) {
            const WatchedTraining *one = &it->training[w][s];
            if (one->begins > it->epochs)
                table_cell(table, "never");
            else
                table_cell(table, "%zu", one->begins);
            table_cell(table, "%.2f", 100 * one->right[it->epochs]);
        }
    }
    table_print(table);
}

void errors_while_learning_print(const ErrorsWhileLearning *it)
{
    table_heading("The error while it learns");
    printf("Five layers of %zu sigmoids, %zu digits an epoch, descent at "
           "rate %g.\nPer cent of test digits read, and the mean size of "
           "δ in each layer, of\nnetwork %zu:\n\n",
           it->width, it->train, ways[WATCHED_SIGMOID].rate, it->shown + 1);
    print_shown(it);
    table_heading("What closes layer 5");
    puts("The two factors of its errors, in the mean over neurons and "
         "digits, of the\nfive networks:\n");
    print_factors(it);
    table_heading("When they begin");
    printf("The first epoch after which more than a fifth of the test "
           "digits are read; in\nthe end, after epoch %zu, so many per "
           "cent.  ReLU with descent at rate %g:\n\n",
           it->epochs, ways[WATCHED_RELU].rate);
    print_beginnings(it);
}

void errors_while_learning_trace(Trace *trace,
                                 const ErrorsWhileLearning *it)
{
    for (size_t w = 0; w < WATCHED_WAYS; w++)
        for (size_t s = 0; s < STACK_SEEDS; s++) {
            trace_step(trace, PHRASE("watched-%zu-%zu", w + 1, s + 1),
                       ways[w].start.name, "mean |delta[l]|");
            trace_matrix(trace, "error", it->training[w][s].error[0],
                         it->epochs + 1, STACK_LAYERS);
            trace_vector(trace, "behind", it->training[w][s].behind,
                         it->epochs + 1);
            trace_vector(trace, "slope", it->training[w][s].slope,
                         it->epochs + 1);
            trace_vector(trace, "right", it->training[w][s].right,
                         it->epochs + 1);
        }
}
