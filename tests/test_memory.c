// What is taken is there, is empty or holds what was asked for.
#include "harness.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/memory.h"

TEST(new_memory_is_zero_even_of_no_size)
{
    double *numbers = memory_new(3, sizeof *numbers);
    void *nothing = memory_new(0, 8);
    CU_ASSERT_EQUAL(numbers[0], 0);
    CU_ASSERT_EQUAL(numbers[2], 0);
    CU_ASSERT_PTR_NOT_NULL(nothing);
    free(numbers);
    free(nothing);
}

TEST(aligned_memory_begins_where_it_was_asked_to)
{
    for (size_t boundary = 16; boundary <= 1 << 21; boundary *= 2) {
        char *block = memory_aligned(boundary, 100);
        CU_ASSERT_EQUAL((uintptr_t)block % boundary, 0);
        block[0] = block[99] = 1;
        free(block);
    }
}

TEST(a_list_keeps_what_it_held_as_it_grows)
{
    size_t *list = NULL;
    for (size_t i = 0; i < 100; i++) {
        list = memory_more(list, i, sizeof *list);
        list[i] = i * i;
    }
    for (size_t i = 0; i < 100; i++)
        CU_ASSERT_EQUAL(list[i], i * i);
    free(list);
}

TEST(a_printed_text_is_as_long_as_it_has_to_be)
{
    char *text = memory_print("%s/%03d%900d", "a", 7, 1);
    CU_ASSERT_EQUAL(strlen(text), 905);
    CU_ASSERT_EQUAL(strncmp(text, "a/007 ", 6), 0);
    char *copy = memory_text(text);
    CU_ASSERT_STRING_EQUAL(copy, text);
    CU_ASSERT_PTR_NOT_EQUAL(copy, text);
    free(copy);
    free(text);
}

TEST(a_number_s_place_is_one_where_it_may_lie)
{
    CU_ASSERT_EQUAL(memory_place(0), 0);
    CU_ASSERT_EQUAL(memory_place(1), sizeof(double));
    CU_ASSERT_EQUAL(memory_place(sizeof(double)), sizeof(double));
}

TESTS_MAIN("memory")
