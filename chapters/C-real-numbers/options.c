#include "options.h"

#include "drift.h"

static const char about[] =
    "Looks at the last digits of doubles: what rounding does to a sum,\n"
    "what becomes of a difference in the last digit while a network\n"
    "learns, and how e^x, ln x and tanh x are computed so that the last\n"
    "digits are the same everywhere.\n"
    "\n"
    "Try:  build/C-real-numbers --epochs 20   do they end equally far "
    "apart?";

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings s = {.train = 4000, .epochs = 10};
    const Option options[] = {
        {"train", "N", "learn from the first N training digits (4000)",
         OPTION_COUNT, &s.train, 10, 60000, NULL},
        {"epochs", "N", "passes through them (10)", OPTION_COUNT, &s.epochs,
         1, DRIFT_EPOCHS, NULL}};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    if (book->svg || book->pdf)
        workbook_refuse(book, "--%s: this appendix has no figures",
                        book->svg ? "svg" : "pdf");
    return s;
}
