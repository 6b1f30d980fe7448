#include "options.h"

static const char about[] =
    "Trains a network that reads about 96 % of the test digits, and then\n"
    "looks for what those 96 % do not tell: digits that are moved, turned\n"
    "or written with another pen; how sure it is and how often it is\n"
    "right then; pictures that are no digits; pixels changed on purpose;\n"
    "a digit that was rare; another hand's digits.\n"
    "\n"
    "Try:  build/10-limits --epsilon 0.05        a smaller change\n"
    "      build/10-limits --rare 1 --kept 0.1   hardly any ones";

static const Settings defaults = {
    .recipe = {.hidden = 30, .epochs = 10, .batch = 10, .rate = .5},
    .train = 50000,
    .epsilon = .1,
    .digit = WORKBOOK_BY_RULE,
    .rare = 7,
    .kept = 1};

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings s = defaults;
    Recipe *r = &s.recipe;
    const Option options[] = {
        {.help = "The network, sigmoid with softmax and cross-entropy:"},
        {"hidden", "N", "hidden neurons (30)", OPTION_COUNT, &r->hidden, 1,
         1000, NULL},
        {"train", "N", "train with the first N training digits (50000)",
         OPTION_COUNT, &s.train, 100, 60000, NULL},
        {"epochs", "N", "passes through them (10)", OPTION_COUNT,
         &r->epochs, 1, 1000, NULL},
        {"batch", "N", "digits in a mini-batch (10)", OPTION_COUNT,
         &r->batch, 1, 1000, NULL},
        {"rate", "X", "the learning rate (0.5)", OPTION_NUMBER, &r->rate,
         1e-6, 100, NULL},
        {"l2", "X", "lambda of its L2 regularisation (0)", OPTION_NUMBER,
         &r->l2, 0, 1000, NULL},
        {.help = "The tests:"},
        {"epsilon", "X",
         "how far each pixel of one digit is moved, where\n"
         "paper is 0 and ink 1 (0.1)",
         OPTION_NUMBER, &s.epsilon, 0, 1, NULL},
        WORKBOOK_DIGIT(s.digit,
                       "the test digit that is fooled (the first that is\n"
                       "read surely before and wrongly after)"),
        {"rare", "N", "the digit that is made rare (7)", OPTION_COUNT,
         &s.rare, 0, 9, NULL},
        {"kept", "X", "how much of it is kept, in per cent (1)",
         OPTION_NUMBER, &s.kept, 0, 100, NULL}};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    r->seed = book->seed;
    return s;
}
