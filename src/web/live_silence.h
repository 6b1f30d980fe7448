// live_silence: what a network reads while some of its hidden neurons say
// the same whatever they see.
#ifndef WEB_LIVE_SILENCE_H
#define WEB_LIVE_SILENCE_H

#include "web/live.h"

// What count digits do to a network with one hidden layer: computed once,
// so that any neurons can then be taken away quickly.
typedef struct {
    const Live *live;
    size_t count, hidden;
    double *a;              // [count][hidden]
    double *mean;           // [hidden], over the digits
    double *z;              // [count][10], of the outputs
    unsigned char *answers; // [count]
} LiveSilence;

// live: 784-hidden-10; pixels: [count][784], count > 0.  Neither is kept
// but live, which stays the caller's.
LIVE_EXPORT LiveSilence *
live_silence_new(Live *live, const unsigned char *pixels, size_t count);
LIVE_EXPORT void live_silence_free(LiveSilence *silence);

// The answers, [count], when each neuron j with silent[j] != 0 is held at
// its mean.  silent: [hidden].  Good until the next call.
LIVE_EXPORT const unsigned char *
live_silence_answers(LiveSilence *silence, const unsigned char *silent);

#endif
