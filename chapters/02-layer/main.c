// Chapter 2: ten neurons read the same digit at once, z = W x + b.  Once
// their weights are random, once each neuron's weights are a template of
// its digit.  Neither was learned.
#include "figures.h"
#include "how_large.h"
#include "layer_goes_wrong.h"
#include "one_line.h"
#include "options.h"
#include "repeated_chance.h"
#include "row_by_hand.h"
#include "side_by_side.h"
#include "taken_for_what.h"
#include "ten_neurons.h"
#include "ten_templates.h"
#include "workbook/footed.h"

// Everything that the chapter works out.
typedef struct {
    DigitsSets sets;
    ShownDigit shown;
    TenTemplates means;
    TenNeurons random, templates;
    RowByHand row;
    RepeatedChance chance;
    HowLarge how_large;
    SideBySide side_by_side;
    LayerGoesWrong goes_wrong;
    Footed foot;
} Chapter;

static Network *random_network(uint64_t seed)
{
    Random random = random_start(seed);
    Network *net = ten_neurons_network();
    network_initialise(net, SCALED_NORMAL, &random);
    return net;
}

static void chapter_compute(uint64_t seed, const Settings *s, Chapter *it)
{
    const Digits *test = &it->sets.test;
    it->shown = shown_digit_of(test, s->digit);
    const double *x = it->shown.x;
    it->means = ten_templates_of(&it->sets.training, s->scale);
    it->random = ten_neurons_of(random_network(seed), x, test);
    Network *net = ten_templates_network(&it->means);
    it->templates = ten_neurons_of(net, x, test);
    it->row = row_by_hand_of(&it->templates, &it->shown, s->row);
    it->chance = repeated_chance_of(ten_neurons_layer(&it->random), seed);
    it->how_large = how_large_of(x, test, seed);
    it->side_by_side = side_by_side_of(&it->templates, test, seed);
    it->goes_wrong = layer_goes_wrong_of(&it->templates, test);
    footed_ask(&it->foot, test, it->random.net, phrase("random"));
    footed_ask(&it->foot, test, net, phrase("templates"));
}

static void chapter_print(const Chapter *it)
{
    one_line_print(&it->shown, it->templates.net);
    ten_templates_print(&it->means, ten_neurons_layer(&it->templates));
    row_by_hand_print(&it->row);
    repeated_chance_print(&it->chance);
    how_large_print(&it->how_large);
    side_by_side_print_digit(&it->shown, &it->random, &it->templates);
    side_by_side_print(&it->side_by_side);
    taken_for_what_print(&it->templates.test);
    layer_goes_wrong_print(&it->goes_wrong);
    footed_print(&it->foot, "ten neurons");
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    one_line_trace(trace, &it->shown);
    ten_neurons_trace(trace, &it->random, "random", "Ten random neurons");
    ten_neurons_trace(trace, &it->templates, "templates", "Ten templates");
    how_large_trace(trace, &it->how_large);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    figure_product(book, &it->shown, &it->templates, &it->row);
    figure_begins(book, &it->how_large);
    figure_templates(book, &it->shown, &it->random, &it->templates);
}

static void chapter_free(Chapter *it)
{
    ten_neurons_free(&it->random);
    ten_neurons_free(&it->templates);
    digits_close(&it->sets);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("02-layer");
    Settings settings = settings_read(&book, argc, argv);
    static Chapter it; // too large for the stack
    workbook_digits(&book, DIGITS_ALL, DIGITS_ALL, &it.sets);
    workbook_check_digit(&book, settings.digit, &it.sets, &it.sets.test);
    chapter_compute(book.seed, &settings, &it);
    chapter_print(&it);
    chapter_trace(book.trace, &it);
    while (workbook_draws(&book))
        chapter_draw(&book, &it);
    chapter_free(&it);
    return workbook_end(&book);
}
