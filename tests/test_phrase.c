// Texts that live for one statement.
#include "harness.h"

#include <string.h>

#include "base/phrase.h"

TEST(it_is_formatted_as_by_printf) {
    CU_ASSERT_STRING_EQUAL(PHRASE("a %d of %s, %.2f", 3, "7", .125),
                           "a 3 of 7, 0.12");
}

TEST(two_of_one_statement_do_not_meet) {
    char both[20] = "";
    strcat(strcpy(both, PHRASE("%d", 1)), PHRASE("%d", 2));
    CU_ASSERT_STRING_EQUAL(both, "12");
}

TEST(what_is_too_long_is_cut_off) {
    Phrase p = phrase("%900d", 1);
    CU_ASSERT_EQUAL(strlen(p.text), sizeof p.text - 1);
}

TESTS_MAIN("phrase")
