// Vary: the same digits, but moved, turned, scaled or written with another
// pen.  Nothing that makes them the digits they are has changed.
#include <math.h>

#include "limits.h"
#include "workbook/table.h"

// A network that learned moved digits saw moves up to this far.
enum { TAUGHT = 3 };

int vary_degrees(size_t i)
{
    return 5 * ((int)i - TURNS / 2);
}

double vary_factor(size_t i)
{
    return (double)(6 + i) / 10;
}

double vary_pen(size_t i)
{
    return (double)i / 2 - 1;
}

Move vary_move(size_t way, size_t pixels)
{
    // left, right, up, down
    static const Move one[WAYS] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
    int n = (int)pixels;
    return (Move){n * one[way].right, n * one[way].down};
}

// ---- measuring
// -----------------------------------------------------------------

static double ink_of(const Digits *digits)
{
    double sum = 0;
    for (size_t i = 0; i < digits->count * PIXELS; i++)
        sum += digits->pixels[i];
    return sum;
}

static double changed_accuracy(const Workbook *book, const Reader *reader,
                               Change *change, const void *how)
{
    Digits changed = warp_all(&reader->sets.test, change, how);
    EngineSet set = reader_set(&changed);
    double right = reader_accuracy(book, reader->net, &set);
    digits_free(&changed);
    return right;
}

// The training digits, each moved at random, up to TAUGHT pixels each way.
static Network *taught_network(const Workbook *book, const Reader *reader)
{
    const Digits *digits = &reader->sets.training;
    Digits moved = warp_none(digits);
    Random random = random_start(reader->settings.recipe.seed);
    for (size_t i = 0; i < digits->count; i++) {
        Move move = {(int)random_below(&random, 2 * TAUGHT + 1) - TAUGHT,
                     (int)random_below(&random, 2 * TAUGHT + 1) - TAUGHT};
        warp_move(&move, digits->pixels + i * PIXELS,
                  moved.pixels + i * PIXELS);
    }
    Network *net =
        reader_train(book, &reader->settings.recipe, &moved, NULL, NULL);
    digits_free(&moved);
    return net;
}

static void measure_moves(const Workbook *book, const Reader *reader,
                          Vary *vary)
{
    Network *taught = taught_network(book, reader);
    double all = ink_of(&reader->sets.test);
    for (size_t way = 0; way < WAYS; way++)
        for (size_t n = 0; n < MOVES; n++) {
            Move move = vary_move(way, n);
            Digits moved = warp_all(&reader->sets.test, warp_move, &move);
            EngineSet set = reader_set(&moved);
            vary->moved[way][n] = reader_accuracy(book, reader->net, &set);
            vary->taught[way][n] = reader_accuracy(book, taught, &set);
            vary->lost[way][n] = 1 - ink_of(&moved) / all;
            digits_free(&moved);
        }
    network_free(taught);
}

static void measure_shapes(const Workbook *book, const Reader *reader,
                           Vary *vary)
{
    for (size_t i = 0; i < TURNS; i++) {
        Mix mix = warp_turn(vary_degrees(i) / 5);
        vary->turned[i] = changed_accuracy(book, reader, warp_mix, &mix);
    }
    for (size_t i = 0; i < SCALES; i++) {
        Mix mix = warp_scale(vary_factor(i));
        vary->scaled[i] = changed_accuracy(book, reader, warp_mix, &mix);
    }
    for (size_t i = 0; i < PENS; i++) {
        double width = vary_pen(i);
        vary->pen[i] = changed_accuracy(book, reader, warp_pen, &width);
    }
}

// The first 7 that is read rightly and surely, or else the first digit.
static size_t digit_to_show(const Reader *reader)
{
    const Answers *answers = &reader->answers;
    for (size_t i = 0; i < answers->count; i++)
        if (reader->sets.test.labels[i] == 7 && answers->guess[i] == 7 &&
            answers_sure(answers, i) > .99)
            return i;
    return 0;
}

static void add_sample(Samples *samples, double by, Change *change,
                       const void *how, const unsigned char *digit)
{
    unsigned char changed[PIXELS];
    change(how, digit, changed);
    for (size_t k = 0; k < PIXELS; k++)
        samples->x[samples->count][k] = changed[k] / 255.0;
    samples->by[samples->count++] = by;
}

