#include "paths_that_meet.h"

#include <stdio.h>

#include "workbook/table.h"

static const double NUDGE = 1e-5;

// The cost when h1 says a little more, and only some outputs hear it.
static double cost_when_heard(const LearningStep *s, double more,
                              const bool *hears)
{
    double a[PATHS];
    for (size_t j = 0; j < PATHS; j++) {
        double w = parameter_of(s->net, 1, j, 0);
        a[j] = sigmoid(s->z[1][j] + (hears[j] ? w * more : 0));
    }
    return cost_value(QUADRATIC, a, s->y, PATHS);
}

static double slope_when_heard(const LearningStep *s, const bool *hears)
{
    return (cost_when_heard(s, NUDGE, hears) -
            cost_when_heard(s, -NUDGE, hears)) /
           (2 * NUDGE);
}

PathsThatMeet paths_that_meet_of(const LearningStep *s)
{
    PathsThatMeet it = {.both = 0};
    for (size_t j = 0; j < PATHS; j++) {
        bool hears[PATHS] = {j == 0, j == 1};
        it.measured[j] = slope_when_heard(s, hears);
        it.share[j] = parameter_of(s->net, 1, j, 0) * s->delta[1][j];
        it.both += it.share[j];
    }
    it.both_measured = slope_when_heard(s, (bool[PATHS]){true, true});
    return it;
}

void paths_that_meet_print(const PathsThatMeet *it)
{
    table_heading("Where paths meet, slopes add");
    puts("The activation of h1 is nudged by 0.00001 to both sides.  First "
         "only\no1 hears it, then only o2, then both:\n");
    Table *table = table_new("<who hears it|slope, measured|w × δ");
    for (size_t j = 0; j < PATHS; j++)
        table_cell(table, "o%zu alone|%+.9f|%+.9f", j + 1, it->measured[j],
                   it->share[j]);
    table_rule(table);
    table_cell(table, "sum|%+.9f|%+.9f", it->measured[0] + it->measured[1],
               it->both);
    table_cell(table, "both at once|%+.9f|", it->both_measured);
    table_print(table);
}
