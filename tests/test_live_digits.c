// live_digits: digits of the pen, a drawing, and training in the page.
#include "harness.h"

#include "data/pen.h"
#include "web/live_digits.h"

enum { COUNT = 200 };
static unsigned char pixels[COUNT * PEN_PIXELS], labels[COUNT];

static Live *reader(void)
{
    static const size_t sizes[] = {PEN_PIXELS, 12, 10};
    Live *live = live_new(sizes, 3, SIGMOID, SIGMOID);
    live_initialise(live, SCALED_NORMAL, 1);
    live_pen(1, COUNT, pixels, labels);
    return live;
}

TEST(digits_are_the_pens)
{
    static unsigned char expected[10 * PEN_PIXELS];
    unsigned char numbers[10];
    live_pen(9, 10, pixels, labels);
    pen_fill(9, 10, expected, numbers);
    CU_ASSERT_EQUAL(memcmp(pixels, expected, sizeof expected), 0);
    CU_ASSERT_EQUAL(memcmp(labels, numbers, sizeof numbers), 0);
}

// A black bar of 10 x 60 at (45, 20), on white.
TEST(a_drawing_is_seen_in_stages)
{
    static unsigned char gray[100 * 100];
    memset(gray, 255, sizeof gray);
    CU_ASSERT_PTR_NULL(live_see(gray, 100, 100));
    for (size_t y = 20; y < 80; y++)
        memset(gray + y * 100 + 45, 0, 10);
    static const size_t expected[] = {45, 20, 10, 60, 3, 20, 12, 4, 0};
    const DrawingDigit *seen = live_see(gray, 100, 100);
    CU_ASSERT_PTR_NOT_NULL_FATAL(seen);
    for (size_t i = 0; i < 7; i++)
        if (i != 6) // the bar's middle may go to either side
            CU_ASSERT_EQUAL(live_seen_number(seen, i), expected[i]);
    CU_ASSERT_EQUAL(live_seen_number(seen, 7), 4);
    CU_ASSERT_EQUAL(live_seen_number(seen, 8), 0);
    CU_ASSERT_EQUAL(live_seen_box(seen)[0], 255);
    CU_ASSERT_EQUAL(live_seen_pixels(seen)[14 * 28 + 13], 255);
    CU_ASSERT_EQUAL(live_seen_pixels(seen)[14 * 28 + 5], 0);
}

TEST(training_lowers_the_cost)
{
    Live *live = reader();
    LiveTrainer *t = live_trainer_new(live, pixels, labels, COUNT, 2);
    size_t before = live_right(live, pixels, labels, COUNT);
    double first = live_train(t, QUADRATIC, 3, 10, COUNT), last = 0;
    for (int i = 0; i < 20; i++)
        last = live_train(t, QUADRATIC, 3, 10, COUNT);
    CU_ASSERT(last < first / 4);
    CU_ASSERT(live_right(live, pixels, labels, COUNT) > 180);
    CU_ASSERT(before < 60);
    live_trainer_free(t);
    live_trainer_free(NULL);
    live_free(live);
}

// 130 digits, then 70 and the next 60: as descent_epoch takes them.
TEST(pieces_are_the_epochs_of_descent)
{
    Live *live = reader(), *other = reader();
    LiveTrainer *t = live_trainer_new(live, pixels, labels, COUNT, 2);
    live_train(t, QUADRATIC, 3, 10, 130);
    CU_ASSERT_EQUAL(live_learned(t), 130);
    live_train(t, QUADRATIC, 3, 10, 265);
    CU_ASSERT_EQUAL(live_learned(t), 400);
    DescentOptions options = {.cost = QUADRATIC, .rate = 3, .batch = 10};
    Descent *descent = descent_new(other->net, &t->set, options);
    Random random = random_start(2);
    descent_epoch(descent, other->net, &t->set, &random);
    descent_epoch(descent, other->net, &t->set, &random);
    for (size_t i = 0; i < live_parameter_count(live); i++)
        CU_ASSERT_EQUAL(live_parameters(live)[i],
                        live_parameters(other)[i]);
    ASSERT_CLOSE(live_train(t, QUADRATIC, 3, 10, 0), 0, 0);
    descent_free(descent);
    live_trainer_free(t);
    live_free(live);
    live_free(other);
}

TESTS_MAIN("live_digits")
