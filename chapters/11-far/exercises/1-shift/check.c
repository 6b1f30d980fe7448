// A row by hand, then pictures with ink at their edges.
#include <math.h>

#include "check/check.h"
#include "exercise.h"

enum { SIDE = 3, COUNT = SIDE * SIDE };

static const double greys[COUNT] = {.1, .9, .3, .4, 1, .2, .7, .5, .6};
static const char picture[] =
    "the picture (0.1 0.9 0.3 / 0.4 1 0.2 / 0.7 0.5 0.6)";

// Where the grey of a pixel comes from.
static void lay_out(size_t i, double dx, double dy)
{
    double x = (double)(i % SIDE) - dx, y = (double)(i / SIDE) - dy;
    check_step_of(i, "pixel (%zu, %zu) takes what was at (%g, %g)",
                  i % SIDE, i / SIDE, x, y);
    check_step_of(i, "%g of the way from column %g to the next",
                  x - floor(x), floor(x));
    check_step_of(i, "%g of the way from row %g to the next", y - floor(y),
                  floor(y));
    check_step_of(i, "what lies outside of the picture is 0");
}

static bool assert_moved(double dx, double dy, const char *input,
                         const double *expected)
{
    const Picture from = {SIDE, greys};
    double yours[COUNT];
    for (int i = 0; i < COUNT; i++)
        yours[i] = CHECK_UNWRITTEN;
    shift(&from, dx, dy, yours);
    for (int i = 0; i < COUNT; i++)
        lay_out((size_t)i, dx, dy);
    return check_vector(&(Question){input, "grey", 1e-12}, yours, expected,
                        COUNT);
}

static void nothing_moves(void)
{
    assert_moved(0, 0, picture, greys);
}

static void one_to_the_right_two_down(void)
{
    const double expected[COUNT] = {0, 0, 0, 0, 0, 0, 0, .1, .9};
    assert_moved(1, 2, "that picture, moved by 1 to the right and 2 down",
                 expected);
}

static void a_quarter_to_the_right(void)
{
    const double expected[COUNT] = {.075, .7,   .45, .3,  .85,
                                    .4,   .525, .55, .575};
    assert_moved(.25, 0, "that picture, moved by 0.25 to the right",
                 expected);
}

static void up_and_left(void)
{
    const double expected[COUNT] = {.64, .6,  .115, .63, .565,
                                    .24, .18, .165, .09};
    assert_moved(-.5, -.7,
                 "that picture, moved by -0.5 to the right and -0.7 down",
                 expected);
}

// Of another size.
static void four_pixels(void)
{
    const Picture from = {2, (const double[]){.2, .6, .4, 1}};
    double yours[4] = {CHECK_UNWRITTEN, CHECK_UNWRITTEN, CHECK_UNWRITTEN,
                       CHECK_UNWRITTEN};
    const double expected[4] = {.1, .4, .2, .7};
    shift(&from, .5, 0, yours);
    check_step("half of each grey, and half of its neighbour to the left");
    check_vector(&(Question){"the picture (0.2 0.6 / 0.4 1), moved by 0.5 "
                             "to the right",
                             "grey", 1e-12},
                 yours, expected, 4);
}

// 0.2 of the way to the right neighbour, 0.6 of the way to the lower one.
static void left_and_down(void)
{
    const double expected[COUNT] = {.156, .468, .144, .416, .816,
                                    .192, .604, .648, .352};
    assert_moved(-.2, .4,
                 "that picture, moved by -0.2 to the right and 0.4 down",
                 expected);
}

CHECK_MAIN("11-1", "chapters/11-far/README.md#a-digit-in-new-forms",
           CHECK(nothing_moves), CHECK(one_to_the_right_two_down),
           CHECK(a_quarter_to_the_right), CHECK(up_and_left),
           CHECK(left_and_down), CHECK(four_pixels))
