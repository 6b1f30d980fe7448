#include "methods.h"

#include <stdio.h>

#include "measure/engine_set.h"

const char *const methods_augments[] = {"none", "affine", "elastic", NULL};

Methods methods_none(void)
{
    return (Methods){.momentum = 0.9,
                     .step_every = 10,
                     .step_factor = 0.1,
                     .alpha = -1,
                     .sigma = -1,
                     .turn = -1,
                     .scale = -1,
                     .shear = -1,
                     .shift = -1,
                     .thick = -1,
                     .refine_share = -1};
}

static bool any_method(const Methods *m)
{
    return m->optimizer > 0 || m->schedule > 0 || m->augment > 0 ||
           m->dropout > 0 || m->input_dropout > 0 || m->max_norm > 0;
}

const char *methods_refusal(const Methods *m, int engine, bool checkpoint)
{
    bool sized = m->alpha >= 0 || m->sigma >= 0 || m->turn >= 0 ||
                 m->scale >= 0 || m->shear >= 0 || m->shift >= 0 ||
                 m->thick >= 0;
    if ((sized || m->refine > 0) && m->augment == 0)
        return "--turn, --scale, --shear, --shift, --thick, "
               "--alpha, --sigma, --refine: expected --augment with them";
    if ((m->alpha >= 0 || m->sigma >= 0) && m->augment != 2)
        return "--alpha, --sigma: expected --augment elastic with them";
    if (m->refine_share >= 0 && m->refine == 0)
        return "--refine-share: expected --refine N with it";
    if (engine == ENGINE_PLAIN && (any_method(m) || m->threads > 0))
        return "--engine plain: expected none of the methods and threads "
               "of the fast engine with it";
    if (checkpoint && (any_method(m) || m->validate > 0))
        return "--checkpoint: expected plain descent with it: it keeps "
               "weights, not what a method or --validate remembers";
    if (m->patience > 0 && m->validate == 0)
        return "--patience: expected --validate N with it";
    return NULL;
}

static double given_or(double given, double otherwise)
{
    return given >= 0 ? given : otherwise;
}

static Augment augment_of(const Methods *m)
{
    if (m->augment == 0)
        return (Augment){0};
    Augment a = m->augment == 1 ? augment_affine() : augment_elastic();
    return (Augment){.turn = given_or(m->turn, a.turn),
                     .scale = given_or(m->scale, a.scale),
                     .shear = given_or(m->shear, a.shear),
                     .shift = given_or(m->shift, a.shift),
                     .alpha = given_or(m->alpha, a.alpha),
                     .sigma = given_or(m->sigma, a.sigma),
                     .thick = given_or(m->thick, a.thick)};
}

static double refine_share_of(const Methods *m)
{
    return given_or(m->refine_share, engine_options().refine_share);
}

EngineOptions methods_engine(const Methods *m, size_t epochs)
{
    EngineOptions o = engine_options();
    o.threads = m->threads;
    o.rule = (Rule)m->optimizer;
    o.momentum = o.beta1 = m->momentum;
    o.schedule = (Schedule)m->schedule;
    o.epochs = epochs > 0 ? epochs : 1;
    o.step_every = m->step_every;
    o.step_factor = m->step_factor;
    o.dropout = m->dropout;
    o.input_dropout = m->input_dropout;
    o.max_norm = m->max_norm;
    o.augment = augment_of(m);
    o.refine = m->refine;
    o.refine_share = refine_share_of(m);
    return o;
}

void methods_print(const Methods *m)
{
    Augment a = augment_of(m);
    if (m->optimizer > 0)
        printf("  optimizer      %s, %s %g\n",
               rule_name((Rule)m->optimizer),
               m->optimizer == ADAM ? "beta1" : "mu", m->momentum);
    if (m->schedule > 0)
        printf("  schedule       %s\n",
               schedule_name((Schedule)m->schedule));
    if (m->dropout > 0 || m->input_dropout > 0)
        printf("  dropout        hidden %g, input %g\n", m->dropout,
               m->input_dropout);
    if (m->max_norm > 0)
        printf("  max-norm       %g\n", m->max_norm);
    if (m->augment > 0)
        printf("  distorted      turn %g, scale %g, shear %g, shift %g, "
               "thick %g, alpha %g, sigma %g\n",
               a.turn, a.scale, a.shear, a.shift, a.thick, a.alpha,
               a.sigma);
    if (m->refine > 0)
        printf("  refined        in the last %zu epochs %g times as "
               "distorted\n",
               m->refine, refine_share_of(m));
    if (m->validate > 0)
        printf("  validation     %zu digits\n", m->validate);
}

void methods_print_dead(const Workbook *book, const Network *net,
                        const Digits *digits)
{
    Error error;
    if (net->depth < 2 || net->layers[0].activation != RELU)
        return;
    Engine *engine = engine_new(net, engine_options(), &error);
    EngineSet set = engine_set(digits);
    if (engine == NULL)
        workbook_fail(book, &error);
    puts("");
    for (size_t l = 0; l + 1 < net->depth; l++)
        printf("Dead in hidden layer %zu, 0 for each of %zu digits: %zu of "
               "%zu neurons\n",
               l + 1, digits->count, engine_dead(engine, &set, l),
               net->layers[l].outputs);
    engine_free(engine);
}

EarlyStop early_stop_new(const Methods *m, const Digits *training)
{
    EarlyStop stop = {.methods = m, .digits = *training};
    stop.digits.count = m->validate;
    stop.digits.pixels += training->count * DIGITS_PIXELS;
    stop.digits.labels += training->count;
    return stop;
}

bool early_stop_look(EarlyStop *stop, Learner *learner, const Network *net,
                     size_t epoch)
{
    if (stop->methods->validate == 0)
        return true;
    Evaluation now = learner_evaluate(learner, &stop->digits);
    stop->waited++;
    if (stop->net == NULL || now.right > stop->best.right) {
        network_free(stop->net);
        stop->net = network_clone(net);
        stop->best = now;
        stop->epoch = epoch;
        stop->waited = 0;
    }
    return stop->methods->patience == 0 ||
           stop->waited < stop->methods->patience;
}

size_t early_stop_end(EarlyStop *stop, Network *net, size_t last,
                      bool shown)
{
    if (stop->net == NULL)
        return last;
    network_copy(net, stop->net);
    network_free(stop->net);
    if (shown)
        printf("\nKept: the network after epoch %zu, the best on %zu "
               "validation digits: %.2f %%\n",
               stop->epoch, stop->digits.count, 100 * stop->best.accuracy);
    return stop->epoch;
}
