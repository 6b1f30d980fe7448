// what_they_cost: when a network gets there, and bad tables.
#include "one_file.h"

#include "../chapters/11-far/what_they_cost.h"

static WhatTheyCost it;
static Error error;

#define HEADING "member,seed,pose,width,wrong,together,seconds\n"

#define EPOCHS "seed,epoch,seconds,cost,validation_percent\n"
#define ONE    EPOCHS "1,1,2,.1,98\n"

// The members' table, or that of epochs, is in the file; the other one,
// which is good, lies beside it.
static bool read_text(const char *text)
{
    put("file", text);
    put("beside", ONE);
    return what_they_cost_read(in_folder("beside"), path, &it, &error);
}

// Two networks: the first one is at 98.9 after 3 s and at 99 after 5, goes
// back and comes again; the second never gets there.
TEST(the_first_time_counts)
{
    put("file", EPOCHS "4,1,3,.1,98.9\n4,2,5,.1,99\n4,3,7,.1,98\n"
                       "4,4,9,.1,99.5\n5,1,2,.1,98\n5,2,4,.1,98.99\n");
    put("beside", HEADING "1,1,0,0,70,70,9\n");
    CU_ASSERT_FATAL(
        what_they_cost_read(path, in_folder("beside"), &it, &error));
    Soon soon = what_they_cost_soon(&it, 99);
    CU_ASSERT_EQUAL(soon.networks, 2);
    CU_ASSERT_EQUAL(soon.reached, 1);
    CU_ASSERT_EQUAL(soon.seconds.mean, 5);
    soon = what_they_cost_soon(&it, 98);
    CU_ASSERT_EQUAL(soon.reached, 2);
    CU_ASSERT_EQUAL(soon.seconds.low, 2);
    CU_ASSERT_EQUAL(soon.seconds.high, 3);
    soon = what_they_cost_soon(&it, 99.9);
    CU_ASSERT_EQUAL(soon.reached, 0);
    CU_ASSERT_EQUAL(soon.seconds.mean, 0);
    what_they_cost_free(&it);
}

TEST(a_table_without_members_or_with_too_many_is_refused)
{
    enum { ROW = 18 };
    char text[sizeof HEADING + (MEMBERS_MOST + 1) * ROW] = HEADING;
    CU_ASSERT_FALSE(read_text(text));
    ASSERT_CONTAINS(error.text, "expected 1 to 100 rows, got 0");
    for (int i = 0; i <= MEMBERS_MOST; i++)
        strcat(text, "1,1,0,0,70,70,9\n");
    CU_ASSERT_FALSE(read_text(text));
    ASSERT_CONTAINS(error.text, "expected 1 to 100 rows, got 101");
}

TEST(a_pose_that_there_is_not_is_refused)
{
    static const char *const poses[] = {"3", "-1", "0.5", "nan"};
    for (size_t i = 0; i < 4; i++) {
        char text[200];
        snprintf(text, sizeof text, "%s1,1,2,0,70,70,9\n2,2,%s,0,70,70,9\n",
                 HEADING, poses[i]);
        CU_ASSERT_FALSE(read_text(text));
        ASSERT_CONTAINS(error.text, "file:3: expected a pose of 0, 1 or 2");
    }
}

TESTS_MAIN_WITHIN("what_they_cost", one_file_begin, folder_end)
