#include "engine/engine_network.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

// ---- the network -------------------------------------------------------

static Parameters parameters_new(const EngineLayer *l)
{
    return (Parameters){panels_new(l->inputs, l->outputs),
                        panels_new(1, l->outputs)};
}

static void parameters_free(Parameters *p)
{
    panels_free(&p->weights);
    panels_free(&p->biases);
}

// A layer of this shape, with what the rule must remember.
static EngineLayer layer_new(size_t inputs, size_t outputs, Activation f,
                             Rule rule)
{
    EngineLayer l = {.inputs = inputs, .outputs = outputs, .activation = f};
    l.value = parameters_new(&l);
    l.first_moment = rule == DESCENT ? l.value : parameters_new(&l);
    l.second_moment = rule == ADAM ? parameters_new(&l) : l.value;
    return l;
}

EngineNetwork *engine_network_new(const Network *net, Rule rule,
                                  const Kernels *kernels)
{
    EngineNetwork *e = memory_new(1, sizeof *e);
    *e = (EngineNetwork){kernels, rule, net->depth, NULL};
    e->layers = memory_new(e->depth, sizeof *e->layers);
    for (size_t l = 0; l < e->depth; l++) {
        const Layer *layer = &net->layers[l];
        assert(layer->activation != SOFTMAX || l + 1 == e->depth);
        e->layers[l] = layer_new(layer->inputs, layer->outputs,
                                 layer->activation, rule);
    }
    engine_network_load(e, net);
    return e;
}

void engine_network_free(EngineNetwork *net)
{
    if (net == NULL)
        return;
    for (size_t l = 0; l < net->depth; l++) {
        if (net->rule != DESCENT)
            parameters_free(&net->layers[l].first_moment);
        if (net->rule == ADAM)
            parameters_free(&net->layers[l].second_moment);
        parameters_free(&net->layers[l].value);
    }
    free(net->layers);
    free(net);
}

void engine_network_load(EngineNetwork *net, const Network *from)
{
    for (size_t l = 0; l < net->depth; l++) {
        const Layer *layer = &from->layers[l];
        Parameters p = net->layers[l].value;
        for (size_t j = 0; j < layer->outputs; j++) {
            const double *w = matrix_row(layer->weights, j);
            for (size_t k = 0; k < layer->inputs; k++)
                *panels_element(&p.weights, k, j) = (float)w[k];
            *panels_element(&p.biases, 0, j) = (float)layer->biases[j];
        }
    }
}

void engine_network_store(const EngineNetwork *net, Network *to)
{
    for (size_t l = 0; l < net->depth; l++) {
        Layer *layer = &to->layers[l];
        Parameters p = net->layers[l].value;
        for (size_t j = 0; j < layer->outputs; j++) {
            double *w = layer->weights.at + j * layer->inputs;
            for (size_t k = 0; k < layer->inputs; k++)
                w[k] = (double)*panels_element(&p.weights, k, j);
            layer->biases[j] = (double)*panels_element(&p.biases, 0, j);
        }
    }
}

static bool panels_finite(const Panels *m)
{
    bool finite = true;
    for (size_t p = 0; p < panels_count(m->columns); p++)
        for (size_t i = 0; i < m->rows * PANEL; i++)
            finite &= isfinite(panels_row(m, 0, p)[i]) != 0;
    return finite;
}

bool engine_network_finite(const EngineNetwork *net)
{
    bool finite = true;
    for (size_t l = 0; l < net->depth; l++)
        finite &= panels_finite(&net->layers[l].value.weights) &&
                  panels_finite(&net->layers[l].value.biases);
    return finite;
}

// ---- a pass ------------------------------------------------------------

// About half of all ReLUs are 0.  To leave them out pays where many neurons
// come next.
static bool press_pays(const EngineNetwork *net, size_t l)
{
    return net->layers[l].activation == RELU && l + 1 < net->depth &&
           net->layers[l + 1].outputs >= net->kernels->press_from;
}

