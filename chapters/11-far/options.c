#include "options.h"

static const char about[] =
    "Distorts digits, trains a network with and without that from five\n"
    "seeds, lets the five networks vote, and shows every test digit that\n"
    "the best committee of this book still misses.\n"
    "\n"
    "Try:  build/11-far --digit 4              distort another digit\n"
    "      build/11-far --hidden 30            what a small network gains\n"
    "      build/11-far --train 1000           with few digits";

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings s = {.digit = 7,
                  .hidden = 100,
                  .train = 20000,
                  .epochs = 15,
                  .epochs_table = "chapters/11-far/epochs.csv",
                  .members = "chapters/11-far/members.csv",
                  .missed = "chapters/11-far/missed.csv"};
    const Option options[] = {
        WORKBOOK_DIGIT(s.digit, "distort this training digit (7)"),
        {"hidden", "N", "neurons of the hidden layer (100)", OPTION_COUNT,
         &s.hidden, 1, 2000, NULL},
        {"train", "N", "learn from the first N training digits (20000)",
         OPTION_COUNT, &s.train, 100, 50000, NULL},
        {"epochs", "N", "passes through them (15)", OPTION_COUNT, &s.epochs,
         2, 50, NULL},
        {"epochs-table", "FILE",
         "what build/records --validate 10000 --csv wrote\n"
         "(chapters/11-far/epochs.csv)",
         OPTION_TEXT, &s.epochs_table, 0, 0, NULL},
        {"members", "FILE",
         "what build/records --members wrote\n"
         "(chapters/11-far/members.csv)",
         OPTION_TEXT, &s.members, 0, 0, NULL},
        {"missed", "FILE",
         "what build/records --missed wrote\n(chapters/11-far/missed.csv)",
         OPTION_TEXT, &s.missed, 0, 0, NULL}};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    return s;
}
