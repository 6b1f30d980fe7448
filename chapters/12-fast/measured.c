#include "measured.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "draw/number.h"
#include "workbook/table.h"

const char *const measured_learners[MEASURED_LEARNERS] = {
    "the book's loops, in double", "engine, plain kernels", "engine, AVX2",
    "engine, AVX-512", "engine, two threads"};

enum { PLACES = 2 + SIX_LOOPS + MEASURED_LEARNERS };

// The numbers in the order of the file, with their names.
static const char *const names[PLACES] = {
    "bandwidth",  "peak",         "way 1",    "way 2",      "way 3",
    "way 4",      "way 5",        "way 6",    "learn book", "learn plain",
    "learn avx2", "learn avx512", "learn two"};

static double *place(Measured *it, size_t i)
{
    if (i < 2)
        return i == 0 ? &it->bandwidth : &it->peak;
    i -= 2;
    return i < SIX_LOOPS ? &it->way[i] : &it->learn[i - SIX_LOOPS];
}

static bool read_line(Measured *it, size_t line, const char *text)
{
    if (line == 0)
        return sscanf(text, "processor,%79[^\n]", it->processor) == 1;
    const char *name = names[line - 1];
    size_t length = strlen(name);
    char *end;
    if (strncmp(text, name, length) != 0 || text[length] != ',')
        return false;
    double *value = place(it, line - 1);
    *value = strtod(text + length + 1, &end);
    return end > text + length + 1 && *end == '\n' && *value >= 0 &&
           *value < 1e12;
}

bool measured_read(const char *path, Measured *it, Error *error)
{
    unsigned char *bytes;
    size_t size;
    *it = (Measured){0};
    if (!file_read(path, 1 << 16, &bytes, &size, error))
        return false;
    const char *text = (const char *)bytes;
    bool good = true;
    for (size_t line = 0; good && line <= PLACES; line++) {
        good = read_line(it, line, text);
        if (!good)
            error_set(error, "%s:%zu: expected %s,%s", path, line + 1,
                      line == 0 ? "processor" : names[line - 1],
                      line == 0 ? "its name" : "a number");
        text += strcspn(text, "\n");
        text += *text == '\n';
    }
    free(bytes);
    return good;
}

bool measured_write(const char *path, Measured *it, Error *error)
{
    FileReplacement file;
    if (!file_replace(&file, path, error))
        return false;
    fprintf(file.stream, "processor,%s\n", it->processor);
    for (size_t i = 0; i < PLACES; i++)
        fprintf(file.stream, "%s,%.3f\n", names[i], *place(it, i));
    return file_commit(&file, error);
}

double measured_roof(const Measured *it, const Loop *loop)
{
    return fmin(it->peak, it->bandwidth * six_loops_intensity(loop));
}

static void print_ways(const Measured *it)
{
    table_heading("How long each way takes");
    printf("Processor: %s, one thread.  Billions of multiply-adds a "
           "second,\ncounted as if no zero were left out:\n\n",
           it->processor);
    Table *table =
        table_new("way|<the loops go|a second|to the way before|to way 1");
    for (size_t way = 0; way < SIX_LOOPS; way++)
        table_cell(table, "%zu|%s|%.2f|%.2f|%.1f", way + 1,
                   six_loops[way].name, it->way[way],
                   it->way[way] / it->way[way > 0 ? way - 1 : 0],
                   it->way[way] / it->way[0]);
    table_print(table);
}

static void print_roofs(const Measured *it, const SixLoops *loops)
{
    table_heading("Under one roof");
    printf("A core makes %.1f billion multiply-adds a second at most, and "
           "fetches\n%.1f billion bytes of weights.  Made: without those "
           "with 0.\n\n",
           it->peak, it->bandwidth);
    Table *table =
        table_new("way|<the loops go|multiply-adds a byte|roof|made");
    for (size_t way = 0; way < SIX_LOOPS; way++)
        table_cell(table, "%zu|%s|%.3f|%.1f|%.2f", way + 1,
                   six_loops[way].name,
                   six_loops_intensity(&six_loops[way]),
                   measured_roof(it, &six_loops[way]),
                   it->way[way] * six_loops_made(loops, &six_loops[way]));
    table_print(table);
}

static void print_learners(const Measured *it)
{
    table_heading("What learns how fast");
    puts("784-800-10, digits a second, and an epoch of 60,000:\n");
    Table *table =
        table_new("<what|digits a second|an epoch, s|to the first");
    for (size_t i = 0; i < MEASURED_LEARNERS; i++)
        if (it->learn[i] > 0)
            table_cell(table, "%s|%s|%.1f|%.0f", measured_learners[i],
                       number_count((size_t)(it->learn[i] + .5)).text,
                       60000 / it->learn[i], it->learn[i] / it->learn[0]);
    table_print(table);
}

void measured_print(const Measured *it, const SixLoops *loops)
{
    print_ways(it);
    print_roofs(it, loops);
    print_learners(it);
}

void measured_trace(Trace *trace, const Measured *it)
{
    trace_step(trace, "measured", "Billions of multiply-adds a second",
               "from the file of what was measured");
    trace_vector(trace, "way", it->way, SIX_LOOPS);
    trace_vector(trace, "learn", it->learn, MEASURED_LEARNERS);
}
