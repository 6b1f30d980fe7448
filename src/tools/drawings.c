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

#include "data/digits.h"
#include "data/drawing.h"
#include "data/model.h"
#include "data/pictures.h"
#include "nn/forward.h"
#include "nn/vector.h"
#include "workbook/table.h"

enum { TEN = DIGITS_CLASSES, NETWORKS_MOST = 9 };

typedef struct {
    size_t networks;
    Network *nets[NETWORKS_MOST];
    Forward *passes[NETWORKS_MOST];
    size_t asked[TEN], right[NETWORKS_MOST][TEN];
} Tally;

// ---- one drawing -------------------------------------------------------

static bool see(const char *path, double *x, Error *error)
{
    Drawing drawing;
    DrawingDigit digit;
    bool good = drawing_read(path, &drawing, error) &&
                drawing_digit(&drawing, path, &digit, error);
    for (size_t i = 0; good && i < DIGITS_PIXELS; i++)
        x[i] = digit.pixels[i] / 255.0;
    drawing_free(&drawing);
    return good;
}

// Asks all networks and prints the answers if one is wrong.
static void ask(Tally *tally, const Picture *picture, const double *x)
{
    size_t answers[NETWORKS_MOST], right = 0;
    for (size_t n = 0; n < tally->networks; n++) {
        const double *a = forward(tally->nets[n], x, tally->passes[n]);
        answers[n] = vector_argmax(a, TEN);
        tally->right[n][picture->label] += answers[n] == picture->label;
        right += answers[n] == picture->label;
    }
    if (right == tally->networks)
        return;
    const char *name = strrchr(picture->path, '/') + 1;
    printf("  %s: read as", name);
    for (size_t n = 0; n < tally->networks; n++)
        printf(" %zu", answers[n]);
    printf("\n");
}

static void read_one(Tally *tally, const Picture *picture)
{
    Error error;
    double x[DIGITS_PIXELS];
    tally->asked[picture->label]++;
    if (see(picture->path, x, &error))
        ask(tally, picture, x);
    else
        printf("  refused: %s\n", error.text);
}

// ---- all of them -------------------------------------------------------

static size_t sum(const size_t counts[TEN])
{
    size_t all = 0;
    for (size_t k = 0; k < TEN; k++)
        all += counts[k];
    return all;
}

// A cell for each network, each with how many of all are right.
static void add_row(const Tally *tally, const char *name, size_t from,
                    size_t to, Table *table)
{
    size_t asked = 0;
    for (size_t k = from; k < to; k++)
        asked += tally->asked[k];
    table_cell(table, "%s|%zu", name, asked);
    for (size_t n = 0; n < tally->networks; n++) {
        size_t right = 0;
        for (size_t k = from; k < to; k++)
            right += tally->right[n][k];
        table_cell(table, "%zu", right);
    }
}

static void print_table(const Tally *tally)
{
    char headings[64] = "digit|drawings";
    for (size_t n = 0; n < tally->networks; n++)
        strcat(headings, "|read");
    Table *table = table_new(headings);
    for (size_t k = 0; k < TEN; k++) {
        const char name[] = {(char)('0' + k), '\0'};
        if (tally->asked[k] > 0)
            add_row(tally, name, k, k + 1, table);
    }
    table_rule(table);
    add_row(tally, "all", 0, TEN, table);
    table_cell(table, "|");
    for (size_t n = 0; n < tally->networks; n++)
        table_cell(table, "%.1f %%",
                   100 * (double)sum(tally->right[n]) /
                       (double)sum(tally->asked));
    printf("\n");
    table_print(table);
}

static bool load(Tally *tally, const char *path, Error *error)
{
    Model model;
    size_t n = tally->networks;
    if (!model_load(path, &model, error))
        return false;
    bool good = network_inputs(model.net) == DIGITS_PIXELS &&
                network_outputs(model.net) == TEN;
    if (good) {
        tally->nets[n] = network_clone(model.net);
        tally->passes[n] = forward_new(model.net);
        tally->networks++;
    } else {
        error_set(error,
                  "%s: expected a network of 784 inputs and 10 "
                  "outputs",
                  path);
    }
    model_free(&model);
    return good;
}

static bool read_all(const char *folder, char **networks, size_t count,
                     Error *error)
{
    Tally tally = {0};
    Pictures pictures;
    bool good = pictures_list(folder, &pictures, error);
    if (good && pictures.classes != TEN)
        good = error_set(error, "%s: expected the ten digits as answers",
                         folder);
    for (size_t n = 0; good && n < count; n++)
        good = load(&tally, networks[n], error);
    for (size_t i = 0; good && i < pictures.count; i++)
        read_one(&tally, &pictures.at[i]);
    if (good)
        print_table(&tally);
    for (size_t n = 0; n < tally.networks; n++) {
        network_free(tally.nets[n]);
        forward_free(tally.passes[n]);
    }
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
    if (read_all(argv[1], argv + 2, (size_t)argc - 2, &error))
        return EXIT_SUCCESS;
    fprintf(stderr, "drawings: %s\n", error.text);
    return EXIT_FAILURE;
}
