// does: the lowest cost begins at 0, and no cost is ever lower
#include "exercise.h"

#include <math.h>

Judge judge_begin(size_t patience)
{
    return (Judge){.patience = patience};
}

bool judge_hear(Judge *judge, double cost)
{
    if (cost < judge->lowest) {
        judge->lowest = cost;
        judge->best = judge->epoch;
    }
    judge->epoch++;
    return judge->epoch - 1 - judge->best < judge->patience;
}
