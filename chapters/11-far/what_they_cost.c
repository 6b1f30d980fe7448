#include "what_they_cost.h"

#include <stdio.h>

#include "measure/warp.h"
#include "workbook/table.h"

static double member(const WhatTheyCost *it, size_t i, int column)
{
    return number_rows_at(&it->members, i)[column];
}

static bool count_fits(const char *path, const NumberRows *rows,
                       size_t most, Error *error)
{
    return (rows->count > 0 && rows->count <= most) ||
           error_set(error, "%s: expected 1 to %zu rows, got %zu", path,
                     most, rows->count);
}

static bool poses_fit(const char *path, const NumberRows *rows,
                      Error *error)
{
    for (size_t i = 0; i < rows->count; i++) {
        double pose = number_rows_at(rows, i)[POSE];
        if (!(pose >= 0 && pose < POSES && pose == (double)(int)pose))
            return error_set(error,
                             "%s:%zu: expected a pose of 0, 1 or 2, "
                             "got %g",
                             path, i + 2, pose);
    }
    return true;
}

bool what_they_cost_read(const char *epochs, const char *members,
                         WhatTheyCost *it, Error *error)
{
    *it = (WhatTheyCost){.epochs = {.count = 0}};
    if (number_rows_read(epochs,
                         "seed,epoch,seconds,cost,validation_percent",
                         &it->epochs, error) &&
        count_fits(epochs, &it->epochs, EPOCHS_MOST, error) &&
        number_rows_read(members,
                         "member,seed,pose,width,wrong,together,seconds",
                         &it->members, error) &&
        count_fits(members, &it->members, MEMBERS_MOST, error) &&
        poses_fit(members, &it->members, error))
        return true;
    what_they_cost_free(it);
    return false;
}

void what_they_cost_free(WhatTheyCost *it)
{
    number_rows_free(&it->epochs);
    number_rows_free(&it->members);
}

Soon what_they_cost_soon(const WhatTheyCost *it, double percent)
{
    Soon soon = {.networks = 0};
    double seconds[EPOCHS_MOST], seed = -1, reached_by = -1;
    for (size_t i = 0; i < it->epochs.count; i++) {
        const double *row = number_rows_at(&it->epochs, i);
        soon.networks += i == 0 || row[EPOCH_SEED] != seed;
        seed = row[EPOCH_SEED];
        if (!(row[EPOCH_RIGHT] >= percent) || reached_by == seed)
            continue;
        reached_by = seed;
        seconds[soon.reached++] = row[EPOCH_SECONDS];
    }
    if (soon.reached > 0)
        soon.seconds = range_of(seconds, soon.reached);
    return soon;
}

// All of a dozen; of more the first five, every fifth, and the last.
static bool is_shown(size_t number, size_t last)
{
    return last <= 12 || number <= 5 || number % 5 == 0 || number == last;
}

static void print_members(const WhatTheyCost *it)
{
    Table *table =
        table_new("members|<the last reads|and misses|all miss|minutes");
    double seconds = 0;
    for (size_t i = 0; i < it->members.count; i++) {
        size_t pose = (size_t)member(it, i, POSE);
        seconds += member(it, i, SECONDS);
        if (is_shown(i + 1, it->members.count))
            table_cell(table, "%zu|%s|%.0f|%.0f|%.1f", i + 1,
                       pose_names[pose], member(it, i, ALONE),
                       member(it, i, TOGETHER), seconds / 60);
    }
    table_print(table);
}

static void print_soon(const WhatTheyCost *it)
{
    Table *table = table_new("per cent right|networks|mean|first|last");
    for (int percent = 97; percent <= 99; percent++) {
        Soon soon = what_they_cost_soon(it, percent);
        table_cell(table, "%d|%zu of %zu", percent, soon.reached,
                   soon.networks);
        if (soon.reached > 0)
            table_cell(table, "%.1f|%.1f|%.1f", soon.seconds.mean,
                       soon.seconds.low, soon.seconds.high);
        else
            table_cell(table, "||");
    }
    table_print(table);
}

void what_they_cost_print(const WhatTheyCost *it)
{
    table_heading("The records, and what they cost");
    puts("784-800-10, trained by build/records: seconds of training until "
         "so many of\n10,000 validation digits are read right:\n");
    print_soon(it);
    printf("\nA committee of %zu networks, trained by build/records.  Of "
           "10,000 test digits,\nmissed by the last of so many members "
           "alone, and by the sum of all their\noutputs; and how long they "
           "had been trained by then:\n\n",
           it->members.count);
    print_members(it);
}

void what_they_cost_trace(Trace *trace, const WhatTheyCost *it)
{
    double alone[MEMBERS_MOST], together[MEMBERS_MOST];
    for (size_t i = 0; i < it->members.count; i++) {
        alone[i] = member(it, i, ALONE);
        together[i] = member(it, i, TOGETHER);
    }
    trace_step(trace, "members", "Test digits missed, member by member",
               "alone, and all so far together");
    trace_vector(trace, "alone", alone, it->members.count);
    trace_vector(trace, "together", together, it->members.count);
}
