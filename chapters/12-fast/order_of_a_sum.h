// order_of_a_sum: the same numbers, added in other orders.
#ifndef ORDER_OF_A_SUM_H
#define ORDER_OF_A_SUM_H

#include "six_loops.h"
#include "workbook/workbook.h"

#define SUM_ORDERS  5
#define SUM_THREADS 4

typedef struct {
    float sum[SUM_ORDERS];      // of one digit's first neuron that differs
    size_t others[SUM_ORDERS];  // how many sums differ from one chain's
    size_t sums;                // of so many
    size_t digit, neuron;       // whose sum is shown
    double exact;               // the sum in double
    uint64_t bits[SUM_THREADS]; // of all weights after a training on 1, 2,
                                // 3, 4 threads
    size_t learned;             // digits in that training
} OrderOfASum;

// Adds the products of six_loops, and trains.
OrderOfASum order_of_a_sum_of(const Workbook *book, const SixLoops *loops,
                              const Digits *digits);
void order_of_a_sum_print(const OrderOfASum *it);
void order_of_a_sum_trace(Trace *trace, const OrderOfASum *it);

#endif
