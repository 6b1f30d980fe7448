// steps: prints one pass of backpropagation in seven steps, from its trace.
//
// Nothing is computed here but products of numbers that the trace holds, so
// that a reader can follow every sum with a pocket calculator.
#include "backprop.h"

#include <stdio.h>

#include "workbook/table.h"

// The array called name in step "id-l"; l = 0 stands for plain "id".
const double *traced(const Trace *trace, const char *id, size_t l,
                     const char *name)
{
    char full[40];
    if (l == 0)
        snprintf(full, sizeof full, "%s", id);
    else
        snprintf(full, sizeof full, "%s-%zu", id, l);
    return trace_get(trace, full, name)->values;
}

// What layer l reads: x, or the activations of the layer before.
const double *traced_input(const Trace *trace, size_t l)
{
    return l == 1 ? traced(trace, "input", 0, "x")
                  : traced(trace, "squash", l - 1, "a");
}

// How the text calls the activation of layers from .. to: by its own
// letter where all of them are sigmoids.
static const char *letter(const Lesson *lesson, size_t from, size_t to)
{
    for (size_t l = from; l <= to; l++)
        if (lesson->net->layers[l - 1].activation != SIGMOID)
            return "f";
    return "σ";
}

static void cell_name(Table *table, const Lesson *lesson, size_t l,
                      size_t j)
{
    table_cell(table, "%s", lesson_name(lesson->net->depth, l, j).text);
}

// ---- 1 and 2: forward --------------------------------------------------

static void weigh_neuron(const Lesson *lesson, const Trace *trace, size_t l,
                         size_t j, Table *table)
{
    const Layer *layer = &lesson->net->layers[l - 1];
    const double *input = traced_input(trace, l);
    const double *w = traced(trace, "weigh", l, "W") + j * layer->inputs;
    for (size_t k = 0; k < layer->inputs; k++) {
        cell_name(table, lesson, l, j);
        cell_name(table, lesson, l - 1, k);
        table_cell(table, "%.9g", w[k]);
        table_cell(table, "× %.9f", input[k]);
        table_cell(table, "%.9f", w[k] * input[k]);
    }
    cell_name(table, lesson, l, j);
    table_cell(table, "bias");
    table_cell(table, "%s", "");
    table_cell(table, "%s", "");
    table_cell(table, "%.9f", traced(trace, "weigh", l, "b")[j]);
    table_rule(table);
    cell_name(table, lesson, l, j);
    table_cell(table, "z");
    table_cell(table, "%s", "");
    table_cell(table, "%s", "");
    table_cell(table, "%.9f", traced(trace, "weigh", l, "z")[j]);
    if (j + 1 < layer->outputs)
        table_rule(table);
}

static void print_weigh(const Lesson *lesson, const Trace *trace)
{
    table_heading("Weigh");
    puts("Each neuron multiplies its inputs by its weights, adds them up "
         "and\nadds its bias:  z = w · a + b.");
    for (size_t l = 1; l <= lesson->net->depth; l++) {
        if (l == 2)
            puts("\nThe next layer does the same once step 2 has given it "
                 "its inputs:");
        putchar('\n');
        Table *table = table_new("<neuron|<from|weight|input|product");
        for (size_t j = 0; j < lesson->net->layers[l - 1].outputs; j++)
            weigh_neuron(lesson, trace, l, j, table);
        table_print(table);
    }
}

static void print_squash(const Lesson *lesson, const Trace *trace)
{
    size_t depth = lesson->net->depth;
    const char *f = letter(lesson, 1, depth);
    char headings[80];
    table_heading("Squash");
    printf("The activation function makes the neuron's number of z:  "
           "a = %s(z).\nIts slope there, %s′(z), is needed on the way "
           "back.\n\n",
           f, f);
    snprintf(headings, sizeof headings, "<neuron|z|a = %s(z)|slope %s′(z)",
             f, f);
    Table *table = table_new(headings);
    for (size_t l = 1; l <= depth; l++) {
        const Layer *layer = &lesson->net->layers[l - 1];
        for (size_t j = 0; j < layer->outputs; j++) {
            cell_name(table, lesson, l, j);
            table_cell(table, "%.9f", traced(trace, "weigh", l, "z")[j]);
            table_cell(table, "%.9f", traced(trace, "squash", l, "a")[j]);
            if (layer->activation == SOFTMAX)
                table_cell(table, "all together");
            else
                table_cell(
                    table, "%.9f",
                    l == depth
                        ? traced(trace, "output-error", 0, "slope")[j]
                        : traced(trace, "pass-back", l, "slope")[j]);
        }
    }
    table_print(table);
}

