// seven_steps: one step of learning in seven steps, number by number.
#ifndef SEVEN_STEPS_H
#define SEVEN_STEPS_H

#include "learning_step.h"

// Weigh, squash, cost, output error, pass it back, gradients, update.
void seven_steps_print(const LearningStep *s);

// The tables of "pass it back" alone, from the last hidden layer down.
void seven_steps_print_errors(const LearningStep *s);

#endif
