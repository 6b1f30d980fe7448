#include "options.h"

#include "stack.h"

static const char about[] =
    "Stacks hidden layers and looks at what that does: the errors of each\n"
    "layer before anything is learned, the size of the weighted inputs\n"
    "for three starts, and what networks of one, two and five hidden\n"
    "layers reach with sigmoid and with ReLU, with plain descent,\n"
    "momentum and Adam, from five seeds each.\n"
    "\n"
    "Try:  build/08-deeper --width 100 --train 5000   wider layers\n"
    "      build/08-deeper --epochs 6                 twice as long";

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings s = {.width = 30,
                  .looked = 1000,
                  .digit = WORKBOOK_BY_RULE,
                  .train = 20000,
                  .epochs = 3,
                  .watched = 16};
    const Option options[] = {
        {"width", "N", "neurons in each hidden layer (30)", OPTION_COUNT,
         &s.width, 1, 1000, NULL},
        {"looked", "N",
         "measure the errors on the first N training digits (1000)",
         OPTION_COUNT, &s.looked, 1, 60000, NULL},
        WORKBOOK_DIGIT(s.digit,
                       "measure them on this test digit alone (those of\n"
                       "--looked)"),
        {"train", "N", "train with the first N training digits (20000)",
         OPTION_COUNT, &s.train, 100, 60000, NULL},
        {"epochs", "N", "passes through them (3)", OPTION_COUNT, &s.epochs,
         1, 100, NULL},
        {"watched", "N",
         "passes where the errors of five layers are watched (16)",
         OPTION_COUNT, &s.watched, 1, STACK_WATCHED, NULL}};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    return s;
}
