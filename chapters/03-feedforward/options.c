#include "options.h"

#include "short_training.h"
#include "nn/network.h"

static const char about[] =
    "One handwritten digit walks through a network of 784 pixels, two\n"
    "hidden layers of 16 neurons and 10 outputs: 13,002 numbers that can\n"
    "be set.  Set at random they know nothing, and the program measures\n"
    "how little.  After a short training the same sums recognise digits;\n"
    "every activation is printed, and the winning output is taken apart\n"
    "into what each hidden neuron gave to it.\n"
    "\n"
    "Try:  build/03-feedforward --digit 8     a digit that is harder\n"
    "      build/03-feedforward --epochs 0    the walk without training";

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings settings = {.networks = 10,
                         .epochs = 3,
                         .training = 60000,
                         .start = SCALED_NORMAL};
    const Option options[] = {
        {.help = "Options of this program:"},
        WORKBOOK_DIGIT(settings.digit,
                       "the test digit that walks through (0, the first)"),
        {"networks", "N", "how many random networks guess (10)",
         OPTION_COUNT, &settings.networks, 1, NETWORKS_MOST, NULL},
        {"epochs", "N", "how often training sees every digit (3)",
         OPTION_COUNT, &settings.epochs, 0, EPOCHS_MOST, NULL},
        {"train", "N", "digits to train with (60000)", OPTION_COUNT,
         &settings.training, 10, 60000, NULL},
        {"init", "KIND",
         "the first weights: zeros, normal, scaled, he\n"
         "(scaled)",
         OPTION_CHOICE, &settings.start, 0, 0, initialisation_names}};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    return settings;
}
