#include "harness.h"

#include "engine/optimiser.h"

TEST(each_has_a_name) {
    CU_ASSERT_STRING_EQUAL(rule_name(DESCENT), "descent");
    CU_ASSERT_STRING_EQUAL(rule_name(ADAM), "adam");
    CU_ASSERT_PTR_NULL(rule_names[RULE_COUNT]);
    CU_ASSERT_STRING_EQUAL(schedule_name(CONSTANT), "constant");
    CU_ASSERT_STRING_EQUAL(schedule_name(COSINE), "cosine");
    CU_ASSERT_PTR_NULL(schedule_names[SCHEDULE_COUNT]);
}

// Half the rate after every third epoch: 1 1 1 .5 .5 .5 .25
TEST(steps_fall_in_time) {
    const double expected[] = {1, 1, 1, .5, .5, .5, .25};
    for (size_t epoch = 0; epoch < 7; epoch++)
        ASSERT_CLOSE(schedule_factor(STEPS, epoch, 100, 3, .5),
                     expected[epoch], 0);
}

TEST(constant_stays) {
    ASSERT_CLOSE(schedule_factor(CONSTANT, 99, 100, 1, .1), 1, 0);
}

// (1 + cos(pi e / E)) / 2, against the C library; 1 at first, 1/2 half-way.
TEST(cosine_falls_to_nothing) {
    const double pi = 3.14159265358979323846;
    for (size_t epoch = 0; epoch <= 60; epoch++)
        ASSERT_CLOSE(schedule_factor(COSINE, epoch, 60, 1, 1),
                     (1 + cos(pi * (double)epoch / 60)) / 2, 1e-15);
    ASSERT_CLOSE(schedule_factor(COSINE, 0, 60, 1, 1), 1, 0);
    ASSERT_CLOSE(schedule_factor(COSINE, 30, 60, 1, 1), .5, 1e-15);
}

TESTS_MAIN("optimiser")
