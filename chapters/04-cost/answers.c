// answers: what the network says to every test digit.  See answers.h.
#include "answers.h"

#include <stdlib.h>

#include "base/memory.h"
#include "nn/cost.h"
#include "nn/forward.h"
#include "nn/vector.h"

// qsort hands no data to its comparison, so each digit carries its cost.
typedef struct {
    double cost;
    size_t digit;
} Priced;

// Equal costs keep the order of their digits.
static int by_cost(const void *left, const void *right)
{
    const Priced *a = left;
    const Priced *b = right;
    if (a->cost != b->cost)
        return a->cost < b->cost ? -1 : 1;
    return a->digit < b->digit ? -1 : 1;
}

static void sort(Answers *answers)
{
    size_t count = answers->test->count;
    Priced *priced = memory_new(count, sizeof *priced);
    for (size_t i = 0; i < count; i++)
        priced[i] = (Priced){answers->cost[i], i};
    qsort(priced, count, sizeof *priced, by_cost);
    for (size_t i = 0; i < count; i++)
        answers->order[i] = priced[i].digit;
    free(priced);
}

static void ask(Answers *answers, const Network *net)
{
    Forward *pass = forward_new(net);
    double x[DIGITS_PIXELS], y[DIGITS_CLASSES];
    for (size_t i = 0; i < answers->test->count; i++) {
        digits_input(answers->test, i, x);
        digits_target(answers->test->labels[i], y);
        const double *a = forward(net, x, pass);
        vector_copy(answers->z[i], pass->z[DEPTH - 1], DIGITS_CLASSES);
        vector_copy(answers->a[i], a, DIGITS_CLASSES);
        answers->cost[i] = cost_value(QUADRATIC, a, y, DIGITS_CLASSES);
        answers->right += answers_right(answers, i);
    }
    forward_free(pass);
}

Answers *answers_new(const Network *net, const Digits *test)
{
    Answers *answers = memory_new(1, sizeof *answers);
    answers->test = test;
    answers->z = memory_new(test->count, sizeof *answers->z);
    answers->a = memory_new(test->count, sizeof *answers->a);
    answers->cost = memory_new(test->count, sizeof *answers->cost);
    answers->order = memory_new(test->count, sizeof *answers->order);
    ask(answers, net);
    sort(answers);
    return answers;
}

void answers_free(Answers *answers)
{
    free(answers->z);
    free(answers->a);
    free(answers->cost);
    free(answers->order);
    free(answers);
}

size_t answers_digit(const Answers *answers, size_t i)
{
    return vector_argmax(answers->a[i], DIGITS_CLASSES);
}

bool answers_right(const Answers *answers, size_t i)
{
    return answers_digit(answers, i) == answers->test->labels[i];
}

size_t answers_first_wrong(const Answers *answers)
{
    for (size_t i = 0; i < answers->test->count; i++)
        if (!answers_right(answers, i))
            return i;
    return answers->order[answers->test->count - 1];
}

double answers_mean(const Answers *answers)
{
    return vector_sum(answers->cost, answers->test->count) /
           (double)answers->test->count;
}
