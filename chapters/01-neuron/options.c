#include "options.h"

#include <math.h>

static const char about[] =
    "One neuron answers one question: is this digit a 1?  It weighs\n"
    "the 784 pixels of a picture, adds its bias and squashes the sum.\n"
    "You see every number on the way: the pixels, the weights (made\n"
    "without learning, as the mean 1 minus the mean 0), what each pixel\n"
    "adds, the bias as a threshold, the sigmoid, and a digit that the\n"
    "neuron gets wrong.\n"
    "\n"
    "Try:  build/01-neuron --digit 3       another digit of the test set\n"
    "      build/01-neuron --bias 0        a neuron without a bias\n"
    "      build/01-neuron --scale 1       weights ten times as large";

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings settings = {
        .digit = WORKBOOK_BY_RULE, .bias = nan(""), .scale = 0.1};
    const Option options[] = {
        {.help = "Options of this program:"},
        WORKBOOK_DIGIT(settings.digit,
                       "the digit of the test set to read (the first 1)"),
        {"bias", "B", "the bias (fewest mistakes on the training set)",
         OPTION_NUMBER, &settings.bias, -1000, 1000, NULL},
        {"scale", "S", "w = S (mean 1 - mean 0) (0.1)", OPTION_NUMBER,
         &settings.scale, 0.001, 1000, NULL}};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    return settings;
}
