// random: the published numbers, the distributions, and a stream that stays.
//
// The distributions are checked on fixed seeds, so a test passes always or
// never.  Each bound is four or five standard errors, derived beside it: a
// right generator misses one such bound for one seed in some 16,000.
#include "harness.h"

#include <stdbool.h>

#include "nn/random.h"

// Source: the outputs of splitmix64.c (Vigna) for the seeds 1234567 and 0,
// as Rosetta Code and many libraries quote them.
TEST(splitmix64_fills_the_state_with_its_published_numbers)
{
    Random random = random_start(1234567);
    CU_ASSERT_EQUAL(random.state[0], 6457827717110365317u);
    CU_ASSERT_EQUAL(random.state[1], 3203168211198807973u);
    CU_ASSERT_EQUAL(random.state[2], 9817491932198370423u);
    CU_ASSERT_EQUAL(random.state[3], 4593380528125082431u);
    random = random_start(0);
    CU_ASSERT_EQUAL(random.state[0], 0xe220a8397b1dcdafu);
    CU_ASSERT_EQUAL(random.state[1], 0x6e789e6aa1b965f4u);
    CU_ASSERT_EQUAL(random.state[2], 0x06c45d188009454fu);
    CU_ASSERT_EQUAL(random.state[3], 0xf88bb8a8724c81ecu);
}

// Source: xoshiro256starstar.c (Blackman and Vigna) from the state 1 2 3 4;
// the same ten numbers are the test vector of the Rust crate rand_xoshiro.
TEST(xoshiro256_gives_its_published_numbers)
{
    static const uint64_t published[] = {
        11520u, 0u, 1509978240u, 1215971899390074240u, 1216172134540287360u,
        607988272756665600u, 16172922978634559625u, 8476171486693032832u,
        10595114339597558777u, 2904607092377533576u};
    Random random = {{1, 2, 3, 4}};
    for (size_t i = 0; i < 10; i++)
        CU_ASSERT_EQUAL(random_bits(&random), published[i]);
}

// Every weight of the book hangs on this stream.  The numbers come from a
// second implementation, written in Python for this test; they are compared
// to the last bit.
TEST(the_stream_of_a_seed_never_changes)
{
    static const double normal[] = {
        0x1.642e1c7bc266ap+0,  0x1.0538449e2d4f0p-4,
        -0x1.0167db41ca23dp+1, -0x1.89468abddd470p-2,
        -0x1.e62d490848077p+0, -0x1.3d7ab9da40fe6p-1,
        0x1.84149e9e69010p+0,  0x1.4683348fab6c2p+0};
    static const double unit[] = {0x1.a28690da8a8d0p-4, 0x1.73770085b5dbap-1,
                                  0x1.78c14d7800f78p-3,
                                  0x1.7ee67cc7a272dp-1};
    Random random = random_start(1);
    for (size_t i = 0; i < 8; i++)
        CU_ASSERT_EQUAL(random_normal(&random, 0, 1), normal[i]);
    random = random_start(2);
    for (size_t i = 0; i < 4; i++)
        CU_ASSERT_EQUAL(random_unit(&random), unit[i]);
}

// For u uniform on [0, 1): mean 1/2, variance 1/12, so the mean of n has
// standard error sqrt(1/12n).  (u - 1/2)^2 has mean 1/12 and variance
// 1/80 - 1/144 = 1/180.  Each tenth gets n/10, give or take sqrt(.09 n).
TEST(uniform_numbers_are_spread_evenly)
{
    enum { n = 100000 };
    Random random = random_start(3);
    double sum = 0, squares = 0, least = 1, most = 0;
    double tenths[10] = {0};
    for (int i = 0; i < n; i++) {
        double u = random_unit(&random);
        sum += u;
        squares += (u - .5) * (u - .5);
        least = fmin(least, u);
        most = fmax(most, u);
        tenths[(int)(10 * u)]++;
    }
    CU_ASSERT(least >= 0 && most < 1);
    ASSERT_CLOSE(sum / n, .5, 4 * sqrt(1. / 12 / n));
    ASSERT_CLOSE(squares / n, 1. / 12, 4 * sqrt(1. / 180 / n));
    for (int i = 0; i < 10; i++)
        ASSERT_CLOSE(tenths[i], .1 * n, 4 * sqrt(.09 * n));
}

TEST(uniform_is_the_unit_number_stretched)
{
    Random one = random_start(4), other = random_start(4);
    for (int i = 0; i < 100; i++) {
        double u = random_unit(&other);
        ASSERT_CLOSE(random_uniform(&one, -3, 5), -3 + 8 * u, 0);
    }
}

// The powers of a standard normal number z have the means 0, 1, 0, 3 and the
// variances 1, 2, 15, 96 (from E z^2 = 1, E z^4 = 3, E z^6 = 15,
// E z^8 = 105).  The fourth sees what the second cannot: a sum of twelve
// uniform numbers, the usual short cut, would give 2.9.
TEST(normal_numbers_have_the_moments_of_the_bell)
{
    enum { n = 200000 };
    static const double mean[] = {0, 1, 0, 3};
    static const double variance[] = {1, 2, 15, 96};
    Random random = random_start(5);
    double sum[4] = {0};
    for (int i = 0; i < n; i++) {
        double z = random_normal(&random, 0, 1), power = z;
        for (int k = 0; k < 4; k++, power *= z)
            sum[k] += power;
    }
    for (int k = 0; k < 4; k++)
        ASSERT_CLOSE(sum[k] / n, mean[k], 4 * sqrt(variance[k] / n));
}

