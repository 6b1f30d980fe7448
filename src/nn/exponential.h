// exponential: e^x, ln x and tanh x, the same to the last bit everywhere.
//
// C libraries differ in the last bit of exp, and one library differs from
// one processor to the next; a training of thousands of steps may make of
// that another network (appendix C).  These use only + - * / and exact
// steps, which IEEE 754 fixes, so that every machine prints the numbers of
// the book.  The error is below one unit in the last place, for tanh below
// two and a half; tests/test_exponential.c measures it.
//
// Source of the method: Muller, "Elementary Functions" (2016), chapters 9
// and 11; the way log keeps its last bits is that of fdlibm (Sun, 1993).
#ifndef NN_EXPONENTIAL_H
#define NN_EXPONENTIAL_H

// e^x; 0 below -745.2, infinity above 709.8, NaN for NaN.
double exponential(double x);

// ln x for x > 0; minus infinity for 0, NaN below 0 and for NaN.
double logarithm(double x);

// (e^x - e^-x) / (e^x + e^-x), between -1 and 1; NaN for NaN.
double hyperbolic_tangent(double x);

#endif
