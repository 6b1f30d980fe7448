#include "bug_gallery.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "digit_network.h"
#include "measure/order.h"
#include "nn/vector.h"
#include "workbook/table.h"

// The median of analytic / numeric over one layer.  A slope under a
// thousandth of the layer's largest is left out: its ratio is mostly
// rounding.
static double median_ratio(const Layer *analytic, const Layer *numeric)
{
    size_t n = analytic->outputs * (analytic->inputs + 1);
    const double *a = analytic->weights.at, *m = numeric->weights.at;
    double least = vector_max_abs(m, n) / 1000;
    double *ratios = memory_new(n, sizeof *ratios);
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        if (fabs(m[i]) > least)
            ratios[count++] = a[i] / m[i] + 0.0; // no negative zero
    size_t *order = order_ascending(ratios, count);
    double median = count > 0 ? ratios[order[count / 2]] : (double)NAN;
    free(order);
    free(ratios);
    return median;
}

// What the bug takes for the gradient of the digit, and what the cost says.
static void examine(Bug bug, const RealDigit *digit, BugResult *result)
{
    const LearningStep *s = digit->step;
    BugProgram *program = bug_new(bug, s->net, s->rate);
    result->analytic = network_like(s->net);
    result->numeric = network_clone(digit->numeric);
    bug_backprop(program, s->net, s->pass->cost, (Example){s->x, s->y},
                 result->analytic);
    if (bug == BUG_WRONG_TARGET)
        gradcheck_numeric(digit->net, s->pass->cost,
                          (Example){s->x, program->seen}, CHECK_EPSILON,
                          result->numeric);
    const Network *a = result->analytic, *m = result->numeric;
    result->check = gradcheck_compare(a, m, CHECK_ABSOLUTE, CHECK_RELATIVE);
    result->ratio_hidden = median_ratio(&a->layers[0], &m->layers[0]);
    result->ratio_output = median_ratio(&a->layers[1], &m->layers[1]);
    result->cosine =
        vector_cosine(a->parameters, m->parameters, a->parameter_count);
    bug_free(program);
}

BugGallery bug_gallery_of(const RealDigit *digit, const DigitsSets *sets,
                          uint64_t seed)
{
    BugGallery gallery = {0};
    Examples test = digits_examples(&sets->test);
    for (size_t i = 0; i < BUG_COUNT; i++) {
        BugResult *result = &gallery.bug[i];
        examine((Bug)i, digit, result);
        if (i == BUG_NONE) { // the digit's own network was trained so
            result->accuracy = digit->accuracy;
            continue;
        }
        Network *net = digit_network((Bug)i, sets, seed);
        result->accuracy =
            examples_evaluate(&test, net, digit_training.cost).accuracy;
        network_free(net);
    }
    return gallery;
}

void bug_gallery_free(BugGallery *gallery)
{
    for (size_t i = 0; i < BUG_COUNT; i++) {
        network_free(gallery->bug[i].analytic);
        network_free(gallery->bug[i].numeric);
    }
}

// A digit that is read well hardly moves a weight, and then some mistakes
// hardly show.
static void print_missed(const BugGallery *gallery)
{
    for (size_t i = 1; i < BUG_COUNT; i++)
        if (i != BUG_WRONG_TARGET && gallery->bug[i].check.wrong == 0)
            printf(
                "\nOn this digit the check misses \"%s\": the gradient "
                "is wrong, but by\nless than the check allows. One digit "
                "that passes proves little; take one\nthat is read "
                "badly.\n",
                bug_name((Bug)i));
}

static void print_moral(const BugGallery *gallery)
{
    const BugResult *bug = gallery->bug;
    size_t learn = 0;
    for (size_t i = 1; i < BUG_WRONG_TARGET; i++)
        learn += bug[i].accuracy > bug[BUG_NOTHING_BACK].accuracy;
    if (learn == BUG_WRONG_TARGET - 1)
        puts("\nFour wrong gradients learn, and far more than a frozen "
             "hidden layer does.");
    else
        printf("\nOf four wrong gradients %zu learn more than a frozen "
               "hidden layer does.\n",
               learn);
    puts("A wrong target has a perfect gradient, of the wrong question: "
         "the check\ncompares the code with the cost that it is given.");
}

void bug_gallery_print(const BugGallery *gallery)
{
    table_heading("The bug gallery");
    puts("Every row: the same first weights, the same digits in the same "
         "order,\nthe same test. The ratio is backprop's gradient / the "
         "measured one, the\nmedian of a layer over slopes of at least "
         "1/1000 of its largest; cos is\nthat of the angle between the two "
         "gradients.\n");
    Table *table = table_new(
        "<program|outside|ratio hidden|ratio output|cos|accuracy");
    for (size_t i = 0; i < BUG_COUNT; i++) {
        const BugResult *r = &gallery->bug[i];
        table_cell(table, "%s|%zu|%.4f|%.4f|%+.4f|%.2f %%",
                   bug_name((Bug)i), r->check.wrong, r->ratio_hidden,
                   r->ratio_output, r->cosine, 100 * r->accuracy);
    }
    table_print(table);
    putchar('\n');
    for (size_t i = 1; i < BUG_COUNT; i++)
        printf("  %-16s  %s\n", bug_name((Bug)i), bug_story((Bug)i));
    print_missed(gallery);
    print_moral(gallery);
}

void bug_gallery_trace(Trace *trace, const BugGallery *gallery)
{
    for (size_t i = 0; i < BUG_COUNT; i++) {
        const BugResult *r = &gallery->bug[i];
        size_t n = r->analytic->parameter_count;
        trace_step(trace, PHRASE("bug-%zu", i), bug_name((Bug)i),
                   bug_story((Bug)i));
        trace_vector(trace, "analytic", r->analytic->parameters, n);
        trace_vector(trace, "numeric", r->numeric->parameters, n);
        trace_number(trace, "accuracy", r->accuracy);
    }
}
