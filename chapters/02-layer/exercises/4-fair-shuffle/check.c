// Is it an order of the same items, is it repeatable, does each of the six
// orders of three items come equally often, and does an item of a hundred
// move equally often by any distance?
#include <math.h>
#include <stdio.h>
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

static void each_order_equally_often(void)
{
    double counts[ORDERS] = {0}, expected[ORDERS];
    Random random = random_start(2);
    for (int round = 0; round < ROUNDS; round++) {
        size_t items[N];
        fill(items, N);
        shuffle(&random, items, N);
        counts[order_number(items)]++;
    }
    for (int i = 0; i < ORDERS; i++)
        expected[i] = ROUNDS / ORDERS;
    // Chance is off by 91 as a rule: sqrt(60000 * 1/6 * 5/6).
    const Question question = {
        "60,000 shuffles of 0, 1, 2: how often 012, 021, 102, 120, 201 and "
        "210 came",
        "the count", 500};
    check_step("3 items have 3 * 2 * 1 = 6 orders");
    check_step("each should come 60,000 / 6 = %d times, give or take 500",
               ROUNDS / ORDERS);
    check_vector(&question, counts, expected, ORDERS);
}

// Of 100 items one stays, as a rule, and one moves by each distance d; the
// last one is followed by the first.  Over LONG shuffles the mean is off by
// 1/71, seldom by more than three times that.
static void each_distance_equally_often(void)
{
    enum { ITEMS = 100, LONG = 5000 };
    double moved[ITEMS] = {0};
    char words[200];
    Random random = random_start(3);
    for (int round = 0; round < LONG; round++) {
        size_t items[ITEMS];
        fill(items, ITEMS);
        shuffle(&random, items, ITEMS);
        for (size_t i = 0; i < ITEMS; i++)
            moved[(i + ITEMS - items[i] % ITEMS) % ITEMS] += 1.0 / LONG;
    }
    snprintf(
        words, sizeof words,
        "%.2f items of 100 stay where they began, as a rule; it has to "
        "be 1.  Not every item has been drawn.",
        moved[0]);
    if (!check_that(fabs(moved[0] - 1) < .1, "5,000 shuffles of 100 items",
                    words))
        return;
    for (size_t d = 1; d < ITEMS; d++) {
        snprintf(words, sizeof words,
                 "%.2f items of 100 move by %zu places, as a rule; it has "
                 "to be 1.",
                 moved[d], d);
        if (!check_that(fabs(moved[d] - 1) < .1,
                        "5,000 shuffles of 100 items", words))
            return;
    }
}

CHECK_MAIN("02-4",
           "chapters/02-layer/README.md#chance-that-can-be-repeated",
           CHECK(the_same_items), CHECK(repeatable),
           CHECK(each_order_equally_often),
           CHECK(each_distance_equally_often))
