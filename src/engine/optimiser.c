#include "engine/optimiser.h"

#include <string.h>

static const char *const rules[RULE_COUNT] = {"descent", "momentum",
                                              "adam"};
static const char *const schedules[SCHEDULE_COUNT] = {"constant", "steps",
                                                      "cosine"};

const char *rule_name(Rule rule)
{
    return rules[rule];
}

bool rule_from_name(const char *name, Rule *rule)
{
    for (int i = 0; i < RULE_COUNT; i++) {
        if (strcmp(name, rules[i]) == 0) {
            *rule = (Rule)i;
            return true;
        }
    }
    return false;
}

const char *schedule_name(Schedule schedule)
{
    return schedules[schedule];
}

bool schedule_from_name(const char *name, Schedule *schedule)
{
    for (int i = 0; i < SCHEDULE_COUNT; i++) {
        if (strcmp(name, schedules[i]) == 0) {
            *schedule = (Schedule)i;
            return true;
        }
    }
    return false;
}

// cos x for 0 <= x <= pi.  C libraries differ in the last bits of theirs,
// so this is the series x^2k (-1)^k / (2k)!, up to a term that a double no
// longer notices.
static double cosine(double x)
{
    double term = 1, sum = 1;
    for (int k = 1; k < 15; k++) {
        term *= -x * x / ((2 * k - 1) * (2 * k));
        sum += term;
    }
    return sum;
}

double schedule_factor(Schedule schedule, size_t epoch, size_t epochs,
                       size_t every, double factor)
{
    const double pi = 3.14159265358979323846;
    double result = 1;
    switch (schedule) {
    case CONSTANT:
        break;
    case STEPS:
        for (size_t i = every; i <= epoch; i += every)
            result *= factor;
        break;
    case COSINE:
        result = (1 + cosine(pi * (double)epoch / (double)epochs)) / 2;
        break;
    }
    return result;
}
