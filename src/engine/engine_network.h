// engine_network: the network of src/nn in float, and one mini-batch's way
// through it.
//
// The functions that take part and parts are run by a whole crew at once;
// each part does its share and meets the others wherever one step needs
// all of the step before.  What they compute does not depend on parts.
#ifndef ENGINE_ENGINE_NETWORK_H
#define ENGINE_ENGINE_NETWORK_H

#include "engine/batch.h"
#include "engine/kernels.h"
#include "engine/threads.h"
#include "nn/network.h"

typedef struct {
    size_t inputs, outputs;
    Activation activation;
    Parameters at;            // the weights are [inputs][outputs]
    Parameters first, second; // the optimiser's memory; where its rule
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
    size_t parts;
    SparseRows *scratch; // [parts]
} Pass;

// Room for batches of up to `room` examples and crews of up to `parts`;
// with errors: for the way back too.  Free with pass_free.
Pass *pass_new(const EngineNetwork *net, size_t room, size_t parts,
               bool errors);

void pass_free(Pass *pass);

// What all parts agree on for one batch.
typedef struct {
    const EngineNetwork *net;
    Pass *pass;
    Threads *threads; // NULL: one part
    Cost cost;
    const EngineSet *set;
    double dropout, input_dropout; // 0 for none
    double max_norm;               // 0 for none
} Course;

// Runs n examples forward, chosen as by batch_fill, and leaves the answers
// in the last layer of the pass and the costs beside them; with errors, the
// errors of the output too.  chance: what decides who is dropped.
void course_forward(const Course *course, const size_t *items, size_t first,
                    size_t n, bool errors, Random chance, size_t part,
                    size_t parts);

// From the errors of the output back to every parameter, and the step.
void course_back(const Course *course, size_t n, const Step *step,
                 size_t part, size_t parts);

#endif