Pass *pass_new(const EngineNetwork *net, size_t room, size_t threads,
               bool errors)
{
    Pass *pass = memory_new(1, sizeof *pass);
    pass->depth = net->depth;
    const EngineLayer *first = &net->layers[0];
    bool small = room <= PANEL;
    pass->batch_count = errors ? threads : 1;
    pass->batches = memory_new(pass->batch_count, sizeof *pass->batches);
    for (size_t i = 0; i < pass->batch_count; i++)
        pass->batches[i] = batch_new(room, first->inputs,
                                     net->layers[net->depth - 1].outputs,
                                     errors && !small);
    if (errors)
        pass->distorted = memory_new(room, first->inputs);
    if (errors && small && net->rule != DESCENT)
        pass->gradient = panels_new(first->inputs, first->outputs);
    pass->layers = memory_new(net->depth, sizeof *pass->layers);
    pass->costs = memory_new(room, sizeof *pass->costs);
    if (errors)
        pass->odd_a = panels_new(room, first->outputs);
    for (size_t l = 0; l < net->depth; l++) {
        size_t width = net->layers[l].outputs;
        Neurons *s = &pass->layers[l];
        *s = (Neurons){.activation = net->layers[l].activation,
                       .width = width,
                       .a = panels_new(room, width)};
        if (press_pays(net, l))
            s->quads = quads_new(s->a.rows);
        if (errors) {
            s->delta = panels_new(room, width);
            s->delta_t = panels_new(width, room);
        }
    }
    return pass;
}

void pass_free(Pass *pass)
{
    if (pass == NULL)
        return;
    for (size_t l = 0; l < pass->depth; l++) {
        panels_free(&pass->layers[l].a);
        panels_free(&pass->layers[l].delta);
        panels_free(&pass->layers[l].delta_t);
        free(pass->layers[l].quads);
    }
    for (size_t i = 0; i < pass->batch_count; i++)
        batch_free(&pass->batches[i]);
    free(pass->batches);
    free(pass->distorted);
    panels_free(&pass->gradient);
    panels_free(&pass->odd_a);
    free(pass->layers);
    free(pass->costs);
    free(pass);
}

// ---- one batch ---------------------------------------------------------

// The neurons of layer l in this batch, and who of them is dropped.
static Neurons neurons_of(const BatchJob *job, size_t l)
{
    Neurons s = job->pass->layers[l];
    if (l == 0 && job->odd)
        s.a = job->pass->odd_a;
    Random chance = job->chance;
    bool hidden = job->dropout > 0 && l + 1 < job->net->depth;
    for (size_t i = 0; hidden && i < l; i++)
        random_bits(&chance);
    s.n = job->selection.n;
    s.dropout = dropout_with(hidden ? job->dropout : 0,
                             hidden ? random_bits(&chance) : 0);
    return s;
}

// The examples of some blocks.
static Range rows_of(const BatchJob *job, Range blocks)
{
    size_t to = blocks.to * PANEL, n = job->selection.n;
    return (Range){blocks.from * PANEL, to < n ? to : n};
}

// The blocks of PANEL examples that are a thread's share.
static Range blocks_of(const BatchJob *job, size_t thread, size_t threads)
{
    return range_share(panels_count(job->selection.n), thread, threads);
}

// What a thread fills in and reads.
static Batch *batch_of(const BatchJob *job, size_t thread)
{
    const Pass *pass = job->pass;
    return &pass->batches[thread < pass->batch_count ? thread : 0];
}

static Range all_panels(const BatchJob *job, size_t l)
{
    return (Range){0, panels_count(job->net->layers[l].outputs)};
}

// Some panels of the neurons of layer l, for some examples, from a or from
// rows without their zeros.
static void forward_layer(const BatchJob *job, size_t l, Product from,
                          Range blocks, Range panels)
{
    const EngineLayer *layer = &job->net->layers[l];
    Neurons s = neurons_of(job, l);
    Product z = {.a = from.a,
                 .sparse = from.sparse,
                 .quads = from.quads,
                 .b = &layer->value.weights,
                 .c = &s.a,
                 .rows = job->selection.n,
                 .inner = layer->inputs,
                 .columns = layer->outputs,
                 .start = layer->value.biases.at,
                 .epilogue = job->net->kernels->activate,
                 .what = &s};
    job->net->kernels->product(&z, blocks, panels);
}

static void forward_first(const BatchJob *job, const Batch *batch,
                          Range blocks, Range panels)
{
    forward_layer(job, 0, (Product){.sparse = batch->rows}, blocks, panels);
}

