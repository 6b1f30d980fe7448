#include "measure/bugs.h"

#include <stdlib.h>

#include "base/memory.h"
#include "nn/vector.h"

static const char *const names[BUG_COUNT] = {
    "correct",       "stale order",  "doubled gradient", "missing slope",
    "swapped index", "wrong target", "frozen layer"};

static const char *const stories[] = {
    "every error before any weight moves",
    "errors pass back through weights already moved",
    "nobody cleared the gradient before adding",
    "hidden neurons forget to multiply by σ′(z)",
    "the way back reads W[k][j] for W[j][k]",
    "the truth is one-hot at the next digit",
    "no error passes back: the hidden layer never moves",
    "the error of an output is y − a instead of a − y",
    "outputs forget to multiply by σ′(z)",
    "the gradient of the biases is forgotten",
    "softmax, as if each output heard its own z only"};

const char *bug_name(Bug bug)
{
    return names[bug];
}

const char *bug_story(Bug bug)
{
    return stories[bug];
}

BugProgram *bug_new(Bug bug, const Network *net, double rate)
{
    BugProgram *program = memory_new(1, sizeof *program);
    program->bug = bug;
    program->rate = rate;
    program->pass = backprop_new(net);
    program->moved = network_like(net);
    program->seen = memory_new(network_outputs(net), sizeof(double));
    return program;
}

void bug_free(BugProgram *program)
{
    backprop_free(program->pass);
    network_free(program->moved);
    free(program->seen);
    free(program);
}

const double *bug_target(BugProgram *program, const double *y, size_t n)
{
    size_t shift = program->bug == BUG_WRONG_TARGET ? 1 : 0;
    for (size_t i = 0; i < n; i++)
        program->seen[(i + shift) % n] = y[i];
    return program->seen;
}

// Steps a copy of the layer and passes the error back through the copy: the
// order of a program that updates each layer as soon as it can.
static void pass_back_stale(Layer *moved, double rate, const double *delta,
                            const double *a, double *dC_da)
{
    matrix_add_outer(moved->weights, -rate, delta, a);
    layer_backward(moved, delta, dC_da);
}

// a (1 - a): softmax with each output's own slope and no other.
static void scale_elementwise(const double *a, double *delta, size_t n)
{
    for (size_t j = 0; j < n; j++)
        delta[j] *= a[j] * (1 - a[j]);
}

// Reads the array of W row by row, as if it were that of its transpose.
// Every index stays inside, so no tool complains.
static void pass_back_swapped(const Layer *layer, const double *delta,
                              double *dC_da)
{
    Matrix w = layer->weights;
    Matrix misread = {.rows = w.cols, .cols = w.rows, .at = w.at};
    matrix_times(misread, delta, dC_da);
}

static bool is_elementwise(const BugProgram *program, const Layer *layer)
{
    return program->bug == BUG_ELEMENTWISE && layer->activation == SOFTMAX;
}

// The error of the output layer.  A bug in its last factor has to take the
// long way, dC/da first.
static void output_error(BugProgram *program, const Network *net, Cost cost,
                         const double *y)
{
    Backprop *pass = program->pass;
    const Layer *last = &net->layers[net->depth - 1];
    double *delta = pass->delta[net->depth - 1];
    backprop_output_error(net, cost, y, pass);
    if (program->bug == BUG_FLIPPED_SIGN)
        vector_scale(delta, -1, last->outputs);
    bool elementwise = is_elementwise(program, last);
    if (program->bug != BUG_NO_OUTPUT_SLOPE && !elementwise)
        return;
    const double *a = forward_output(pass->forward);
    cost_derivative(cost, a, y, delta, last->outputs);
    if (elementwise)
        scale_elementwise(a, delta, last->outputs);
}

// A copy of layer l for a stale order to move.
static Layer *copied(BugProgram *program, const Layer *layer, size_t l)
{
    Layer *copy = &program->moved->layers[l];
    vector_copy(copy->weights.at, layer->weights.at,
                layer->outputs * layer->inputs);
    return copy;
}

// From the error of layer l + 1 to dC/da of layer l.
static void pass_back(BugProgram *program, const Network *net, size_t l)
{
    const Layer *above = &net->layers[l + 1];
    const double *error = program->pass->delta[l + 1];
    double *dC_da = program->pass->delta[l];
    if (program->bug == BUG_NOTHING_BACK)
        vector_fill(dC_da, 0, above->inputs);
    else if (program->bug == BUG_STALE_ORDER)
        pass_back_stale(copied(program, above, l + 1), program->rate, error,
                        program->pass->forward->a[l], dC_da);
    else if (program->bug == BUG_SWAPPED_INDEX)
        pass_back_swapped(above, error, dC_da);
    else
        layer_backward(above, error, dC_da);
}

// From dC/da to dC/dz of hidden layer l: times the slope f'(z), unless
// somebody has forgotten this line.
static void hidden_error(BugProgram *program, const Network *net, size_t l)
{
    const Forward *f = program->pass->forward;
    double *delta = program->pass->delta[l];
    if (program->bug != BUG_NO_SLOPE)
        layer_error(&net->layers[l], f->z[l], f->a[l], delta);
}

static void add_gradients(BugProgram *program, Network *gradient)
{
    backprop_gradients(program->pass, gradient);
    if (program->bug == BUG_DOUBLED)
        backprop_gradients(program->pass, gradient);
    if (program->bug == BUG_NO_BIAS)
        for (size_t l = 0; l < gradient->depth; l++)
            vector_fill(gradient->layers[l].biases, 0,
                        gradient->layers[l].outputs);
}

double bug_backprop(BugProgram *program, const Network *net, Cost cost,
                    Example example, Network *gradient)
{
    size_t n = network_outputs(net);
    const double *y = bug_target(program, example.y, n);
    const double *a = forward(net, example.x, program->pass->forward);
    output_error(program, net, cost, y);
    for (size_t l = net->depth - 1; l-- > 0;) {
        const Layer *layer = &net->layers[l];
        pass_back(program, net, l);
        if (is_elementwise(program, layer))
            scale_elementwise(program->pass->forward->a[l],
                              program->pass->delta[l], layer->outputs);
        else
            hidden_error(program, net, l);
    }
    add_gradients(program, gradient);
    return cost_value(cost, a, y, n);
}

// The batch that begins at this place of the order.
static void bug_batch(BugProgram *program, Descent *descent, Network *net,
                      const Examples *set, size_t start)
{
    DescentOptions o = descent->options;
    size_t left = set->count - start, n = left < o.batch ? left : o.batch;
    program->rate = o.rate / (double)n;
    network_clear(descent->gradient);
    for (size_t i = start; i < start + n; i++) {
        set->get(set->source, descent->order[i], descent->x, descent->y);
        bug_backprop(program, net, o.cost,
                     (Example){descent->x, descent->y}, descent->gradient);
    }
    descent_step(net, descent->gradient, program->rate);
}

void bug_epoch(BugProgram *program, Descent *descent, Network *net,
               const Examples *set, Random *random)
{
    random_shuffle(random, descent->order, set->count);
    for (size_t start = 0; start < set->count;
         start += descent->options.batch)
        bug_batch(program, descent, net, set, start);
}
