#include "trial.h"

#include "engine/thread_pool.h"
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

// All seeds of all trials, shared out among threads like cards: a network
// is the same whoever trains it.
typedef struct {
    const Workbook *book;
    const char *label;
    const Kinds *kinds;
    Trials *trials;
    size_t count;
} Deal;

static void run_one(const Deal *deal, Trials *trials, size_t seed)
{
    Error error;
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

static void run_some(void *what, size_t thread, size_t threads)
{
    const Deal *deal = what;
    size_t runs = deal->count * SEEDS;
    for (size_t i = thread; i < runs; i += threads) {
        Trials *trials = &deal->trials[i / SEEDS];
        if (!trials->done)
            run_one(deal, trials, i % SEEDS);
        if (thread == 0)
            progress_show(deal->label, i, runs);
    }
}

void trials_run(const Workbook *book, const char *label, const Kinds *kinds,
                Trials *trials, size_t count)
{
    Deal deal = {book, label, kinds, trials, count};
    ThreadPool *pool = thread_pool_new(thread_pool_cores());
    thread_pool_run(pool, run_some, &deal);
    thread_pool_free(pool);
    for (size_t i = 0; i < count; i++)
        trials[i].done = true;
    progress_show(label, 1, 1);
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
