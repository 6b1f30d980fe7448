#include "trial.h"

#include <stddef.h>

enum { VALIDATION = 10000 };

Kinds kinds_of(const DigitsSets *sets, size_t train)
{
    size_t all = sets->training.count;
    size_t kept = all / 6 < VALIDATION ? all / 6 : VALIDATION;
    if (train > all - kept)
        train = all - kept;
    return (Kinds){digits_part(&sets->training, 0, train),
                   digits_part(&sets->training, all - kept, kept),
                   sets->test};
}

typedef struct {
    const Kinds *kinds;
    Trial *trial;
    const Trials *trials;
} Watch;

bool trials_look(const Trials *trials, size_t epoch)
{
    size_t every = trials->every;
    return epoch == trials->recipe.epochs ||
           (every > 0 && (epoch < every || epoch % every == 0));
}

static void look(void *what, size_t epoch, Learner *learner)
{
    const Watch *w = what;
    if (!trials_look(w->trials, epoch))
        return;
    Evaluation training = learner_evaluate(learner, &w->kinds->training);
    Evaluation validation =
        learner_evaluate(learner, &w->kinds->validation);
    w->trial->training_cost[epoch] = training.cost;
    w->trial->learned[epoch] = 100 * training.accuracy;
    w->trial->validation_cost[epoch] = validation.cost;
    w->trial->wrong[epoch] = 100 - 100 * validation.accuracy;
    if (epoch == w->trials->recipe.epochs)
        w->trial->test_wrong =
            100 - 100 * learner_evaluate(learner, &w->kinds->test).accuracy;
}

void trials_run(const Workbook *book, const Kinds *kinds, Trials *trials)
{
    for (size_t s = 0; s < SEEDS; s++) {
        Error error;
        Recipe recipe = trials->recipe;
        recipe.seed += s;
        Watch watch = {kinds, &trials->of[s], trials};
        Network *net =
            recipe_train(&recipe, &kinds->training, look, &watch, &error);
        if (net == NULL)
            workbook_fail(book, &error);
        network_free(net);
    }
}

// The range over the seeds of a number that lies in each trial at a place.
static Range range_at(const Trials *trials, size_t offset)
{
    double values[SEEDS];
    for (size_t s = 0; s < SEEDS; s++)
        values[s] =
            *(const double *)(const void *)((const char *)&trials->of[s] +
                                            offset);
    return range_of(values, SEEDS);
}

static size_t at_the_end(const Trials *trials, size_t offset)
{
    return offset + trials->recipe.epochs * sizeof(double);
}

Range trials_wrong(const Trials *trials)
{
    return range_at(trials, at_the_end(trials, offsetof(Trial, wrong)));
}

Range trials_training_cost(const Trials *trials)
{
    return range_at(trials,
                    at_the_end(trials, offsetof(Trial, training_cost)));
}

Range trials_validation_cost(const Trials *trials)
{
    return range_at(trials,
                    at_the_end(trials, offsetof(Trial, validation_cost)));
}

Range trials_test_wrong(const Trials *trials)
{
    return range_at(trials, offsetof(Trial, test_wrong));
}
