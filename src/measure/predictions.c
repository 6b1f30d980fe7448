#include "measure/predictions.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/engine.h"
#include "nn/forward.h"
#include "nn/vector.h"

// ---- memory ------------------------------------------------------------

// Rows of so many numbers, and before them in the same block, where each
// row begins.
static double **numbers_new(size_t rows, size_t columns)
{
    size_t head = (rows * sizeof(double *)) / sizeof(double) + 1;
    double *block = memory_new(head + rows * columns, sizeof *block);
    double **row = (void *)block;
    for (size_t i = 0; i < rows; i++)
        row[i] = block + head + i * columns;
    return row;
}

static size_t **counts_new(size_t rows, size_t columns)
{
    size_t head = (rows * sizeof(size_t *)) / sizeof(size_t) + 1;
    size_t *block = memory_new(head + rows * columns, sizeof *block);
    size_t **row = (void *)block;
    for (size_t i = 0; i < rows; i++)
        row[i] = block + head + i * columns;
    return row;
}

static Predictions predictions_new(size_t count, size_t classes,
                                   const unsigned char *labels)
{
    return (Predictions){.count = count,
                         .classes = classes,
                         .labels = labels,
                         .predicted = memory_new(count, 1),
                         .a = numbers_new(count, classes),
                         .of_label = memory_new(classes, sizeof(size_t)),
                         .given = memory_new(classes, sizeof(size_t)),
                         .confusion = counts_new(classes, classes)};
}

void predictions_free(Predictions *p)
{
    free(p->predicted);
    free(p->z);
    free(p->a);
    free(p->of_label);
    free(p->given);
    free(p->confusion);
    *p = (Predictions){0};
}

// ---- asking ------------------------------------------------------------

// From the outputs to everything that is counted.
static void count_all(Predictions *p)
{
    for (size_t i = 0; i < p->count; i++) {
        size_t predicted = vector_argmax(p->a[i], p->classes);
        p->predicted[i] = (unsigned char)predicted;
        p->given[predicted]++;
        if (p->labels == NULL)
            continue;
        p->right += predicted == p->labels[i];
        p->of_label[p->labels[i]]++;
        p->confusion[p->labels[i]][predicted]++;
    }
}

Predictions predictions_of(const Network *net, const Digits *digits)
{
    Predictions p = predictions_new(digits->count, network_outputs(net),
                                    digits->labels);
    Forward *pass = forward_new(net);
    double x[DIGITS_PIXELS];
    p.z = numbers_new(p.count, p.classes);
    for (size_t i = 0; i < p.count; i++) {
        digits_input(digits, i, x);
        vector_copy(p.a[i], forward(net, x, pass), p.classes);
        vector_copy(p.z[i], pass->z[net->depth - 1], p.classes);
    }
    forward_free(pass);
    count_all(&p);
    return p;
}

bool predictions_of_set(const Network *net, const EngineSet *set,
                        Predictions *predictions, Error *error)
{
    Engine *engine = engine_new(net, engine_options(), error);
    if (engine == NULL)
        return false;
    Predictions p = predictions_new(set->count, set->outputs, set->labels);
    float *a = memory_new(p.count * p.classes, sizeof *a);
    if (p.count > 0)
        engine_predict(engine, set, a);
    for (size_t i = 0; i < p.count * p.classes; i++)
        p.a[0][i] = (double)a[i];
    free(a);
    engine_free(engine);
    count_all(&p);
    *predictions = p;
    return true;
}

// ---- shares ------------------------------------------------------------

static double share(size_t part, size_t all)
{
    return all > 0 ? (double)part / (double)all : 0;
}

double predictions_accuracy(const Predictions *predictions)
{
    return share(predictions->right, predictions->count);
}

double predictions_recall(const Predictions *predictions, size_t label)
{
    return share(predictions->confusion[label][label],
                 predictions->of_label[label]);
}

// ---- one digit ---------------------------------------------------------

bool predictions_right(const Predictions *predictions, size_t i)
{
    return predictions->predicted[i] == predictions->labels[i];
}

double predictions_confidence(const Predictions *predictions, size_t i)
{
    return predictions->a[i][predictions->predicted[i]];
}

size_t runner_up(const double *a, size_t n)
{
    size_t first = vector_argmax(a, n);
    size_t second = first == 0 ? 1 : 0;
    for (size_t i = 0; i < n; i++)
        if (i != first && a[i] > a[second])
            second = i;
    return second;
}

size_t predictions_runner_up(const Predictions *predictions, size_t i)
{
    return runner_up(predictions->a[i], predictions->classes);
}

double predictions_margin(const Predictions *predictions, size_t i)
{
    return predictions_confidence(predictions, i) -
           predictions->a[i][predictions_runner_up(predictions, i)];
}

double predictions_lead(const Predictions *predictions, size_t i)
{
    return predictions_confidence(predictions, i) -
           predictions->a[i][predictions->labels[i]];
}

// ---- what is taken for what --------------------------------------------

// Puts one mistake into its place among the worst; the last falls out.
static size_t insert(Confused *worst, size_t found, size_t most, Confused c)
{
    size_t place = found;
    while (place > 0 && worst[place - 1].times < c.times)
        place--;
    if (place == most)
        return found;
    size_t moved = (found < most ? found : most - 1) - place;
    memmove(&worst[place + 1], &worst[place], moved * sizeof *worst);
    worst[place] = c;
    return found < most ? found + 1 : most;
}

size_t predictions_confused(const Predictions *predictions, size_t most,
                            Confused *worst)
{
    size_t found = 0;
    for (size_t label = 0; label < predictions->classes; label++) {
        for (size_t k = 0; k < predictions->classes; k++) {
            size_t times = predictions->confusion[label][k];
            if (k != label && times > 0)
                found =
                    insert(worst, found, most, (Confused){label, k, times});
        }
    }
    return found;
}
