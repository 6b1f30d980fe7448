// engine_network: the network of src/nn in float, and one mini-batch's way
// through it.
//
// The functions that take a thread's index and the number of threads are
// run by a whole pool at once; each thread does its share and waits at a
// barrier wherever one step needs all of the step before.  What they
// compute does not depend on the number of threads.
#ifndef ENGINE_ENGINE_NETWORK_H
#define ENGINE_ENGINE_NETWORK_H

#include "engine/batch.h"
#include "engine/kernels.h"
#include "engine/thread_pool.h"
#include "nn/network.h"

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

// A network of the same shape, its parameters 0 and its rule DESCENT.
EngineNetwork *engine_network_like(const EngineNetwork *net);

void engine_network_free(EngineNetwork *net);

// Takes the parameters of a network of the same shape, rounded to float.
void engine_network_load(EngineNetwork *net, const Network *from);

// Gives the parameters to a network of the same shape; exact.
void engine_network_store(const EngineNetwork *net, Network *to);

// Copies the parameters, and nothing else, between networks of one shape.
void engine_network_copy(EngineNetwork *to, const EngineNetwork *from);

// Everything one batch needs besides the network.
typedef struct {
    Batch batch;
    size_t depth;
    Neurons *layers; // [depth]
    float *costs;    // [room], the cost of each example
    size_t threads;
    SparseRows *scratch; // [threads]
} Pass;

// Room for batches of up to `room` examples and pools of up to `threads`;
// with errors: for the way back too.  Free with pass_free.
Pass *pass_new(const EngineNetwork *net, size_t room, size_t threads,
               bool errors);

void pass_free(Pass *pass);

// What all threads agree on for one batch.
typedef struct {
    const EngineNetwork *net;
    Pass *pass;
    ThreadPool *pool; // NULL: one thread
    Cost cost;
    const EngineSet *set;
    double dropout, input_dropout; // 0 for none
    double max_norm;               // 0 for none
} BatchJob;

// Runs n examples forward, chosen as by batch_fill, and leaves the answers
// in the last layer of the pass and the costs beside them; with errors, the
// errors of the output too.  chance: what decides who is dropped.
void batch_forward(const BatchJob *job, const size_t *items, size_t first,
                   size_t n, bool errors, Random chance, size_t thread,
                   size_t threads);

// From the errors of the output back to every parameter, and the step.
void batch_backward(const BatchJob *job, size_t n, const Step *step,
                    size_t thread, size_t threads);

#endif
