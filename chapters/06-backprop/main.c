// Chapter 6: from the error of the answer back to every weight.
//
// First Mazur's network with every number in seven steps, then one real
// digit, then the same training with mistakes in the gradient.  With
// options of its own it follows the reader's network instead.
#include "bug_gallery.h"
#include "by_hand.h"
#include "digit_network.h"
#include "figures.h"
#include "four_variants.h"
#include "options.h"
#include "paths_that_meet.h"
#include "published_numbers.h"
#include "real_digit.h"
#include "second_hidden_layer.h"
#include "seven_steps.h"
#include "softmax_error.h"
#include "workbook/footed.h"

// Everything that the chapter works out.
typedef struct {
    DigitsSets sets;
    ByHand by_hand;
    LearningStep *step;
    FourVariants variants;
    RealDigit digit;
    BugGallery gallery;
    PathsThatMeet paths;
    SecondHiddenLayer deeper;
    SoftmaxError softmax;
    Footed foot;
} Chapter;

static void chapter_compute(const Workbook *book, const Settings *s,
                            Chapter *it)
{
    it->by_hand = by_hand_of_mazur();
    it->step = by_hand_step(&it->by_hand);
    it->variants = four_variants_run();
    it->digit = real_digit_of(&it->sets, s->digit, book->seed);
    it->gallery = bug_gallery_of(&it->digit, &it->sets, book->seed);
    it->paths = paths_that_meet_of(it->step);
    it->deeper = second_hidden_layer_of();
    it->softmax = softmax_error_of(it->step);
    footed_ask(&it->foot, &it->sets.test, it->digit.net,
               phrase("784-16-10"));
}

static void chapter_print(const Chapter *it)
{
    seven_steps_print(it->step);
    published_numbers_print(it->step);
    four_variants_print(&it->variants);
    real_digit_print(&it->digit);
    bug_gallery_print(&it->gallery);
    paths_that_meet_print(&it->paths);
    second_hidden_layer_print(&it->deeper);
    price_print();
    softmax_error_print(&it->softmax);
    footed_print(&it->foot, "network");
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    by_hand_trace(trace, it->step);
    real_digit_trace(trace, &it->digit);
    bug_gallery_trace(trace, &it->gallery);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    figure_seven_steps(book, it->step);
    figure_plate(book, it->step);
    figure_steps(book, it->step);
    figure_paths_that_meet(book, it->step, &it->paths);
    figure_second_hidden_layer(book, &it->deeper);
    figure_softmax_paths(book, &it->softmax);
    figure_transpose(book, &it->digit);
    figure_outer_product(book, &it->digit);
    figure_blame(book, &it->digit);
    figure_bug_gallery(book, &it->gallery);
}

static void chapter_free(Chapter *it)
{
    second_hidden_layer_free(&it->deeper);
    bug_gallery_free(&it->gallery);
    real_digit_free(&it->digit);
    learning_step_free(it->step);
    by_hand_free(&it->by_hand);
    digits_close(&it->sets);
}

static void follow_the_book(Workbook *book, const Settings *settings)
{
    Chapter it = {.foot = {0}};
    workbook_digits(book, DIGIT_IMAGES, DIGITS_ALL, &it.sets);
    workbook_check_digit(book, settings->digit, &it.sets, &it.sets.test);
    chapter_compute(book, settings, &it);
    chapter_print(&it);
    chapter_trace(book->trace, &it);
    while (workbook_draws(book))
        chapter_draw(book, &it);
    chapter_free(&it);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("06-backprop");
    Settings settings = settings_read(&book, argc, argv);
    if (own_network_asked(&settings.own))
        own_network_follow(&book, &settings.own);
    else
        follow_the_book(&book, &settings);
    return workbook_end(&book);
}
