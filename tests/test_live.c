// live: what the page reads is what the book's own functions say.
#include "harness.h"

#include "nn/vector.h"
#include "web/live.h"

// Mazur's network, the book's in chapter 6.
static Live *mazur(void)
{
    static const size_t sizes[] = {2, 2, 2};
    static const double parameters[] = {.15, .2,  .25, .3,  .35, .35,
                                        .4,  .45, .5,  .55, .6,  .6};
    Live *live = live_new(sizes, 3, SIGMOID, SIGMOID);
    vector_copy(live_parameters(live), parameters, 12);
    live_input(live)[0] = .05;
    live_input(live)[1] = .1;
    live_target(live)[0] = .01;
    live_target(live)[1] = .99;
    return live;
}

TEST(a_pass_keeps_the_published_numbers)
{
    Live *live = mazur();
    CU_ASSERT_EQUAL(live_parameter_count(live), 12);
    ASSERT_CLOSE(live_pass(live, QUADRATIC), .298371109, 5e-10);
    ASSERT_CLOSE(live_z(live, 0)[0], .3775, 1e-15);
    ASSERT_CLOSE(live_a(live, 1)[0], .751365070, 5e-10);
    ASSERT_CLOSE(live_blame(live, 1)[0], .741365070, 5e-10);
    ASSERT_CLOSE(live_slope(live, 1)[0], .186815602, 5e-10);
    ASSERT_CLOSE(live_delta(live, 1)[0], .138498562, 5e-10);
    ASSERT_CLOSE(live_blame(live, 0)[0], .036350306, 5e-10);
    ASSERT_CLOSE(live_delta(live, 0)[1], .009954255, 5e-10);
    ASSERT_CLOSE(live_gradient(live)[6], .082167041, 5e-10);
    ASSERT_CLOSE(live_cost_of(live, QUADRATIC, 1), .023560026, 5e-10);
    ASSERT_CLOSE(
        live_input_slope(live)[0],
        .15 * live_delta(live, 0)[0] + .25 * live_delta(live, 0)[1], 1e-17);
    live_free(live);
}

TEST(a_step_goes_against_the_gradient)
{
    Live *live = mazur();
    live_pass(live, QUADRATIC);
    live_step(live, .5);
    ASSERT_CLOSE(live_parameters(live)[6], .358916480, 5e-10);
    ASSERT_CLOSE(live_cost(live, QUADRATIC), .280471447, 5e-10);
    live_free(live);
}

TEST(many_steps_are_many_passes)
{
    Live *one = mazur(), *many = mazur();
    double before = 0;
    for (int i = 0; i < 7; i++) {
        before = live_pass(one, QUADRATIC);
        live_step(one, .5);
    }
    ASSERT_CLOSE(live_steps(many, QUADRATIC, .5, 7), before, 0);
    for (size_t i = 0; i < 12; i++)
        ASSERT_CLOSE(live_parameters(many)[i], live_parameters(one)[i], 0);
    double now = live_cost(one, QUADRATIC);
    ASSERT_CLOSE(live_steps(many, QUADRATIC, .5, 0), now, 0);
    live_free(one);
    live_free(many);
}

TEST(the_measured_slope_is_the_gradient)
{
    Live *live = mazur();
    live_pass(live, QUADRATIC);
    for (size_t i = 0; i < 12; i++)
        ASSERT_CLOSE(live_measured(live, QUADRATIC, i, 1e-5),
                     live_gradient(live)[i], 1e-9);
    live_free(live);
}

TEST(a_seed_gives_the_same_start_again)
{
    Live *a = mazur(), *b = mazur();
    live_initialise(a, NORMAL, 4);
    live_initialise(b, NORMAL, 4);
    ASSERT_CLOSE(live_parameters(a)[11], live_parameters(b)[11], 0);
    live_initialise(b, NORMAL, 5);
    CU_ASSERT_NOT_EQUAL(live_parameters(a)[11], live_parameters(b)[11]);
    live_free(a);
    live_free(b);
    live_free(NULL);
}

TEST(softmax_has_no_slope_of_its_own)
{
    static const size_t sizes[] = {2, 3, 2};
    Live *live = live_new(sizes, 3, TANH, SOFTMAX);
    live_initialise(live, NORMAL, 1);
    live_target(live)[0] = 1;
    live_pass(live, CROSS_ENTROPY);
    ASSERT_CLOSE(live_delta(live, 1)[0], live_a(live, 1)[0] - 1, 0);
    ASSERT_CLOSE(live_slope(live, 1)[0], 0, 0);
    live_free(live);
}

TEST(room_is_empty)
{
    unsigned char *room = live_room(64);
    for (size_t i = 0; i < 64; i++)
        CU_ASSERT_EQUAL(room[i], 0);
    live_release(room);
}

TESTS_MAIN("live")
