// live_depth: sizes of errors, against those of single passes.
#include "harness.h"

#include <math.h>

#include "web/live_depth.h"
#include "web/live_digits.h"

enum { COUNT = 3, DEPTH = 3 };
static unsigned char pixels[COUNT * 784], labels[COUNT];

static Live *stack(Activation hidden)
{
    static const size_t sizes[] = {784, 5, 4, 10};
    Live *live = live_new(sizes, DEPTH + 1, hidden, SOFTMAX);
    live_initialise(live, SCALED_NORMAL, 3);
    live_pen(4, COUNT, pixels, labels);
    return live;
}

TEST(sizes_are_means_of_passes)
{
    static const size_t neurons[] = {5, 4, 10};
    Live *live = stack(TANH);
    double sizes[2 * DEPTH], expected[2 * DEPTH] = {0};
    for (size_t i = 0; i < COUNT; i++) {
        for (size_t k = 0; k < 784; k++)
            live_input(live)[k] = pixels[i * 784 + k] / 255.0;
        for (size_t j = 0; j < 10; j++)
            live_target(live)[j] = j == labels[i];
        live_pass(live, CROSS_ENTROPY);
        for (size_t l = 0; l < DEPTH; l++)
            for (size_t j = 0; j < neurons[l]; j++) {
                double share = 1 / (double)(COUNT * neurons[l]);
                expected[l] += fabs(live_delta(live, l)[j]) * share;
                expected[DEPTH + l] += pow(live_z(live, l)[j], 2) * share;
            }
    }
    live_depth(live, pixels, labels, COUNT, sizes);
    for (size_t i = 0; i < 2 * DEPTH; i++)
        ASSERT_CLOSE(sizes[i], expected[i], 1e-12);
    live_free(live);
}

TEST(sigmoids_take_most_of_it)
{
    Live *live = stack(SIGMOID);
    double sizes[2 * DEPTH];
    live_depth(live, pixels, labels, COUNT, sizes);
    CU_ASSERT(sizes[0] < sizes[1] / 2 && sizes[1] < sizes[2] / 2);
    live_free(live);
}

TESTS_MAIN("live_depth")