// From the activations of layer l to those of the next.
static void forward_from(const BatchJob *job, size_t l, Range blocks)
{
    Neurons s = neurons_of(job, l);
    forward_layer(job, l + 1, (Product){.a = &s.a, .quads = s.quads},
                  blocks, all_panels(job, l + 1));
}

// delta[l-1]^T = W delta^T, times the derivatives: all from weights that
// have not moved yet.
static void backward_layer(const BatchJob *job, size_t l, Range blocks)
{
    const EngineLayer *layer = &job->net->layers[l];
    Neurons s = neurons_of(job, l - 1);
    s.first = l == 1;
    Product back = {.a = &layer->value.weights,
                    .b = &job->pass->layers[l].delta_t,
                    .c = &s.delta_t,
                    .rows = layer->inputs,
                    .inner = layer->outputs,
                    .columns = job->selection.n,
                    .rows_first = true,
                    .epilogue = job->net->kernels->backward,
                    .what = &s};
    job->net->kernels->product(
        &back, (Range){0, panels_count(layer->inputs)}, blocks);
}

void batch_new_forms(const BatchJob *job, size_t thread, size_t threads)
{
    Range rows = rows_of(job, blocks_of(job, thread, threads));
    if (job->selection.augment)
        batch_distort(&job->selection, rows);
}

void batch_first(const BatchJob *job, size_t thread, size_t threads)
{
    Range blocks = blocks_of(job, 0, 1), panels = all_panels(job, 0);
    Batch *own = batch_of(job, thread);
    batch_fill(own, &job->selection, rows_of(job, blocks));
    forward_first(job, own, blocks,
                  range_share(panels.to, thread, threads));
}

// From the activations of the first layer to answers, costs and errors: on
// this way an example needs nothing of the others.
static void errors_of(const BatchJob *job, const Batch *batch, Range blocks)
{
    size_t last = job->net->depth - 1;
    for (size_t l = 0; l < last; l++)
        forward_from(job, l, blocks);
    Neurons s = neurons_of(job, last);
    Output output = {&s, job->cost, &batch->y, job->pass->costs,
                     job->errors};
    job->net->kernels->output(&output, rows_of(job, blocks));
    for (size_t l = last; job->errors && l > 0; l--)
        backward_layer(job, l, blocks);
}

void batch_errors(const BatchJob *job, size_t thread, size_t threads)
{
    errors_of(job, batch_of(job, thread), blocks_of(job, thread, threads));
}

void batch_answers(const BatchJob *job, size_t thread, size_t threads)
{
    Range blocks = blocks_of(job, thread, threads);
    Batch *batch = batch_of(job, thread);
    batch_fill(batch, &job->selection, rows_of(job, blocks));
    forward_first(job, batch, blocks, all_panels(job, 0));
    errors_of(job, batch, blocks);
}

static void descend_layer(const BatchJob *job, size_t l, size_t thread,
                          size_t threads)
{
    EngineLayer *layer = &job->net->layers[l];
    const Kernels *k = job->net->kernels;
    const Batch *batch = batch_of(job, thread);
    bool columns = batch->columns.ends != NULL;
    Neurons below = neurons_of(job, l > 0 ? l - 1 : 0);
    Descend d = {.x = l > 0 ? &below.a : NULL,
                 .rows = l > 0 || columns ? NULL : batch->rows,
                 .columns = columns ? &batch->columns : NULL,
                 .gradient = &job->pass->gradient,
                 .delta = &job->pass->layers[l].delta,
                 .n = job->selection.n,
                 .inputs = layer->inputs,
                 .outputs = layer->outputs,
                 .step = &job->step,
                 .value = &layer->value,
                 .first_moment = &layer->first_moment,
                 .second_moment = &layer->second_moment};
    Range panels = all_panels(job, l);
    k->descend(&d, thread, threads);
    k->descend_biases(&d, range_share(panels.to, thread, threads));
}

void batch_step(const BatchJob *job, size_t thread, size_t threads)
{
    for (size_t l = job->net->depth; l-- > 0;)
        descend_layer(job, l, thread, threads);
}

void batch_max_norm(const BatchJob *job, size_t thread, size_t threads)
{
    for (size_t l = 0; l < job->net->depth; l++) {
        const EngineLayer *layer = &job->net->layers[l];
        job->net->kernels->max_norm(
            &layer->value.weights, layer->inputs,
            range_share(panels_count(layer->outputs), thread, threads),
            (float)job->max_norm);
    }
}
