// published_numbers: Mazur's published numbers beside ours.
#ifndef PUBLISHED_NUMBERS_H
#define PUBLISHED_NUMBERS_H

#include "learning_step.h"

// s: the step of by_hand_of_mazur.
void published_numbers_print(const LearningStep *s);

#endif
