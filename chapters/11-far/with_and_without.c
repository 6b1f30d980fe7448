#include "with_and_without.h"

#include <stdio.h>

#include "base/phrase.h"
#include "draw/number.h"
#include "measure/learner.h"
#include "measure/warp.h"
#include "workbook/progress.h"
#include "workbook/table.h"

enum { VALIDATION = 10000, SIDES = 4, MOVED_BY = 3 };

const char *const far_ways[FAR_WAYS] = {
    "as they are", "turned, stretched, slanted", "warped besides"};

// What is written down after each epoch.
typedef struct {
    Digits learned, validation, moved[SIDES];
    double (*wrong)[FAR_SEEDS], (*of_learned)[FAR_SEEDS];
    size_t seed;
} Watcher;

static void watch(void *what, size_t epoch, Learner *learner)
{
    Watcher *w = what;
    if (epoch == 0)
        return;
    w->wrong[epoch - 1][w->seed] =
        100 - 100 * learner_evaluate(learner, &w->validation).accuracy;
    w->of_learned[epoch - 1][w->seed] =
        100 - 100 * learner_evaluate(learner, &w->learned).accuracy;
}

// Of the validation digits, moved to each side, per cent read wrong.
static double wrong_of_moved(const Watcher *w, Learner *learner)
{
    double wrong = 0;
    for (size_t side = 0; side < SIDES; side++)
        wrong +=
            100 - 100 * learner_evaluate(learner, &w->moved[side]).accuracy;
    return wrong / SIDES;
}

static void move_validation(Watcher *w)
{
    static const Move moves[SIDES] = {
        {MOVED_BY, 0}, {-MOVED_BY, 0}, {0, MOVED_BY}, {0, -MOVED_BY}};
    for (size_t side = 0; side < SIDES; side++)
        w->moved[side] = warp_all(&w->validation, warp_move, &moves[side]);
}

static EngineOptions methods_of(const Settings *s, size_t way)
{
    EngineOptions methods = engine_options();
    methods.rule = MOMENTUM;
    methods.schedule = COSINE;
    methods.epochs = s->epochs;
    if (way == 1)
        methods.augment = augment_affine();
    if (way == 2)
        methods.augment = augment_elastic();
    return methods;
}

static Network *train(const Workbook *book, const Settings *s, size_t way,
                      Watcher *watcher, double *moved)
{
    Error error;
    const size_t sizes[] = {DIGITS_PIXELS, s->hidden, DIGITS_CLASSES};
    EngineOptions methods = methods_of(s, way);
    LearnerOptions options = {
        .engine = ENGINE_FAST,
        .descent = {.cost = CROSS_ENTROPY, .rate = .05, .batch = 64},
        .seed = book->seed + watcher->seed,
        .methods = &methods};
    Random random = random_start(options.seed);
    Network *net = network_new(sizes, 3, RELU, SOFTMAX);
    network_initialise(net, HE_NORMAL, &random);
    Learner *learner = learner_new(net, &watcher->learned, options, &error);
    if (learner == NULL)
        workbook_fail(book, &error);
    learner_run(learner, s->epochs, &random, watch, watcher);
    *moved = wrong_of_moved(watcher, learner);
    learner_free(learner);
    return net;
}

WithAndWithout with_and_without_of(const Workbook *book,
                                   const Settings *settings,
                                   const DigitsSets *sets)
{
    WithAndWithout it = {.settings = *settings};
    size_t all = sets->training.count, kept = VALIDATION;
    if (kept > all / 2)
        kept = all / 2;
    if (it.settings.train > all - kept)
        it.settings.train = all - kept;
    Watcher watcher = {
        .learned = digits_part(&sets->training, 0, it.settings.train),
        .validation = digits_part(&sets->training, all - kept, kept)};
    move_validation(&watcher);
    for (size_t way = 0; way < FAR_WAYS; way++)
        for (size_t seed = 0; seed < FAR_SEEDS; seed++) {
            progress_show("training", way * FAR_SEEDS + seed,
                          FAR_WAYS * FAR_SEEDS);
            watcher.seed = seed;
            watcher.wrong = it.wrong[way];
            watcher.of_learned = it.learned[way];
            it.net[way][seed] = train(book, &it.settings, way, &watcher,
                                      &it.moved[way][seed]);
        }
    for (size_t side = 0; side < SIDES; side++)
        digits_free(&watcher.moved[side]);
    progress_show("training", FAR_WAYS * FAR_SEEDS, FAR_WAYS * FAR_SEEDS);
    return it;
}

void with_and_without_free(WithAndWithout *it)
{
    for (size_t way = 0; way < FAR_WAYS; way++)
        for (size_t seed = 0; seed < FAR_SEEDS; seed++)
            network_free(it->net[way][seed]);
}

Range with_and_without_wrong(const WithAndWithout *it, size_t way,
                             size_t epoch)
{
    return range_of(it->wrong[way][epoch], FAR_SEEDS);
}

void with_and_without_print(const WithAndWithout *it)
{
    size_t last = it->settings.epochs - 1;
    table_heading("The same network, with and without");
    printf("784-%zu-10, %s digits, %zu epochs, five seeds.  Per cent read "
           "wrong in the end\nof the digits that were learned, as they "
           "are, of 10,000 that were not, and of\nthese moved by %d "
           "pixels, in the mean of four ways:\n\n",
           it->settings.hidden, number_count(it->settings.train).text,
           it->settings.epochs, MOVED_BY);
    Table *table =
        table_new("<learned|of those|of others|lowest|highest|moved");
    for (size_t way = 0; way < FAR_WAYS; way++) {
        Range learned = range_of(it->learned[way][last], FAR_SEEDS);
        Range wrong = with_and_without_wrong(it, way, last);
        table_cell(table, "%s|%.2f|%.2f|%.2f|%.2f|%.2f", far_ways[way],
                   learned.mean, wrong.mean, wrong.low, wrong.high,
                   range_of(it->moved[way], FAR_SEEDS).mean);
    }
    table_print(table);
}

void with_and_without_trace(Trace *trace, const WithAndWithout *it)
{
    for (size_t way = 0; way < FAR_WAYS; way++) {
        trace_step(trace, PHRASE("with-and-without-%zu", way + 1),
                   far_ways[way], "per cent wrong, epochs by seeds");
        trace_matrix(trace, "wrong", it->wrong[way][0], it->settings.epochs,
                     FAR_SEEDS);
    }
}