// P(|z| > t) = erfc(t / sqrt 2): .3173, .0455, .0027 for t = 1, 2, 3.  A
// count of n draws with chance p has the standard error sqrt(n p (1 - p)).
TEST(normal_numbers_have_the_tails_of_the_bell)
{
    enum { n = 200000 };
    Random random = random_start(6);
    double beyond[4] = {0}, positive = 0;
    for (int i = 0; i < n; i++) {
        double z = random_normal(&random, 0, 1);
        positive += z > 0;
        for (int t = 1; t < 4; t++)
            beyond[t] += fabs(z) > t;
    }
    ASSERT_CLOSE(positive, n / 2., 4 * sqrt(n / 4.));
    for (int t = 1; t < 4; t++) {
        double p = erfc(t / sqrt(2));
        ASSERT_CLOSE(beyond[t], n * p, 4 * sqrt(n * p * (1 - p)));
    }
}

TEST(normal_shifts_and_stretches)
{
    Random one = random_start(7), other = random_start(7);
    for (int i = 0; i < 100; i++) {
        double z = random_normal(&other, 0, 1);
        ASSERT_CLOSE(random_normal(&one, 10, .5), 10 + .5 * z, 0);
    }
}

TEST(below_stays_below_and_is_even)
{
    enum { n = 70000 };
    Random random = random_start(8);
    double count[7] = {0};
    for (int i = 0; i < n; i++) {
        size_t k = random_below(&random, 7);
        CU_ASSERT_FATAL(k < 7);
        count[k]++;
    }
    for (int k = 0; k < 7; k++) // p = 1/7: n p (1 - p) = 6n/49
        ASSERT_CLOSE(count[k], n / 7., 4 * sqrt(6. * n / 49));
    for (int i = 0; i < 10; i++)
        CU_ASSERT_EQUAL(random_below(&random, 1), 0);
}

// For 3 * 2^62 the bare remainder would show its bias plainly: of the 2^64
// words half would fall on results below 2^62, a third of the range.
TEST(below_does_not_favour_small_numbers)
{
#if SIZE_MAX == UINT64_MAX
    enum { n = 10000 };
    Random random = random_start(9);
    double small = 0;
    for (int i = 0; i < n; i++)
        small += random_below(&random, (size_t)3 << 62) < (size_t)1 << 62;
    ASSERT_CLOSE(small, n / 3., 4 * sqrt(2. * n / 9));
#endif
}

// A generator whose next 64 bits are these: they are made of s[1] alone by
// *5, a rotation and *9, and each of the three can be undone.
static Random about_to_give(uint64_t bits)
{
    uint64_t z = bits * 0x8e38e38e38e38e39u; // 9 times this is 1 mod 2^64
    z = (z >> 7) | (z << 57);
    return (Random){{1, z * 0xcccccccccccccccdu, 2, 3}}; // 5 times: 1
}

// 2^64 = 1 mod 3, so only the very last of the words is one too many for 3;
// for 4 there is none.  16 = 2^64 mod 24 (2^64 is 1 mod 3 and 0 mod 8).
TEST(below_throws_back_just_the_surplus)
{
    static const struct {
        size_t n;
        uint64_t bits;
        bool kept;
    } cases[] = {{3, UINT64_MAX, false},       {3, UINT64_MAX - 1, true},
                 {4, UINT64_MAX, true},        {24, UINT64_MAX - 15, false},
                 {24, UINT64_MAX - 16, true}};
    for (int i = 0; i < 5; i++) {
        Random random = about_to_give(cases[i].bits), after = random;
        size_t k = random_below(&random, cases[i].n);
        CU_ASSERT_EQUAL(random_bits(&after), cases[i].bits);
        if (cases[i].kept)
            CU_ASSERT_EQUAL(k, cases[i].bits % cases[i].n);
        CU_ASSERT_EQUAL(memcmp(&random, &after, sizeof after) == 0,
                        cases[i].kept);
    }
}

TEST(a_shuffle_keeps_every_item_and_can_be_repeated)
{
    size_t one[100], other[100];
    int seen[100] = {0}, moved = 0;
    for (size_t i = 0; i < 100; i++)
        one[i] = other[i] = i;
    Random random = random_start(10), again = random_start(10);
    random_shuffle(&random, one, 100);
    random_shuffle(&again, other, 100);
    for (size_t i = 0; i < 100; i++) {
        CU_ASSERT_EQUAL(one[i], other[i]);
        seen[one[i]]++;
        moved += one[i] != i;
    }
    for (size_t i = 0; i < 100; i++)
        CU_ASSERT_EQUAL(seen[i], 1);
    CU_ASSERT(moved > 80); // one item is expected to stay in its place
    random_shuffle(&random, one, 0);
}

// Swapping each item with any of all three, the well-known slip, reaches
// the orders with chances 4/27 and 5/27, far outside the bound for 1/6.
TEST(a_shuffle_makes_every_order_equally_likely)
{
    enum { n = 60000 };
    Random random = random_start(11);
    double count[27] = {0};
    for (int i = 0; i < n; i++) {
        size_t item[] = {0, 1, 2};
        random_shuffle(&random, item, 3);
        count[9 * item[0] + 3 * item[1] + item[2]]++;
    }
    static const int orders[] = {5, 7, 11, 15, 19, 21}; // 012, 021, ...
    for (int i = 0; i < 6; i++)
        ASSERT_CLOSE(count[orders[i]], n / 6., 4 * sqrt(5. * n / 36));
}

TESTS_MAIN("random")
