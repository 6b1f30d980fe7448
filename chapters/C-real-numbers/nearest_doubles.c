#include "nearest_doubles.h"

#include <float.h>
#include <math.h>
#include <stdio.h>

#include "nn/exponential.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

double last_bit_of(double x)
{
    return nextafter(x, (double)INFINITY) - x;
}

// Written in decimal, doubles end, but late; 24 places are enough to see
// that they are not what was asked for.
static void print_numbers(void)
{
    static const char *const written[] = {"0.5", "0.1", "0.3", "1000.1"};
    static const double value[] = {0.5, 0.1, 0.3, 1000.1};
    Table *table = table_new("<written|<the nearest double|its last bit");
    for (size_t i = 0; i < COUNT_OF(value); i++)
        table_cell(table, "%s|%.24f|%.3g", written[i], value[i],
                   last_bit_of(value[i]));
    table_print(table);
}

void nearest_doubles_print(void)
{
    table_heading("What a double can hold");
    print_numbers();
    volatile double tenth = 0.1; // or the compiler has done it already
    volatile double fifth = 0.2;
    double sum = tenth + fifth, smallest = last_bit_of(0);
    printf("\n0.1 + 0.2 = %.24f, which is not 0.3.\n\n"
           "0.1 x 10 - 1, rounded twice:  %.3g\n"
           "              rounded once:   %.3g\n",
           sum, tenth * 10 - 1, fma(tenth, 10, -1));
    printf("\nThe largest double is %.4g, and its logarithm %.2f; the "
           "smallest above 0 is\n%.4g, and the logarithm of half of it "
           "%.2f.\n",
           DBL_MAX, logarithm(DBL_MAX), smallest,
           logarithm(smallest) - logarithm(2));
}
