// plates: the figures of chapter 3, and what they share.
#ifndef CHAPTERS_PLATES_H
#define CHAPTERS_PLATES_H

#include "draw/canvas.h"
#include "feedforward.h"

#define CHAPTER "3 · Feedforward"
#define SOURCE  "build/03-feedforward"

// "an 8", "a 7".
const char *plates_article(size_t digit);

// plates.c: every activation of one pass.
Canvas *plate_feedforward(const Journey *journey);

// plates_evidence.c: the winning output as a waterfall.
Canvas *plate_evidence(const Journey *journey);

// plates_eyes.c: the weights of the first layer at work on the digit.
Canvas *plate_eyes(const Journey *journey);

// plates_guessing.c: what networks do that have learned nothing.
Canvas *plate_guessing(const Journey *journey, const Untrained *untrained);

#endif
