// measured: the file of times goes out and comes back.
#include "one_file.h"

#include "../chapters/12-fast/measured.h"

static Error error;

static Measured example(void)
{
    Measured it = {
        .processor = "A processor", .bandwidth = 1.5, .peak = 60};
    for (size_t i = 0; i < SIX_LOOPS; i++)
        it.way[i] = 1 + (double)i;
    for (size_t i = 0; i < MEASURED_LEARNERS; i++)
        it.learn[i] = 100 * (double)i; // 0: there was nothing to measure
    return it;
}

TEST(what_is_written_is_read)
{
    Measured out = example(), in;
    CU_ASSERT_FATAL(measured_write(path, &out, &error));
    CU_ASSERT_FATAL(measured_read(path, &in, &error));
    CU_ASSERT_STRING_EQUAL(in.processor, "A processor");
    CU_ASSERT_EQUAL(in.bandwidth, 1.5);
    CU_ASSERT_EQUAL(in.peak, 60);
    for (size_t i = 0; i < SIX_LOOPS; i++)
        CU_ASSERT_EQUAL(in.way[i], out.way[i]);
    for (size_t i = 0; i < MEASURED_LEARNERS; i++)
        CU_ASSERT_EQUAL(in.learn[i], out.learn[i]);
}

static void refused(const char *text, const char *words)
{
    Measured in;
    put("file", text);
    CU_ASSERT_FALSE(measured_read(path, &in, &error));
    ASSERT_CONTAINS(error.text, words);
}

TEST(a_bad_line_is_named)
{
    refused("", ":1: expected processor,its name");
    refused("processor,X\npeak,1\n", ":2: expected bandwidth,a number");
    refused("processor,X\nbandwidth,1\npeak,x\n",
            ":3: expected peak,a number");
    refused("processor,X\nbandwidth,-1\n", ":2: expected");
    refused("processor,X\nbandwidth,nan\n", ":2: expected");
    refused("processor,X\nbandwidth,1e99\n", ":2: expected");
    refused("processor,X\nbandwidth,1\n", ":3: expected peak");
}

TESTS_MAIN_WITHIN("measured", one_file_begin, folder_end)
