#include "near_zero.h"

#include <math.h>
#include <stdio.h>

#include "nn/exponential.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

double tanh_as_written(double x)
{
    double power = exponential(2 * x);
    return (power - 1) / (power + 1);
}

void near_zero_print(void)
{
    static const double x[] = {1, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15, 1e-18};
    table_heading("And tanh");
    Table *table =
        table_new("x|as written|off by, share|hyperbolic_tangent");
    for (size_t i = 0; i < COUNT_OF(x); i++) {
        double written = tanh_as_written(x[i]);
        double ours = hyperbolic_tangent(x[i]);
        table_cell(table, "%g|%.16e|%.0e|%.16e", x[i], written,
                   fabs(written - ours) / ours, ours);
    }
    table_print(table);
    puts("\nA share of 1e-16 is the last digit, 1 is all of it.");
}
