// photographs: how well are digits found and read on sheets of paper?
//
//     build/photographs NETWORK [COUNT]
//
// The pen draws COUNT sheets of each kind (src/data/sheet.h), 300 unless
// said otherwise.  Found: the box around the ink is the digit's.  Read: the
// network, which --save wrote, gives the right answer.  Digits of the pen
// that never were on paper stand in the last row.
#include <stdio.h>
#include <stdlib.h>

#include "data/pen.h"
#include "data/sheet.h"
#include "measure/predictions.h"
#include "tools/reader.h"
#include "workbook/table.h"

enum { SEED = 1, USUAL = 300 };

// How many the network reads; frees them.
static size_t count_read(const Network *net, Digits *digits)
{
    Predictions answers = predictions_of(net, digits);
    size_t right = answers.right;
    predictions_free(&answers);
    digits_free(digits);
    return right;
}

static void add_row(Table *table, const char *name, size_t found,
                    size_t read, size_t count)
{
    double all = (double)count;
    table_cell(table, "%s|%.1f %%|%.1f %%", name, 100 * (double)found / all,
               100 * (double)read / all);
}

static void try_kind(const Network *net, SheetKind kind, size_t count,
                     Table *table)
{
    Random random = random_start(SEED);
    Digits seen = digits_new(count);
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        Sheet sheet = sheet_draw(&random, kind);
        DrawingDigit digit;
        if (drawing_digit(&sheet.drawing, "sheet", &digit, NULL)) {
            found += sheet_is_found(&sheet, &digit);
            digits_add(&seen, digit.pixels, sheet.label);
        }
        drawing_free(&sheet.drawing);
    }
    add_row(table, sheet_name(kind), found, count_read(net, &seen), count);
}

static void try_pen(const Network *net, size_t count, Table *table)
{
    Random random = random_start(SEED);
    Digits drawn = digits_new(count);
    for (size_t i = 0; i < count; i++) {
        unsigned char pixels[PEN_PIXELS];
        pen_draw(&random, pen_choose_style(&random, (int)(i % 10)), pixels);
        digits_add(&drawn, pixels, i % 10);
    }
    add_row(table, "no paper at all", count, count_read(net, &drawn),
            count);
}

int main(int argc, char **argv)
{
    Error error;
    Model model;
    size_t count = argc == 3 ? strtoul(argv[2], NULL, 10) : USUAL;
    if (argc < 2 || argc > 3 || argv[1][0] == '-' || count == 0) {
        fprintf(stderr, "usage: photographs NETWORK [COUNT]\n");
        return 2;
    }
    if (!reader_load(argv[1], &model, &error)) {
        fprintf(stderr, "photographs: %s\n", error.text);
        return EXIT_FAILURE;
    }
    Table *table = table_new("<sheet|found|read");
    for (size_t kind = 0; kind < SHEET_KINDS; kind++)
        try_kind(model.net, (SheetKind)kind, count, table);
    table_rule(table);
    try_pen(model.net, count, table);
    table_print(table);
    model_free(&model);
    return EXIT_SUCCESS;
}
