#include "options.h"

#include "zero_from_one.h"

static const char about[] =
    "How should a network change its weights?  The program finds the\n"
    "slope of the cost along one weight by nudging it, tries nudges of\n"
    "all sizes, measures the slope in many directions to see which is\n"
    "steepest, lets one neuron learn 0 from 1 by gradient descent, walks\n"
    "through a bowl at three learning rates, and checks every slope of a\n"
    "small network, once with a bug.\n"
    "\n"
    "Try:  build/05-gradient --digit 1              a 0 instead of a 1\n"
    "      build/05-gradient --rate 0.01 --steps 20   smaller steps";

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings s = {.digit = WORKBOOK_BY_RULE, .steps = 100, .rate = 1};
    const Option options[] = {
        {.help = "Options of this program:"},
        WORKBOOK_DIGIT(s.digit,
                       "the training digit whose slope is taken by hand\n"
                       "(the first 1)"),
        {"rate", "R", "the learning rate of the 0-or-1 neuron (1)",
         OPTION_NUMBER, &s.rate, 1e-6, 1e6, NULL},
        {"steps", "N", "how many updates it makes (100)", OPTION_COUNT,
         &s.steps, 2, STEPS_MOST, NULL}};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    return s;
}
