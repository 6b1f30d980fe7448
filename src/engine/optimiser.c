#include "engine/optimiser.h"

const char *const rule_names[] = {"descent", "momentum", "adam", NULL};
const char *const schedule_names[] = {"constant", "steps", "cosine", NULL};

const char *rule_name(Rule rule)
{
    return rule_names[rule];
}

const char *schedule_name(Schedule schedule)
{
    return schedule_names[schedule];
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
