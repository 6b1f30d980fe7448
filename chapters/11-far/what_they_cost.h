// what_they_cost: what each network of a committee brings, and in what
// time, from the tables that build/records wrote.
#ifndef WHAT_THEY_COST_H
#define WHAT_THEY_COST_H

#include "measure/range.h"
#include "number_rows.h"
#include "trace/trace.h"

// The columns of build/records --members: a member's number, its seed,
// its pose and the width in which it reads digits (0: as they are), the
// test digits that it misses and those that all so far miss together, its
// seconds of training.
enum { MEMBER, SEED, POSE, WIDTH, ALONE, TOGETHER, SECONDS };

enum { MEMBERS_MOST = 100 };

// The columns of build/records --validate --csv: a network's seed, the
// number of the epoch, the seconds of training until then, the cost, and
// the per cent of validation digits that are read right; seeds follow one
// another.
enum { EPOCHS_MOST = 1000 };
enum { EPOCH_SEED, EPOCH_NUMBER, EPOCH_SECONDS, EPOCH_COST, EPOCH_RIGHT };

typedef struct WhatTheyCost {
    NumberRows epochs, members;
} WhatTheyCost;

// Free with what_they_cost_free; on failure nothing is held.
bool what_they_cost_read(const char *epochs, const char *members,
                         WhatTheyCost *it, Error *error);
void what_they_cost_free(WhatTheyCost *it);

// The networks in epochs, and of these how many reach so many per cent;
// the seconds that it takes them, all 0 if none does.
typedef struct {
    size_t networks, reached;
    Range seconds;
} Soon;
Soon what_they_cost_soon(const WhatTheyCost *it, double percent);

void what_they_cost_print(const WhatTheyCost *it);
void what_they_cost_trace(Trace *trace, const WhatTheyCost *it);

#endif
