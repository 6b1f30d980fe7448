#include "poses.h"

#include <stdio.h>

#include "workbook/table.h"

Poses poses_of(const Digits *digits)
{
    Poses it = {.count = digits->count < POSED ? digits->count : POSED};
    const Digits first = digits_part(digits, 0, it.count);
    for (size_t pose = 0; pose < POSES; pose++) {
        Digits posed = warp_pose(&first, (Pose)pose);
        for (size_t i = 0; i < it.count; i++) {
            it.label[i] = posed.labels[i];
            it.stance[pose][i] =
                warp_stance(posed.pixels + i * DIGITS_PIXELS);
            digits_input(&posed, i, it.tiles[pose][i]);
        }
        digits_free(&posed);
    }
    return it;
}

void poses_print(const Poses *it)
{
    table_heading("Upright");
    printf("The first training digits.  Row and column, from 0: the middle "
           "of the ink.\nLean: how many columns the ink goes to the right "
           "for each row down.  Down and\nacross: standard deviations of "
           "the ink, in pixels; across is that of the\nupright digit.  Of "
           "one size: what across becomes when down is made %g.\n\n",
           WARP_SPREAD);
    Table *table =
        table_new("picture|label|row|column|lean|down|across|of one size");
    for (size_t i = 0; i < it->count; i++) {
        const Stance *s = &it->stance[AS_WRITTEN][i];
        table_cell(table, "%zu|%zu|%.2f|%.2f|%+.3f|%.3f|%.3f|%.2f", i,
                   it->label[i], s->y, s->x, s->lean, s->down, s->across,
                   warp_across(s));
    }
    table_print(table);
}

void poses_trace(Trace *trace, const Poses *it)
{
    double lean[POSED];
    for (size_t i = 0; i < it->count; i++)
        lean[i] = it->stance[AS_WRITTEN][i].lean;
    trace_step(trace, "poses", "Digits set upright",
               "how far each leans, and what becomes of it");
    trace_vector(trace, "lean", lean, it->count);
    trace_matrix(trace, "upright", it->tiles[UPRIGHT][0], it->count,
                 DIGITS_PIXELS);
    trace_matrix(trace, "one-size", it->tiles[ONE_SIZE][0], it->count,
                 DIGITS_PIXELS);
}
