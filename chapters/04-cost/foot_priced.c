#include "foot_priced.h"

#include <stdio.h>

void foot_priced_print(const Footed *foot, const Answers *answers)
{
    footed_print(foot, "network");
    if (foot->count > 0)
        printf("\nIts quadratic cost is %.4f, the mean of all digits' "
               "%.4f.\n",
               answers->cost[FOOTED], answers->mean);
}
