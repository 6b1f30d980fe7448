// trace: names find their numbers, and the file gives every bit back.
#include "harness.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>

#include "base/file.h"
#include "traced.h"

static Trace *small_trace(void)
{
    const double w[] = {1.0 / 3, -2e-300, 3, 4, 5, 6};
    const double bad[] = {HUGE_VAL, nan("")};
    Trace *trace = trace_new();
    trace_step(trace, "one", "First \"step\"", "z = W x");
    trace_matrix(trace, "W", w, 2, 3);
    trace_number(trace, "C", 0.1);
    trace_step(trace, "two", "Second", "a = z");
    trace_vector(trace, "W", bad, 2);
    return trace;
}

TEST(a_name_finds_its_numbers)
{
    Trace *trace = small_trace();
    const TraceArray *w = traced(trace, "one", "W");
    CU_ASSERT_EQUAL(w->rows, 2);
    CU_ASSERT_EQUAL(w->cols, 3);
    CU_ASSERT_EQUAL(w->values[5], 6);
    CU_ASSERT_EQUAL(traced(trace, "one", "C")->values[0], 0.1);
    CU_ASSERT_EQUAL(traced(trace, "two", "W")->cols, 2);
    trace_free(trace);
}

static json_t *line(char *text, int number)
{
    char *start = strtok(text, "\n");
    for (int i = 0; i < number; i++)
        start = strtok(NULL, "\n");
    return json_loads(start, 0, NULL);
}

static json_t *written_line(int number)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    Trace *trace = small_trace();
    CU_ASSERT_FATAL(trace_write(trace, "build/trace.jsonl", &error));
    trace_free(trace);
    CU_ASSERT_FATAL(
        file_read("build/trace.jsonl", 10000, &bytes, &size, &error));
    json_t *object = line((char *)bytes, number);
    CU_ASSERT_PTR_NOT_NULL_FATAL(object);
    free(bytes);
    return object;
}

TEST(the_file_gives_every_bit_back)
{
    json_t *step = written_line(0);
    CU_ASSERT_STRING_EQUAL(json_string_value(json_object_get(step, "title")),
                           "First \"step\"");
    json_t *w = json_array_get(json_object_get(step, "arrays"), 0);
    json_t *shape = json_object_get(w, "shape");
    CU_ASSERT_EQUAL(json_integer_value(json_array_get(shape, 0)), 2);
    CU_ASSERT_EQUAL(json_integer_value(json_array_get(shape, 1)), 3);
    json_t *values = json_object_get(w, "values");
    CU_ASSERT_EQUAL(json_real_value(json_array_get(values, 0)), 1.0 / 3);
    CU_ASSERT_EQUAL(json_real_value(json_array_get(values, 1)), -2e-300);
    json_decref(step);
}

TEST(what_is_no_number_becomes_null)
{
    json_t *step = written_line(1);
    json_t *w = json_array_get(json_object_get(step, "arrays"), 0);
    json_t *values = json_object_get(w, "values");
    CU_ASSERT_TRUE(json_is_null(json_array_get(values, 0)));
    CU_ASSERT_TRUE(json_is_null(json_array_get(values, 1)));
    json_decref(step);
}

TEST(a_folder_that_is_not_there_is_named)
{
    Error error;
    Trace *trace = small_trace();
    CU_ASSERT_FALSE(trace_write(trace, "build/none/t.jsonl", &error));
    ASSERT_CONTAINS(error.text, "build/none/t.jsonl");
    trace_free(trace);
}

TEST(a_prefix_stands_before_each_id)
{
    Trace *trace = trace_new();
    trace->prefix = "digit-";
    trace_step(trace, "weigh", "", "");
    trace->prefix = NULL;
    trace_step(trace, "weigh", "", "");
    CU_ASSERT_STRING_EQUAL(trace->steps[0].id, "digit-weigh");
    CU_ASSERT_STRING_EQUAL(trace->steps[1].id, "weigh");
    trace_free(trace);
}

TESTS_MAIN("trace")
