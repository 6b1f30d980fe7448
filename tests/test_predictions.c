// predictions: what is counted, on a network whose answers are known.
#include "harness.h"

#include <stdlib.h>

#include "measure/engine_set.h"
#include "measure/predictions.h"

enum { TEN = DIGITS_CLASSES, COUNT = 5 };

static unsigned char pixels[COUNT][DIGITS_PIXELS];
static unsigned char labels[] = {2, 2, 2, 5, 9};

// Output k of this network is pixel k, so that the pictures say what is
// answered: 2 for 2, 5 for 2 twice, 5 for 5, and for the 9 a tie of 0 and
// 9, of which the first is taken.
static const unsigned char shown[COUNT][TEN] = {
    {[2] = 204, [5] = 51},  {[2] = 51, [5] = 102},
    {[2] = 51, [5] = 153},  {[5] = 255, [1] = 51, [8] = 51},
    {[0] = 102, [9] = 102},
};

static Network *pixel_network(void)
{
    static const size_t sizes[] = {DIGITS_PIXELS, TEN};
    Network *net = network_new(sizes, 2, IDENTITY, IDENTITY);
    for (size_t k = 0; k < TEN; k++)
        matrix_row(net->layers[0].weights, k)[k] = 1;
    return net;
}

static Digits the_digits(void)
{
    for (size_t i = 0; i < COUNT; i++)
        memcpy(pixels[i], shown[i], TEN);
    return (Digits){.count = COUNT, .pixels = pixels[0], .labels = labels};
}

static void assert_counts(const Predictions *p)
{
    static const unsigned char expected[] = {2, 5, 5, 5, 0};
    CU_ASSERT_EQUAL(p->count, COUNT);
    for (size_t i = 0; i < COUNT; i++)
        CU_ASSERT_EQUAL(p->predicted[i], expected[i]);
    CU_ASSERT_EQUAL(p->right, 2);
    CU_ASSERT_EQUAL(p->of_label[2], 3);
    CU_ASSERT_EQUAL(p->given[5], 3);
    CU_ASSERT_EQUAL(p->confusion[2][5], 2);
    CU_ASSERT_EQUAL(p->confusion[2][2], 1);
    CU_ASSERT_EQUAL(p->confusion[9][0], 1);
    ASSERT_CLOSE(predictions_accuracy(p), .4, 1e-15);
    ASSERT_CLOSE(predictions_recall(p, 2), 1. / 3, 1e-15);
    ASSERT_CLOSE(predictions_recall(p, 5), 1, 0);
    ASSERT_CLOSE(predictions_recall(p, 7), 0, 0); // there is none
}

TEST(predictions_are_counted)
{
    Network *net = pixel_network();
    Digits digits = the_digits();
    Predictions p = predictions_of(net, &digits);
    assert_counts(&p);
    CU_ASSERT(predictions_right(&p, 0) && !predictions_right(&p, 1));
    CU_ASSERT(memcmp(p.z[0], p.a[0], sizeof(double[COUNT][TEN])) == 0);
    predictions_free(&p);
    network_free(net);
}

TEST(how_sure_an_answer_is)
{
    Network *net = pixel_network();
    Digits digits = the_digits();
    Predictions p = predictions_of(net, &digits);
    ASSERT_CLOSE(predictions_confidence(&p, 0), .8, 1e-15);
    CU_ASSERT_EQUAL(predictions_runner_up(&p, 0), 5);
    ASSERT_CLOSE(predictions_margin(&p, 0), .6, 1e-15);
    ASSERT_CLOSE(predictions_lead(&p, 0), 0, 0);
    ASSERT_CLOSE(predictions_lead(&p, 1), .2, 1e-15);
    CU_ASSERT_EQUAL(predictions_runner_up(&p, 3), 1); // not 8, as large
    CU_ASSERT_EQUAL(predictions_runner_up(&p, 4), 9);
    ASSERT_CLOSE(predictions_margin(&p, 4), 0, 0);
    predictions_free(&p);
    network_free(net);
}

TEST(the_runner_up_may_stand_anywhere)
{
    CU_ASSERT_EQUAL(runner_up((double[]){3, 2, 1}, 3), 1);
    CU_ASSERT_EQUAL(runner_up((double[]){-2, -3, -1}, 3), 0);
    CU_ASSERT_EQUAL(runner_up((double[]){1, 2, 3}, 3), 1);
    CU_ASSERT_EQUAL(runner_up((double[]){1, 1}, 2), 1);
}

// The bytes here are whole fifths of 255, so float and double agree on
// every answer.
TEST(both_engines_count_alike)
{
    Network *net = pixel_network();
    Digits digits = the_digits();
    EngineSet set = engine_set(&digits);
    Predictions p;
    Error error;
    CU_ASSERT_FATAL(predictions_of_set(net, &set, &p, &error));
    assert_counts(&p);
    CU_ASSERT_PTR_NULL(p.z);
    ASSERT_CLOSE(predictions_confidence(&p, 0), .8, 1e-6);
    predictions_free(&p);
    network_free(net);
}

