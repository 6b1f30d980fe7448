// harness: what every test program shares.  A test file lists its cases:
//
//     int main(void)
//     {
//         return TESTS("random", TEST(same_seed_same_numbers), ...);
//     }
//
// CUnit runs them and prints its summary.  A program with no test in it, or
// with one failed assertion, exits with 1.
#ifndef TESTS_HARNESS_H
#define TESTS_HARNESS_H

#include <CUnit/Basic.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

typedef struct {
    const char *name;
    void (*run)(void);
} TestCase;

#define TEST(function)  {#function, function}
#define TESTS(suite, ...)                                                  \
    tests_run(suite, (const TestCase[]){__VA_ARGS__},                      \
              sizeof((const TestCase[]){__VA_ARGS__}) / sizeof(TestCase))

// Asserts |actual - expected| <= tolerance and prints both when not so.
#define ASSERT_CLOSE(actual, expected, tolerance)                          \
    assert_close(actual, expected, tolerance, #actual, __LINE__, __FILE__)

static inline void assert_close(double actual, double expected,
                                double tolerance, const char *text,
                                unsigned line, const char *file)
{
    int good = fabs(actual - expected) <= tolerance;
    if (!good)
        printf("\n    %s:%u: %s is %.12g, expected %.12g within %.3g\n",
               file, line, text, actual, expected, tolerance);
    CU_assertImplementation(good, line, text, file, "", CU_FALSE);
}

// Asserts that text contains part and prints both when it does not.
#define ASSERT_CONTAINS(text, part)                                        \
    assert_contains(text, part, __LINE__, __FILE__)

static inline void assert_contains(const char *text, const char *part,
                                   unsigned line, const char *file)
{
    int good = strstr(text, part) != NULL;
    if (!good)
        printf("\n    %s:%u: \"%s\" does not contain \"%s\"\n", file, line,
               text, part);
    CU_assertImplementation(good, line, part, file, "", CU_FALSE);
}

static inline int tests_run(const char *name, const TestCase *tests,
                            size_t count)
{
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (CU_initialize_registry() != CUE_SUCCESS)
        return 1;
    CU_pSuite suite = CU_add_suite(name, NULL, NULL);
    for (size_t i = 0; suite != NULL && i < count; i++)
        if (CU_add_test(suite, tests[i].name, tests[i].run) == NULL)
            suite = NULL;
    CU_basic_set_mode(CU_BRM_VERBOSE);
    if (suite != NULL)
        CU_basic_run_tests();
    int good = suite != NULL && CU_get_number_of_tests_run() == count &&
               count > 0 && CU_get_number_of_failures() == 0;
    CU_cleanup_registry();
    return good ? 0 : 1;
}

#endif
