// corner_note: what the top right corner of a figure says of a training.
#ifndef CORNER_NOTE_H
#define CORNER_NOTE_H

#include "base/phrase.h"
#include "run.h"

// "784-30-10, epoch 20, 95.6 % on test".
Phrase corner_note(const Run *run);

#endif
