#include "trace/trace.h"

#include <assert.h>
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"

Trace *trace_new(void)
{
    return memory_new(1, sizeof(Trace));
}

static void free_step(TraceStep *step)
{
    for (size_t i = 0; i < step->array_count; i++) {
        free(step->arrays[i].name);
        free(step->arrays[i].values);
    }
    free(step->arrays);
    free(step->id);
    free(step->title);
    free(step->equation);
}

void trace_free(Trace *trace)
{
    if (trace == NULL)
        return;
    for (size_t i = 0; i < trace->step_count; i++)
        free_step(&trace->steps[i]);
    free(trace->steps);
    free(trace);
}

void trace_step(Trace *trace, const char *id, const char *title,
                const char *equation)
{
    const char *prefix = trace->prefix != NULL ? trace->prefix : "";
    trace->steps =
        memory_more(trace->steps, trace->step_count, sizeof(TraceStep));
    trace->steps[trace->step_count++] =
        (TraceStep){.id = memory_print("%s%s", prefix, id),
                    .title = memory_text(title),
                    .equation = memory_text(equation)};
}

void trace_matrix(Trace *trace, const char *name, const double *values,
                  size_t rows, size_t cols)
{
    assert(trace->step_count > 0);
    TraceStep *step = &trace->steps[trace->step_count - 1];
    step->arrays =
        memory_more(step->arrays, step->array_count, sizeof(TraceArray));
    double *copy = memory_new(rows * cols, sizeof *copy);
    if (rows * cols > 0)
        memcpy(copy, values, rows * cols * sizeof *copy);
    step->arrays[step->array_count++] =
        (TraceArray){memory_text(name), rows, cols, copy};
}

void trace_vector(Trace *trace, const char *name, const double *values,
                  size_t n)
{
    trace_matrix(trace, name, values, 1, n);
}

void trace_number(Trace *trace, const char *name, double value)
{
    trace_matrix(trace, name, &value, 1, 1);
}

// Adds what may be NULL, when there was no memory for it, to an array; then
// the array is given up too and the result is NULL.
static json_t *append(json_t *array, json_t *item)
{
    if (json_array_append_new(array, item) == 0)
        return array;
    json_decref(array);
    return NULL;
}

static json_t *json_of_array(const TraceArray *array)
{
    json_t *values = json_array();
    for (size_t i = 0; i < array->rows * array->cols && values; i++) {
        double v = array->values[i];
        values = append(values, isfinite(v) ? json_real(v) : json_null());
    }
    if (values == NULL)
        return NULL;
    return json_pack("{s:s, s:[I,I], s:o}", "name", array->name, "shape",
                     (json_int_t)array->rows, (json_int_t)array->cols,
                     "values", values);
}

static json_t *json_of_step(const TraceStep *step)
{
    json_t *arrays = json_array();
    for (size_t i = 0; i < step->array_count && arrays; i++)
        arrays = append(arrays, json_of_array(&step->arrays[i]));
    if (arrays == NULL)
        return NULL;
    return json_pack("{s:s, s:s, s:s, s:o}", "id", step->id, "title",
                     step->title, "equation", step->equation, "arrays",
                     arrays);
}

bool trace_write(const Trace *trace, const char *path, Error *error)
{
    FileReplacement file;
    if (!file_replace(&file, path, error))
        return false;
    bool good = true;
    for (size_t i = 0; good && i < trace->step_count; i++) {
        json_t *step = json_of_step(&trace->steps[i]);
        good = step != NULL &&
               json_dumpf(step, file.stream,
                          JSON_COMPACT | JSON_REAL_PRECISION(17)) == 0;
        json_decref(step);
        fputc('\n', file.stream);
        if (!good)
            error_set(error, "%s: writing step %s failed", path,
                      trace->steps[i].id);
    }
    return file_end(&file, good, error);
}
