// seven_steps: one step of learning in seven steps, number by number.
#ifndef SEVEN_STEPS_H
#define SEVEN_STEPS_H

#include "learning_step.h"

// Weigh, squash, cost, output error, pass it back, gradients, update.
void seven_steps_print(const LearningStep *s);

// The table of "pass it back" alone, of hidden layer l >= 1.
void seven_steps_print_errors(const LearningStep *s, size_t l);

#endif
