#include "new_forms.h"

#include <math.h>
#include <stdio.h>

#include "engine/kernels.h"
#include "workbook/table.h"

enum { MESH = 5 };

// With which the committee of src/engine/README.md's records learned.
static const Augment of_records = {.turn = 15,
                                   .scale = 0.2,
                                   .shear = 0.1,
                                   .shift = 1.5,
                                   .alpha = 55,
                                   .sigma = 6,
                                   .thick = 1};

// A form of the picture in one epoch; grey levels from 0 to 1.
static void distort(const AugmentPlan *plan, AugmentKey key,
                    const unsigned char *from, double *to)
{
    unsigned char bytes[DIGITS_PIXELS];
    Distortion distortion = augment_draw(plan, key);
    kernels_named(NULL)->distort(&distortion, from, bytes);
    for (size_t i = 0; i < DIGITS_PIXELS; i++)
        to[i] = bytes[i] / 255.0;
}

// Lines on every fifth pixel, to see where the paper goes.
static void draw_mesh(unsigned char *mesh)
{
    for (size_t y = 0; y < DIGITS_SIDE; y++)
        for (size_t x = 0; x < DIGITS_SIDE; x++) {
            bool line = x % MESH == 1 || y % MESH == 1;
            mesh[y * DIGITS_SIDE + x] = line ? 255 : 0;
        }
}

static double mean_change(const double *a, const double *b)
{
    double sum = 0;
    for (size_t i = 0; i < DIGITS_PIXELS; i++)
        sum += fabs(a[i] - b[i]);
    return sum / DIGITS_PIXELS;
}

NewForms new_forms_of(const Digits *digits, size_t digit, uint64_t seed)
{
    NewForms it = {.digit = digit,
                   .label = digits->labels[digit],
                   .how = augment_elastic()};
    const unsigned char *pixels = digits->pixels + digit * DIGITS_PIXELS;
    unsigned char mesh[DIGITS_PIXELS];
    AugmentPlan affine = augment_plan(augment_affine());
    AugmentPlan elastic = augment_plan(augment_elastic());
    AugmentPlan thick = augment_plan((Augment){.thick = of_records.thick});
    AugmentPlan records = augment_plan(of_records);
    draw_mesh(mesh);
    digits_input(digits, digit, it.plain);
    for (size_t epoch = 0; epoch < FORMS; epoch++) {
        AugmentKey key = {seed, epoch, digit};
        distort(&affine, key, pixels, it.affine[epoch]);
        distort(&elastic, key, pixels, it.elastic[epoch]);
        distort(&elastic, key, mesh, it.grid[epoch]);
        distort(&thick, key, pixels, it.thick[epoch]);
        distort(&records, key, pixels, it.records[epoch]);
        distort(&records, key, mesh, it.ruled[epoch]);
        it.moved[epoch] = mean_change(it.plain, it.elastic[epoch]);
    }
    return it;
}

void new_forms_print(const NewForms *it)
{
    const Augment *how = &it->how;
    table_heading("A digit in new forms");
    printf(
        "Training digit %zu, %s.  Turned by up to %g degrees, stretched "
        "by up to\n%g per cent, slanted by up to %g; then a random field "
        "of strength %g, smoothed\nover %g pixels.  How much a pixel's "
        "grey changes on average:\n\n",
        it->digit, digits_name(it->label), how->turn, 100 * how->scale,
        how->shear, how->alpha, how->sigma);
    Table *table = table_new("epoch|change");
    for (size_t epoch = 0; epoch < FORMS; epoch++)
        table_cell(table, "%zu|%.4f", epoch + 1, it->moved[epoch]);
    table_print(table);
}

void new_forms_trace(Trace *trace, const NewForms *it)
{
    trace_step(trace, "forms", "A digit in new forms", "epoch after epoch");
    trace_matrix(trace, "elastic", it->elastic[0], FORMS, DIGITS_PIXELS);
}
