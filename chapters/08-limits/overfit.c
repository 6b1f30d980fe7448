// Overfit: a thousand digits, learned by heart, and what L2 and dropout do
// about it.
#include <math.h>

#include "limits.h"
#include "workbook/table.h"

const char *const overfit_remedies[REMEDIES] = {"none", "L2", "dropout"};
const size_t overfit_widths[WIDTHS] = {30, 100};

// ---- training
// -------------------------------------------------------------------

typedef struct {
    const Reader *reader;
    EngineSet training;
    History *history;
    bool whole; // not only the last epoch
} Watch;

// Every epoch at first, then every fifth, then every tenth.
static bool is_look(size_t epoch)
{
    return epoch <= 5 || (epoch <= 20 ? epoch % 5 : epoch % 10) == 0;
}

static void look(void *what, size_t epoch, Engine *engine)
{
    Watch *watch = what;
    History *h = watch->history;
    if (epoch < OVERFIT_EPOCHS && !(watch->whole && is_look(epoch)))
        return;
    Evaluation training = engine_evaluate(engine, &watch->training);
    Evaluation test = engine_evaluate(engine, &watch->reader->test);
    h->epoch[h->count] = epoch;
    h->training_cost[h->count] = training.cost;
    h->training_right[h->count] = training.accuracy;
    h->test_cost[h->count] = test.cost;
    h->test_right[h->count] = test.accuracy;
    h->count++;
}

static void run(const Workbook *book, const Reader *reader, size_t width,
                size_t remedy, uint64_t seed, History *history)
{
    const Settings *s = &reader->settings;
    Digits few = reader->sets.training;
    if (few.count > s->few)
        few.count = s->few;
    Recipe recipe = s->recipe;
    recipe.hidden = overfit_widths[width];
    recipe.epochs = OVERFIT_EPOCHS;
    recipe.l2 = remedy == 1 ? s->decay : 0;
    recipe.dropout = remedy == 2 ? s->dropout : 0;
    recipe.seed = seed;
    Watch watch = {reader, reader_set(&few), history,
                   seed == s->recipe.seed};
    network_free(reader_train(book, &recipe, &few, look, &watch));
}

Overfit overfit_of(const Workbook *book, const Reader *reader)
{
    Overfit overfit = {0};
    for (size_t w = 0; w < WIDTHS; w++)
        for (size_t r = 0; r < REMEDIES; r++)
            for (size_t s = 0; s < SEEDS; s++)
                run(book, reader, w, r, reader->settings.recipe.seed + s,
                    &overfit.run[w][r][s]);
    return overfit;
}

// ---- printing
// ---------------------------------------------------------------------

static void print_epochs(const Overfit *overfit, const Reader *reader)
{
    const History *h = &overfit->run[0][0][0];
    table_heading("Learned by heart");
    printf("784-%zu-10, trained with %zu digits and nothing to hold it "
           "back:\n\n",
           overfit_widths[0], reader->settings.few);
    Table *table = table_new("epoch|training cost|right|test cost|right");
    for (size_t i = 0; i < h->count; i++) {
        if (h->epoch[i] == 4 || h->epoch[i] == 15)
            continue;
        table_cell(table, "%zu", h->epoch[i]);
        table_cell(table, "%.4f", h->training_cost[i]);
        table_cell(table, "%.1f %%", 100 * h->training_right[i]);
        table_cell(table, "%.4f", h->test_cost[i]);
        table_cell(table, "%.1f %%", 100 * h->test_right[i]);
    }
    table_print(table);
}

// The mean of the last looks of all seeds, and how far they lie apart.
static double last(const History runs[SEEDS], size_t part, double *apart)
{
    double sum = 0, low = HUGE_VAL, high = -HUGE_VAL;
    for (size_t s = 0; s < SEEDS; s++) {
        const History *h = &runs[s];
        const double *const parts[] = {h->training_cost, h->training_right,
                                       h->test_cost, h->test_right};
        double value = parts[part][h->count - 1];
        sum += value;
        low = fmin(low, value);
        high = fmax(high, value);
    }
    *apart = high - low;
    return sum / SEEDS;
}

static void print_remedies(const Overfit *overfit, const Reader *reader)
{
    double apart, cost_apart;
    table_heading("What holds it back");
    printf(
        "After %d epochs, means of %d seeds; apart: from the lowest seed "
        "to the highest.\nL2: lambda %g.  Dropout: each hidden neuron is "
        "left out with p = %g.\n\n",
        OVERFIT_EPOCHS, SEEDS, reader->settings.decay,
        reader->settings.dropout);
    Table *table = table_new("hidden|<against it|training cost|right|test "
                             "cost|apart|right|apart");
    for (size_t w = 0; w < WIDTHS; w++) {
        if (w > 0)
            table_rule(table);
        for (size_t r = 0; r < REMEDIES; r++) {
            const History *runs = overfit->run[w][r];
            table_cell(table, "%zu", overfit_widths[w]);
            table_cell(table, "%s", overfit_remedies[r]);
            table_cell(table, "%.4f", last(runs, 0, &apart));
            table_cell(table, "%.1f %%", 100 * last(runs, 1, &apart));
            table_cell(table, "%.4f", last(runs, 2, &cost_apart));
            table_cell(table, "%.4f", cost_apart);
            table_cell(table, "%.1f %%", 100 * last(runs, 3, &apart));
            table_cell(table, "%.1f", 100 * apart);
        }
    }
    table_print(table);
}

void overfit_print(const Overfit *overfit, const Reader *reader)
{
    print_epochs(overfit, reader);
    print_remedies(overfit, reader);
}

void overfit_trace(Trace *trace, const Overfit *overfit)
{
    for (size_t w = 0; w < WIDTHS; w++)
        for (size_t r = 0; r < REMEDIES; r++)
            for (size_t s = 0; s < SEEDS; s++) {
                const History *h = &overfit->run[w][r][s];
                char id[60];
                snprintf(id, sizeof id, "overfit-%zu-%s-%zu",
                         overfit_widths[w], overfit_remedies[r], s + 1);
                trace_step(trace, id, "Few digits, learned by heart", "");
                trace_vector(trace, "training_cost", h->training_cost,
                             h->count);
                trace_vector(trace, "test_cost", h->test_cost, h->count);
                trace_vector(trace, "test_right", h->test_right, h->count);
            }
}
