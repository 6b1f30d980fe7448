// number: numbers as the figures print them.
//
// A true minus (U+2212), four significant digits, and a sign on every
// signed number.  A number that rounds to zero has no sign.  The structs
// are returned by value:  label_draw(canvas, x, y, number_signed(v).text,
// style)
#ifndef DRAW_NUMBER_H
#define DRAW_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    char text[48];
} Number;

// Four significant digits: 0.5933, 12.35, 0.05000, 8.771 × 10⁻⁵ (under
// 0.0001 or from 100,000 up).  A whole number below 10,000 is printed
// without point: 784.  Not a number: "not a number"; infinity: ∞.
Number number_plain(double value);

// The same with + or − before it; zero is 0.
Number number_signed(double value);

// A fixed number of decimals, 0 to 9, without and with the sign.
Number number_fixed(double value, int decimals);
Number number_signed_fixed(double value, int decimals);

// What printf wrote of a number, "-0.12" or "+0.00", with our minus and
// without the sign of a zero.
Number number_typeset(const char *printed);

// Two significant digits, for limits and ticks: ±2.3, 0.075, 1.5 × 10⁻⁶.
// Zeros at the end are left out: 0.5, 10.
Number number_short(double value, bool sign);

// A power of ten: 10⁻³.
Number number_power(int exponent);

// With commas between thousands: 60,000.
Number number_count(size_t value);

// A fraction as per cent: .9655 with one decimal is "96.6 %".
Number number_percent(double fraction, int decimals);

#endif
