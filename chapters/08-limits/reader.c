#include "reader.h"

#include <stdlib.h>

#include "base/memory.h"

static EngineOptions engine_settings(const Recipe *recipe)
{
    EngineOptions options = engine_options();
    options.cost = CROSS_ENTROPY;
    options.rate = recipe->rate;
    options.l2 = recipe->l2;
    options.batch = recipe->batch;
    options.dropout = recipe->dropout;
    options.seed = recipe->seed;
    return options;
}

static Network *first_network(const Recipe *recipe, Random *random)
{
    size_t sizes[] = {PIXELS, recipe->hidden, CLASSES};
    Network *net = network_new(sizes, 3, SIGMOID, SOFTMAX);
    network_initialise(net, SCALED_NORMAL, random);
    return net;
}

static Engine *start(const Workbook *book, const Network *net,
                     EngineOptions options)
{
    Error error;
    Engine *engine = engine_new(net, options, &error);
    if (engine == NULL)
        workbook_fail(book, &error);
    return engine;
}

Network *reader_train(const Workbook *book, const Recipe *recipe,
                      const Digits *digits, Look *look, void *what)
{
    Random random = random_start(recipe->seed);
    Network *net = first_network(recipe, &random);
    Engine *engine = start(book, net, engine_settings(recipe));
    EngineSet set = reader_set(digits);
    for (size_t epoch = 0; epoch <= recipe->epochs; epoch++) {
        if (epoch > 0)
            engine_epoch(engine, &set, &random);
        if (look != NULL)
            look(what, epoch, engine);
    }
    engine_store(engine, net);
    engine_free(engine);
    return net;
}

EngineSet reader_set(const Digits *digits)
{
    return (EngineSet){.count = digits->count,
                       .inputs = PIXELS,
                       .outputs = CLASSES,
                       .bytes = digits->pixels,
                       .labels = digits->labels};
}

// ---- answers
// ---------------------------------------------------------------

static void judge(Answers *answers, const unsigned char *labels)
{
    for (size_t i = 0; i < answers->count; i++) {
        const float *a = answers->outputs + i * CLASSES;
        size_t guess = 0;
        for (size_t j = 1; j < CLASSES; j++)
            if (a[j] > a[guess])
                guess = j;
        answers->guess[i] = (unsigned char)guess;
        if (labels == NULL)
            continue;
        answers->said[labels[i]][guess]++;
        answers->all_of[labels[i]]++;
        answers->right_of[labels[i]] += guess == labels[i];
        answers->right += guess == labels[i];
    }
}

Answers answers_of(const Workbook *book, const Network *net,
                   const EngineSet *set)
{
    EngineOptions options = engine_options();
    options.cost = CROSS_ENTROPY;
    Engine *engine = start(book, net, options);
    Answers answers = {.count = set->count};
    answers.outputs =
        memory_new(set->count * CLASSES, sizeof *answers.outputs);
    answers.guess = memory_new(set->count, 1);
    engine_answer(engine, set, answers.outputs);
    judge(&answers, set->labels);
    engine_free(engine);
    return answers;
}

void answers_free(Answers *answers)
{
    free(answers->outputs);
    free(answers->guess);
    *answers = (Answers){0};
}

static double share(size_t part, size_t all)
{
    return all > 0 ? (double)part / (double)all : 0;
}

double answers_accuracy(const Answers *answers)
{
    return share(answers->right, answers->count);
}

double reader_accuracy(const Workbook *book, const Network *net,
                       const EngineSet *set)
{
    Answers answers = answers_of(book, net, set);
    double right = answers_accuracy(&answers);
    answers_free(&answers);
    return right;
}

double answers_recall(const Answers *answers, size_t digit)
{
    return share(answers->right_of[digit], answers->all_of[digit]);
}

double answers_sure(const Answers *answers, size_t i)
{
    return (double)answers->outputs[i * CLASSES + answers->guess[i]];
}

double answers_gap(const Answers *answers, size_t i)
{
    const float *a = answers->outputs + i * CLASSES;
    float second = 0;
    for (size_t j = 0; j < CLASSES; j++)
        if (j != answers->guess[i] && a[j] > second)
            second = a[j];
    return answers_sure(answers, i) - (double)second;
}
