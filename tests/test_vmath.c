#include "harness.h"

#include <stdint.h>
#include <stdlib.h>

#include "engine/kernels.h"

// Every STRIDEth of the 2^32 floats, by their bits, so that all sizes, both
// signs and the subnormals take part.  VMATH_STRIDE=1 tries all of them.
#define BLOCK 4096

typedef void Function(float *y, const float *x, size_t n);

static uint64_t stride(void) {
    const char *text = getenv("VMATH_STRIDE");
    return text ? strtoull(text, NULL, 10) : 4099;
}

static float from_bits(uint32_t bits) {
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

// The distance between floats near y: 2^-23 of its power of two, and never
// less than the smallest subnormal.
static long double unit(long double y) {
    int power;
    frexpl(y, &power);
    return ldexpl(1, power - 24 < -149 ? -149 : power - 24);
}

// By how many units y is off.  Where the true value rounds to infinity, or
// is NaN, so must y be.
static double error_of(float y, long double truth) {
    if (isnan(truth))
        return isnan(y) ? 0 : HUGE_VAL;
    if (isinf((float)truth) || isinf(y))
        return y == (float)truth ? 0 : HUGE_VAL;
    return (double)(fabsl((long double)y - truth) / unit(truth));
}

static long double sigmoidl(long double x) {
    return 1 / (1 + expl(-x));
}

// The largest error over all x, and where it is.
static double worst(Function *f, long double (*truth)(long double)) {
    static float x[BLOCK], y[BLOCK];
    double most = 0;
    float where = 0;
    for (uint64_t bits = 0; bits < (uint64_t)1 << 32;) {
        size_t n = 0;
        for (; n < BLOCK && bits < (uint64_t)1 << 32; bits += stride())
            x[n++] = from_bits((uint32_t)bits);
        f(y, x, n);
        for (size_t i = 0; i < n; i++) {
            double error = error_of(y[i], truth((long double)x[i]));
            if (!(error <= most)) {
                most = error;
                where = x[i];
            }
        }
    }
    printf("%.3f units, at x = %a ... ", most, (double)where);
    return most;
}

TEST(exp_within_2_units) {
    CU_ASSERT(worst(kernels_named(NULL)->exp, expl) <= 2);
}

TEST(log_within_2_units) {
    CU_ASSERT(worst(kernels_named(NULL)->log, logl) <= 2);
}

TEST(tanh_within_2_units) {
    CU_ASSERT(worst(kernels_named(NULL)->tanh, tanhl) <= 2);
}

TEST(sigmoid_within_2_units) {
    CU_ASSERT(worst(kernels_named(NULL)->sigmoid, sigmoidl) <= 2);
}

// The ends, where a formula breaks first.
TEST(ends_are_exact) {
    const Kernels *k = kernels_named(NULL);
    const float x[] = {INFINITY, -INFINITY, 0.0f, -0.0f, 1.0f};
    float y[5];
    k->exp(y, x, 5);
    CU_ASSERT(y[0] == INFINITY && y[1] == 0 && y[2] == 1 && y[3] == 1);
    k->log(y, x, 5);
    CU_ASSERT(y[0] == INFINITY && isnan(y[1]) && y[4] == 0);
    CU_ASSERT(y[2] == -INFINITY && y[3] == -INFINITY);
    k->tanh(y, x, 5);
    CU_ASSERT(y[0] == 1 && y[1] == -1 && y[2] == 0 && y[3] == 0);
    CU_ASSERT(!signbit(y[2]) && signbit(y[3]));
    k->sigmoid(y, x, 5);
    CU_ASSERT(y[0] == 1 && y[1] == 0 && y[2] == 0.5f && y[3] == 0.5f);
}

// The last few of an array, which do not fill a vector, and nothing beyond.
TEST(any_length_and_in_place) {
    const Kernels *k = kernels_named(NULL);
    for (size_t n = 0; n < 40; n++) {
        float x[40], whole[40], part[40];
        for (size_t i = 0; i < 40; i++)
            x[i] = part[i] = (float)i / 8 - 2;
        k->sigmoid(whole, x, 40);
        k->sigmoid(part, part, n);
        CU_ASSERT(memcmp(part, whole, n * sizeof *x) == 0);
        CU_ASSERT(memcmp(part + n, x + n, (40 - n) * sizeof *x) == 0);
    }
}

static void compare_bits(Function *f, Function *g) {
    static float x[BLOCK], y[BLOCK], z[BLOCK];
    uint64_t step = stride() * 16;
    size_t differ = 0;
    for (uint64_t bits = 0; bits < (uint64_t)1 << 32;) {
        size_t n = 0;
        for (; n < BLOCK && bits < (uint64_t)1 << 32; bits += step)
            x[n++] = from_bits((uint32_t)bits);
        f(y, x, n);
        g(z, x, n);
        for (size_t i = 0; i < n; i++)
            differ += memcmp(&y[i], &z[i], sizeof *y) != 0 &&
                      !(isnan(y[i]) && isnan(z[i]));
    }
    CU_ASSERT_EQUAL(differ, 0);
}

// Every set of kernels that this processor runs gives the plain one's bits.
TEST(every_set_the_same_bits) {
    const char *names[] = {"avx2", "avx512"};
    const Kernels *plain = kernels_named("plain");
    for (size_t i = 0; i < 2; i++) {
        const Kernels *k = kernels_named(names[i]);
        if (k == NULL)
            continue;
        printf("%s ", k->name);
        compare_bits(k->exp, plain->exp);
        compare_bits(k->log, plain->log);
        compare_bits(k->tanh, plain->tanh);
        compare_bits(k->sigmoid, plain->sigmoid);
    }
}

TESTS_MAIN("vmath")
