#include "nn/random.h"

#include <assert.h>

static uint64_t splitmix(uint64_t *x)
{
    uint64_t z = (*x += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

Random random_start(uint64_t seed)
{
    Random random;
    for (int i = 0; i < 4; i++)
        random.state[i] = splitmix(&seed);
    return random;
}

static uint64_t rotate(uint64_t x, int k)
{
    return (x << k) | (x >> (64 - k));
}

uint64_t random_bits(Random *random)
{
    uint64_t *s = random->state;
    uint64_t result = rotate(s[1] * 5, 7) * 9;
    uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate(s[3], 45);
    return result;
}

double random_unit(Random *random)
{
    return (double)(random_bits(random) >> 11) * 0x1p-53;
}

double random_uniform(Random *random, double low, double high)
{
    return low + (high - low) * random_unit(random);
}

size_t random_below(Random *random, size_t n)
{
    assert(n > 0);
    // 2^64 is seldom a multiple of n; the numbers past the last whole
    // multiple would favour small results, so they are thrown back.
    uint64_t surplus = (UINT64_MAX % n + 1) % n;
    uint64_t bits;
    do
        bits = random_bits(random);
    while (bits > UINT64_MAX - surplus);
    return (size_t)(bits % n);
}

// A number from the exponential distribution with mean 1.  Draw uniform
// numbers as long as each is below the one before.  When the falling run
// has odd length, its first number is the fraction; else count 1 and try
// again.
static double random_exponential(Random *random)
{
    for (double whole = 0;; whole++) {
        double first = random_unit(random);
        double last = first;
        for (int length = 1;; length++) {
            double next = random_unit(random);
            if (next >= last) {
                if (length % 2 == 1)
                    return whole + first;
                break;
            }
            last = next;
        }
    }
}

double random_normal(Random *random, double mean, double deviation)
{
    // |x| is exponential, kept with chance exp(-(x-1)^2/2): what is left
    // is in proportion to exp(-x^2/2), one half of the bell.
    double x;
    do
        x = random_exponential(random);
    while (random_exponential(random) < (x - 1) * (x - 1) / 2);
    if (random_bits(random) >> 63)
        x = -x;
    return mean + deviation * x;
}

void random_shuffle(Random *random, size_t *items, size_t n)
{
    for (size_t i = n; i > 1; i--) {
        size_t j = random_below(random, i);
        size_t item = items[i - 1];
        items[i - 1] = items[j];
        items[j] = item;
    }
}
