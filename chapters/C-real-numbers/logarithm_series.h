// logarithm_series: ln x by hand, from the exponent and a series near 1.
#ifndef LOGARITHM_SERIES_H
#define LOGARITHM_SERIES_H

enum { LOGARITHM_TERMS = 8 };

// x = 2^k (1 + f) with 1 + f between sqrt 1/2 and sqrt 2, s = f / (2 + f).
typedef struct {
    double x, f, s;
    int k;
    double term[LOGARITHM_TERMS]; // 2 s^n / n for n = 1, 3, 5, ...
    double sum[LOGARITHM_TERMS];  // of the terms so far
} LogarithmSeries;

// x > 0
LogarithmSeries logarithm_series(double x);

void logarithm_series_print(const LogarithmSeries *it);

#endif
