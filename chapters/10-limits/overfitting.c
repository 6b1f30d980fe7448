#include "overfitting.h"

#include "base/phrase.h"
#include "workbook/table.h"

const char *const overfitting_remedies[REMEDIES] = {"none", "L2",
                                                    "dropout"};
const size_t overfitting_widths[WIDTHS] = {30, 100};

// ---- training ----------------------------------------------------------

typedef struct {
    const Digits *training, *test;
    bool whole; // not only the last epoch
    History *history;
} Watch;

// Every epoch at first, then every fifth, then every tenth.
static bool is_look(size_t epoch)
{
    return epoch <= 5 || (epoch <= 20 ? epoch % 5 : epoch % 10) == 0;
}

static void look(void *what, size_t epoch, Learner *learner)
{
    const Watch *watch = what;
    History *h = watch->history;
    if (epoch < OVERFITTING_EPOCHS && !(watch->whole && is_look(epoch)))
        return;
    Evaluation training = learner_evaluate(learner, watch->training);
    Evaluation test = learner_evaluate(learner, watch->test);
    h->epoch[h->count] = (double)epoch;
    h->curve[TRAINING_COST][h->count] = training.cost;
    h->curve[TRAINING_RIGHT][h->count] = training.accuracy;
    h->curve[TEST_COST][h->count] = test.cost;
    h->curve[TEST_RIGHT][h->count] = test.accuracy;
    h->count++;
}

// The last looks of all seeds.
static Range end_of(const History runs[SEEDS], Curve curve)
{
    double last[SEEDS];
    for (size_t s = 0; s < SEEDS; s++)
        last[s] = runs[s].curve[curve][runs[s].count - 1];
    return range_of(last, SEEDS);
}

// One network with one remedy, from every seed.
static void train(const Workbook *book, const Recipe *recipe, Watch watch,
                  History runs[SEEDS])
{
    for (size_t s = 0; s < SEEDS; s++) {
        Error error;
        Recipe seeded = *recipe;
        seeded.seed += s;
        watch.history = &runs[s];
        watch.whole = s == 0;
        Network *net =
            recipe_train(&seeded, watch.training, look, &watch, &error);
        if (net == NULL)
            workbook_fail(book, &error);
        network_free(net);
    }
}

Overfitting overfitting_of(const Workbook *book, const DigitsSets *sets,
                           const Recipe *recipe,
                           const OverfittingOptions *options)
{
    Overfitting it = {.options = *options};
    Digits few = sets->training;
    if (few.count > options->few)
        few.count = options->few;
    Watch watch = {.training = &few, .test = &sets->test};
    for (size_t w = 0; w < WIDTHS; w++)
        for (size_t r = 0; r < REMEDIES; r++) {
            Recipe held = *recipe;
            held.hidden = overfitting_widths[w];
            held.epochs = OVERFITTING_EPOCHS;
            held.l2 = r == L2 ? options->l2 : 0;
            held.dropout = r == DROPOUT ? options->dropout : 0;
            train(book, &held, watch, it.run[w][r]);
            for (int c = 0; c < CURVES; c++)
                it.end[w][r][c] = end_of(it.run[w][r], (Curve)c);
        }
    return it;
}

// ---- printing ----------------------------------------------------------

static void print_epochs(const Overfitting *it)
{
    const History *h = &it->run[0][NOTHING][0];
    table_heading("Learned by heart");
    printf("784-%zu-10, trained with %zu digits and nothing to hold it "
           "back:\n\n",
           overfitting_widths[0], it->options.few);
    Table *table = table_new("epoch|training cost|right|test cost|right");
    for (size_t i = 0; i < h->count; i++) {
        if (h->epoch[i] == 4 || h->epoch[i] == 15)
            continue;
        table_cell(table, "%.0f|%.4f|%.1f %%|%.4f|%.1f %%", h->epoch[i],
                   h->curve[TRAINING_COST][i],
                   100 * h->curve[TRAINING_RIGHT][i],
                   h->curve[TEST_COST][i], 100 * h->curve[TEST_RIGHT][i]);
    }
    table_print(table);
}

static void print_remedy(Table *table, const Range end[CURVES])
{
    Range cost = end[TEST_COST], right = end[TEST_RIGHT];
    table_cell(table, "%.4f|%.1f %%|%.4f|%.4f|%.1f %%|%.1f",
               end[TRAINING_COST].mean, 100 * end[TRAINING_RIGHT].mean,
               cost.mean, cost.high - cost.low, 100 * right.mean,
               100 * (right.high - right.low));
}

static void print_remedies(const Overfitting *it)
{
    table_heading("What holds it back");
    printf(
        "After %d epochs, means of %d seeds; apart: from the lowest seed "
        "to the highest.\nL2: lambda %g.  Dropout: each hidden neuron is "
        "left out with p = %g.\n\n",
        OVERFITTING_EPOCHS, SEEDS, it->options.l2, it->options.dropout);
    Table *table = table_new("hidden|<against it|training cost|right|test "
                             "cost|apart|right|apart");
    for (size_t w = 0; w < WIDTHS; w++) {
        if (w > 0)
            table_rule(table);
        for (size_t r = 0; r < REMEDIES; r++) {
            table_cell(table, "%zu|%s", overfitting_widths[w],
                       overfitting_remedies[r]);
            print_remedy(table, it->end[w][r]);
        }
    }
    table_print(table);
}

void overfitting_print(const Overfitting *it)
{
    print_epochs(it);
    print_remedies(it);
}

static void trace_history(Trace *trace, const char *id, const History *h)
{
    trace_step(trace, id, "Few digits, learned by heart", "");
    trace_vector(trace, "epoch", h->epoch, h->count);
    trace_vector(trace, "training_cost", h->curve[TRAINING_COST], h->count);
    trace_vector(trace, "test_cost", h->curve[TEST_COST], h->count);
    trace_vector(trace, "test_right", h->curve[TEST_RIGHT], h->count);
}

void overfitting_trace(Trace *trace, const Overfitting *it)
{
    for (size_t w = 0; w < WIDTHS; w++)
        for (size_t r = 0; r < REMEDIES; r++)
            for (size_t s = 0; s < SEEDS; s++) {
                trace_history(trace,
                              PHRASE("overfitting-%zu-%s-%zu",
                                     overfitting_widths[w],
                                     overfitting_remedies[r], s + 1),
                              &it->run[w][r][s]);
            }
}
