// ensemble: three members on three digits, their sums worked out by hand.
#include "one_file.h"

#include <stdlib.h>

#include "base/file.h"
#include "measure/ensemble.h"

// What two are unsure about, one that is sure decides: digit 0 is a 3 for
// the first two (.4 against .3) and a 7 for the third (.9 against .1), so
// that 7 leads by 1.5 to .9.  Digit 1 is an 8 for all, and its label is 8.
static const float answers[3][3 * DIGITS_CLASSES] = {
    {[3] = .4F, [7] = .3F, [10 + 8] = 1, [20 + 1] = .5F},
    {[3] = .4F, [7] = .3F, [10 + 8] = 1, [20 + 2] = .5F},
    {[3] = .1F, [7] = .9F, [10 + 8] = 1, [20 + 9] = .25F}};

static const unsigned char labels[] = {3, 8, 2};
static const Digits three = {.count = 3, .labels = (unsigned char *)labels};

TEST(one_that_is_sure_outweighs_two_that_waver)
{
    Ensemble it = ensemble_new(&three);
    ensemble_add(&it, answers[0]);
    ensemble_add(&it, answers[1]);
    CU_ASSERT_EQUAL(ensemble_answer(&it, 0), 3);
    CU_ASSERT_EQUAL(ensemble_wrong(&it), 1); // digit 2: 1 before 2, equal
    ensemble_add(&it, answers[2]);
    CU_ASSERT_EQUAL(it.members, 3);
    CU_ASSERT_EQUAL(ensemble_answer(&it, 0), 7);
    CU_ASSERT_EQUAL(ensemble_answer(&it, 1), 8);
    CU_ASSERT_EQUAL(ensemble_wrong(&it), 2);
    ensemble_free(&it);
}

TEST(the_missed_are_written_with_their_answers)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    Ensemble it = ensemble_new(&three);
    ensemble_add(&it, answers[2]);
    CU_ASSERT(ensemble_write_missed(&it, path, &error));
    CU_ASSERT_FATAL(file_read(path, 1000, &bytes, &size, &error));
    CU_ASSERT_STRING_EQUAL((const char *)bytes,
                           "place,label,answer\n0,3,7\n2,2,9\n");
    free(bytes);
    CU_ASSERT_FALSE(
        ensemble_write_missed(&it, "no/such/folder/missed.csv", &error));
    ASSERT_CONTAINS(error.text, "no/such/folder/missed.csv");
    ensemble_free(&it);
}

TEST(the_members_are_written_in_their_order)
{
    const Brought members[] = {{1, AS_WRITTEN, 0, 54, 54, 660.04},
                               {2, ONE_SIZE, 20, 60, 51, 7}};
    Error error;
    unsigned char *bytes;
    size_t size;
    CU_ASSERT(ensemble_write_members(members, 2, path, &error));
    CU_ASSERT_FATAL(file_read(path, 1000, &bytes, &size, &error));
    CU_ASSERT_STRING_EQUAL((const char *)bytes,
                           "member,seed,pose,width,wrong,together,seconds\n"
                           "1,1,0,0,54,54,660.0\n2,2,2,20,60,51,7.0\n");
    free(bytes);
    CU_ASSERT_FALSE(ensemble_write_members(
        members, 2, "no/such/folder/members.csv", &error));
    ASSERT_CONTAINS(error.text, "no/such/folder/members.csv");
}

TESTS_MAIN_WITHIN("ensemble", one_file_begin, folder_end)
