#include "measure/predictions.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/engine.h"
#include "nn/forward.h"
#include "nn/vector.h"

enum { TEN = DIGITS_CLASSES };

static Predictions predictions_new(size_t count,
                                   const unsigned char *labels)
{
    return (Predictions){
        .count = count,
        .labels = labels,
        .predicted = memory_new(count, 1),
        .a = memory_new(count, sizeof(double[TEN])),
    };
}

void predictions_free(Predictions *predictions)
{
    free(predictions->predicted);
    free(predictions->z);
    free(predictions->a);
    *predictions = (Predictions){0};
}

// From the outputs to everything that is counted.
static void count_all(Predictions *p)
{
    for (size_t i = 0; i < p->count; i++) {
        size_t predicted = vector_argmax(p->a[i], TEN);
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
    Predictions p = predictions_new(digits->count, digits->labels);
    Forward *pass = forward_new(net);
    double x[DIGITS_PIXELS];
    p.z = memory_new(p.count, sizeof *p.z);
    for (size_t i = 0; i < p.count; i++) {
        digits_input(digits, i, x);
        vector_copy(p.a[i], forward(net, x, pass), TEN);
        vector_copy(p.z[i], pass->z[net->depth - 1], TEN);
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
    Predictions p = predictions_new(set->count, set->labels);
    float(*a)[TEN] = memory_new(p.count, sizeof *a);
    if (p.count > 0)
        engine_predict(engine, set, a[0]);
    for (size_t i = 0; i < p.count; i++)
        for (size_t k = 0; k < TEN; k++)
            p.a[i][k] = (double)a[i][k];
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
    return runner_up(predictions->a[i], TEN);
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
    for (size_t label = 0; label < TEN; label++) {
        for (size_t k = 0; k < TEN; k++) {
            size_t times = predictions->confusion[label][k];
            if (k != label && times > 0)
                found =
                    insert(worst, found, most, (Confused){label, k, times});
        }
    }
    return found;
}