static void make_samples(const unsigned char *digit, Vary *vary)
{
    for (size_t n = 0; n < MOVES; n += 2) {
        Move move = vary_move(1, n);
        add_sample(&vary->sample[0], (double)n, warp_move, &move, digit);
    }
    for (int steps = -8; steps <= 8; steps += 4) {
        Mix mix = warp_turn(steps);
        add_sample(&vary->sample[1], 5 * steps, warp_mix, &mix, digit);
    }
    for (size_t i = 0; i < SCALES; i += 2) {
        Mix mix = warp_scale(vary_factor(i));
        add_sample(&vary->sample[2], vary_factor(i), warp_mix, &mix, digit);
    }
    for (size_t i = 0; i < PENS; i += 2) {
        double width = vary_pen(i);
        add_sample(&vary->sample[3], width, warp_pen, &width, digit);
    }
}

Vary vary_of(const Workbook *book, const Reader *reader)
{
    Vary vary = {0};
    size_t shown = digit_to_show(reader);
    make_samples(reader->sets.test.pixels + shown * PIXELS, &vary);
    measure_moves(book, reader, &vary);
    measure_shapes(book, reader, &vary);
    return vary;
}

// ---- printing
// ------------------------------------------------------------------

static double percent(double share)
{
    return 100 * share;
}

static double mean_of(const double values[WAYS][MOVES], size_t n)
{
    double sum = 0;
    for (size_t way = 0; way < WAYS; way++)
        sum += values[way][n];
    return sum / WAYS;
}

static void print_moves(const Vary *vary)
{
    table_heading("The same digits, moved");
    puts("Of all test digits, so many per cent are read rightly when every "
         "one of them\nis moved by so many pixels.  Ink lost: what was "
         "pushed off the page.\n");
    Table *table = table_new("pixels|left|right|up|down|mean|ink lost");
    for (size_t n = 0; n < MOVES; n++) {
        table_cell(table, "%zu", n);
        for (size_t way = 0; way < WAYS; way++)
            table_cell(table, "%.1f", percent(vary->moved[way][n]));
        table_cell(table, "%.1f", percent(mean_of(vary->moved, n)));
        table_cell(table, "%.1f %%", percent(mean_of(vary->lost, n)));
    }
    table_print(table);
}

static void print_turns(const Vary *vary)
{
    table_heading("Turned, scaled, and another pen");
    puts("Turned by so many degrees about the middle of the page:\n");
    Table *table = table_new("degrees|to the left|to the right");
    for (size_t i = 0; i <= TURNS / 2; i++) {
        table_cell(table, "%zu", 5 * i);
        table_cell(table, "%.1f", percent(vary->turned[TURNS / 2 - i]));
        table_cell(table, "%.1f", percent(vary->turned[TURNS / 2 + i]));
    }
    table_print(table);
}

static void print_shapes(const Vary *vary)
{
    puts("\nScaled by a factor; and with a thinner or a thicker pen, in "
         "pixels that each\nstroke loses (-) or gains on either side:\n");
    Table *table = table_new("factor|right|     pen|right");
    for (size_t i = 0; i < SCALES; i++) {
        table_cell(table, "%.1f", vary_factor(i));
        table_cell(table, "%.1f", percent(vary->scaled[i]));
        if (i < PENS) {
            table_cell(table, "%+.1f", vary_pen(i));
            table_cell(table, "%.1f", percent(vary->pen[i]));
        } else {
            table_cell(table, "%s", "");
            table_cell(table, "%s", "");
        }
    }
    table_print(table);
}

static void print_taught(const Vary *vary)
{
    table_heading("Taught with moved digits");
    printf("The same network with the same settings, but before training "
           "each digit was\nmoved at random, up to %d pixels each way.  "
           "Means over the four directions:\n\n",
           TAUGHT);
    Table *table = table_new("pixels|as before|taught|gain");
    for (size_t n = 0; n < MOVES; n++) {
        double before = percent(mean_of(vary->moved, n));
        double taught = percent(mean_of(vary->taught, n));
        table_cell(table, "%zu", n);
        table_cell(table, "%.1f", before);
        table_cell(table, "%.1f", taught);
        table_cell(table, "%+.1f", taught - before);
    }
    table_print(table);
}

void vary_print(const Vary *vary)
{
    print_moves(vary);
    print_turns(vary);
    print_shapes(vary);
    print_taught(vary);
}

void vary_trace(Trace *trace, const Vary *vary)
{
    trace_step(trace, "vary", "Shares right of digits that are changed",
               "");
    trace_matrix(trace, "moved", vary->moved[0], WAYS, MOVES);
    trace_matrix(trace, "ink_lost", vary->lost[0], WAYS, MOVES);
    trace_matrix(trace, "taught", vary->taught[0], WAYS, MOVES);
    trace_vector(trace, "turned", vary->turned, TURNS);
    trace_vector(trace, "scaled", vary->scaled, SCALES);
    trace_vector(trace, "pen", vary->pen, PENS);
}
