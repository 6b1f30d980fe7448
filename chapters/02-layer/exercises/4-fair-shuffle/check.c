// Is it an order of the same items, is it repeatable, and does each of the
// six orders of three items come equally often?
#include <string.h>

#include "check/check.h"
#include "exercise.h"

enum { N = 3, ORDERS = 6, ROUNDS = 60000 };

static void fill(size_t *items, size_t n)
{
    for (size_t i = 0; i < n; i++)
        items[i] = i;
}

// 012, 021, 102, 120, 201, 210 in turn.
static size_t order_number(const size_t *items)
{
    return 2 * items[0] + (items[1] > items[2]);
}

static void swap(size_t *items, size_t i, size_t j)
{
    size_t item = items[i];
    items[i] = items[j];
    items[j] = item;
}

static void the_same_items(void)
{
    size_t items[100], seen[100] = {0};
    Random random = random_start(1);
    fill(items, 100);
    shuffle(&random, items, 100);
    bool good = true;
    for (size_t i = 0; i < 100; i++)
        good = good && items[i] < 100 && seen[items[i]]++ == 0;
    check_that(good, "100 different items",
               "an item is lost and another comes twice: swap two items, "
               "never copy one over the other");
    shuffle(&random, items, 1); // a list of one item has one order
}

static void repeatable(void)
{
    size_t first[50], second[50];
    Random one = random_start(7), two = random_start(7);
    fill(first, 50);
    fill(second, 50);
    shuffle(&one, first, 50);
    shuffle(&two, second, 50);
    check_that(memcmp(first, second, sizeof first) == 0, "50 items, twice",
               "two generators with the same seed give different orders: "
               "all chance has to come from random_below");
}

// How often each order comes when item i is swapped with any of the three,
// for i from 0 up: 27 ways, all equally likely.  down: for i from 2 down.
static void unfair(double *counts, bool down)
{
    memset(counts, 0, ORDERS * sizeof *counts);
    for (size_t way = 0; way < 27; way++) {
        const size_t with[] = {way % 3, way / 3 % 3, way / 9};
        size_t items[N];
        fill(items, N);
        for (size_t i = 0; i < N; i++)
            swap(items, down ? N - 1 - i : i, with[i]);
        counts[order_number(items)] += ROUNDS / 27.0;
    }
}

static void each_order_equally_often(void)
{
    double counts[ORDERS] = {0}, expected[ORDERS], up[ORDERS], down[ORDERS];
    Random random = random_start(2);
    for (int round = 0; round < ROUNDS; round++) {
        size_t items[N];
        fill(items, N);
        shuffle(&random, items, N);
        counts[order_number(items)]++;
    }
    for (int i = 0; i < ORDERS; i++)
        expected[i] = ROUNDS / ORDERS;
    unfair(up, false);
    unfair(down, true);
    // Chance is off by 91 as a rule: sqrt(60000 * 1/6 * 5/6).
    const Question question = {
        "60,000 shuffles of 0, 1, 2: how often 012, 021, 102, 120, 201 and "
        "210 came",
        "the count",
        500};
    check_vector(&question, counts, expected, ORDERS);
}

CHECK_MAIN("02-4",
           "chapters/02-layer/README.md#chance-that-can-be-repeated",
           CHECK(the_same_items), CHECK(repeatable),
           CHECK(each_order_equally_often))
