// drawings: how many drawings of a folder does a network read?
//
//     build/drawings NETWORK FOLDER
//
// NETWORK is what --save wrote; the folder's pictures have names that end
// in -ANSWER, or lie in a folder for each digit (src/data/pictures.h).
// Prints each one that is misread or refused, and a table by digit.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data/drawing.h"
#include "data/model.h"
#include "data/pictures.h"
#include "measure/predictions.h"
#include "nn/forward.h"
#include "nn/vector.h"
#include "workbook/table.h"

enum { TEN = DIGITS_CLASSES };

typedef struct {
    const Network *net;
    Forward *pass;
    size_t asked[TEN], right[TEN];
} Tally;

static void print_refused(const Error *error)
{
    printf("  %s\n", error->text);
}

// Reads one drawing and counts it.
static void read_one(Tally *tally, const Picture *picture)
{
    Drawing drawing;
    DrawingDigit digit;
    Error error;
    double x[DIGITS_PIXELS];
    tally->asked[picture->label]++;
    if (!drawing_read(picture->path, &drawing, &error)) {
        print_refused(&error);
        return;
    }
    if (drawing_digit(&drawing, picture->path, &digit, &error)) {
        for (size_t i = 0; i < DIGITS_PIXELS; i++)
            x[i] = digit.pixels[i] / 255.0;
        const double *a = forward(tally->net, x, tally->pass);
        size_t answer = vector_argmax(a, TEN);
        tally->right[picture->label] += answer == picture->label;
        if (answer != picture->label)
            printf("  %s: read as %zu, a = %.2f\n", picture->path, answer,
                   a[answer]);
    } else {
        print_refused(&error);
    }
    drawing_free(&drawing);
}

static void print_table(const Tally *tally)
{
    Table *table = table_new("digit|drawings|right|share");
    size_t asked = 0, right = 0;
    for (size_t k = 0; k < TEN; k++) {
        if (tally->asked[k] == 0)
            continue;
        asked += tally->asked[k];
        right += tally->right[k];
        table_cell(table, "%zu|%zu|%zu|%.1f %%", k, tally->asked[k],
                   tally->right[k],
                   100.0 * (double)tally->right[k] /
                       (double)tally->asked[k]);
    }
    table_rule(table);
    table_cell(table, "all|%zu|%zu|%.1f %%", asked, right,
               100.0 * (double)right / (double)asked);
    printf("\n");
    table_print(table);
}

static bool read_all(const char *network, const char *folder, Error *error)
{
    Pictures pictures;
    Model model;
    if (!pictures_list(folder, &pictures, error))
        return false;
    bool good = model_load(network, &model, error);
    if (good) {
        Tally tally = {model.net, forward_new(model.net), {0}, {0}};
        for (size_t i = 0; i < pictures.count; i++)
            read_one(&tally, &pictures.at[i]);
        print_table(&tally);
        forward_free(tally.pass);
        model_free(&model);
    }
    pictures_free(&pictures);
    return good;
}

int main(int argc, char **argv)
{
    Error error;
    if (argc != 3 || argv[1][0] == '-') {
        fprintf(stderr, "usage: drawings NETWORK FOLDER\n");
        return 2;
    }
    if (read_all(argv[1], argv[2], &error))
        return EXIT_SUCCESS;
    fprintf(stderr, "drawings: %s\n", error.text);
    return EXIT_FAILURE;
}
