#include "web/live_depth.h"

#include <math.h>

#include "nn/vector.h"

enum { PIXELS = 784, OUTPUTS = 10 };

// Adds what one digit makes of each layer.
static void add_layers(const Live *live, double *sizes)
{
    const Network *net = live->net;
    for (size_t l = 0; l < net->depth; l++) {
        size_t n = net->layers[l].outputs;
        for (size_t j = 0; j < n; j++) {
            double z = live->pass->forward->z[l][j];
            sizes[l] += fabs(live->pass->delta[l][j]) / (double)n;
            sizes[net->depth + l] += z * z / (double)n;
        }
    }
}

void live_depth(Live *live, const unsigned char *pixels,
                const unsigned char *labels, size_t count, double *sizes)
{
    size_t numbers = 2 * live->net->depth;
    vector_fill(sizes, 0, numbers);
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < PIXELS; k++)
            live->x[k] = pixels[i * PIXELS + k] / 255.0;
        vector_fill(live->y, 0, OUTPUTS);
        live->y[labels[i]] = 1;
        forward(live->net, live->x, live->pass->forward);
        backprop_errors(live->net, CROSS_ENTROPY, live->y, live->pass);
        add_layers(live, sizes);
    }
    for (size_t i = 0; i < numbers; i++)
        sizes[i] /= (double)count;
}
