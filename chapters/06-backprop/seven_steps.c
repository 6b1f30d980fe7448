// Nothing is computed here but products of numbers that the step holds, so
// that a reader can follow every sum with a pocket calculator.
#include "seven_steps.h"

#include <stdio.h>

#include "by_hand.h"
#include "base/phrase.h"
#include "workbook/table.h"

// How the text calls the activation of layers from .. to: by its own
// letter where all of them are sigmoids.
static const char *letter(const LearningStep *s, size_t from, size_t to)
{
    for (size_t l = from; l <= to; l++)
        if (s->net->layers[l - 1].activation != SIGMOID)
            return "f";
    return "σ";
}

// ---- 1 and 2: forward --------------------------------------------------

static void weigh_neuron(const LearningStep *s, size_t l, size_t j,
                         Table *table)
{
    Phrase me = neuron_name(s->net, l, j);
    const Layer *layer = &s->net->layers[l - 1];
    const double *input = forward_input(s->pass->forward, l - 1);
    const double *w = matrix_row(layer->weights, j);
    for (size_t k = 0; k < layer->inputs; k++)
        table_cell(table, "%s|%s|%.9g|× %.9f|%.9f", me.text,
                   neuron_name(s->net, l - 1, k).text, w[k], input[k],
                   w[k] * input[k]);
    table_cell(table, "%s|bias|||%.9f", me.text, layer->biases[j]);
    table_rule(table);
    table_cell(table, "%s|z|||%.9f", me.text, s->z[l - 1][j]);
    if (j + 1 < layer->outputs)
        table_rule(table);
}

static void print_weigh(const LearningStep *s, size_t l)
{
    if (l == 1) {
        table_heading("Weigh");
        puts("Each neuron multiplies its inputs by its weights, adds them "
             "up and\nadds its bias:  z = w · a + b.\n");
    } else {
        table_heading("Weigh, layer %zu", l);
        puts("The same, with what the layer before has answered.\n");
    }
    Table *table = table_new("<neuron|<from|weight|input|product");
    for (size_t j = 0; j < s->net->layers[l - 1].outputs; j++)
        weigh_neuron(s, l, j, table);
    table_print(table);
}

static void print_squash(const LearningStep *s)
{
    size_t depth = s->net->depth;
    const char *f = letter(s, 1, depth);
    table_heading("Squash");
    printf("The activation function makes the neuron's number of z:  "
           "a = %s(z).\nIts slope there, %s′(z), is needed on the way "
           "back.\n\n",
           f, f);
    Table *table =
        table_new(PHRASE("<neuron|z|a = %s(z)|slope %s′(z)", f, f));
    for (size_t l = 1; l <= depth; l++) {
        const Layer *layer = &s->net->layers[l - 1];
        for (size_t j = 0; j < layer->outputs; j++) {
            table_cell(table, "%s|%.9f|%.9f",
                       neuron_name(s->net, l, j).text, s->z[l - 1][j],
                       s->a[l - 1][j]);
            if (layer->activation == SOFTMAX)
                table_cell(table, "all together");
            else
                table_cell(table, "%.9f", s->slope[l - 1][j]);
        }
    }
    table_print(table);
}

// ---- 3: compare --------------------------------------------------------

static void print_cost(const LearningStep *s)
{
    size_t depth = s->net->depth;
    const double *a = s->a[depth - 1], *y = s->y;
    table_heading("Cost");
    printf("Compare each answer with the truth (cost: %s).\n\n",
           cost_name(s->pass->cost));
    Table *table = table_new("<output|answer|truth y|answer − y|cost");
    size_t n = network_outputs(s->net);
    for (size_t j = 0; j < n; j++)
        table_cell(table, "%s|%.9f|%.9g|%+.9f|%.9f",
                   neuron_name(s->net, depth, j).text, a[j], y[j],
                   a[j] - y[j], s->terms[j]);
    table_rule(table);
    table_cell(table, "C||||%.9f", s->C);
    table_print(table);
}

// ---- 4 and 5: the errors -----------------------------------------------

// What stands above the table of output errors, and the table's headings.
// With softmax every z moves every answer, so there is a sum over paths.
static Table *start_output_error(const char *f, bool softmax)
{
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
    return table_new(PHRASE("<output|∂C/∂a|× %s′(z)|δ", f));
}

static void print_output_error(const LearningStep *s)
{
    size_t depth = s->net->depth;
    bool softmax = s->net->layers[depth - 1].activation == SOFTMAX;
    table_heading("Output error");
    Table *table = start_output_error(letter(s, depth, depth), softmax);
    for (size_t j = 0; j < network_outputs(s->net); j++) {
        table_cell(table, "%s|%+.9f", neuron_name(s->net, depth, j).text,
                   s->dC_da[depth - 1][j]);
        if (softmax)
            table_cell(table, "%.9f", s->a[depth - 1][j]);
        else
            table_cell(table, "× %.9f", s->slope[depth - 1][j]);
        table_cell(table, "%+.9f", s->delta[depth - 1][j]);
    }
    table_print(table);
}

