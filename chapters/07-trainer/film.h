// film: a network at moments of its training, for "Watch a neuron learn".
#ifndef FILM_H
#define FILM_H

#include "nn/network.h"

// The network as it was after so many updates.
typedef struct {
    size_t updates, epoch; // epoch 0: in the midst of the first
    Network *net;
} Frame;

enum { FRAMES_MOST = 16 };
typedef struct Film {
    size_t count;
    Frame at[FRAMES_MOST];
} Film;

// Early updates matter most, so the frames lie at growing distances.
bool film_wants_update(size_t updates);
bool film_wants_epoch(size_t epoch);

// Takes a copy of the network while there is room; film may be NULL.
void film_take(Film *film, const Network *net, size_t updates,
               size_t epoch);

// At first all examples pull the same way, at the end few pull at all: the
// frame of the last moment in between, after at most 1000 updates.
const Frame *film_young(const Film *film);

void film_free(Film *film);

#endif
