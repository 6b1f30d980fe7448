// records: how few of MNIST's test digits a plain network can miss.
//
//     records --validate 10000        choose: trains on the first 50,000
//                                     training digits, looks at the others
//     records --networks 5            then show: trains on all 60,000,
//                                     looks at the test digits once
//
// Networks of fully connected layers only, trained on digits that are
// distorted anew in every epoch (engine/augment.h).  Sources of the recipe:
// Simard, Steinkraus, Platt (2003), for 784-800-10 and the distortions;
// Meier, Ciresan, Gambardella, Schmidhuber, "Better digit recognition with
// a committee of simple neural nets" (2011), for the mean and the widths;
// LeCun, Bottou, Bengio, Haffner (1998), for setting digits upright;
// Liu, Nakashima, Sako, Fujisawa (2004), for making them of one size.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/machine.h"
#include "base/memory.h"
#include "engine/engine.h"
#include "engine/pace.h"
#include "measure/engine_set.h"
#include "measure/ensemble.h"
#include "measure/range.h"
#include "measure/warp.h"
#include "tools/records_options.h"

static EngineOptions engine_options_of(const Settings *s, uint64_t seed)
{
    EngineOptions o = engine_options();
    o.cost = CROSS_ENTROPY;
    o.rate = s->rate;
    o.l2 = s->l2;
    o.batch = s->batch;
    o.rule = MOMENTUM;
    o.momentum = s->momentum;
    o.schedule = COSINE;
    o.epochs = s->epochs;
    o.dropout = s->dropout;
    o.augment = s->augment;
    o.refine = s->refine;
    o.refine_share = s->refine_share;
    o.seed = seed;
    o.threads = s->threads;
    return o;
}

static Network *network_of(const Settings *s, Random *random)
{
    size_t sizes[SIZES_MOST + 2] = {DIGITS_PIXELS};
    memcpy(sizes + 1, s->hidden.at, s->hidden.count * sizeof *sizes);
    sizes[s->hidden.count + 1] = DIGITS_CLASSES;
    Network *net = network_new(sizes, s->hidden.count + 2, RELU, SOFTMAX);
    network_initialise(net, HE_NORMAL, random);
    return net;
}

static void fail(const Error *error)
{
    fprintf(stderr, "records: %s\n", error->text);
    exit(1);
}

// The shares of validation digits whose times are noted, in per cent.
enum { GOAL_FIRST = 97, GOALS = 3 };

// When the networks got there, in seconds of training; some may not.
typedef struct {
    size_t count;
    double seconds[100];
} Reached;

// What one run learns from, and what it counts mistakes on: validation
// digits, also after each epoch, or else test digits, once, at the end.
typedef struct {
    Reached *reached; // [GOALS]
    const Settings *settings;
    Digits training, judged;
    FILE *csv; // or NULL
} Run;

// One member of the committee, and both sets as it reads them.
typedef struct {
    uint64_t seed;
    Pose pose;
    size_t width; // 0 for as they are
    Digits training, judged;
} Member;

typedef struct {
    uint64_t seed;
    size_t number;        // from 1
    double cost, seconds; // seconds since the first epoch began
} Epoch;

// judged: for a look at validation digits.  best: the best accuracy so far.
static void after_epoch(const Run *run, Engine *engine,
                        const EngineSet *judged, Epoch e, double *best)
{
    Error error = {"weights are no longer numbers; try a smaller --rate"};
    if (!engine_finite(engine))
        fail(&error);
    double accuracy = (double)NAN;
    if (run->settings->validate > 0)
        accuracy = engine_evaluate(engine, judged).accuracy;
    if (run->csv)
        fprintf(run->csv, "%llu,%zu,%.3f,%.6f,%.4f\n",
                (unsigned long long)e.seed, e.number, e.seconds, e.cost,
                100 * accuracy);
    double before = *best;
    for (int i = 0; i < GOALS; i++) {
        int percent = GOAL_FIRST + i;
        if (100 * before >= percent || !(100 * accuracy >= percent))
            continue;
        printf("  seed %llu: %d %% of the validation digits after epoch "
               "%zu, %.1f s\n",
               (unsigned long long)e.seed, percent, e.number, e.seconds);
        Reached *r = &run->reached[i];
        r->seconds[r->count++] = e.seconds;
    }
    *best = accuracy > before ? accuracy : before;
}

