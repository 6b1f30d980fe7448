// harness: what every test program shares.  A test file holds cases, which
// list themselves, and ends with the name of what is tested:
//
//     TEST(same_seed_same_numbers)
//     {
//         …
//     }
//
//     TESTS_MAIN("random")
//
// CUnit runs them in their order and prints its summary.  A program with no
// test in it, or with one failed assertion, exits with 1.
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

enum { TESTS_MOST = 40 };

static TestCase tests[TESTS_MOST];
static size_t tests_count;

static inline void tests_add(const char *name, void (*run)(void))
{
    if (tests_count < TESTS_MOST)
        tests[tests_count] = (TestCase){name, run};
    tests_count++;
}

// Begins a test's definition and lists it before main begins.
#define TEST(name)                                                         \
    static void name(void);                                                \
    __attribute__((constructor)) static void name##_is_listed(void)        \
    {                                                                      \
        tests_add(#name, name);                                            \
    }                                                                      \
    static void name(void)

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

// Runs all tests of the program; its exit code.
static inline int tests_run(const char *suite_name)
{
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (tests_count > TESTS_MOST) {
        fprintf(stderr, "%s: %zu tests, room for %d: see TESTS_MOST\n",
                suite_name, tests_count, TESTS_MOST);
        return 1;
    }
    if (CU_initialize_registry() != CUE_SUCCESS)
        return 1;
    CU_pSuite suite = CU_add_suite(suite_name, NULL, NULL);
    for (size_t i = 0; suite != NULL && i < tests_count; i++)
        if (CU_add_test(suite, tests[i].name, tests[i].run) == NULL)
            suite = NULL;
    CU_basic_set_mode(CU_BRM_VERBOSE);
    if (suite != NULL)
        CU_basic_run_tests();
    int good = suite != NULL && tests_count > 0 &&
               CU_get_number_of_tests_run() == tests_count &&
               CU_get_number_of_failures() == 0;
    CU_cleanup_registry();
    return good ? 0 : 1;
}

#define TESTS_MAIN(suite)                                                  \
    int main(void)                                                         \
    {                                                                      \
        return tests_run(suite);                                           \
    }

// The same between bool begin(void) and void end(void), which make and
// remove what all tests share.
#define TESTS_MAIN_WITHIN(suite, begin, end)                               \
    int main(void)                                                         \
    {                                                                      \
        if (!begin())                                                      \
            return 1;                                                      \
        int code = tests_run(suite);                                       \
        end();                                                             \
        return code;                                                       \
    }

#endif
