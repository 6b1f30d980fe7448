// published_and_ours: what others have published, and what this program
// gets with the same settings over several seeds ("Published and ours").
#ifndef PUBLISHED_AND_OURS_H
#define PUBLISHED_AND_OURS_H

#include "workbook/workbook.h"

// Trains and prints the tables, which takes minutes.
void published_and_ours_print(const Workbook *book, int engine);

#endif