static void error_of_neuron(const LearningStep *s, size_t l, size_t k,
                            Table *table)
{
    Phrase me = neuron_name(s->net, l, k);
    const Layer *above = &s->net->layers[l];
    const double *delta = s->delta[l];
    for (size_t j = 0; j < above->outputs; j++) {
        double weight = parameter_of(s->net, l, j, k);
        table_cell(table, "%s|from %s|%.9g × %+.9f|%+.9f", me.text,
                   neuron_name(s->net, l + 1, j).text, weight, delta[j],
                   weight * delta[j]);
    }
    table_rule(table);
    table_cell(table, "%s|∂C/∂a||%+.9f", me.text, s->dC_da[l - 1][k]);
    table_cell(table, "%s|slope|×|%.9f", me.text, s->slope[l - 1][k]);
    table_cell(table, "%s|δ||%+.9f", me.text, s->delta[l - 1][k]);
    if (k + 1 < above->inputs)
        table_rule(table);
}

void seven_steps_print_errors(const LearningStep *s, size_t l)
{
    putchar('\n');
    Table *table = table_new("<neuron|<term|w × δ|blame");
    for (size_t k = 0; k < s->net->layers[l - 1].outputs; k++)
        error_of_neuron(s, l, k, table);
    table_print(table);
}

static void print_pass_back(const LearningStep *s)
{
    table_heading("Pass it back");
    printf("A hidden neuron collects blame from every neuron it fed, in "
           "proportion\nto the weight between them, then takes its own "
           "slope:\nδ = (sum of w · δ) · %s′(z). The weights are the old "
           "ones: none has moved.\n",
           letter(s, 1, s->net->depth - 1));
    if (s->net->depth == 1)
        puts("This network has no hidden layer.");
    for (size_t l = s->net->depth - 1; l >= 1; l--)
        seven_steps_print_errors(s, l);
}

// ---- 6 and 7: the gradient and the step --------------------------------

// What is printed of the weight from input k to neuron j of layer l, or of
// its bias.
typedef void Row(const LearningStep *s, size_t l, size_t j, size_t k,
                 Table *table);

// A table with a row for each parameter of layer l.
static void print_layer(const LearningStep *s, size_t l,
                        const char *headings, Row *row)
{
    const Layer *layer = &s->net->layers[l - 1];
    putchar('\n');
    Table *table = table_new(headings);
    for (size_t j = 0; j < layer->outputs; j++)
        for (size_t k = 0; k <= layer->inputs; k++) {
            Phrase to = neuron_name(s->net, l, j);
            Phrase from = neuron_name(s->net, l - 1, k);
            if (k < layer->inputs)
                table_cell(table, "%s → %s", from.text, to.text);
            else
                table_cell(table, "bias of %s", to.text);
            row(s, l, j, k, table);
        }
    table_print(table);
}

static void gradient_row(const LearningStep *s, size_t l, size_t j,
                         size_t k, Table *table)
{
    bool bias = k == s->net->layers[l - 1].inputs;
    const double *input = forward_input(s->pass->forward, l - 1);
    table_cell(table, "%+.9f|× %.9f|%+.9f", s->delta[l - 1][j],
               bias ? 1 : input[k], parameter_of(s->gradient, l - 1, j, k));
}

static void update_row(const LearningStep *s, size_t l, size_t j, size_t k,
                       Table *table)
{
    table_cell(table, "%.9g|− %.9g × %+.9f|%.9f",
               parameter_of(s->net, l - 1, j, k), s->rate,
               parameter_of(s->gradient, l - 1, j, k),
               parameter_of(s->after, l - 1, j, k));
}

static void print_gradients(const LearningStep *s, size_t l)
{
    if (l == s->net->depth) {
        table_heading("Gradients");
        puts("A weight's gradient is the error it led to times the number "
             "it carried:\n∂C/∂w = δ · input. A bias carries 1.");
    } else
        table_heading("Gradients, layer %zu", l);
    print_layer(s, l, "<parameter|δ|× input|∂C/∂parameter", gradient_row);
}

static void print_update(const LearningStep *s, size_t l)
{
    if (l == s->net->depth) {
        table_heading("Update");
        puts("Every parameter takes one step against its gradient, all at "
             "the same time:\nnew = old − rate × gradient.");
    } else
        table_heading("Update, layer %zu", l);
    print_layer(s, l, "<parameter|old|− rate × gradient|new", update_row);
    if (l == s->net->depth)
        printf("\nNext: forward again. The cost goes from %.9g to %.9g.\n",
               s->C, s->next_C);
}

void seven_steps_print(const LearningStep *s)
{
    size_t depth = s->net->depth;
    for (size_t l = 1; l <= depth; l++)
        print_weigh(s, l);
    print_squash(s);
    print_cost(s);
    print_output_error(s);
    print_pass_back(s);
    for (size_t l = depth; l >= 1; l--)
        print_gradients(s, l);
    for (size_t l = depth; l >= 1; l--)
        print_update(s, l);
}
