#include "logarithm_series.h"

#include <math.h>
#include <stdio.h>

#include "nn/exponential.h"
#include "workbook/table.h"

LogarithmSeries logarithm_series(double x)
{
    LogarithmSeries it = {.x = x};
    double part = frexp(x, &it.k); // 1/2 <= part < 1
    if (part * part < 0.5) {
        part *= 2;
        it.k--;
    }
    it.f = part - 1;
    it.s = it.f / (2 + it.f);
    double power = it.s, sum = 0;
    for (int i = 0; i < LOGARITHM_TERMS; i++) {
        it.term[i] = 2 * power / (2 * i + 1);
        it.sum[i] = sum += it.term[i];
        power *= it.s * it.s;
    }
    return it;
}

void logarithm_series_print(const LogarithmSeries *it)
{
    const double ln2 = logarithm(2), value = logarithm(it->x);
    table_heading("The logarithm");
    printf("x = %g = 2^%d x %g: f = %g, s = f / (2 + f) = %.15f\n\n", it->x,
           it->k, 1 + it->f, it->f, it->s);
    Table *table =
        table_new("n|2 s^n / n|their sum|and k ln 2|less the last line");
    for (int i = 0; i < LOGARITHM_TERMS; i++) {
        double whole = it->sum[i] + it->k * ln2;
        table_cell(table, "%d|%.15f|%.15f|%.15f|%.1e", 2 * i + 1,
                   it->term[i], it->sum[i], whole, whole - value);
    }
    table_print(table);
    printf("\nlogarithm(%g) = %.15f\n", it->x, value);
}