// ---- 3: compare --------------------------------------------------------

static void print_cost(const Lesson *lesson, const Trace *trace)
{
    size_t depth = lesson->net->depth;
    const double *a = traced(trace, "squash", depth, "a");
    const double *y = traced(trace, "input", 0, "y");
    table_heading("Cost");
    printf("Compare each answer with the truth (cost: %s).\n\n",
           cost_name(lesson->cost));
    Table *table = table_new("<output|answer|truth y|answer − y|cost");
    size_t n = network_outputs(lesson->net);
    for (size_t j = 0; j < n; j++) {
        cell_name(table, lesson, depth, j);
        table_cell(table, "%.9f", a[j]);
        table_cell(table, "%.9g", y[j]);
        table_cell(table, "%+.9f", a[j] - y[j]);
        table_cell(table, "%.9f", traced(trace, "cost", 0, "terms")[j]);
    }
    table_rule(table);
    table_cell(table, "C");
    table_cell(table, "%s", "");
    table_cell(table, "%s", "");
    table_cell(table, "%s", "");
    table_cell(table, "%.9f", traced(trace, "cost", 0, "C")[0]);
    table_print(table);
}

// ---- 4 and 5: the errors -----------------------------------------------

// What stands above the table of output errors, and the table's headings.
// With softmax every z moves every answer, so there is a sum over paths.
static Table *start_output_error(const char *f, bool softmax)
{
    char headings[80];
    fputs("δ says how the cost changes with z. ", stdout);
    if (softmax) {
        puts(
            "With softmax each z moves all\nanswers, so the paths add up:  "
            "δ = a · (∂C/∂a − the sum of all a · ∂C/∂a).\n");
        return table_new("<output|∂C/∂a|a|δ");
    }
    printf("First how it changes with the\nanswer, ∂C/∂a, then times the "
           "slope:  δ = ∂C/∂a · %s′(z).\n\n",
           f);
    snprintf(headings, sizeof headings, "<output|∂C/∂a|× %s′(z)|δ", f);
    return table_new(headings);
}

static void print_output_error(const Lesson *lesson, const Trace *trace)
{
    size_t depth = lesson->net->depth;
    bool softmax = lesson->net->layers[depth - 1].activation == SOFTMAX;
    table_heading("Output error");
    Table *table =
        start_output_error(letter(lesson, depth, depth), softmax);
    for (size_t j = 0; j < network_outputs(lesson->net); j++) {
        cell_name(table, lesson, depth, j);
        table_cell(table, "%+.9f",
                   traced(trace, "output-error", 0, "dC_da")[j]);
        if (softmax)
            table_cell(table, "%.9f",
                       traced(trace, "squash", depth, "a")[j]);
        else
            table_cell(table, "× %.9f",
                       traced(trace, "output-error", 0, "slope")[j]);
        table_cell(table, "%+.9f",
                   traced(trace, "output-error", 0, "delta")[j]);
    }
    table_print(table);
}

// The errors of layer l, whichever step they were computed in.
const double *traced_delta(const Trace *trace, size_t depth, size_t l)
{
    return l == depth ? traced(trace, "output-error", 0, "delta")
                      : traced(trace, "pass-back", l, "delta");
}

static void blame_neuron(const Lesson *lesson, const Trace *trace, size_t l,
                         size_t k, Table *table)
{
    size_t depth = lesson->net->depth;
    const Layer *above = &lesson->net->layers[l];
    const double *w = traced(trace, "weigh", l + 1, "W");
    const double *delta = traced_delta(trace, depth, l + 1);
    for (size_t j = 0; j < above->outputs; j++) {
        double weight = w[j * above->inputs + k];
        cell_name(table, lesson, l, k);
        table_cell(table, "from %s", lesson_name(depth, l + 1, j).text);
        table_cell(table, "%.9g × %+.9f", weight, delta[j]);
        table_cell(table, "%+.9f", weight * delta[j]);
    }
    table_rule(table);
    const char *names[] = {"∂C/∂a", "slope", "δ"};
    const char *arrays[] = {"dC_da", "slope", "delta"};
    for (size_t i = 0; i < 3; i++) {
        cell_name(table, lesson, l, k);
        table_cell(table, "%s", names[i]);
        table_cell(table, "%s", i == 1 ? "×" : "");
        table_cell(table, i == 1 ? "%.9f" : "%+.9f",
                   traced(trace, "pass-back", l, arrays[i])[k]);
    }
    if (k + 1 < above->inputs)
        table_rule(table);
}

