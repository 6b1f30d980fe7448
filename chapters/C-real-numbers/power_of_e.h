// power_of_e: e^x by hand, from the multiple of ln 2 and a short series.
#ifndef POWER_OF_E_H
#define POWER_OF_E_H

enum { POWER_TERMS = 14 };

// x = k ln 2 + r, and what the first terms of the series make of it.
typedef struct {
    double x, r;
    int k;
    double term[POWER_TERMS + 1]; // r^n / n!
    double sum[POWER_TERMS + 1];  // of terms 0 .. n
} PowerOfE;

// |x| < 700
PowerOfE power_of_e(double x);

void power_of_e_print(const PowerOfE *it);

#endif
