#include "own_digit.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "classes.h"
#include "data/digit_files.h"
#include "figures.h"
#include "keep.h"
#include "measure/predictions.h"
#include "nn/forward.h"
#include "nn/vector.h"
#include "own_number.h"
#include "workbook/table.h"

// Reads the PNG at path and asks the network.
static OwnDigit read_drawing(const Workbook *book, const Network *net,
                             const char *path)
{
    OwnDigit own = {.path = path,
                    .classes = network_outputs(net),
                    .shape = keep_shape(net)};
    Error error;
    if (!drawing_read(path, &own.drawing, &error) ||
        !drawing_digit(&own.drawing, path, &own.digit, &error))
        workbook_fail(book, &error);
    for (size_t i = 0; i < DIGITS_PIXELS; i++)
        own.x[i] = own.digit.pixels[i] / 255.0;
    Forward *pass = forward_new(net);
    vector_copy(own.a, forward(net, own.x, pass), own.classes);
    forward_free(pass);
    own.predicted = vector_argmax(own.a, own.classes);
    own.runner_up = runner_up(own.a, own.classes);
    return own;
}

static const char own_drawing[] = "chapters/07-trainer/my-digit.png";

OwnDigit own_digit_of_book(const Workbook *book, const Network *net)
{
    size_t classes = network_outputs(net);
    if (classes_are_many(classes) || access(own_drawing, F_OK) != 0)
        return (OwnDigit){.classes = classes};
    return read_drawing(book, net, own_drawing);
}

void own_digit_free(OwnDigit *own)
{
    drawing_free(&own->drawing);
}

static void print_stages(const OwnDigit *own)
{
    const DrawingDigit *d = &own->digit;
    printf("%s: %zu x %zu pixels.\n\n", own->path, own->drawing.width,
           own->drawing.height);
    printf("  paper    brightness %d of 255; the ink is %s than it\n",
           d->paper, d->light_ink ? "lighter" : "darker");
    if (d->others > 0)
        printf("  alone    no: %zu more of its size left out; only the "
               "one with most ink\n           is read\n",
               d->others);
    printf("  box      the ink lies in %zu x %zu pixels, from column %zu "
           "and row %zu on\n",
           d->width, d->height, d->left, d->top);
    printf("  scaled   to %zu x %zu, the longer side %d\n", d->box_width,
           d->box_height, DRAWING_BOX);
    printf("  placed   in 28 x 28, from column %zu and row %zu on: its "
           "centre of mass\n           is in the middle\n",
           d->shift_x, d->shift_y);
    if (d->growth > 0)
        printf("  pen      thin: %.2f pixels broader on each side\n",
               d->growth);
    printf("\n");
}

void own_digit_print(const OwnDigit *own)
{
    const double *a = own->a;
    if (own->path == NULL && classes_are_many(own->classes)) {
        printf("\n%s is a digit: it is not shown to a network\nof %zu "
               "classes.\n",
               own_drawing, own->classes);
        return;
    }
    if (own->path == NULL) {
        printf("\n%s is not here: no drawing is read.\n", own_drawing);
        return;
    }
    table_heading("A drawing from outside");
    print_stages(own);
    classes_print_outputs(NULL, a, own->classes, &own->names);
    printf("\nIt is read as %s, a = %.4f; next comes %s, a = %.4f.\n",
           classes_name(own->predicted, own->classes, &own->names).text,
           a[own->predicted],
           classes_cell(own->runner_up, &own->names).text,
           a[own->runner_up]);
}

void own_digit_trace(Trace *trace, const OwnDigit *own)
{
    if (own->path == NULL)
        return;
    trace_step(trace, "drawing", "A drawing from outside", "");
    trace_matrix(trace, "x", own->x, DIGITS_SIDE, DIGITS_SIDE);
    trace_vector(trace, "outputs", own->a, own->classes);
    trace_number(trace, "answer", (double)own->predicted);
}

// A broad digit may as well be two that touch: the surer answer counts.
static bool is_number(const OwnDigit *digit, const OwnNumber *number)
{
    return number->count > 1 &&
           (digit->digit.others > 0 ||
            own_number_least_certain(number) > digit->a[digit->predicted]);
}

static void show_digit(Workbook *book, const OwnDigit *own)
{
    own_digit_print(own);
    classes_print_not_drawn(own->classes);
    own_digit_trace(book->trace, own);
    while (workbook_draws(book) && !classes_are_many(own->classes))
        figure_drawing(book, own);
}

static void show_number(Workbook *book, const OwnNumber *own)
{
    own_number_print(own);
    own_number_trace(book->trace, own);
    while (workbook_draws(book))
        figure_number(book, own);
}

// The names of the classes from the folder of --data.  Without that option
// there need not be one.
static void read_names(const Workbook *book, ClassNames *names)
{
    bool needed = strcmp(book->data, DIGITS_FOLDER) != 0;
    DigitFiles files;
    Error error;
    bool good = digit_files_find(book->data, &files, &error);
    if (good && !files.found && needed)
        good = error_set(&error,
                         "%s: expected data here, whose classes are named",
                         book->data);
    if (good && files.names != NULL)
        good = class_names_read(files.names, names, &error);
    digit_files_free(&files);
    if (!good && needed)
        workbook_fail(book, &error);
}

void own_digit_classify(Workbook *book, const Plan *plan, const char *path)
{
    Model model;
    Error error;
    if (!keep_load(plan->load, plan, &model, &error))
        workbook_fail(book, &error);
    OwnDigit own = read_drawing(book, model.net, path);
    read_names(book, &own.names);
    static OwnNumber number; // too large for the stack
    number = (OwnNumber){.path = path, .shape = own.shape};
    if (!classes_are_many(own.classes))
        own_number_read(book, model.net, &own.drawing, &number);
    if (is_number(&own, &number))
        show_number(book, &number);
    else
        show_digit(book, &own);
    own_digit_free(&own);
    model_free(&model);
}
