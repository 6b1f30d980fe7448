// One place by hand, then a picture whose slopes were also measured.
#include "check/check.h"
#include "exercise.h"

enum { SLOPES = KERNEL * KERNEL + 1, SIDE = 5, PLACES = SIDE - KERNEL + 1 };

static const double x[SIDE * SIDE] = {.1, .8, .3, 0,   .5,  .2,  .9, 1,  .4,
                                      .7, .6, .1, .35, .85, .15, 0,  .3, .7,
                                      .2, .9, .4, .6,  0,   .5,  1};
static const double delta[PLACES * PLACES] = {.2,  -.1, .4, -.3, .5,
                                              .05, 0,   .7, -.6};

// The reader's nine slopes and that of the bias.
static void slopes_of(const Slid *slid, double *slopes)
{
    double w[SLOPES - 1]; // an array of its own: nothing lies behind it
    for (int i = 0; i < SLOPES - 1; i++)
        w[i] = CHECK_UNWRITTEN;
    slopes[SLOPES - 1] = CHECK_UNWRITTEN;
    kernel_gradient(slid, w, &slopes[SLOPES - 1]);
    for (int i = 0; i < SLOPES - 1; i++)
        slopes[i] = w[i];
}

static void a_single_place(void)
{
    const double error = 2;
    const Slid slid = {KERNEL, x, &error};
    double yours[SLOPES], expected[SLOPES];
    for (int i = 0; i < SLOPES - 1; i++)
        expected[i] = 2 * x[i];
    expected[SLOPES - 1] = 2;
    for (size_t i = 0; i < SLOPES - 1; i++)
        check_step_of(i, "delta times the pixel that it met: 2 * %g", x[i]);
    check_step_of(SLOPES - 1, "the bias gets delta, 2");
    slopes_of(&slid, yours);
    check_vector(&(Question){"a picture of 3 x 3 and delta = 2",
                             "dC/dw, then dC/db", 1e-12},
                 yours, expected, SLOPES);
}

// z of all places, weighted with the errors: C, as far as it is linear.
static double cost(const double *w, double b)
{
    double sum = 0;
    for (int i = 0; i < PLACES; i++)
        for (int j = 0; j < PLACES; j++) {
            double z = b;
            for (int r = 0; r < KERNEL; r++)
                for (int c = 0; c < KERNEL; c++)
                    z += w[r * KERNEL + c] * x[(i + r) * SIDE + j + c];
            sum += delta[i * PLACES + j] * z;
        }
    return sum;
}

// What weight n met at each of the nine places.
static void lay_out(size_t n)
{
    double met[PLACES * PLACES];
    for (size_t i = 0; i < PLACES * PLACES; i++)
        met[i] =
            x[(i / PLACES + n / KERNEL) * SIDE + i % PLACES + n % KERNEL];
    check_step_products(n, "each error times the pixel met there",
                        (Products){delta, met, PLACES * PLACES, 1});
}

// The cost is linear in each weight: its slope is what it gains from 0 to
// 1.
static void nine_places(void)
{
    const Slid slid = {SIDE, x, delta};
    double yours[SLOPES], expected[SLOPES], w[SLOPES] = {0};
    for (int i = 0; i < SLOPES; i++) {
        w[i] = 1;
        expected[i] = cost(w, w[SLOPES - 1]);
        w[i] = 0;
    }
    for (size_t i = 0; i < SLOPES - 1; i++)
        lay_out(i);
    check_step_of(SLOPES - 1, "the nine errors, added up");
    slopes_of(&slid, yours);
    check_vector(&(Question){"a picture of 5 x 5 with nine errors",
                             "dC/dw, then dC/db", 1e-12},
                 yours, expected, SLOPES);
}

CHECK_MAIN("11-3", "chapters/11-far/README.md#nine-weights-everywhere",
           CHECK(a_single_place), CHECK(nine_places))
