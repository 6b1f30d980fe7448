// engine_network: the network of src/nn in float, and one mini-batch's way
// through it.
//
// The functions that take a thread's index and the number of threads do its
// share.  What they compute does not depend on the number of threads.
#ifndef ENGINE_ENGINE_NETWORK_H
#define ENGINE_ENGINE_NETWORK_H

#include "engine/batch.h"
#include "engine/kernels.h"
#include "nn/network.h"
#include "nn/random.h"

typedef struct {
    size_t inputs, outputs;
    Activation activation;
    Parameters value; // the weights are [inputs][outputs]
    Parameters first_moment,
        second_moment; // the optimiser's memory; where its rule
                       // needs none, the same as at, and never read
} EngineLayer;

typedef struct {
    const Kernels *kernels;
    Rule rule;
    size_t depth;
    EngineLayer *layers; // [depth]
} EngineNetwork;

// The shape and the parameters of net, rounded to float; the memory of the
// rule is 0.  Free with engine_network_free.
EngineNetwork *engine_network_new(const Network *net, Rule rule,
                                  const Kernels *kernels);

void engine_network_free(EngineNetwork *net);

// Takes the parameters of a network of the same shape, rounded to float.
void engine_network_load(EngineNetwork *net, const Network *from);

// Gives the parameters to a network of the same shape; exact.
void engine_network_store(const EngineNetwork *net, Network *to);

// Is every parameter a number, neither infinite nor NaN?
bool engine_network_finite(const EngineNetwork *net);

// Everything one batch needs besides the network.
typedef struct {
    Batch *batches; // [batch_count], with errors one for each thread, else
                    // one for all
    size_t batch_count;
    unsigned char *distorted; // [room][inputs], with errors
    size_t depth;
    Neurons *layers; // [depth]
    Panels odd_a;    // with errors: the first layer's activations in every
                     // other batch, made while those of the batch before
                     // are still read
    float *costs;    // [room], the cost of each example
    Panels gradient; // of the first layer, where a small batch needs it
} Pass;

// Room for batches of up to `room` examples and pools of up to `threads`;
// with errors: for the way back too.  Free with pass_free.
Pass *pass_new(const EngineNetwork *net, size_t room, size_t threads,
               bool errors);

void pass_free(Pass *pass);

// One batch.  Every thread has a job of its own; the network and the pass
// that they point to are shared.
typedef struct {
    const EngineNetwork *net;
    Pass *pass;
    bool odd; // which of the first layer's activations: pass->odd_a
    Selection selection;
    Cost cost;
    bool errors;    // of a pass with errors, or only answers and costs
    Random chance;  // what decides who is dropped
    double dropout; // of each hidden layer, 0 for none
    Step step;
    double max_norm; // 0 for none
} BatchJob;

// A batch is learned from in parts, in this order.  A thread begins with a
// part when all have done the one before; but from the step it goes on to
// the first layer of the next batch, for what it needs there it has made
// itself.

// A thread's share of the examples: they are distorted, where the selection
// asks for it.
void batch_new_forms(const BatchJob *job, size_t thread, size_t threads);

// A thread's share of the first layer's neurons, for all examples: of those
// whose weights batch_step gives to the same thread, so that these weights
// stay in its cache, and so do the inputs, of which each thread makes lists
// of its own.
void batch_first(const BatchJob *job, size_t thread, size_t threads);

// A thread's share of the examples, from the second layer forward to
// answers and costs, and, with errors, back to the errors of every layer.
void batch_errors(const BatchJob *job, size_t thread, size_t threads);

// A thread's share of the weights: their gradients and the step.
void batch_step(const BatchJob *job, size_t thread, size_t threads);

// A thread's share of max-norm, of the first layer that of the same
// neurons.  Only where the job asks for it.
void batch_max_norm(const BatchJob *job, size_t thread, size_t threads);

// Only answers and costs of a thread's share of the examples, without the
// parts above; nobody is waited for.
void batch_answers(const BatchJob *job, size_t thread, size_t threads);

#endif
