#include "web/live_change.h"

#include "measure/fast_gradient.h"
#include "measure/warp.h"

void live_fool(Live *live, double epsilon)
{
    fool_step(live->x, live->dC_dx, epsilon, live->x);
}

void live_noise(Live *live, unsigned seed, double epsilon)
{
    Random random = random_start(seed);
    noise_step(live->x, &random, epsilon, live->x);
}

void live_move(int right, int down, const unsigned char *from,
               unsigned char *to)
{
    warp_move(&(Move){.right = right, .down = down}, from, to);
}

void live_turn(int turn, const unsigned char *from, unsigned char *to)
{
    Mix mix = warp_turn(turn);
    warp_mix(&mix, from, to);
}

void live_scale(double factor, const unsigned char *from, unsigned char *to)
{
    Mix mix = warp_scale(factor);
    warp_mix(&mix, from, to);
}

void live_thicken(double width, const unsigned char *from,
                  unsigned char *to)
{
    warp_pen(&width, from, to);
}
