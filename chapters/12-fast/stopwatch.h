// stopwatch: takes the times that measured keeps.
#ifndef STOPWATCH_H
#define STOPWATCH_H

#include "measured.h"

// Runs everything in turns, five rounds; the best of each counts, since
// other programs only ever make a run slower.
bool stopwatch_measure(Measured *it, SixLoops *loops, const Digits *digits,
                       Error *error);

#endif
