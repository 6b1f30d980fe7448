#include "draw/axis.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

double axis_part(const Axis *axis, double value)
{
    assert(axis->min < axis->max && (!axis->log || axis->min > 0));
    if (!axis->log)
        return (value - axis->min) / (axis->max - axis->min);
    return log(value / axis->min) / log(axis->max / axis->min);
}

// The smallest of 1, 2, 5 times a power of ten that is >= raw.
static double round_step(double raw)
{
    double power = pow(10, floor(log10(raw)));
    static const double steps[] = {1, 2, 5, 10};
    for (size_t i = 0; i < 4; i++)
        if (steps[i] * power >= raw * (1 - 1e-9))
            return steps[i] * power;
    return 10 * power;
}

static size_t linear_ticks(const Axis *axis, double *ticks)
{
    double step = round_step((axis->max - axis->min) / 5);
    double slack = 1e-9 * step;
    size_t count = 0;
    for (double k = ceil((axis->min - slack) / step);
         k * step <= axis->max + slack && count < AXIS_TICKS; k++)
        ticks[count++] = k * step;
    return count;
}

static size_t log_ticks(const Axis *axis, double *ticks)
{
    double first = ceil(log10(axis->min) - 1e-9);
    double last = floor(log10(axis->max) + 1e-9);
    double step = fmax(1, ceil((last - first) / (AXIS_TICKS - 2)));
    size_t count = 0;
    for (double k = ceil(first / step) * step;
         k <= last && count < AXIS_TICKS; k += step)
        ticks[count++] = pow(10, k);
    return count;
}

size_t axis_ticks(const Axis *axis, double ticks[AXIS_TICKS])
{
    assert(axis->tick_count <= AXIS_TICKS);
    if (axis->bare)
        return 0;
    if (axis->ticks != NULL) {
        memcpy(ticks, axis->ticks, axis->tick_count * sizeof *ticks);
        return axis->tick_count;
    }
    return axis->log ? log_ticks(axis, ticks) : linear_ticks(axis, ticks);
}

// On a wide logarithmic axis every tick but 1 and 10 is a power of ten.
static bool prints_power(const Axis *axis, double power)
{
    bool wide = axis->log && axis->max / axis->min > 1e4;
    bool whole = fabs(power - round(power)) < 1e-9;
    return axis->log && whole &&
           (power > 3 || (wide && power != 0 && power != 1));
}

static Number whole_number(double tick)
{
    Number number, count = number_count((size_t)fabs(tick));
    snprintf(number.text, sizeof number.text, "%s%.20s",
             tick < 0 ? "−" : "", count.text);
    return number;
}

Number axis_tick_text(const Axis *axis, double tick)
{
    double power = axis->log ? log10(tick) : 0;
    if (prints_power(axis, power))
        return number_power((int)lround(power));
    if (tick == floor(tick) && fabs(tick) < 1e7)
        return whole_number(tick);
    char digits[40];
    snprintf(digits, sizeof digits, "%.6g", tick);
    const char *point = strchr(digits, '.');
    if (point == NULL || strchr(digits, 'e') != NULL)
        return number_short(tick, false);
    return number_fixed(tick, (int)strlen(point + 1));
}

// ---- choosing an axis --------------------------------------------------

static bool counts(double value, bool log)
{
    return isfinite(value) && (!log || value > 0);
}

static void widen_log(Axis *axis)
{
    axis->min = pow(10, floor(log10(axis->min) + 1e-9));
    axis->max = pow(10, ceil(log10(axis->max) - 1e-9));
    if (axis->max <= axis->min)
        axis->max = 10 * axis->min;
}

static void widen_linear(Axis *axis)
{
    if (axis->max <= axis->min) {
        axis->min -= 0.5;
        axis->max += 0.5;
    }
    double step = round_step((axis->max - axis->min) / 5);
    axis->min = step * floor(axis->min / step + 1e-9);
    axis->max = step * ceil(axis->max / step - 1e-9);
}

Axis axis_around(const double *values, size_t count, bool log,
                 const char *name)
{
    Axis axis = {HUGE_VAL, -HUGE_VAL, log, name, false, NULL, 0};
    for (size_t i = 0; i < count; i++)
        if (counts(values[i], log)) {
            axis.min = fmin(axis.min, values[i]);
            axis.max = fmax(axis.max, values[i]);
        }
    if (axis.min > axis.max)
        axis.min = axis.max = 1;
    if (log)
        widen_log(&axis);
    else
        widen_linear(&axis);
    return axis;
}
