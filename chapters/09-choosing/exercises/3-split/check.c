// Six splits of two small sets.
#include "check/check.h"
#include "exercise.h"

enum { DIGITS = 12, SPLITS = 6 };

static void six_splits(void)
{
    static const int writers[DIGITS] = {3, 3, 3, 8, 8, 5, 5, 5, 5, 1, 1, 7};
    static const int one[DIGITS] = {4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4};
    static const size_t least[SPLITS - 1] = {1, 3, 4, 5, 12};
    static const double expected[SPLITS] = {11, 9, 5, 5, 0, 0};
    double yours[SPLITS];
    for (size_t s = 0; s < SPLITS - 1; s++) {
        size_t at = DIGITS - least[s];
        check_step_of(s, "least %zu: the place is %d - %zu = %zu at most",
                      least[s], DIGITS, least[s], at);
        check_step_of(s,
                      "the digit there is by writer %d, whose first is "
                      "number %g",
                      writers[at], expected[s]);
        yours[s] = (double)split_at(writers, DIGITS, least[s]);
    }
    check_step_of(SPLITS - 1, "one writer wrote all: they begin at 0");
    yours[SPLITS - 1] = (double)split_at(one, DIGITS, 2);
    check_vector(
        &(Question){"12 digits by the writers 3 3 3 8 8 5 5 5 5 1 1 7, "
                    "least 1, 3, 4, 5 and 12; then 12 by one writer, "
                    "least 2",
                    "where the validation digits begin", 0},
        yours, expected, SPLITS);
}

CHECK_MAIN("09-3", "chapters/09-choosing/README.md#digits-of-three-kinds",
           CHECK(six_splits))
