// optimiser: how far each weight moves, once its gradient is known.
//
// With g the mean gradient over the mini-batch, rate eta, and decay the
// factor 1 - eta lambda / N of L2 regularisation (1 for biases):
//     descent   w = decay w - eta g
//     momentum  v = mu v - eta g;          w = decay w + v
//     Adam      m = b1 m + (1 - b1) g;     v = b2 v + (1 - b2) g^2
//               w = decay w - eta (m / (1 - b1^t)) /
//                             (sqrt(v / (1 - b2^t)) + epsilon)
// Sources: Nielsen, chapter 3 (2015), for the first two and for L2; Kingma
// and Ba, "Adam: a method for stochastic optimization" (2015).
#ifndef ENGINE_OPTIMISER_H
#define ENGINE_OPTIMISER_H

#include <stdbool.h>
#include <stddef.h>

typedef enum { DESCENT, MOMENTUM, ADAM } Rule;

#define RULE_COUNT 3

// "descent", "momentum", "adam".
const char *rule_name(Rule rule);

// All of them in the enum's order, NULL last, as options take them.
extern const char *const rule_names[];

// How the learning rate changes from epoch to epoch.
typedef enum {
    CONSTANT, // eta
    STEPS,    // eta factor^(epoch / every), every whole steps
    COSINE    // eta (1 + cos(pi epoch / epochs)) / 2
} Schedule;

#define SCHEDULE_COUNT 3

// "constant", "steps", "cosine".
const char *schedule_name(Schedule schedule);

// All of them, NULL last.
extern const char *const schedule_names[];

// The factor on the learning rate in this epoch, counted from 0.  For
// STEPS, factor is applied once for each `every` epochs; COSINE falls from
// 1 to 0 over `epochs`.  Made of + - * / alone: the same on every machine.
double schedule_factor(Schedule schedule, size_t epoch, size_t epochs,
                       size_t every, double factor);

// One step, as the kernels read it.
typedef struct {
    Rule rule;
    float rate;     // eta / n, for a sum of n gradients; Adam: eta
    float mean;     // 1 / n
    float decay;    // on weights; 1 on biases
    float momentum; // mu
    float beta1, beta2, epsilon;
    float correct1, correct2; // 1 / (1 - b1^t), 1 / (1 - b2^t)
} Step;

#endif
