#include "options.h"

#include "cost_not_accuracy.h"

static const char about[] =
    "How wrong is an answer?  The program takes the trained network of\n"
    "chapter 3, prices one digit's ten outputs by their squared errors,\n"
    "then the whole test set; prices the same outputs by cross-entropy;\n"
    "shows what a logarithm does at 0, and that cost and accuracy are not\n"
    "the same; and ends with the cheapest and the dearest test digits.\n"
    "\n"
    "Try:  build/04-cost --digit 0      an answer that is nearly right\n"
    "      build/04-cost --epochs 0     the price of knowing nothing";

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings s = {.digit = WORKBOOK_BY_RULE, .epochs = 3};
    const Option options[] = {
        {.help = "Options of this program:"},
        WORKBOOK_DIGIT(s.digit,
                       "the test digit whose ten errors are shown\n"
                       "(the first that is answered wrong)"),
        {"epochs", "N", "how often training sees every digit (3)",
         OPTION_COUNT, &s.epochs, 0, EPOCHS_MOST, NULL}};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    return s;
}
