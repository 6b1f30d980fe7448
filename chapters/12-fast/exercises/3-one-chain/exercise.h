// Exercise 12-3: one thread's share of a layer.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

typedef struct {
    size_t inputs, neurons;
    const float *w; // [neurons][inputs]
    const float *x; // [inputs]
} Task;

// What thread `thread` (0 .. threads - 1) does of
//     z[j] = sum over k of w[j][k] x[k], each sum one chain with k rising.
//   z: [neurons], shared by all threads; they write it together, each place
//      once
void thread_share(const Task *task, size_t thread, size_t threads,
                  float *z);

#endif
