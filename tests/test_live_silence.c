// live_silence: neurons that are held at their mean.
#include "harness.h"

#include "nn/vector.h"
#include "web/live_digits.h"
#include "web/live_silence.h"

enum { COUNT = 100, HIDDEN = 8 };
static unsigned char pixels[COUNT * 784], labels[COUNT];

static Live *reader(void)
{
    static const size_t sizes[] = {784, HIDDEN, 10};
    Live *live = live_new(sizes, 3, SIGMOID, SOFTMAX);
    live_initialise(live, NORMAL, 3);
    live_pen(4, COUNT, pixels, labels);
    return live;
}

TEST(with_all_it_reads_as_before)
{
    Live *live = reader();
    LiveSilence *s = live_silence_new(live, pixels, COUNT);
    const unsigned char silent[HIDDEN] = {0};
    const unsigned char *answers = live_silence_answers(s, silent);
    size_t right = 0;
    for (size_t i = 0; i < COUNT; i++)
        right += answers[i] == labels[i];
    CU_ASSERT_EQUAL(right, live_right(live, pixels, labels, COUNT));
    live_silence_free(s);
    live_silence_free(NULL);
    live_free(live);
}

// With every neuron at its mean, the answer no longer depends on the digit.
TEST(with_none_it_always_says_the_same)
{
    Live *live = reader();
    LiveSilence *s = live_silence_new(live, pixels, COUNT);
    unsigned char silent[HIDDEN];
    memset(silent, 1, sizeof silent);
    const unsigned char *answers = live_silence_answers(s, silent);
    for (size_t i = 1; i < COUNT; i++)
        CU_ASSERT_EQUAL(answers[i], answers[0]);
    live_silence_free(s);
    live_free(live);
}

// The same as a network whose neuron's votes went into the biases.
TEST(one_neuron_becomes_a_bias)
{
    Live *live = reader();
    LiveSilence *s = live_silence_new(live, pixels, COUNT);
    unsigned char silent[HIDDEN] = {0};
    silent[5] = 1;
    const unsigned char *answers = live_silence_answers(s, silent);
    Layer *output = &live->net->layers[1];
    for (size_t k = 0; k < 10; k++) {
        double *w = matrix_row(output->weights, k);
        output->biases[k] += w[5] * s->mean[5];
        w[5] = 0;
    }
    for (size_t i = 0; i < COUNT; i++) {
        for (size_t k = 0; k < 784; k++)
            live->x[k] = pixels[i * 784 + k] / 255.0;
        live_cost(live, CROSS_ENTROPY);
        CU_ASSERT_EQUAL(vector_argmax(live_a(live, 1), 10), answers[i]);
    }
    live_silence_free(s);
    live_free(live);
}

TESTS_MAIN("live_silence")
