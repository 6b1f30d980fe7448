#include "engine/engine_network.h"

#include <assert.h>
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

EngineNetwork *engine_network_like(const EngineNetwork *net)
{
    EngineNetwork *e = memory_new(1, sizeof *e);
    *e = (EngineNetwork){net->kernels, DESCENT, net->depth, NULL};
    e->layers = memory_new(e->depth, sizeof *e->layers);
    for (size_t l = 0; l < e->depth; l++) {
        const EngineLayer *layer = &net->layers[l];
        e->layers[l] = layer_new(layer->inputs, layer->outputs,
                                 layer->activation, DESCENT);
    }
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

static void panels_copy(Panels *to, const Panels *from)
{
    memcpy(to->at, from->at,
           panels_count(to->columns) * to->rows * PANEL * sizeof *to->at);
}

void engine_network_copy(EngineNetwork *to, const EngineNetwork *from)
{
    for (size_t l = 0; l < to->depth; l++) {
        panels_copy(&to->layers[l].value.weights,
                    &from->layers[l].value.weights);
        panels_copy(&to->layers[l].value.biases,
                    &from->layers[l].value.biases);
    }
}

// ---- a pass ------------------------------------------------------------

Pass *pass_new(const EngineNetwork *net, size_t room, size_t threads,
               bool errors)
{
    const Kernels *k = net->kernels;
    Pass *pass = memory_new(1, sizeof *pass);
    pass->depth = net->depth;
    pass->batch = batch_new(k, room, net->layers[0].inputs,
                            net->layers[net->depth - 1].outputs);
    pass->layers = memory_new(net->depth, sizeof *pass->layers);
    pass->costs = memory_new(room, sizeof *pass->costs);
    for (size_t l = 0; l < net->depth; l++) {
        size_t width = net->layers[l].outputs;
        Neurons *s = &pass->layers[l];
        *s = (Neurons){.activation = net->layers[l].activation,
                       .width = width,
                       .a = panels_new(room, width)};
        if (errors) {
            s->delta = panels_new(room, width);
            s->delta_t = panels_new(width, room);
        }
    }
    pass->scratch = memory_new(threads, sizeof *pass->scratch);
    size_t values = room * (k->tile_rows + 1);
    for (size_t thread = 0; thread < threads; thread++)
        pass->scratch[thread] =
            (SparseRows){0, memory_new(room, sizeof(int32_t)),
                         memory_new(values, sizeof(float))};
    pass->threads = threads;
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
    }
    for (size_t thread = 0; thread < pass->threads; thread++) {
        free(pass->scratch[thread].indices);
        free(pass->scratch[thread].values);
    }
    batch_free(&pass->batch);
    free(pass->scratch);
    free(pass->layers);
    free(pass->costs);
    free(pass);
}

// ---- one batch --------------------------------------------------

static void barrier(const BatchJob *job)
{
    if (job->pool)
        thread_pool_barrier(job->pool);
}

// The first thread lays down how many examples there are and who is
// dropped; each takes its share of the inputs.
static void prepare(const BatchJob *c, const size_t *items, size_t first,
                    size_t n, Random chance, size_t thread, size_t threads)
{
    Dropout inputs = dropout_with(c->input_dropout, random_bits(&chance));
    for (size_t l = 0; thread == 0 && l < c->net->depth; l++) {
        bool last = l + 1 == c->net->depth;
        c->pass->layers[l].n = n;
        c->pass->layers[l].dropout =
            dropout_with(last ? 0 : c->dropout, random_bits(&chance));
    }
    batch_fill(&c->pass->batch, c->net->kernels, c->set, items, first, n,
               &inputs, thread, threads);
    barrier(c);
}

static void forward_layer(const BatchJob *c, size_t l, size_t n,
                          size_t thread, size_t threads)
{
    const EngineLayer *layer = &c->net->layers[l];
    Neurons *s = &c->pass->layers[l];
    Product z = {.a = l > 0 ? &c->pass->layers[l - 1].a : NULL,
                 .sparse = l > 0 ? NULL : c->pass->batch.groups,
                 .b = &layer->value.weights,
                 .c = &s->a,
                 .rows = n,
                 .inner = layer->inputs,
                 .columns = layer->outputs,
                 .start = layer->value.biases.at,
                 .epilogue = c->net->kernels->activate,
                 .what = s};
    c->net->kernels->product(&z, thread, threads);
    barrier(c);
}

void batch_forward(const BatchJob *c, const size_t *items, size_t first,
                   size_t n, bool errors, Random chance, size_t thread,
                   size_t threads)
{
    prepare(c, items, first, n, chance, thread, threads);
    for (size_t l = 0; l < c->net->depth; l++)
        forward_layer(c, l, n, thread, threads);
    Output output = {&c->pass->layers[c->net->depth - 1], c->cost,
                     &c->pass->batch.y, c->pass->costs, errors};
    c->net->kernels->output(&output, cut(n, thread, threads),
                            cut(n, thread + 1, threads));
    barrier(c);
}

// delta[l-1]^T = W delta^T, times the gradients: all from weights that have
// not moved yet.
static void back_layer(const BatchJob *c, size_t l, size_t n, size_t thread,
                       size_t threads)
{
    const EngineLayer *layer = &c->net->layers[l];
    Neurons *s = &c->pass->layers[l - 1];
    Product back = {.a = &layer->value.weights,
                    .b = &c->pass->layers[l].delta_t,
                    .c = &s->delta_t,
                    .rows = layer->inputs,
                    .inner = layer->outputs,
                    .columns = n,
                    .rows_first = true,
                    .epilogue = c->net->kernels->backward,
                    .what = s};
    c->net->kernels->product(&back, thread, threads);
    barrier(c);
}

static void descend_layer(const BatchJob *c, size_t l, size_t n,
                          const Step *step, size_t thread, size_t threads)
{
    EngineLayer *layer = &c->net->layers[l];
    const Kernels *k = c->net->kernels;
    Batch *batch = &c->pass->batch;
    Descend d = {.x = l > 0 ? &c->pass->layers[l - 1].a : &batch->x,
                 .nonzero = l > 0 ? NULL : batch->nonzero,
                 .delta = &c->pass->layers[l].delta,
                 .n = n,
                 .inputs = layer->inputs,
                 .outputs = layer->outputs,
                 .step = step,
                 .value = &layer->value,
                 .first_moment = &layer->first_moment,
                 .second_moment = &layer->second_moment};
    k->descend(&d, &c->pass->scratch[thread], thread, threads);
    if (thread == l % threads)
        k->descend_biases(&d);
}

void batch_backward(const BatchJob *c, size_t n, const Step *step,
                    size_t thread, size_t threads)
{
    for (size_t l = c->net->depth; l-- > 0;) {
        if (l > 0)
            back_layer(c, l, n, thread, threads);
        descend_layer(c, l, n, step, thread, threads);
    }
    barrier(c);
    for (size_t l = 0; c->max_norm > 0 && l < c->net->depth; l++) {
        const EngineLayer *layer = &c->net->layers[l];
        c->net->kernels->max_norm(&layer->value.weights, layer->inputs,
                                  layer->outputs, (float)c->max_norm,
                                  thread, threads);
    }
    if (c->max_norm > 0)
        barrier(c);
}
