// live_change: digits that are changed, by a little along the slopes of
// their cost, or as a hand might change them.
#ifndef WEB_LIVE_CHANGE_H
#define WEB_LIVE_CHANGE_H

#include "web/live.h"

// Steps the input along the gradient of the last live_pass, see fool_step;
// or as far at random, see noise_step.  784 inputs.
LIVE_EXPORT void live_fool(Live *live, double epsilon);
LIVE_EXPORT void live_noise(Live *live, unsigned seed, double epsilon);

// from, to: [784], not the same; see measure/warp.h.  turn: in steps of
// five degrees; factor > 0; width: of the pen.
LIVE_EXPORT void live_move(int right, int down, const unsigned char *from,
                           unsigned char *to);
LIVE_EXPORT void live_turn(int turn, const unsigned char *from,
                           unsigned char *to);
LIVE_EXPORT void live_scale(double factor, const unsigned char *from,
                            unsigned char *to);
LIVE_EXPORT void live_thicken(double width, const unsigned char *from,
                              unsigned char *to);

#endif
