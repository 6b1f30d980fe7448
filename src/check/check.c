#include "check/check.h"

#include <CUnit/CUnit.h>
#include <CUnit/TestRun.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "check/record.h"

static char token_path[512],
    token[65]; // where a pass is put down, and what

// Counts one question for CUnit.
static bool counted(bool good)
{
    if (good) {
        CU_PASS("as expected");
    } else {
        CU_FAIL("the answer is off");
    }
    return good;
}

bool check_vector(const Question *q, const double *yours,
                  const double *expected, size_t n)
{
    return counted(record_add(q, (Answer){yours, expected, n, false}));
}

bool check_number(const Question *q, double yours, double expected)
{
    return check_vector(q, &yours, &expected, 1);
}

bool check_found_all(const Question *q, const double *yours,
                     const double *expected, size_t n)
{
    return counted(record_add(q, (Answer){yours, expected, n, true}));
}

bool check_found(const Question *q, double yours, double expected)
{
    return check_found_all(q, &yours, &expected, 1);
}

static void step(size_t number, const char *format, va_list list)
{
    char line[300];
    vsnprintf(line, sizeof line, format, list);
    record_step(number, line);
}

void check_step(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    step(RECORD_ALL, format, list);
    va_end(list);
}

void check_step_of(size_t number, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    step(number, format, list);
    va_end(list);
}

void check_step_products(size_t number, const char *what, Products p)
{
    enum { SHOWN = 5 };
    char text[160] = "", more[64] = "";
    double sum = 0;
    for (size_t i = 0; i < p.n; i++) {
        double w = p.w[i * p.stride];
        size_t used = strlen(text);
        sum += w * p.x[i];
        if (i < SHOWN)
            snprintf(text + used, sizeof text - used, "%s%.6g * %.6g",
                     i == 0  ? w < 0 ? "-" : ""
                     : w < 0 ? " - "
                             : " + ",
                     fabs(w), p.x[i]);
    }
    if (p.n > SHOWN)
        snprintf(more, sizeof more, " + … (%zu products)", p.n);
    check_step_of(number, "%s: %s%s = %.9g", what, text, more, sum);
}

bool check_that(bool good, const char *input, const char *words)
{
    if (!good)
        record_words(input, words);
    return counted(good);
}

void check_waits(void)
{
    counted(false);
}

// What proves a pass to make check: the first line of the file CHECK_TOKEN
// is written back at the end.  The reader's code cannot end the program and
// be taken for right, and finds the name of the file no more.
static void take_token(void)
{
    const char *path = getenv("CHECK_TOKEN");
    if (path == NULL)
        return;
    snprintf(token_path, sizeof token_path, "%s", path);
    FILE *file = fopen(token_path, "r");
    if (file == NULL || fgets(token, sizeof token, file) == NULL)
        token_path[0] = '\0';
    if (file != NULL)
        fclose(file);
    unlink(token_path);
    unsetenv("CHECK_TOKEN");
}

static void give_token(void)
{
    FILE *file = token_path[0] != '\0' ? fopen(token_path, "w") : NULL;
    if (file == NULL)
        return;
    fputs(token, file);
    fclose(file);
}

static bool add_cases(const Exercise *exercise)
{
    if (CU_initialize_registry() != CUE_SUCCESS)
        return false;
    CU_pSuite suite = CU_add_suite(exercise->id, NULL, NULL);
    for (size_t i = 0; suite != NULL && i < exercise->count; i++)
        if (CU_add_test(suite, exercise->cases[i].name,
                        exercise->cases[i].run) == NULL)
            return false;
    return suite != NULL;
}

// Of the first case that failed.
static const char *section_of(const Exercise *exercise)
{
    const CU_FailureRecord *failure = CU_get_failure_list();
    for (size_t i = 0; failure != NULL && i < exercise->count; i++)
        if (exercise->cases[i].section != NULL &&
            strcmp(failure->pTest->pName, exercise->cases[i].name) == 0)
            return exercise->cases[i].section;
    return exercise->section;
}

static void print_verdict(const char *section, unsigned passed,
                          unsigned ran)
{
    if (ran == 0)
        printf("\nNothing was checked.\n");
    else if (passed < ran && ran == 1)
        printf("\nThe check does not pass yet.  Read again: %s\n", section);
    else if (passed < ran)
        printf("\n%u of %u checks pass.  Read again: %s\n", passed, ran,
               section);
    else if (ran == 1)
        printf("\nThe check passes.\n");
    else
        printf("\nAll %u checks pass.\n", ran);
}

int check_run(const Exercise *exercise)
{
    setvbuf(stdout, NULL, _IOLBF, 0);
    take_token();
    unsigned passed = 0, ran = 0;
    const char *section = exercise->section;
    if (add_cases(exercise) && CU_run_all_tests() == CUE_SUCCESS) {
        ran = CU_get_number_of_tests_run();
        passed = ran - CU_get_number_of_tests_failed();
        section = section_of(exercise);
    }
    CU_cleanup_registry();
    if (getenv("CHECK_RECORD") != NULL)
        record_write(getenv("CHECK_RECORD"));
    record_explain();
    print_verdict(section, passed, ran);
    if (ran == 0 || passed < ran)
        return EXIT_FAILURE;
    give_token();
    return EXIT_SUCCESS;
}
