#include "trial.h"

#include "measure/jobs.h"
#include "workbook/progress.h"

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

typedef struct {
    const Workbook *book;
    const Kinds *kinds;
    Trials *trials;
} Deal;

// One seed of one of the trials.
static void run_one(void *what, size_t i)
{
    const Deal *deal = what;
    Trials *trials = &deal->trials[i / SEEDS];
    size_t seed = i % SEEDS;
    Error error;
    if (trials->done)
        return;
    Recipe recipe = trials->recipe;
    recipe.seed += seed;
    Watch watch = {deal->kinds, &trials->of[seed], trials};
    Network *net =
        recipe_train(&recipe, &deal->kinds->training, look, &watch, &error);
    if (net == NULL)
        workbook_fail(deal->book, &error);
    if (trials->keep)
        trials->net[seed] = net;
    else
        network_free(net);
}

void trials_run(const Workbook *book, const char *label, const Kinds *kinds,
                Trials *trials, size_t count)
{
    Deal deal = {book, kinds, trials};
    jobs_run((Jobs){count * SEEDS, run_one, &deal, progress_show, label});
    for (size_t i = 0; i < count; i++)
        trials[i].done = true;
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
