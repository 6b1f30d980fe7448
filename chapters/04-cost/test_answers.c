#include "test_answers.h"

#include <stdlib.h>

#include "base/memory.h"
#include "measure/order.h"
#include "nn/cost.h"
#include "nn/vector.h"

Answers *answers_new(const Network *net, const Digits *test)
{
    Answers *answers = memory_new(1, sizeof *answers);
    answers->test = test;
    answers->all = predictions_of(net, test);
    answers->cost = memory_new(test->count, sizeof *answers->cost);
    for (size_t i = 0; i < test->count; i++) {
        double y[DIGITS_CLASSES];
        digits_target(test->labels[i], y);
        answers->cost[i] =
            cost_value(QUADRATIC, answers->all.a[i], y, DIGITS_CLASSES);
    }
    answers->order = order_ascending(answers->cost, test->count);
    return answers;
}

void answers_free(Answers *answers)
{
    predictions_free(&answers->all);
    free(answers->cost);
    free(answers->order);
    free(answers);
}

size_t answers_first_wrong(const Answers *answers)
{
    for (size_t i = 0; i < answers->test->count; i++)
        if (!predictions_right(&answers->all, i))
            return i;
    return answers->order[answers->test->count - 1];
}

double answers_mean(const Answers *answers)
{
    return vector_sum(answers->cost, answers->test->count) /
           (double)answers->test->count;
}
