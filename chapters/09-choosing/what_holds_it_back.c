#include "what_holds_it_back.h"

#include <stdio.h>

#include "base/phrase.h"
#include "draw/number.h"
#include "workbook/table.h"

const char *const held_remedies[REMEDIES] = {"nothing", "L2", "dropout"};
const size_t held_widths[HELD_WIDTHS] = {30, 100};

// The recipe with a remedy, for as many epochs as may be.
static Recipe against(Recipe recipe, size_t remedy, const Settings *with)
{
    recipe.epochs = EPOCHS_MOST;
    recipe.l2 = remedy == L2 ? with->l2 : 0;
    recipe.dropout = remedy == DROPOUT ? with->dropout : 0;
    return recipe;
}

HoldsBack holds_back_of(const Workbook *book, const Kinds *kinds,
                        const Settings *settings, const Recipe *recipe)
{
    HoldsBack it = {.settings = *settings};
    Kinds few = *kinds;
    few.training = digits_part(&kinds->training, 0, settings->few);
    for (size_t w = 0; w < HELD_WIDTHS; w++)
        for (size_t r = 0; r < REMEDIES; r++) {
            Trials *trials = &it.of[w][r];
            trials->every = HELD_EVERY;
            trials->recipe = against(*recipe, r, settings);
            trials->recipe.hidden = held_widths[w];
        }
    for (size_t w = 0; w < HELD_WIDTHS; w++) {
        it.weak[w] = it.of[w][L2];
        it.weak[w].recipe.l2 = settings->l2 / 5;
    }
    for (size_t r = NOTHING; r <= L2; r++) {
        it.unscaled[r].recipe = it.of[0][r].recipe;
        it.unscaled[r].recipe.unscaled = true;
    }
    trials_run(book, "remedies", &few, it.of[0], HELD_WIDTHS * REMEDIES);
    trials_run(book, "a weaker L2", &few, it.weak, HELD_WIDTHS);
    trials_run(book, "starts", &few, it.unscaled, COUNT_OF(it.unscaled));
    return it;
}

static void print_row(Table *table, const char *name, const char *remedy,
                      const Trials *trials)
{
    Range wrong = trials_end(trials, VALIDATION_WRONG);
    table_cell(table, "%s|%s|%.4f|%.4f|%.2f|%.2f|%.2f", name, remedy,
               trials_end(trials, TRAINING_COST).mean,
               trials_end(trials, VALIDATION_COST).mean, wrong.mean,
               wrong.low, wrong.high);
}

// What L2 is worth from the start of this book, and from an older one.
static void print_starts(const HoldsBack *it)
{
    table_heading("From a worse start");
    printf("The same with %zu hidden neurons, and with first weights and "
           "biases from N(0, 1):\n\n",
           held_widths[0]);
    Table *table = table_new("<first weights|<against it|training "
                             "cost|validation cost|wrong|lowest|highest");
    for (size_t r = NOTHING; r <= L2; r++)
        print_row(table, "N(0, 1/n)", held_remedies[r], &it->of[0][r]);
    table_rule(table);
    for (size_t r = NOTHING; r <= L2; r++)
        print_row(table, "N(0, 1)", held_remedies[r], &it->unscaled[r]);
    table_print(table);
}

void holds_back_print(const HoldsBack *it)
{
    table_heading("What holds it back");
    printf("After %d epochs of %s digits, five seeds.  L2: lambda %g; a "
           "weaker L2: a fifth of\nit.  Dropout: each hidden neuron is "
           "left out with p = %g.  Wrong: validation digits,\nper "
           "cent.\n\n",
           EPOCHS_MOST, number_count(it->settings.few).text,
           it->settings.l2, it->settings.dropout);
    Table *table = table_new("hidden|<against it|training cost|validation "
                             "cost|wrong|lowest|highest");
    for (size_t w = 0; w < HELD_WIDTHS; w++) {
        if (w > 0)
            table_rule(table);
        Phrase width = phrase("%zu", held_widths[w]);
        for (size_t r = 0; r < REMEDIES; r++) {
            print_row(table, width.text, held_remedies[r], &it->of[w][r]);
            if (r == L2)
                print_row(table, width.text, "a weaker L2", &it->weak[w]);
        }
    }
    table_print(table);
    print_starts(it);
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
                        trials_range(&it->of[w][r], VALIDATION_COST, e)
                            .mean;
            trace_step(
                trace,
                PHRASE("held-%zu-%s", held_widths[w], held_remedies[r]),
                "Validation cost, mean of five seeds", "");
            trace_vector(trace, "cost", cost, looks);
        }
}
