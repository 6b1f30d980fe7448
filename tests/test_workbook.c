// workbook: what a program refuses, and with which exit code.
#include "harness.h"

#include <sys/wait.h>
#include <unistd.h>

#include "draw/theme.h"
#include "workbook/workbook.h"

static DigitsSets sets = {.training = {.count = 300},
                          .test = {.count = 100}};
static char said[400];

// Runs the check in a child, whose stderr goes into said.  Returns its exit
// code; 0 when the check let the digit pass.
static int check(size_t digit, const Digits *set)
{
    int ends[2], status;
    CU_ASSERT_FATAL(pipe(ends) == 0);
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        Workbook book = workbook_new("03-test");
        dup2(ends[1], STDERR_FILENO);
        workbook_check_digit(&book, digit, &sets, set);
        _exit(0);
    }
    close(ends[1]);
    FILE *stream = fdopen(ends[0], "r");
    CU_ASSERT_FATAL(stream != NULL);
    said[fread(said, 1, sizeof said - 1, stream)] = '\0';
    fclose(stream);
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(a_digit_that_is_there_passes)
{
    CU_ASSERT_EQUAL(check(0, &sets.test), 0);
    CU_ASSERT_EQUAL(check(99, &sets.test), 0);
    CU_ASSERT_EQUAL(check(299, &sets.training), 0);
    CU_ASSERT_EQUAL(check(WORKBOOK_BY_RULE, &sets.test), 0);
    CU_ASSERT_STRING_EQUAL(said, "");
}

TEST(a_digit_that_is_not_there_is_refused)
{
    CU_ASSERT_EQUAL(check(100, &sets.test), 2);
    CU_ASSERT_STRING_EQUAL(said,
                           "03-test: --digit 100: expected 0 to 99, as the "
                           "test set has 100 digits; --help lists the "
                           "options\n");
    CU_ASSERT_EQUAL(check(300, &sets.training), 2);
    ASSERT_CONTAINS(said, "--digit 300: expected 0 to 299, as the training "
                          "set has 300 digits");
}

TEST(figures_are_drawn_light_and_then_dark)
{
    Workbook book = workbook_new("03-test");
    CU_ASSERT(!workbook_draws(&book)); // not started, or --no-figures
    book.figures = true;
    CU_ASSERT(workbook_draws(&book) && !theme_is_dark());
    CU_ASSERT(workbook_draws(&book) && theme_is_dark());
    CU_ASSERT(!workbook_draws(&book) && !theme_is_dark());
    CU_ASSERT(!workbook_draws(&book));
}

TESTS_MAIN("workbook")
