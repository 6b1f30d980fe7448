// short_training: a few epochs of plain descent, watched on the test set.
#include "short_training.h"

#include <stdio.h>

#include "draw/number.h"
#include "measure/learner.h"
#include "workbook/progress.h"
#include "workbook/table.h"

typedef struct {
    ShortTraining *it;
    const Digits *test;
} Watched;

static void watch(void *what, size_t epoch, Learner *learner)
{
    Watched *w = what;
    w->it->test[epoch] = learner_evaluate(learner, w->test);
    progress_show("training", epoch, w->it->epochs);
}

ShortTraining short_training_of(const Workbook *book, size_t epochs,
                                Network *net, const DigitsSets *sets,
                                Random *random)
{
    ShortTraining it = {.epochs = epochs};
    LearnerOptions options = {.engine = ENGINE_PLAIN,
                              .descent = {QUADRATIC, 3, 0, 10}};
    Error error;
    Learner *learner = learner_new(net, &sets->training, options, &error);
    if (learner == NULL)
        workbook_fail(book, &error);
    learner_run(learner, epochs, random, watch,
                &(Watched){&it, &sets->test});
    learner_free(learner);
    it.trained = guess_of(net, &sets->test);
    return it;
}

void short_training_print(const ShortTraining *it)
{
    table_heading("A short training");
    printf("How it works is the matter of chapters 5 to 7.\n\n");
    Table *table = table_new("epochs|right, of the test digits|accuracy");
    for (size_t i = 0; i <= it->epochs; i++)
        table_cell(table, "%zu|%s|%.2f %%", i,
                   number_count(it->test[i].right).text,
                   100 * it->test[i].accuracy);
    table_print(table);
}
