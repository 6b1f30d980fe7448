#include "reader.h"

#include <stdio.h>

#include "workbook/table.h"

static Network *train(const Workbook *book, const Recipe *recipe,
                      const Digits *digits)
{
    Error error;
    Network *net = recipe_train(recipe, digits, NULL, NULL, &error);
    if (net == NULL)
        workbook_fail(book, &error);
    return net;
}

Network *reader_train(const Workbook *book, const Reader *reader,
                      const Digits *digits)
{
    return train(book, &reader->recipe, digits);
}

Predictions reader_predict(const Workbook *book, const Network *net,
                           const EngineSet *set)
{
    Error error;
    Predictions predictions;
    if (!predictions_of_set(net, set, &predictions, &error))
        workbook_fail(book, &error);
    return predictions;
}

double reader_accuracy(const Workbook *book, const Network *net,
                       const Digits *digits)
{
    EngineSet set = engine_set(digits);
    Predictions predictions = reader_predict(book, net, &set);
    double accuracy = predictions_accuracy(&predictions);
    predictions_free(&predictions);
    return accuracy;
}

Reader reader_new(const Workbook *book, const Recipe *recipe,
                  const DigitsSets *sets)
{
    Reader it = {.recipe = *recipe, .sets = sets};
    Recipe smooth = *recipe;
    smooth.l2 = READER_SMOOTH;
    EngineSet test = engine_set(&sets->test);
    it.net = train(book, recipe, &sets->training);
    it.smooth = train(book, &smooth, &sets->training);
    it.predictions = reader_predict(book, it.net, &test);
    it.smooth_predictions = reader_predict(book, it.smooth, &test);
    return it;
}

void reader_free(Reader *reader)
{
    predictions_free(&reader->predictions);
    predictions_free(&reader->smooth_predictions);
    network_free(reader->net);
    network_free(reader->smooth);
}

static void print_row(Table *table, double lambda, const Predictions *p)
{
    table_cell(table, "%g|%zu|%.2f %%", lambda, p->right,
               100 * predictions_accuracy(p));
}

void reader_print(const Reader *reader)
{
    const Recipe *r = &reader->recipe;
    table_heading("The network");
    printf("784-%zu-10, sigmoid, softmax, cross-entropy; rate %g, "
           "mini-batches of %zu,\n%zu epochs of %zu digits.  Once with "
           "lambda %g and once, as \"smooth\", with\nlambda %g:\n\n",
           r->hidden, r->rate, r->batch, r->epochs,
           reader->sets->training.count, r->l2, READER_SMOOTH);
    Table *table = table_new("lambda|right|of test digits");
    print_row(table, r->l2, &reader->predictions);
    print_row(table, READER_SMOOTH, &reader->smooth_predictions);
    table_print(table);
}

Phrase reader_note(const Reader *reader)
{
    double accuracy = predictions_accuracy(&reader->predictions);
    return phrase("784-%zu-10, %.1f %% on test", reader->recipe.hidden,
                  100 * accuracy);
}
