// checkpoint: a training that can be taken up where it was cut off.
#ifndef CHECKPOINT_H
#define CHECKPOINT_H

#include "run.h"

// Writes all that is needed to go on: the network, how it is trained, and
// what was measured so far.  Refuses to when the file is no longer the one
// that this run found or wrote last: so of two trainings on one checkpoint
// one goes on, and the other ends as soon as it notices.
bool checkpoint_save(const Plan *plan, Run *run, Error *error);

// Brings a run that has not begun to where its checkpoint was.  Without a
// file there it stays at its beginning.  Refuses a checkpoint that was made
// with other settings: to go on with these would be another training.
bool checkpoint_resume(const Plan *plan, Run *run, Error *error);

#endif
