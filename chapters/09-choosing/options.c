#include "options.h"

static const char about[] =
    "Chooses a network's settings without looking at a test digit: the\n"
    "learning rate by a sweep, then the neurons, then the rate once more;\n"
    "when to stop; what to do about learning by heart.  Then it looks at\n"
    "the test digits, once.\n"
    "\n"
    "Try:  build/09-choosing --train 20000       more digits, other "
    "choices?\n"
    "      build/09-choosing --few 300           hardly any digits\n"
    "      build/09-choosing --patience 1        in a hurry";

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings s = {.recipe = {.hidden = 30, .epochs = 10, .batch = 10},
                  .train = 5000,
                  .few = 1000,
                  .patience = 5,
                  .l2 = .5,
                  .dropout = .5};
    const Option options[] = {
        {"train", "N", "learn from the first N training digits (5000)",
         OPTION_COUNT, &s.train, 100, 50000, NULL},
        {"epochs", "N", "passes through them (10)", OPTION_COUNT,
         &s.recipe.epochs, 1, 40, NULL},
        {"batch", "N", "digits in a mini-batch (10)", OPTION_COUNT,
         &s.recipe.batch, 1, 1000, NULL},
        {"few", "N", "how many digits are learned by heart (1000)",
         OPTION_COUNT, &s.few, 10, 50000, NULL},
        {"patience", "N",
         "stop after N epochs that bring nothing better (5)", OPTION_COUNT,
         &s.patience, 1, 40, NULL},
        {"decay", "X", "lambda of L2 (0.5)", OPTION_NUMBER, &s.l2, 0, 1000,
         NULL},
        {"dropout", "X",
         "the chance that a hidden neuron is left out (0.5)", OPTION_NUMBER,
         &s.dropout, 0, .95, NULL}};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    s.recipe.seed = book->seed;
    return s;
}
