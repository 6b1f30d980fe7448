// 03-feedforward: one digit walks through a network of three layers.
//
// Counts the parameters, lets networks with random weights guess, trains
// one of them shortly (how is the matter of chapters 5 to 7) and follows
// every number of one digit from the pixels to the answer.
#include "feedforward.h"
#include "figures.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "draw/number.h"
#include "evidence.h"
#include "guess.h"
#include "measure/learner.h"
#include "nn/vector.h"
#include "options.h"
#include "workbook/progress.h"
#include "workbook/table.h"

static Network *network_of_chapter(void)
{
    const size_t sizes[] = {DIGITS_PIXELS, HIDDEN, HIDDEN, DIGITS_CLASSES};
    return network_new(sizes, DEPTH + 1, SIGMOID, SIGMOID);
}

static void print_shape(const Network *net)
{
    table_heading("Thirteen thousand numbers");
    printf("Each neuron has one weight for every input, and one bias.\n\n");
    Table *table =
        table_new("<layer|inputs|neurons|weights|biases|together");
    for (size_t l = 0; l < net->depth; l++) {
        const Layer *layer = &net->layers[l];
        size_t weights = layer->weights.rows * layer->weights.cols;
        table_cell(table, "%zu|%zu|%zu|%s|%zu|%s", l + 1, layer->inputs,
                   layer->outputs, number_count(weights).text,
                   layer->outputs,
                   number_count(weights + layer->outputs).text);
    }
    table_rule(table);
    for (int column = 0; column < 5; column++)
        table_cell(table, "%s", "");
    table_cell(table, "%s", number_count(net->parameter_count).text);
    table_print(table);
}

typedef struct {
    const DigitsSets *sets;
    size_t epochs;
    Table *table;
} Watched;

static void watch(void *what, size_t epoch, Learner *learner)
{
    Watched *w = what;
    Evaluation e = learner_evaluate(learner, &w->sets->test);
    progress_show("training", epoch, w->epochs);
    table_cell(w->table, "%zu|%s|%s", epoch, number_count(e.right).text,
               number_percent(e.accuracy, 2).text);
}

// Learning, here still a closed box: many small steps that each make the
// cost of ten digits a little smaller.
static void train(const Workbook *book, size_t epochs, Network *net,
                  const DigitsSets *sets, Random *random)
{
    LearnerOptions options = {.engine = ENGINE_PLAIN,
                              .descent = {QUADRATIC, 3, 0, 10}};
    Error error;
    Learner *learner = learner_new(net, &sets->training, options, &error);
    if (learner == NULL)
        workbook_fail(book, &error);
    table_heading("A short training");
    printf("How it works is the matter of chapters 5 to 7.\n\n");
    Table *table = table_new("epochs|right, of the test digits|accuracy");
    learner_run(learner, epochs, random, watch,
                &(Watched){sets, epochs, table});
    table_print(table);
    learner_free(learner);
}

// The cells of neuron j of layer l + 1; empty in a layer that is shorter.
static void cell_neuron(Table *table, const Forward *pass, size_t l,
                        size_t j, bool there)
{
    if (l > 0)
        table_cell(table, "%s", "");
    table_cell(table, "%s|%s",
               there ? number_signed_fixed(pass->z[l][j], 4).text : "",
               there ? number_fixed(pass->a[l][j], 4).text : "");
}

// The z and a of every neuron, one row for each place in the layers.
static void print_pass(const Network *net, const Forward *pass)
{
    size_t answer = vector_argmax(forward_output(pass), DIGITS_CLASSES);
    Table *table = table_new("neuron|z¹|a¹||z²|a²||z³|a³|<digit");
    for (size_t j = 0; j < HIDDEN; j++) {
        table_cell(table, "%zu", j + 1);
        for (size_t l = 0; l < net->depth; l++)
            cell_neuron(table, pass, l, j, j < net->layers[l].outputs);
        if (j < DIGITS_CLASSES)
            table_cell(table, "%zu%s", j, j == answer ? " ←" : "");
        else
            table_cell(table, "%s", "");
    }
    table_print(table);
}

static void walk(Workbook *book, const Network *net, Forward *pass,
                 const double *x, const char *when)
{
    const double *a = forward(net, x, pass);
    char id[32], title[80];
    snprintf(id, sizeof id, "forward-%s", when);
    snprintf(title, sizeof title, "One digit, %s training", when);
    trace_step(book->trace, id, title, "z = W a + b,  a = sigma(z)");
    trace_matrix(book->trace, "x", x, DIGITS_SIDE, DIGITS_SIDE);
    for (size_t l = 0; l < net->depth; l++) {
        char name[32];
        snprintf(name, sizeof name, "z%zu", l + 1);
        trace_vector(book->trace, name, pass->z[l], net->layers[l].outputs);
        snprintf(name, sizeof name, "a%zu", l + 1);
        trace_vector(book->trace, name, pass->a[l], net->layers[l].outputs);
    }
    print_pass(net, pass);
    size_t answer = vector_argmax(a, DIGITS_CLASSES);
    printf("\nThe answer is the place of the largest output: %zu.\n",
           answer);
}

