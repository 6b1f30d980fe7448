// The same moves as transcript.mjs makes with the page's module; each
// number is printed with all its bits.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "web/live_bugs.h"
#include "web/live_change.h"
#include "web/live_depth.h"
#include "web/live_digits.h"
#include "web/live_silence.h"
#include "web/live_valley.h"

static void say(const double *numbers, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        uint64_t bits;
        memcpy(&bits, numbers + i, sizeof bits);
        printf("%016" PRIx64 "\n", bits);
    }
}

static void say_one(double number)
{
    say(&number, 1);
}

// A small network of each kind, one pass, then a hundred steps.
static void small(Activation hidden, Activation output, Cost cost)
{
    size_t sizes[] = {3, 4, 3, 2};
    static const double x[] = {.05, .1, -.7}, y[] = {.25, .75};
    Live *live = live_new(sizes, 4, hidden, output);
    live_initialise(live, SCALED_NORMAL, 5);
    memcpy(live_input(live), x, sizeof x);
    memcpy(live_target(live), y, sizeof y);
    say_one(live_pass(live, cost));
    say(live_gradient(live), live_parameter_count(live));
    for (size_t l = 0; l < 3; l++) {
        say(live_z(live, l), sizes[l + 1]);
        say(live_blame(live, l), sizes[l + 1]);
        say(live_slope(live, l), sizes[l + 1]);
    }
    say(live_input_slope(live), 3);
    say_one(live_measured(live, cost, 7, 1e-5));
    say_one(live_steps(live, cost, .5, 100));
    say(live_parameters(live), live_parameter_count(live));
    live_free(live);
}

static void trained(void)
{
    enum { COUNT = 500, SIZES = 3 };
    static unsigned char pixels[COUNT * 784], labels[COUNT];
    size_t sizes[SIZES] = {784, 30, 10};
    live_pen(3, COUNT, pixels, labels);
    Live *live = live_new(sizes, SIZES, SIGMOID, SIGMOID);
    live_initialise(live, SCALED_NORMAL, 1);
    LiveTrainer *trainer = live_trainer_new(live, pixels, labels, COUNT, 2);
    say_one(live_train(trainer, QUADRATIC, 3, 10, 1200));
    say_one((double)live_right(live, pixels, labels, COUNT));
    say(live_parameters(live), live_parameter_count(live));
    live_trainer_free(trainer);
    live_free(live);
}

static void seen(void)
{
    enum { WIDTH = 90, HEIGHT = 120 };
    static unsigned char gray[WIDTH * HEIGHT];
    memset(gray, 255, sizeof gray);
    for (size_t y = 20; y < 100; y++)
        memset(gray + y * WIDTH + 30 + y / 4, (int)y, 9);
    const DrawingDigit *digit = live_see(gray, WIDTH, HEIGHT);
    for (size_t i = 0; i < 8; i++)
        say_one((double)live_seen_number(digit, i));
    for (size_t i = 0; i < 784; i++)
        say_one(live_seen_pixels(digit)[i]);
}

static void say_bytes(const unsigned char *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++)
        say_one(bytes[i]);
}

static void mistaken(void)
{
    size_t sizes[] = {3, 4, 3, 2};
    static const double x[] = {.05, .1, -.7};
    Live *live = live_new(sizes, 4, SIGMOID, SIGMOID);
    live_initialise(live, NORMAL, 5);
    memcpy(live_input(live), x, sizeof x);
    live_target(live)[1] = 1;
    for (int bug = BUG_NONE; bug <= BUG_NO_BIAS; bug++) {
        say_one(live_bugged(live, QUADRATIC, (Bug)bug, 3));
        say(live_gradient(live), live_parameter_count(live));
    }
    live_free(live);
}

static void walked(void)
{
    enum { STEPS = 60 };
    static double path[2 * (STEPS + 1)];
    LiveValley valley = {.start = {1, -.5}, .steep = 20};
    valley.rate = .05;
    valley.mu = .8;
    for (int walk = WALK_DESCENT; walk <= WALK_ADAM; walk++) {
        live_valley(&valley, (Walk)walk, STEPS, path);
        say(path, 2 * (STEPS + 1));
    }
}

// Digits of the pen, changed and read by a network that has not learned.
static void changed(void)
{
    enum { COUNT = 40 };
    static unsigned char pixels[COUNT * 784], labels[COUNT], to[784];
    static const unsigned char silent[30] = {[2] = 1, [17] = 1};
    size_t sizes[] = {784, 30, 10};
    double layers[4];
    live_pen(3, COUNT, pixels, labels);
    Live *live = live_new(sizes, 3, SIGMOID, SOFTMAX);
    live_initialise(live, NORMAL, 1);
    live_depth(live, pixels, labels, COUNT, layers);
    say(layers, 4);
    LiveSilence *silence = live_silence_new(live, pixels, COUNT);
    say_bytes(live_silence_answers(silence, silent), COUNT);
    live_silence_free(silence);
    say_one(live_pass(live, CROSS_ENTROPY));
    live_fool(live, .1);
    live_noise(live, 4, .05);
    say(live_input(live), 784);
    live_turn(3, pixels, to);
    say_bytes(to, 784);
    live_scale(.85, pixels, to);
    say_bytes(to, 784);
    live_thicken(-.5, pixels, to);
    say_bytes(to, 784);
    live_move(-2, 3, pixels, to);
    say_bytes(to, 784);
    live_free(live);
}

int main(void)
{
    small(SIGMOID, SIGMOID, QUADRATIC);
    small(TANH, SOFTMAX, CROSS_ENTROPY);
    small(RELU, SIGMOID, BINARY_CROSS_ENTROPY);
    small(IDENTITY, TANH, QUADRATIC);
    trained();
    seen();
    mistaken();
    walked();
    changed();
    return 0;
}
