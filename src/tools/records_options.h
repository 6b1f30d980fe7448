// records_options: what build/records can be asked for.
#ifndef TOOLS_RECORDS_OPTIONS_H
#define TOOLS_RECORDS_OPTIONS_H

#include "engine/augment.h"
#include "workbook/workbook.h"

typedef struct {
    Sizes hidden, poses, widths;
    size_t epochs, batch, networks, validate, refine, threads;
    double rate, momentum, l2, dropout, refine_share;
    Augment augment;
    uint64_t seed;
    const char *csv, *members, *missed, *data;
} Settings;

static const char about[] =
    "Trains networks of fully connected layers on digits that are\n"
    "distorted anew in every epoch, and counts the test digits that each\n"
    "misses, and those that all together miss when their outputs are\n"
    "added up.  With --validate no test digit is looked at: that is how\n"
    "options are chosen.\n"
    "\nTry:  build/records --validate 10000 --epochs 60"
    "\n      build/records --networks 5"
    "\n      build/records --networks 3 --poses 0,1,2";

static inline void parse(Settings *s, int argc, char **argv)
{
    const Option options[] = {
        {"hidden", "N,N,...", "neurons of the hidden layers (800)",
         OPTION_SIZES, &s->hidden, 1, 5000, NULL},
        {"epochs", "N", "passes through the digits (60)", OPTION_COUNT,
         &s->epochs, 1, 10000, NULL},
        {"batch", "N", "digits in a mini-batch (128)", OPTION_COUNT,
         &s->batch, 1, 10000, NULL},
        {"networks", "N", "how many, with seeds from --seed on (1)",
         OPTION_COUNT, &s->networks, 1, 100, NULL},
        {"poses", "N,N,...",
         "the members in turn read all digits as they are, for\n"
         "0, upright, for 1, or of one size besides, for 2 (0)",
         OPTION_SIZES, &s->poses, 0, 2, NULL},
        {"widths", "N,N,...",
         "the members in turn read all digits made so many\n"
         "columns wide; 0 for as they are (0)",
         OPTION_SIZES, &s->widths, 0, DIGITS_SIDE, NULL},
        {"validate", "N",
         "train without the last N training digits, look\n"
         "at those and at no test digit (0)",
         OPTION_COUNT, &s->validate, 0, 50000, NULL},
        {"rate", "X", "the first learning rate; falls as a cosine (0.1)",
         OPTION_NUMBER, &s->rate, 1e-9, 100, NULL},
        {"momentum", "X", "mu (0.9)", OPTION_NUMBER, &s->momentum, 0, 0.999,
         NULL},
        {"l2", "X", "lambda of L2 regularisation (0)", OPTION_NUMBER,
         &s->l2, 0, 1e6, NULL},
        {"dropout", "X", "chance of each hidden neuron (0)", OPTION_NUMBER,
         &s->dropout, 0, 0.95, NULL},
        {"alpha", "X", "strength of the elastic field (34)", OPTION_NUMBER,
         &s->augment.alpha, 0, 200, NULL},
        {"sigma", "X", "its smoothness, in pixels (4)", OPTION_NUMBER,
         &s->augment.sigma, 2, 6, NULL},
        {"turn", "X", "degrees, at most (7.5)", OPTION_NUMBER,
         &s->augment.turn, 0, 45, NULL},
        {"scale", "X", "share of the size, at most (0.075)", OPTION_NUMBER,
         &s->augment.scale, 0, 0.5, NULL},
        {"shear", "X", "pixels for each of height, at most (0.1)",
         OPTION_NUMBER, &s->augment.shear, 0, 1, NULL},
        {"shift", "X", "pixels along each axis, at most (0)", OPTION_NUMBER,
         &s->augment.shift, 0, 10, NULL},
        {"thick", "X", "strokes so much thicker or thinner, at most (0)",
         OPTION_NUMBER, &s->augment.thick, 0, 10, NULL},
        {"refine", "N", "epochs at the end with weaker distortions (0)",
         OPTION_COUNT, &s->refine, 0, 10000, NULL},
        {"refine-share", "X", "times as strong (0.5)", OPTION_NUMBER,
         &s->refine_share, 0, 1, NULL},
        {"seed", "N", "seed of the first network (1)", OPTION_SEED,
         &s->seed, 0, 0, NULL},
        {"threads", "N", "0 for as many as pay (0)", OPTION_COUNT,
         &s->threads, 0, 256, NULL},
        {"csv", "FILE", "write every epoch there", OPTION_TEXT, &s->csv, 0,
         0, NULL},
        {"members", "FILE", "write there what each brings", OPTION_TEXT,
         &s->members, 0, 0, NULL},
        {"missed", "FILE", "write the digits that all together miss there",
         OPTION_TEXT, &s->missed, 0, 0, NULL},
        {"data", "DIR", "where MNIST's four files are (data)", OPTION_TEXT,
         &s->data, 0, 0, NULL}};
    options_parse(
        &(OptionTable){"records", about, options, COUNT_OF(options)}, argc,
        argv);
}

#endif
