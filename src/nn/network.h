// network: layers in a row, each reading the one before.
//
// A network lives in one allocation: the struct, its layers, and every
// weight and bias in one array, layer by layer, weights before biases.  The
// matrices of the layers point into that array.  So a gradient is simply a
// second network of the same shape, and to copy, clear, compare or step is
// one loop over parameters[0 .. parameter_count-1].
#ifndef NN_NETWORK_H
#define NN_NETWORK_H

#include <stdbool.h>
#include <stddef.h>

#include "nn/activation.h"
#include "nn/layer.h"
#include "nn/random.h"

typedef struct {
    size_t depth;           // L, the number of layers that have weights
    Layer *layers;          // [depth]; layers[0] reads the input
    size_t parameter_count; // all weights and all biases
    double *parameters;     // [parameter_count]
} Network;

// How the weights begin.  n is the number of inputs of the neuron.  The
// biases begin at 0, but with NORMAL also from N(0, 1).
typedef enum {
    ZEROS,         // all equal, and so for ever: what not to do
    NORMAL,        // N(0, 1), whatever n
    SCALED_NORMAL, // N(0, 1/n), so that z keeps a variance near 1
    HE_NORMAL // N(0, 2/n), which makes up for the half ReLU cuts off; the
              // last
} Initialisation;

#define INITIALISATION_COUNT (HE_NORMAL + 1)

// "zeros", "normal", "scaled", "he", ended by NULL: the place of a name is
// its Initialisation.
extern const char *const initialisation_names[];

const char *initialisation_name(Initialisation kind);

// A network with sizes[0] inputs, hidden layers of sizes[1 .. count-2]
// neurons and sizes[count-1] outputs; count >= 2, sizes > 0.  All
// parameters are 0.  The caller frees it with network_free.
Network *network_new(const size_t *sizes, size_t count, Activation hidden,
                     Activation output);

// A network of the same shape and activations, all parameters 0.
Network *network_like(const Network *net);

// A copy, parameters and all.
Network *network_clone(const Network *net);

void network_free(Network *net);

// Copies the parameters; both have the same shape.
void network_copy(Network *to, const Network *from);

// How far apart the parameters are: the length of their difference.
double network_distance(const Network *a, const Network *b);

// Sets every parameter to 0.
void network_clear(Network *net);

// Fills in the first weights and biases, in the order of the parameters.
// Source of SCALED_NORMAL: Nielsen, chapter 3 (2015); of HE_NORMAL: He et
// al., "Delving Deep into Rectifiers" (2015).
void network_initialise(Network *net, Initialisation kind, Random *random);

size_t network_inputs(const Network *net);
size_t network_outputs(const Network *net);

#endif
