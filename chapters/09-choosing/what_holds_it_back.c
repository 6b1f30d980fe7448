#include "what_holds_it_back.h"

#include <stdio.h>

#include "base/phrase.h"
#include "workbook/progress.h"
#include "workbook/table.h"

const char *const held_remedies[REMEDIES] = {"nothing", "L2", "dropout"};
const size_t held_widths[HELD_WIDTHS] = {30, 100};

HoldsBack holds_back_of(const Workbook *book, const Kinds *kinds,
                        const Settings *settings, const Recipe *recipe)
{
    HoldsBack it = {.settings = *settings};
    Kinds few = *kinds;
    few.training = digits_part(&kinds->training, 0, settings->few);
    for (size_t w = 0; w < HELD_WIDTHS; w++)
        for (size_t r = 0; r < REMEDIES; r++) {
            progress_show("remedies", w * REMEDIES + r,
                          HELD_WIDTHS * REMEDIES);
            Trials *trials = &it.of[w][r];
            trials->every = HELD_EVERY;
            trials->recipe = *recipe;
            trials->recipe.hidden = held_widths[w];
            trials->recipe.epochs = EPOCHS_MOST;
            trials->recipe.l2 = r == L2 ? settings->l2 : 0;
            trials->recipe.dropout = r == DROPOUT ? settings->dropout : 0;
            trials_run(book, &few, trials);
        }
    progress_show("remedies", HELD_WIDTHS * REMEDIES,
                  HELD_WIDTHS * REMEDIES);
    return it;
}

double holds_back_cost(const Trials *trials, size_t epoch, bool training)
{
    double sum = 0;
    for (size_t s = 0; s < SEEDS; s++)
        sum += training ? trials->of[s].training_cost[epoch]
                        : trials->of[s].validation_cost[epoch];
    return sum / SEEDS;
}

void holds_back_print(const HoldsBack *it)
{
    table_heading("What holds it back");
    printf("After %d epochs of %zu digits, five seeds.  L2: lambda %g.  "
           "Dropout: each hidden\nneuron is left out with p = %g.  Wrong: "
           "validation digits, per cent.\n\n",
           EPOCHS_MOST, it->settings.few, it->settings.l2,
           it->settings.dropout);
    Table *table = table_new("hidden|<against it|training cost|validation "
                             "cost|wrong|lowest|highest");
    for (size_t w = 0; w < HELD_WIDTHS; w++) {
        if (w > 0)
            table_rule(table);
        for (size_t r = 0; r < REMEDIES; r++) {
            const Trials *trials = &it->of[w][r];
            Range wrong = trials_wrong(trials);
            table_cell(table, "%zu|%s|%.4f|%.4f|%.2f|%.2f|%.2f",
                       held_widths[w], held_remedies[r],
                       trials_training_cost(trials).mean,
                       trials_validation_cost(trials).mean, wrong.mean,
                       wrong.low, wrong.high);
        }
    }
    table_print(table);
}

void holds_back_trace(Trace *trace, const HoldsBack *it)
{
    for (size_t w = 0; w < HELD_WIDTHS; w++)
        for (size_t r = 0; r < REMEDIES; r++) {
            double cost[EPOCHS_MOST + 1];
            size_t looks = 0;
            for (size_t e = 0; e <= EPOCHS_MOST; e++)
                if (trials_look(&it->of[w][r], e))
                    cost[looks++] =
                        holds_back_cost(&it->of[w][r], e, false);
            trace_step(
                trace,
                PHRASE("held-%zu-%s", held_widths[w], held_remedies[r]),
                "Validation cost, mean of five seeds", "");
            trace_vector(trace, "cost", cost, looks);
        }
}
