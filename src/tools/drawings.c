// drawings: how many drawings of a folder do networks read?
//
//     build/drawings FOLDER NETWORK...
//
// The folder's pictures have names that end in -ANSWER, or lie in a folder
// for each digit (src/data/pictures.h); a NETWORK is what --save wrote.
// Prints what each network reads, by digit, and every drawing that is
// refused or that one of them misreads.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/drawing.h"
#include "data/pictures.h"
#include "measure/predictions.h"
#include "tools/reader.h"
#include "workbook/table.h"

enum { TEN = DIGITS_CLASSES, NETWORKS_MOST = 9 };

// The pictures that are digits, and what the networks answer to them.
typedef struct {
    Digits seen;
    const char **names; // [seen.count]
    size_t asked[TEN];  // also those that are refused
    size_t networks;
    Model models[NETWORKS_MOST];
    Predictions answers[NETWORKS_MOST];
} Tally;

// ---- the drawings ------------------------------------------------------

static void see(Tally *tally, const Picture *picture)
{
    Drawing drawing;
    DrawingDigit digit;
    Error error;
    tally->asked[picture->label]++;
    if (drawing_read(picture->path, &drawing, &error) &&
        drawing_digit(&drawing, picture->path, &digit, &error)) {
        tally->names[tally->seen.count] = strrchr(picture->path, '/') + 1;
        digits_add(&tally->seen, digit.pixels, picture->label);
    } else {
        printf("  refused: %s\n", error.text);
    }
    drawing_free(&drawing);
}

static void see_all(Tally *tally, const Pictures *pictures)
{
    tally->seen = digits_new(pictures->count);
    tally->names = memory_new(pictures->count, sizeof *tally->names);
    for (size_t i = 0; i < pictures->count; i++)
        see(tally, &pictures->at[i]);
}

// ---- what is read ------------------------------------------------------

// The answers of all networks if one is wrong.
static void print_misread(const Tally *tally, size_t i)
{
    size_t right = 0;
    for (size_t n = 0; n < tally->networks; n++)
        right += predictions_right(&tally->answers[n], i);
    if (right == tally->networks)
        return;
    printf("  %s: read as", tally->names[i]);
    for (size_t n = 0; n < tally->networks; n++)
        printf(" %d", tally->answers[n].predicted[i]);
    printf("\n");
}

static void print_table(const Tally *tally)
{
    char headings[64] = "digit|drawings";
    size_t all = 0;
    for (size_t n = 0; n < tally->networks; n++)
        strcat(headings, "|read");
    Table *table = table_new(headings);
    for (size_t k = 0; k < TEN; k++) {
        if (tally->asked[k] == 0)
            continue;
        all += tally->asked[k];
        table_cell(table, "%zu|%zu", k, tally->asked[k]);
        for (size_t n = 0; n < tally->networks; n++)
            table_cell(table, "%zu", tally->answers[n].confusion[k][k]);
    }
    table_rule(table);
    table_cell(table, "all|%zu", all);
    for (size_t n = 0; n < tally->networks; n++)
        table_cell(table, "%zu", tally->answers[n].right);
    table_cell(table, "|");
    for (size_t n = 0; n < tally->networks; n++)
        table_cell(table, "%.1f %%",
                   100 * (double)tally->answers[n].right / (double)all);
    printf("\n");
    table_print(table);
}

static bool load(Tally *tally, char **paths, size_t count, Error *error)
{
    for (; tally->networks < count; tally->networks++)
        if (!reader_load(paths[tally->networks],
                         &tally->models[tally->networks], error))
            return false;
    return true;
}

static void ask(Tally *tally, const Pictures *pictures)
{
    see_all(tally, pictures);
    for (size_t n = 0; n < tally->networks; n++)
        tally->answers[n] =
            predictions_of(tally->models[n].net, &tally->seen);
    for (size_t i = 0; i < tally->seen.count; i++)
        print_misread(tally, i);
    print_table(tally);
    for (size_t n = 0; n < tally->networks; n++)
        predictions_free(&tally->answers[n]);
    digits_free(&tally->seen);
    free(tally->names);
}

// The networks are loaded first: nobody waits for a path that is wrong.
static bool read_folder(const char *folder, char **networks, size_t count,
                        Error *error)
{
    Tally tally = {.networks = 0};
    Pictures pictures;
    bool good = pictures_list(folder, &pictures, error);
    if (good && pictures.classes != TEN)
        good = error_set(error, "%s: expected the ten digits as answers",
                         folder);
    good = good && load(&tally, networks, count, error);
    if (good)
        ask(&tally, &pictures);
    for (size_t n = 0; n < tally.networks; n++)
        model_free(&tally.models[n]);
    pictures_free(&pictures);
    return good;
}

int main(int argc, char **argv)
{
    Error error;
    if (argc < 3 || argc > 2 + NETWORKS_MOST || argv[1][0] == '-') {
        fprintf(stderr, "usage: drawings FOLDER NETWORK...   at most %d\n",
                NETWORKS_MOST);
        return 2;
    }
    if (read_folder(argv[1], argv + 2, (size_t)argc - 2, &error))
        return EXIT_SUCCESS;
    fprintf(stderr, "drawings: %s\n", error.text);
    return EXIT_FAILURE;
}
