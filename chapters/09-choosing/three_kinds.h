// three_kinds: which digits may be used for what.
#ifndef THREE_KINDS_H
#define THREE_KINDS_H

#include "trial.h"

void three_kinds_print(const Kinds *kinds);

#endif
