// engine: trains the network of src/nn in single precision, a mini-batch at
// a time, as fast as the machine allows.
//
//     EngineOptions options = engine_options();
//     Engine *engine = engine_new(net, options, &error);
//     for (each epoch)
//         cost = engine_epoch(engine, &set, &random);
//     engine_store(engine, net);
//     engine_free(engine);
//
// The same options, seed and examples give the same bits, on one thread or
// many and on every instruction set.  The batches are those of
// descent_epoch in src/nn, from the same random numbers, so both learn the
// same thing up to the rounding of a float.
//
// An engine is used by one thread at a time; its thread pool is its own
// affair.
#ifndef ENGINE_ENGINE_H
#define ENGINE_ENGINE_H

#include "base/error.h"
#include "engine/augment.h"
#include "engine/optimiser.h"
#include "engine/set.h"
#include "nn/cost.h"
#include "nn/examples.h"
#include "nn/network.h"
#include "nn/random.h"

typedef struct {
    Cost cost;
    double rate;  // eta, the learning rate, > 0
    double l2;    // lambda, 0 for none: w *= 1 - rate * l2 / N, not biases
    size_t batch; // examples in a mini-batch, > 0

    Rule rule;
    double momentum;              // mu, for MOMENTUM
    double beta1, beta2, epsilon; // for ADAM

    Schedule schedule;
    size_t epochs;      // for COSINE and refine: how many there will be
    size_t step_every;  // for STEPS: epochs between two steps, > 0
    double step_factor; // and what the rate is multiplied by

    double dropout;       // chance of each hidden neuron, 0 <= p < 1
    double input_dropout; // and of each input
    double max_norm;      // longest row of weights into a neuron; 0: none

    Augment augment;     // of images of 28 x 28 bytes, in training only
    size_t refine;       // in so many epochs at the end it is weaker:
    double refine_share; // times this

    uint64_t seed;  // of dropout and augment; the order has its own
    size_t threads; // 0: as many as pay
} EngineOptions;

// Quadratic cost, rate 0.1, batches of 10, plain descent, nothing else;
// momentum 0.9, Adam's 0.9, 0.999 and 1e-8, steps of 1/10 every 10 epochs.
EngineOptions engine_options(void);

typedef struct Engine Engine;

// An engine that starts from net's parameters.  Softmax is for the output
// layer only.  NULL when ENGINE_ISA names kernels that are not there.
Engine *engine_new(const Network *net, EngineOptions options, Error *error);

void engine_free(Engine *engine);

// "plain", "avx2" or "avx512", and how many threads take part.
const char *engine_kernels(const Engine *engine);
size_t engine_threads(const Engine *engine);

// The parameters of a network of the same shape go in, rounded to float, or
// come out, exact.  What the optimiser remembers stays as it is.
void engine_load(Engine *engine, const Network *from);
void engine_store(const Engine *engine, Network *to);

// Is every parameter a number, neither infinite nor NaN?  With too large a
// rate they end otherwise, and what was learned is lost.
bool engine_finite(const Engine *engine);

// How many neurons of hidden layer l, 0 for the first, are 0 for every
// example: a ReLU that does so learns nothing more from them, it is dead.
size_t engine_dead(Engine *engine, const EngineSet *set, size_t l);

// One epoch: shuffles the order as descent_epoch does, takes every batch in
// turn, and returns the mean cost, each example's measured just before the
// step that it took part in.  From the second epoch on of the same set, its
// bytes are remembered (packed.h), for whatever is done with it: they must
// not change, nor others take their place, until engine_free.
double engine_epoch(Engine *engine, const EngineSet *set, Random *random);

// What comes next is so many epochs and mini-batches after the beginning:
// for the schedule, the distortions and who is dropped.  engine_epoch
// counts by itself.  The moments of an optimiser stay as they are.
void engine_continue(Engine *engine, size_t epoch, uint64_t steps);

// One mini-batch, the examples items[0 .. n-1], n <= options.batch.
// Returns the sum of their costs before the step.
double engine_batch(Engine *engine, const EngineSet *set,
                    const size_t *items, size_t n);

// Runs every example forward and compares.  count > 0.
Evaluation engine_evaluate(Engine *engine, const EngineSet *set);

// The predictions for every example, a: [count][outputs].  Neither labels
// nor targets are read.
void engine_predict(Engine *engine, const EngineSet *set, float *a);

#endif