static void row_softmax(Table *table, const char *digit, const char *z,
                        double a, double power, double share)
{
    table_cell(table, "%s|%s|%s|%s|%s", digit, z, number_fixed(a, 4).text,
               number_fixed(power, 6).text, number_fixed(share, 6).text);
}

// z, a, softmax: [10].
static void print_softmax(const double *z, const double *a,
                          const double *softmax)
{
    size_t n = DIGITS_CLASSES;
    double power[DIGITS_CLASSES];
    table_heading("The same ten numbers as probabilities");
    printf("Softmax: e to the power z, divided by the sum of all ten.\n\n");
    Table *table = table_new("digit|z|σ(z)|e^z|softmax");
    for (size_t j = 0; j < n; j++) {
        char digit[24];
        snprintf(digit, sizeof digit, "%zu", j);
        power[j] = exp(z[j]);
        row_softmax(table, digit, number_signed_fixed(z[j], 4).text, a[j],
                    power[j], softmax[j]);
    }
    table_rule(table);
    row_softmax(table, "sum", "", vector_sum(a, n), vector_sum(power, n),
                vector_sum(softmax, n));
    table_print(table);
}

static void trace_softmax(Workbook *book, const Journey *journey)
{
    trace_step(book->trace, "softmax", "The outputs as probabilities",
               "a_j = e^z_j / sum of e^z");
    trace_vector(book->trace, "z", journey->pass->z[DEPTH - 1],
                 DIGITS_CLASSES);
    trace_vector(book->trace, "softmax", journey->softmax, DIGITS_CLASSES);
}

// All that is known about the digit once it has walked through net.
static Journey journey_of(const Settings *settings, const Digits *test,
                          const Network *net, const Forward *pass)
{
    Journey journey = {.test = test,
                       .digit = settings->digit,
                       .label = test->labels[settings->digit],
                       .net = net,
                       .pass = pass};
    journey.accuracy = guess_ask(net, test, journey.given);
    activation_apply(SOFTMAX, pass->z[DEPTH - 1], journey.softmax,
                     DIGITS_CLASSES);
    for (size_t j = 0; j < HIDDEN; j++)
        neuron_contributions(layer_neuron(&net->layers[0], j), pass->input,
                             journey.seen[j]);
    evidence_gather(&journey);
    return journey;
}

static void walk_before(Workbook *book, const Settings *settings,
                        const Network *net, Forward *pass, const double *x)
{
    table_heading("A forward pass before any learning");
    printf("Test digit %zu. Random weights, seed %llu:\n\n",
           settings->digit, (unsigned long long)book->seed);
    walk(book, net, pass, x, "before");
}

static void walk_after(Workbook *book, const Settings *settings,
                       const Network *net, Forward *pass, const double *x)
{
    table_heading("The same forward pass after training");
    printf("The same test digit %zu, the same sums, other weights:\n\n",
           settings->digit);
    walk(book, net, pass, x, "after");
}

static void run(Workbook *book, const Settings *settings,
                const DigitsSets *sets)
{
    Network *net = network_of_chapter();
    Forward *pass = forward_new(net);
    double x[DIGITS_PIXELS];
    print_shape(net);

    Random random = random_start(book->seed);
    Initialisation start = (Initialisation)settings->start;
    network_initialise(net, start, &random);
    digits_input(&sets->test, settings->digit, x);
    walk_before(book, settings, net, pass, x);
    Untrained untrained =
        guess_measure(book, net, start, sets, settings->networks);
    train(book, settings->epochs, net, sets, &random);
    walk_after(book, settings, net, pass, x);

    Journey journey = journey_of(settings, &sets->test, net, pass);
    evidence_print(book, &journey);
    print_softmax(pass->z[DEPTH - 1], forward_output(pass),
                  journey.softmax);
    trace_softmax(book, &journey);
    while (workbook_draws(book)) {
        figure_guessing(book, &journey, &untrained);
        figure_eyes(book, &journey);
        figure_feedforward(book, &journey);
        figure_evidence(book, &journey);
    }
    forward_free(pass);
    network_free(net);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("03-feedforward");
    Settings settings = settings_read(&book, argc, argv);
    DigitsSets sets;
    workbook_digits(&book, settings.training, DIGITS_ALL, &sets);
    workbook_check_digit(&book, settings.digit, &sets, &sets.test);
    run(&book, &settings, &sets);
    digits_close(&sets);
    return workbook_end(&book);
}
