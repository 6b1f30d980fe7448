#include "harness.h"

#include "engine/kernels.h"

enum { N = 100, WIDTH = 40 };

static Neurons neurons_for(Activation f, double chance, uint64_t bits)
{
    Neurons s = {.activation = f,
                 .dropout = dropout_with(chance, bits),
                 .n = N,
                 .width = WIDTH,
                 .a = panels_new(N, WIDTH),
                 .delta = panels_new(N, WIDTH),
                 .delta_t = panels_new(WIDTH, N)};
    for (size_t n = 0; n < N; n++)
        for (size_t j = 0; j < WIDTH; j++) {
            *panels_element(&s.a, n, j) = 1 + (float)n / N;
            *panels_element(&s.delta_t, j, n) = (float)(j + 1);
        }
    return s;
}

static void neurons_free(Neurons *s)
{
    panels_free(&s->a);
    panels_free(&s->delta);
    panels_free(&s->delta_t);
}

static void run(Neurons *s)
{
    const Kernels *k = kernels_named(NULL);
    for (size_t block = 0; block < panels_count(N); block++)
        for (size_t p = 0; p < panels_count(WIDTH); p++)
            k->activate(s, block, p);
    for (size_t block = 0; block < panels_count(WIDTH); block++)
        for (size_t p = 0; p < panels_count(N); p++)
            k->backward(s, block, p);
}

// Identity: what is kept is z / (1 - chance), and so is its slope.  Whoever
// is dropped on the way forward is dropped on the way back.
TEST(dropped_both_ways)
{
    Neurons s = neurons_for(IDENTITY, 0.25, 123456789u * (1ull << 32));
    run(&s);
    size_t kept = 0, wrong = 0;
    for (size_t n = 0; n < N; n++)
        for (size_t j = 0; j < WIDTH; j++) {
            float a = *panels_element(&s.a, n, j);
            float d = *panels_element(&s.delta, n, j);
            bool on = a > 0;
            kept += on;
            float z = 1 + (float)n / N;
            wrong += fabsf(a - (on ? z / 0.75f : 0)) > 1e-6f;
            wrong += fabsf(d - (on ? (float)(j + 1) / 0.75f : 0)) > 1e-5f;
            wrong += fabsf(d - *panels_element(&s.delta_t, j, n)) > 0;
        }
    CU_ASSERT_EQUAL(wrong, 0);
    // 4000 draws of chance 3/4: 3000, with a deviation of 27.
    ASSERT_CLOSE((double)kept, 3000, 110);
    neurons_free(&s);
}

// The slope is that of the activation before it was scaled up.
TEST(slopes_do_not_see_the_scale)
{
    Neurons s = neurons_for(SIGMOID, 0.5, 99ull << 32);
    run(&s);
    for (size_t n = 0; n < N; n += 9) {
        double z = 1 + (double)n / N, slope = sigmoid_derivative(z);
        for (size_t j = 0; j < WIDTH; j++) {
            bool on = *panels_element(&s.a, n, j) > 0;
            ASSERT_CLOSE((double)*panels_element(&s.delta, n, j),
                         on ? (double)(j + 1) * slope * 2 : 0, 1e-5);
        }
    }
    neurons_free(&s);
}

TEST(keys_differ_and_repeat)
{
    Neurons s = neurons_for(IDENTITY, 0.5, 1ull << 32);
    Neurons t = neurons_for(IDENTITY, 0.5, 2ull << 32);
    Neurons u = neurons_for(IDENTITY, 0.5, 1ull << 32);
    run(&s);
    run(&t);
    run(&u);
    size_t same = 0, again = 0;
    for (size_t n = 0; n < N; n++)
        for (size_t j = 0; j < WIDTH; j++) {
            bool on = *panels_element(&s.a, n, j) > 0;
            same += on == (*panels_element(&t.a, n, j) > 0);
            again += on == (*panels_element(&u.a, n, j) > 0);
        }
    // Two independent draws agree half of the time: 2000, deviation 32.
    ASSERT_CLOSE((double)same, 2000, 130);
    CU_ASSERT_EQUAL(again, N * WIDTH);
    neurons_free(&s);
    neurons_free(&t);
    neurons_free(&u);
}

TESTS_MAIN("neurons")
