#include "power_of_e.h"

#include <math.h>
#include <stdio.h>

#include "nn/exponential.h"
#include "workbook/table.h"

static const double ln2 = 0.69314718055994531;

PowerOfE power_of_e(double x)
{
    PowerOfE it = {.x = x, .k = (int)floor(x / ln2 + 0.5)};
    it.r = x - it.k * ln2;
    it.term[0] = it.sum[0] = 1;
    for (int n = 1; n <= POWER_TERMS; n++) {
        it.term[n] = it.term[n - 1] * it.r / n;
        it.sum[n] = it.sum[n - 1] + it.term[n];
    }
    return it;
}

void power_of_e_print(const PowerOfE *it)
{
    table_heading("The power of e");
    printf("x = %g: k = %d, r = x - k ln 2 = %.16f\n\n", it->x, it->k,
           it->r);
    Table *table =
        table_new("n|r^n / n!|their sum|2^k times it|off by, share");
    double power = exponential(it->x);
    for (int n = 0; n <= POWER_TERMS; n += n < 4 ? 1 : 2) {
        double value = ldexp(it->sum[n], it->k);
        table_cell(table, "%d|%.16f|%.16f|%.8f|%.0e", n, it->term[n],
                   it->sum[n], value, fabs(value - power) / power);
    }
    table_print(table);
    printf("\nWith ln 2 in two parts, exponential(%g) = %.8f.\n", it->x,
           power);
}