// What the options say of member i; 0 where they say nothing.
static size_t in_turn(const Sizes *sizes, size_t i)
{
    return sizes->count > 0 ? sizes->at[i % sizes->count] : 0;
}

// A copy of the digits as a member reads them.
static Digits as_read(const Digits *digits, const Member *m)
{
    Digits copy = warp_pose(digits, m->pose);
    if (m->width == 0)
        return copy;
    Digits wide = warp_all(&copy, warp_width, &m->width);
    digits_free(&copy);
    return wide;
}

static Member member_open(const Run *run, size_t i)
{
    const Settings *s = run->settings;
    Member m = {.seed = s->seed + i,
                .pose = (Pose)in_turn(&s->poses, i),
                .width = in_turn(&s->widths, i)};
    m.training = as_read(&run->training, &m);
    m.judged = as_read(&run->judged, &m);
    return m;
}

// All epochs; returns the seconds that they took.
static double train(const Run *run, const Member *m, Engine *engine,
                    Random *random)
{
    EngineSet training = engine_set(&m->training);
    EngineSet judged = engine_set(&m->judged);
    double best = 0, seconds = 0;
    for (size_t epoch = 1; epoch <= run->settings->epochs; epoch++) {
        double start = pace_clock();
        double cost = engine_epoch(engine, &training, random);
        seconds += pace_clock() - start;
        after_epoch(run, engine, &judged,
                    (Epoch){m->seed, epoch, cost, seconds}, &best);
    }
    return seconds;
}

// Trains one member and adds its answers to those of the others.  Returns
// how many of the digits that are looked at it reads wrongly.
static size_t one_network(const Run *run, const Member *m, Ensemble *all,
                          double *seconds)
{
    Random random = random_start(m->seed);
    Network *net = network_of(run->settings, &random);
    Error error;
    Engine *engine =
        engine_new(net, engine_options_of(run->settings, m->seed), &error);
    if (engine == NULL)
        fail(&error);
    *seconds = train(run, m, engine, &random);
    EngineSet set = engine_set(&m->judged);
    float *a = memory_new(set.count * DIGITS_CLASSES, sizeof *a);
    engine_predict(engine, &set, a);
    ensemble_add(all, a);
    size_t wrong = set.count - engine_evaluate(engine, &set).right;
    free(a);
    engine_free(engine);
    network_free(net);
    return wrong;
}

static double per_cent(size_t wrong, size_t count)
{
    return 100.0 * (double)wrong / (double)count;
}

static void print_spread(const double *errors, size_t n)
{
    Range spread = range_of(errors, n);
    printf("Mean of %zu: %.3f %%", n, spread.mean);
    if (n > 1)
        printf(", standard deviation %.3f", spread.deviation);
    puts("");
}

static void print_reached(const Run *run)
{
    size_t networks = run->settings->networks;
    for (int i = 0; i < GOALS && run->settings->validate > 0; i++) {
        const Reached *r = &run->reached[i];
        printf("To %d %%: %zu of %zu networks", GOAL_FIRST + i, r->count,
               networks);
        if (r->count > 0) {
            Range spread = range_of(r->seconds, r->count);
            printf(", %.1f s on average, %.1f to %.1f", spread.mean,
                   spread.low, spread.high);
        }
        puts("");
    }
}

static void print_member(const Brought *b, size_t count)
{
    printf("  seed %llu", (unsigned long long)b->seed);
    if (b->pose != AS_WRITTEN)
        printf(", %s", pose_names[b->pose]);
    if (b->width > 0)
        printf(", %zu wide", b->width);
    printf(": %zu of %zu wrong, %.2f %%, trained in %.1f s; together %zu\n",
           b->wrong, count, per_cent(b->wrong, count), b->seconds,
           b->together);
    fflush(stdout);
}

// Trains and prints member i.
static Brought one_member(const Run *run, size_t i, Ensemble *all)
{
    Member m = member_open(run, i);
    Brought b = {.seed = m.seed, .pose = m.pose, .width = m.width};
    b.wrong = one_network(run, &m, all, &b.seconds);
    b.together = ensemble_wrong(all);
    print_member(&b, m.judged.count);
    digits_free(&m.training);
    digits_free(&m.judged);
    return b;
}

