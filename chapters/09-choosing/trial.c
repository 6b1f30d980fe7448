#include "trial.h"

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
    Trial *it = w->trial;
    it->of[TRAINING_COST][epoch] = training.cost;
    it->of[TRAINING_WRONG][epoch] = 100 - 100 * training.accuracy;
    it->of[VALIDATION_COST][epoch] = validation.cost;
    it->of[VALIDATION_WRONG][epoch] = 100 - 100 * validation.accuracy;
    if (w->trials->test && epoch == w->trials->recipe.epochs)
        it->of[TEST_WRONG][epoch] =
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

Range trials_range(const Trials *trials, Measure measure, size_t epoch)
{
    double values[SEEDS];
    for (size_t s = 0; s < SEEDS; s++)
        values[s] = trials->of[s].of[measure][epoch];
    return range_of(values, SEEDS);
}

Range trials_end(const Trials *trials, Measure measure)
{
    return trials_range(trials, measure, trials->recipe.epochs);
}
