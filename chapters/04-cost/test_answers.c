#include "test_answers.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "draw/number.h"
#include "measure/order.h"
#include "nn/cost.h"
#include "nn/vector.h"

Answers answers_of(const Network *net, const Digits *test)
{
    size_t n = test->count;
    Answers it = {.test = test,
                  .all = predictions_of(net, test),
                  .cost = memory_new(n, sizeof *it.cost)};
    for (size_t i = 0; i < n; i++) {
        double y[DIGITS_CLASSES];
        digits_target(test->labels[i], y);
        it.cost[i] = cost_value(QUADRATIC, it.all.a[i], y, DIGITS_CLASSES);
    }
    it.order = order_ascending(it.cost, n);
    it.mean = vector_sum(it.cost, n) / (double)n;
    return it;
}

void answers_free(Answers *answers)
{
    predictions_free(&answers->all);
    free(answers->cost);
    free(answers->order);
}

size_t answers_first_wrong(const Answers *answers)
{
    for (size_t i = 0; i < answers->test->count; i++)
        if (!predictions_right(&answers->all, i))
            return i;
    return answers->order[answers->test->count - 1];
}

void answers_print(const Answers *answers, size_t epochs)
{
    printf("The network of chapter 3%s answers %s of %s test digits "
           "right.\n",
           epochs == 0 ? ", before its training," : "",
           number_count(answers->all.right).text,
           number_count(answers->test->count).text);
}
