#include "options.h"

#include "data/digits.h"

static const char about[] =
    "Ten neurons read the same digit, one for each of the ten answers.\n"
    "You see that they are one line, z = W x + b, and follow one row of\n"
    "W by hand.  The weights are random first: from our own generator,\n"
    "so that your numbers are those of the book.  Then they are\n"
    "templates: the mean of one digit minus the mean of all.  No weight\n"
    "is learned yet.\n"
    "\n"
    "Try:  build/02-layer --seed 2         other random weights\n"
    "      build/02-layer --digit 1        another digit of the test set\n"
    "      build/02-layer --row 3          follow the 3's neuron by hand";

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings settings = {.row = WORKBOOK_BY_RULE, .scale = 0.1};
    const Option options[] = {
        {.help = "Options of this program:"},
        WORKBOOK_DIGIT(settings.digit,
                       "the digit of the test set to read (0)"),
        {"row", "J", "the row of W to follow by hand (the digit's own)",
         OPTION_COUNT, &settings.row, 0, DIGITS_CLASSES - 1, NULL},
        {"scale", "S", "templates are S (mean of d - mean of all) (0.1)",
         OPTION_NUMBER, &settings.scale, 0.001, 1000, NULL}};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    return settings;
}
