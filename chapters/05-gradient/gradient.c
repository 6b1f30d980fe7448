// Chapter 5: which way is down, and how far?  The slope of one weight by
// hand, the gradient of 785, one neuron that learns by it, two weights as a
// landscape, and a check that tells a right gradient from a wrong one.
#include <stdlib.h>

#include "gradient.h"

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

typedef struct {
    size_t digit; // DIGITS_ALL: the first 1 of the training set
    size_t steps;
    double rate;
} Settings;

static size_t choose_digit(const Workbook *book, const Digits *digits,
                           size_t digit)
{
    Error error;
    if (digit == DIGITS_ALL)
        for (digit = 0; digit + 1 < digits->count; digit++)
            if (digits->labels[digit] == 1)
                break;
    if (digit >= digits->count) {
        error_set(&error,
                  "--digit %zu: expected less than %zu, as many digits as "
                  "the training set has",
                  digit, digits->count);
        workbook_fail(book, &error);
    }
    return digit;
}

static void run(Workbook *book, const Settings *settings,
                const DigitsSets *sets)
{
    Digits training = digits_select(&sets->training, "01");
    Digits test = digits_select(&sets->test, "01");
    size_t digit = choose_digit(book, &sets->training, settings->digit);
    OneWeight one = slope_of_digit(&sets->training, digit);
    slope_print(&one);
    slope_print_sigmoid();
    slope_trace(book->trace, &one);
    Downhill downhill = downhill_from_zero(&training, book->seed);
    downhill_print(&downhill, &training);
    downhill_trace(book->trace, &downhill);
    Learning *learning =
        learning_new(&training, &test, settings->rate, settings->steps);
    learning_print(learning);
    learning_trace(book->trace, learning);
    Bowl *bowl = bowl_new(&training);
    bowl_print(bowl);
    bowl_trace(book->trace, bowl);
    Check *check = check_new(&sets->training, 0, book->seed);
    check_print(check);
    check_trace(book->trace, check);
    if (book->figures) {
        plate_secants(book, &one);
        plate_way_down(book, bowl);
        plate_zero_versus_one(book, learning);
        plate_surface(book, bowl);
        plate_check(book, check);
    }
    check_free(check);
    free(bowl);
    free(learning);
    digits_free(&test);
    digits_free(&training);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("05-gradient");
    Settings settings = {.digit = DIGITS_ALL, .steps = 100, .rate = 1};
    const Option options[] = {
        {.help = "Options of this program:"},
        {"digit", "N",
         "the training digit whose slope is taken by hand\n"
         "(the first 1)",
         OPTION_COUNT, &settings.digit, 0, 59999, NULL},
        {"rate", "R", "the learning rate of the 0-or-1 neuron (1)",
         OPTION_NUMBER, &settings.rate, 1e-6, 1e6, NULL},
        {"steps", "N", "how many updates it makes (100)", OPTION_COUNT,
         &settings.steps, 2, STEPS_MOST, NULL},
        WORKBOOK_OPTIONS(book)};
    workbook_start(&book, about, options, COUNT_OF(options), argc, argv);
    DigitsSets sets;
    workbook_digits(&book, DIGITS_ALL, DIGITS_ALL, &sets);
    run(&book, &settings, &sets);
    digits_close(&sets);
    return workbook_end(&book);
}
