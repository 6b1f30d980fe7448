// foot_priced: the 1 with the foot, and what its answer costs.
#ifndef FOOT_PRICED_H
#define FOOT_PRICED_H

#include "test_answers.h"
#include "workbook/footed.h"

void foot_priced_print(const Footed *foot, const Answers *answers);

#endif