// 0.7501 of ink lies between two bytes.
TEST(levels_between_two_bytes_are_seen)
{
    static float floats[DIGITS_PIXELS] = {[4] = .7501f, [5] = .75f};
    EngineSet set = {1, DIGITS_PIXELS, TEN, .floats = floats,
                     .labels = (const unsigned char[]){4}};
    Network *net = pixel_network();
    Predictions p;
    Error error;
    CU_ASSERT_FATAL(predictions_of_set(net, &set, &p, &error));
    CU_ASSERT_EQUAL(p.right, 1);
    ASSERT_CLOSE(predictions_margin(&p, 0), .0001, 1e-6);
    predictions_free(&p);
    network_free(net);
}

TEST(without_labels_only_answers_are_counted)
{
    Network *net = pixel_network();
    Digits digits = the_digits();
    digits.labels = NULL;
    EngineSet set = engine_set(&digits);
    Predictions p;
    Error error;
    CU_ASSERT_FATAL(predictions_of_set(net, &set, &p, &error));
    CU_ASSERT_EQUAL(p.given[5], 3);
    CU_ASSERT_EQUAL(p.right + p.of_label[0] + p.confusion[0][0], 0);
    predictions_free(&p);
    network_free(net);
}

TEST(an_engine_that_cannot_start_is_reported)
{
    Network *net = pixel_network();
    Digits digits = the_digits();
    EngineSet set = engine_set(&digits);
    Predictions p;
    Error error;
    setenv("ENGINE_ISA", "abacus", 1);
    CU_ASSERT_FALSE(predictions_of_set(net, &set, &p, &error));
    unsetenv("ENGINE_ISA");
    ASSERT_CONTAINS(error.text, "abacus");
    network_free(net);
}

TEST(an_empty_set_has_no_share)
{
    Network *net = pixel_network();
    Digits digits = {.count = 0};
    Predictions p = predictions_of(net, &digits);
    ASSERT_CLOSE(predictions_accuracy(&p), 0, 0);
    predictions_free(&p);
    network_free(net);
}

// 7 for 1 nine times, 4 for 9 and 9 for 4 five times, 2 for 3 once.
TEST(the_worst_mistakes_come_first)
{
    size_t counts[12][12] = {{0}}, *rows[12];
    for (size_t i = 0; i < 12; i++)
        rows[i] = counts[i];
    Predictions p = {.classes = TEN, .confusion = rows};
    Confused worst[6];
    p.confusion[1][7] = 9;
    p.confusion[4][9] = p.confusion[9][4] = 5;
    p.confusion[3][2] = 1;
    p.confusion[6][6] = 100; // no mistake
    CU_ASSERT_EQUAL(predictions_confused(&p, 6, worst), 4);
    CU_ASSERT(worst[0].label == 1 && worst[0].predicted == 7);
    CU_ASSERT_EQUAL(worst[0].times, 9);
    CU_ASSERT(worst[1].label == 4 && worst[2].label == 9);
    CU_ASSERT(worst[3].label == 3 && worst[3].times == 1);
    CU_ASSERT_EQUAL(predictions_confused(&p, 2, worst), 2);
    CU_ASSERT(worst[0].label == 1 && worst[1].label == 4);
    CU_ASSERT_EQUAL(predictions_confused(&p, 0, worst), 0);
    p.classes = 12; // and one more mistake between the last two
    p.confusion[11][10] = 10;
    CU_ASSERT_EQUAL(predictions_confused(&p, 6, worst), 5);
    CU_ASSERT(worst[0].label == 11 && worst[0].predicted == 10);
}

// Output k is pixel k again, of 64: each picture is its label's.
TEST(as_many_classes_as_the_network_has_outputs)
{
    enum { MOST = DIGITS_CLASSES_MOST };
    static unsigned char lit[MOST][DIGITS_PIXELS], label[MOST];
    static const size_t sizes[] = {DIGITS_PIXELS, MOST};
    Network *net = network_new(sizes, 2, IDENTITY, IDENTITY);
    Digits digits = {
        .count = MOST, .pixels = lit[0], .labels = label, .classes = MOST};
    for (size_t k = 0; k < MOST; k++) {
        matrix_row(net->layers[0].weights, k)[k] = 1;
        label[k] = (unsigned char)k;
        lit[k][k == 63 ? 62 : k] = 255;
    }
    EngineSet set = engine_set(&digits);
    Predictions p[2];
    Error error;
    p[0] = predictions_of(net, &digits);
    CU_ASSERT_FATAL(predictions_of_set(net, &set, &p[1], &error));
    for (int i = 0; i < 2; i++) {
        CU_ASSERT_EQUAL(p[i].classes, MOST);
        CU_ASSERT_EQUAL(p[i].right, MOST - 1);
        CU_ASSERT_EQUAL(p[i].confusion[63][62], 1);
        CU_ASSERT_EQUAL(p[i].given[62], 2);
        CU_ASSERT_EQUAL(p[i].of_label[63], 1);
        ASSERT_CLOSE(predictions_recall(&p[i], 61), 1, 0);
        CU_ASSERT_EQUAL(predictions_runner_up(&p[i], 0), 1);
        predictions_free(&p[i]);
    }
    network_free(net);
}

TESTS_MAIN("predictions")