// After each member, so that a run that is broken off leaves them, too.
static void write_tables(const Settings *s, const Ensemble *all,
                         const Brought *members)
{
    Error error;
    if ((s->missed && !ensemble_write_missed(all, s->missed, &error)) ||
        (s->members && !ensemble_write_members(members, all->members,
                                               s->members, &error)))
        fail(&error);
}

static void all_networks(const Run *run)
{
    const Settings *s = run->settings;
    Ensemble all = ensemble_new(&run->judged);
    Brought members[100];
    double errors[100], total = 0;
    for (size_t i = 0; i < s->networks; i++) {
        members[i] = one_member(run, i, &all);
        errors[i] = per_cent(members[i].wrong, run->judged.count);
        total += members[i].seconds;
        write_tables(s, &all, members);
    }
    print_spread(errors, s->networks);
    printf("Trained for %.1f s in all.\n", total);
    print_reached(run);
    size_t wrong = ensemble_wrong(&all);
    if (s->networks > 1)
        printf("All %zu together: %zu wrong, %.2f %%\n", s->networks, wrong,
               per_cent(wrong, run->judged.count));
    ensemble_free(&all);
}

static void print_sizes(const char *label, const Sizes *sizes)
{
    printf("%s", label);
    for (size_t i = 0; i < sizes->count; i++)
        printf(" %zu", sizes->at[i]);
}

// So that a result says where it was found.
static void print_machine(const Settings *s)
{
    printf("Processor: %s\n", machine_processor().name);
    print_sizes("Hidden:", &s->hidden);
    print_sizes(s->poses.count > 0 ? "; poses:" : "", &s->poses);
    print_sizes(s->widths.count > 0 ? "; widths:" : "", &s->widths);
    printf("; %zu epochs, batches of %zu, rate %g (cosine), momentum %g, "
           "L2 %g, dropout %g\n",
           s->epochs, s->batch, s->rate, s->momentum, s->l2, s->dropout);
    const Augment *a = &s->augment;
    printf("Distorted: alpha %g, sigma %g, turn %g, scale %g, shear %g, "
           "shift %g, thick %g",
           a->alpha, a->sigma, a->turn, a->scale, a->shear, a->shift,
           a->thick);
    if (s->refine > 0)
        printf("; in the last %zu epochs %g times as much", s->refine,
               s->refine_share);
    puts("");
}

// The stream of the table of epochs, with its heading; NULL when none is
// asked for.
static FILE *epochs_open(const char *path, FileReplacement *file)
{
    Error error;
    if (path == NULL)
        return NULL;
    if (!file_replace(file, path, &error))
        fail(&error);
    fputs("seed,epoch,seconds,cost,validation_percent\n", file->stream);
    return file->stream;
}

int main(int argc, char **argv)
{
    Settings s = {.hidden = {1, {800}},
                  .epochs = 60,
                  .batch = 128,
                  .networks = 1,
                  .rate = 0.1,
                  .momentum = 0.9,
                  .augment = augment_elastic(),
                  .refine_share = 0.5,
                  .seed = 1,
                  .data = "data"};
    DigitsSets sets;
    Error error;
    FileReplacement csv;
    parse(&s, argc, argv);
    DigitsRequest request = {DIGITS_MNIST, s.data, DIGITS_ALL, DIGITS_ALL};
    const char *outputs[] = {s.csv, s.members, s.missed};
    if (!file_try_all(outputs, 3, &error) ||
        !digits_open(request, &sets, &error))
        fail(&error);
    size_t count = sets.training.count;
    size_t held = s.validate < count ? s.validate : count / 2;
    Reached reached[GOALS] = {0};
    Run run = {reached, &s, digits_part(&sets.training, 0, count - held),
               held > 0 ? digits_part(&sets.training, count - held, held)
                        : sets.test,
               epochs_open(s.csv, &csv)};
    print_machine(&s);
    all_networks(&run);
    digits_close(&sets);
    if (s.csv && !file_commit(&csv, &error))
        fail(&error);
    return 0;
}
