#include "still_missed.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "workbook/table.h"

static bool is_digit(int label)
{
    return label >= 0 && label < DIGITS_CLASSES;
}

static bool read_row(StillMissed *it, const char *line)
{
    size_t i = it->count;
    if (i == MISSED_MOST ||
        sscanf(line, "%zu,%d,%d", &it->place[i], &it->label[i],
               &it->answer[i]) != 3 ||
        !is_digit(it->label[i]) || !is_digit(it->answer[i]))
        return false;
    it->count++;
    return true;
}

// Whether these are the test digits that the table speaks of.
static bool fits(const StillMissed *it)
{
    for (size_t i = 0; i < it->count; i++)
        if (it->place[i] >= it->test->count ||
            it->test->labels[it->place[i]] != it->label[i])
            return false;
    return true;
}

bool still_missed_read(const char *path, const Digits *test,
                       StillMissed *it, Error *error)
{
    unsigned char *bytes;
    size_t size, number = 0;
    *it = (StillMissed){.test = test};
    if (!file_read(path, 1 << 16, &bytes, &size, error))
        return false;
    bool good = true;
    for (const char *line = (const char *)bytes; good && *line != '\0';) {
        good = number++ == 0 || read_row(it, line);
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
    free(bytes);
    it->here = good && fits(it);
    return good || error_set(error,
                             "%s:%zu: expected a test digit's number, its "
                             "label and an answer",
                             path, number);
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
