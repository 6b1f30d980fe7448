// trace: a run as a list of named steps, each with its arrays.
//
// An export: a chapter program computes once, prints and draws what it has
// computed, and writes the same numbers down here under their names, for
// --trace and for whoever wants to read the run by machine.
//
// A trace owns all that it holds: names and values are copied in.
#ifndef TRACE_TRACE_H
#define TRACE_TRACE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

typedef struct {
    char *name;
    size_t rows; // 1 for a plain vector
    size_t cols;
    double *values; // [rows][cols], row-major
} TraceArray;

typedef struct {
    char *id;       // short and unique: "weigh-1"
    char *title;    // a sentence for the reader
    char *equation; // in plain text: "z = W x + b"
    TraceArray *arrays;
    size_t array_count;
} TraceStep;

typedef struct {
    TraceStep *steps;
    size_t step_count;
    const char *prefix; // of the ids of the steps to come; NULL: none
} Trace;

// An empty trace; free it with trace_free.
Trace *trace_new(void);

void trace_free(Trace *trace);

// Begins a step; the arrays that follow belong to it.
void trace_step(Trace *trace, const char *id, const char *title,
                const char *equation);

// Adds values: [rows][cols] to the step under way.
void trace_matrix(Trace *trace, const char *name, const double *values,
                  size_t rows, size_t cols);

// Adds values: [n] to the step under way.
void trace_vector(Trace *trace, const char *name, const double *values,
                  size_t n);

// Adds one number to the step under way.
void trace_number(Trace *trace, const char *name, double value);

// Writes JSON Lines, one object a step:
//     {"id": …, "title": …, "equation": …, "arrays":
//      [{"name": …, "shape": [rows, cols], "values": [row-major]}, …]}
// with 17 significant digits, which give every double back exactly.  JSON
// has no NaN and no infinity; they become null.  The file is replaced whole
// or not at all.
bool trace_write(const Trace *trace, const char *path, Error *error);

#endif
