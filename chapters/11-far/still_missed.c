#include "still_missed.h"

#include <stdio.h>

#include "number_rows.h"
#include "workbook/table.h"

// A label or an answer: a whole number from 0 to 9.
static bool is_digit(double number)
{
    return number >= 0 && number < DIGITS_CLASSES &&
           number == (double)(int)number;
}

// A row: the place of a test digit, its label, the answer.  Whether these
// are digits at all; here: whether they are those of the test digits.
static bool take_row(StillMissed *it, const double *row)
{
    size_t i = it->count;
    if (i == MISSED_MOST || !(row[0] >= 0) || !is_digit(row[1]) ||
        !is_digit(row[2]))
        return false;
    it->place[i] = (size_t)row[0];
    it->label[i] = (int)row[1];
    it->answer[i] = (int)row[2];
    it->here = it->here && it->place[i] < it->test->count &&
               it->test->labels[it->place[i]] == it->label[i];
    it->count++;
    return true;
}

bool still_missed_read(const char *path, const Digits *test,
                       StillMissed *it, Error *error)
{
    NumberRows rows;
    *it = (StillMissed){.test = test, .here = true};
    if (!number_rows_read(path, "place,label,answer", &rows, error))
        return false;
    size_t i = 0;
    while (i < rows.count && take_row(it, number_rows_at(&rows, i)))
        i++;
    bool good = i == rows.count;
    number_rows_free(&rows);
    return good || error_set(error,
                             "%s:%zu: expected a test digit's number, its "
                             "label and an answer",
                             path, i + 2);
}

bool still_missed_has(const StillMissed *it, size_t place)
{
    bool found = false;
    for (size_t i = 0; i < it->count; i++)
        found = found || it->place[i] == place;
    return found;
}

void still_missed_print(const StillMissed *it)
{
    size_t times[DIGITS_CLASSES][DIGITS_CLASSES] = {{0}};
    table_heading("What is left");
    if (!it->here) {
        puts("What a committee missed are test digits of MNIST, and here "
             "are others.");
        return;
    }
    printf("The committee of build/records misses %zu of 10,000 test "
           "digits: label by\nanswer.\n\n",
           it->count);
    for (size_t i = 0; i < it->count; i++)
        times[it->label[i]][it->answer[i]]++;
    Table *table = table_new("digit|0|1|2|3|4|5|6|7|8|9|missed");
    for (size_t label = 0; label < DIGITS_CLASSES; label++) {
        size_t all = 0;
        table_cell(table, "%zu", label);
        for (size_t answer = 0; answer < DIGITS_CLASSES; answer++) {
            size_t n = times[label][answer];
            all += n;
            if (n > 0)
                table_cell(table, "%zu", n);
            else
                table_cell(table, ".");
        }
        table_cell(table, "%zu", all);
    }
    table_print(table);
}

void still_missed_trace(Trace *trace, const StillMissed *it)
{
    double places[MISSED_MOST];
    for (size_t i = 0; i < it->count; i++)
        places[i] = (double)it->place[i];
    trace_step(trace, "missed", "Test digits that are still missed",
               "their places, from 0");
    trace_vector(trace, "place", places, it->count);
}
