// paths_that_meet: rule 2 of the chain rule, measured.
#ifndef PATHS_THAT_MEET_H
#define PATHS_THAT_MEET_H

#include "learning_step.h"

enum { PATHS = 2 };

// How the cost changes with the activation of h1, by each path alone and by
// both: measured by a nudge, and as weight times error.
typedef struct PathsThatMeet {
    double measured[PATHS], share[PATHS];
    double both_measured, both;
} PathsThatMeet;

// step: one of a network with two outputs, both sigmoids.
PathsThatMeet paths_that_meet_of(const LearningStep *step);
void paths_that_meet_print(const PathsThatMeet *it);

#endif
