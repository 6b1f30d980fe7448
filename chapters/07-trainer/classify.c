// Classify: a drawing from outside, brought into MNIST's form and answered.
#include <stdio.h>

#include "nn/forward.h"
#include "nn/vector.h"
#include "trainer.h"
#include "workbook/table.h"

bool reading_of(const Network *net, const char *path, Reading *reading,
                Error *error)
{
    *reading = (Reading){.path = path};
    if (!drawing_read(path, &reading->drawing, error))
        return false;
    if (!drawing_digit(&reading->drawing, path, &reading->digit, error)) {
        drawing_free(&reading->drawing);
        return false;
    }
    for (size_t i = 0; i < PIXELS; i++)
        reading->x[i] = reading->digit.pixels[i] / 255.0;
    Forward *pass = forward_new(net);
    vector_copy(reading->outputs, forward(net, reading->x, pass), CLASSES);
    forward_free(pass);
    reading->answer = vector_argmax(reading->outputs, CLASSES);
    reading->second = answers_second(reading->outputs);
    return true;
}

void reading_free(Reading *reading)
{
    drawing_free(&reading->drawing);
}

static void print_stages(const Reading *reading)
{
    const DrawingDigit *d = &reading->digit;
    printf("%s: %zu x %zu pixels.\n\n", reading->path,
           reading->drawing.width, reading->drawing.height);
    printf("  paper    brightness %d of 255; the ink is %s than it\n",
           d->paper, d->light_ink ? "lighter" : "darker");
    printf("  box      the ink lies in %zu x %zu pixels, from column %zu "
           "and row %zu on\n",
           d->width, d->height, d->left, d->top);
    printf("  scaled   to %zu x %zu, the longer side %d\n", d->box_width,
           d->box_height, DRAWING_BOX);
    printf("  placed   in 28 x 28, from column %zu and row %zu on: its "
           "centre of mass\n           is in the middle\n\n",
           d->shift_x, d->shift_y);
}

void reading_print(const Reading *reading)
{
    const double *a = reading->outputs;
    table_heading("A drawing from outside");
    print_stages(reading);
    Table *table = table_new("<|0|1|2|3|4|5|6|7|8|9");
    table_cell(table, "a");
    for (size_t i = 0; i < CLASSES; i++)
        table_cell(table, "%.3f", a[i]);
    table_print(table);
    printf("\nIt is read as %s, a = %.4f; next comes %zu, a = %.4f.\n",
           digits_name(reading->answer), a[reading->answer],
           reading->second, a[reading->second]);
}

void reading_trace(Trace *trace, const Reading *reading)
{
    trace_step(trace, "drawing", "A drawing from outside", "");
    trace_matrix(trace, "x", reading->x, SIDE, SIDE);
    trace_vector(trace, "outputs", reading->outputs, CLASSES);
    trace_number(trace, "answer", (double)reading->answer);
}

void classify(Workbook *book, const Settings *settings)
{
    Model model;
    Reading reading;
    Error error;
    if (!keep_load(settings->load, &model, &error) ||
        !reading_of(model.net, settings->classify, &reading, &error))
        workbook_fail(book, &error);
    reading_print(&reading);
    reading_trace(book->trace, &reading);
    if (book->figures)
        plate_reading(book, &reading, keep_shape(model.net).text);
    reading_free(&reading);
    model_free(&model);
}
