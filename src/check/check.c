#include "check/check.h"

#include <CUnit/CUnit.h>
#include <CUnit/TestRun.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool explained; // one mistake at a time: the rest stays unsaid
static bool secret;    // do not give the expected number away

static bool close_to(const double *a, const double *b, size_t n,
                     double tolerance)
{
    for (size_t i = 0; i < n; i++)
        if (!(fabs(a[i] - b[i]) <= tolerance))
            return false;
    return true;
}

static void print_numbers(const char *label, const double *values, size_t n,
                          size_t first)
{
    enum { SHOWN = 6 };
    size_t start = first >= SHOWN ? first - SHOWN / 2 : 0;
    size_t end = start + SHOWN < n ? start + SHOWN : n;
    printf("  %-9s", label);
    if (start > 0)
        printf(" … from number %zu:", start);
    for (size_t i = start; i < end; i++)
        printf(" %.9g", values[i]);
    printf("%s\n", end < n ? " …" : "");
}

static const char *likely_cause(const Question *q, const double *yours,
                                const double *expected, size_t n)
{
    for (size_t m = 0; m < MISTAKES_MOST; m++) {
        const Mistake *mistake = &q->mistakes[m];
        if (mistake->cause == NULL)
            return NULL;
        bool differs =
            !close_to(mistake->values, expected, n, q->tolerance);
        if (differs && close_to(yours, mistake->values, n, q->tolerance))
            return mistake->cause;
    }
    return NULL;
}

static bool fail(void)
{
    explained = true;
    CU_FAIL("the answer is off");
    return false;
}

bool check_vector(const Question *q, const double *yours,
                  const double *expected, size_t n)
{
    if (close_to(yours, expected, n, q->tolerance)) {
        CU_PASS("as expected");
        return true;
    }
    if (explained)
        return fail();
    size_t first = 0;
    while (fabs(yours[first] - expected[first]) <= q->tolerance)
        first++;
    printf("\nNot yet.  For %s:\n\n", q->input);
    if (n > 1)
        printf("  %s has %zu numbers; the first that is off is number "
               "%zu, counted from 0.\n",
               q->name, n, first);
    if (!secret)
        print_numbers("expected", expected, n, first);
    print_numbers("came", yours, n, first);
    const char *cause = likely_cause(q, yours, expected, n);
    if (cause != NULL)
        printf("\nThat is what comes out when %s.\n", cause);
    return fail();
}

bool check_number(const Question *q, double yours, double expected)
{
    return check_vector(q, &yours, &expected, 1);
}

bool check_found(const Question *q, double yours, double expected)
{
    secret = true;
    bool good = check_vector(q, &yours, &expected, 1);
    secret = false;
    return good;
}

bool check_that(bool good, const char *input, const char *words)
{
    if (good) {
        CU_PASS("as expected");
        return true;
    }
    if (!explained)
        printf("\nNot yet.  For %s:\n\n  %s\n", input, words);
    return fail();
}

int check_run(const Exercise *exercise)
{
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (CU_initialize_registry() != CUE_SUCCESS)
        return EXIT_FAILURE;
    CU_pSuite suite = CU_add_suite(exercise->id, NULL, NULL);
    for (size_t i = 0; suite != NULL && i < exercise->count; i++)
        if (CU_add_test(suite, exercise->cases[i].name,
                        exercise->cases[i].run) == NULL)
            suite = NULL;
    unsigned passed = 0, ran = 0;
    if (suite != NULL && CU_run_all_tests() == CUE_SUCCESS) {
        ran = CU_get_number_of_tests_run();
        passed = ran - CU_get_number_of_tests_failed();
    }
    CU_cleanup_registry();
    if (ran == 0)
        printf("\nNothing was checked.\n");
    else if (passed < ran)
        printf("\n%u of %u checks pass.  Read again: %s\n", passed, ran,
               exercise->section);
    else
        printf("\nAll %u checks pass.\n", ran);
    return ran > 0 && passed == ran ? EXIT_SUCCESS : EXIT_FAILURE;
}