static void print_pass_back(const Lesson *lesson, const Trace *trace)
{
    table_heading("Pass it back");
    printf("A hidden neuron collects blame from every neuron it fed, in "
           "proportion\nto the weight between them, then takes its own "
           "slope:\nδ = (sum of w · δ) · %s′(z). The weights are those of "
           "step 1: none has moved.\n",
           letter(lesson, 1, lesson->net->depth - 1));
    if (lesson->net->depth == 1)
        puts("This network has no hidden layer.");
    for (size_t l = lesson->net->depth - 1; l >= 1; l--) {
        putchar('\n');
        Table *table = table_new("<neuron|<term|w × δ|blame");
        for (size_t k = 0; k < lesson->net->layers[l - 1].outputs; k++)
            blame_neuron(lesson, trace, l, k, table);
        table_print(table);
    }
}

// ---- 6 and 7: the gradient and the step --------------------------------

// A row for each parameter of layer l: its δ × input, or its step.
static void each_parameter(const Lesson *lesson, const Trace *trace,
                           size_t l, Table *table,
                           void (*row)(const Lesson *, const Trace *,
                                       size_t l, size_t j, size_t k,
                                       Table *))
{
    const Layer *layer = &lesson->net->layers[l - 1];
    for (size_t j = 0; j < layer->outputs; j++)
        for (size_t k = 0; k <= layer->inputs; k++) {
            if (k < layer->inputs)
                table_cell(table, "%s → %s",
                           lesson_name(lesson->net->depth, l - 1, k).text,
                           lesson_name(lesson->net->depth, l, j).text);
            else
                table_cell(table, "bias of %s",
                           lesson_name(lesson->net->depth, l, j).text);
            row(lesson, trace, l, j, k, table);
        }
}

// W[j][k] of layer l in this step, or b[j] for k = inputs.
static double parameter(const Lesson *lesson, const Trace *trace,
                        const char *id, size_t l, size_t j, size_t k,
                        const char *weights, const char *biases)
{
    size_t inputs = lesson->net->layers[l - 1].inputs;
    return k < inputs ? traced(trace, id, l, weights)[j * inputs + k]
                      : traced(trace, id, l, biases)[j];
}

static void gradient_row(const Lesson *lesson, const Trace *trace, size_t l,
                         size_t j, size_t k, Table *table)
{
    bool bias = k == lesson->net->layers[l - 1].inputs;
    table_cell(table, "%+.9f",
               traced_delta(trace, lesson->net->depth, l)[j]);
    table_cell(table, "× %.9f", bias ? 1 : traced_input(trace, l)[k]);
    table_cell(
        table, "%+.9f",
        parameter(lesson, trace, "gradients", l, j, k, "dC_dW", "dC_db"));
}

static void update_row(const Lesson *lesson, const Trace *trace, size_t l,
                       size_t j, size_t k, Table *table)
{
    table_cell(table, "%.9g",
               parameter(lesson, trace, "weigh", l, j, k, "W", "b"));
    table_cell(
        table, "− %.9g × %+.9f", lesson->rate,
        parameter(lesson, trace, "gradients", l, j, k, "dC_dW", "dC_db"));
    table_cell(table, "%.9f",
               parameter(lesson, trace, "update", l, j, k, "W", "b"));
}

static void print_gradients(const Lesson *lesson, const Trace *trace)
{
    table_heading("Gradients");
    puts("A weight's gradient is the error it led to times the number it "
         "carried:\n∂C/∂w = δ · input. A bias carries 1.");
    for (size_t l = lesson->net->depth; l >= 1; l--) {
        putchar('\n');
        Table *table = table_new("<parameter|δ|× input|∂C/∂parameter");
        each_parameter(lesson, trace, l, table, gradient_row);
        table_print(table);
    }
}

static void print_update(const Lesson *lesson, const Trace *trace)
{
    table_heading("Update");
    puts("Every parameter takes one step against its gradient, all at the "
         "same time:\nnew = old − rate × gradient.");
    for (size_t l = 1; l <= lesson->net->depth; l++) {
        putchar('\n');
        Table *table = table_new("<parameter|old|− rate × gradient|new");
        each_parameter(lesson, trace, l, table, update_row);
        table_print(table);
    }
    printf("\nNext: forward again. The cost goes from %.9g to %.9g.\n",
           traced(trace, "cost", 0, "C")[0],
           traced(trace, "next", 0, "C")[0]);
}

void steps_print(const Lesson *lesson, const Trace *trace)
{
    print_weigh(lesson, trace);
    print_squash(lesson, trace);
    print_cost(lesson, trace);
    print_output_error(lesson, trace);
    print_pass_back(lesson, trace);
    print_gradients(lesson, trace);
    print_update(lesson, trace);
}
