// nearest_doubles: which numbers a double can hold, and what that does to a
// sum.
#ifndef NEAREST_DOUBLES_H
#define NEAREST_DOUBLES_H

// How far it is from x >= 0 to the next larger double: the value of the
// last of its 53 bits.
double last_bit_of(double x);

void nearest_doubles_print(void);

#endif
