#include "variability.h"

#include "warp.h"
#include "workbook/table.h"

// A network that learned moved digits saw moves up to this far.
enum { TAUGHT = 3 };

int variability_degrees(size_t i)
{
    return 5 * ((int)i - TURNS / 2);
}

double variability_factor(size_t i)
{
    return (double)(6 + i) / 10;
}

double variability_pen(size_t i)
{
    return (double)i / 2 - 1;
}

double variability_mean(const double shares[WAYS][MOVES], size_t n)
{
    double sum = 0;
    for (size_t way = 0; way < WAYS; way++)
        sum += shares[way][n];
    return sum / WAYS;
}

static Move move_of(size_t way, size_t pixels)
{
    static const Move one[WAYS] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
    int n = (int)pixels;
    return (Move){n * one[way].right, n * one[way].down};
}

// ---- all digits --------------------------------------------------------

static double ink_of(const Digits *digits)
{
    double sum = 0;
    for (size_t i = 0; i < digits->count * DIGITS_PIXELS; i++)
        sum += digits->pixels[i];
    return sum;
}

static double changed_accuracy(const Workbook *book, const Reader *reader,
                               Change *change, const void *how)
{
    Digits changed = warp_all(&reader->sets->test, change, how);
    double accuracy = reader_accuracy(book, reader->net, &changed);
    digits_free(&changed);
    return accuracy;
}

// The training digits, each moved at random, up to TAUGHT pixels each way.
static Network *taught_network(const Workbook *book, const Reader *reader)
{
    const Digits *digits = &reader->sets->training;
    Digits moved = warp_none(digits);
    Random random = random_start(reader->recipe.seed);
    for (size_t i = 0; i < digits->count; i++) {
        size_t at = i * DIGITS_PIXELS;
        Move move = {(int)random_below(&random, 2 * TAUGHT + 1) - TAUGHT,
                     (int)random_below(&random, 2 * TAUGHT + 1) - TAUGHT};
        warp_move(&move, digits->pixels + at, moved.pixels + at);
    }
    Network *net = reader_train(book, reader, &moved);
    digits_free(&moved);
    return net;
}

static void measure_moves(const Workbook *book, const Reader *reader,
                          Variability *it)
{
    Network *taught = taught_network(book, reader);
    double all = ink_of(&reader->sets->test);
    for (size_t way = 0; way < WAYS; way++)
        for (size_t n = 0; n < MOVES; n++) {
            Move move = move_of(way, n);
            Digits moved = warp_all(&reader->sets->test, warp_move, &move);
            it->moved[way][n] = reader_accuracy(book, reader->net, &moved);
            it->taught[way][n] = reader_accuracy(book, taught, &moved);
            it->lost[way][n] = 1 - ink_of(&moved) / all;
            digits_free(&moved);
        }
    network_free(taught);
}

static void measure_shapes(const Workbook *book, const Reader *reader,
                           Variability *it)
{
    for (size_t i = 0; i < TURNS; i++) {
        Mix mix = warp_turn(variability_degrees(i) / 5);
        it->turned[i] = changed_accuracy(book, reader, warp_mix, &mix);
    }
    for (size_t i = 0; i < SCALES; i++) {
        Mix mix = warp_scale(variability_factor(i));
        it->scaled[i] = changed_accuracy(book, reader, warp_mix, &mix);
    }
    for (size_t i = 0; i < PENS; i++) {
        double width = variability_pen(i);
        it->pen[i] = changed_accuracy(book, reader, warp_pen, &width);
    }
}

// ---- one digit ---------------------------------------------------------

// The first 7 that is read rightly and surely, or else the first digit.
static size_t digit_to_show(const Predictions *p)
{
    for (size_t i = 0; i < p->count; i++)
        if (p->labels[i] == 7 && p->predicted[i] == 7 &&
            predictions_confidence(p, i) > .99)
            return i;
    return 0;
}

static void add_sample(Samples *samples, double by, Change *change,
                       const void *how, const unsigned char *digit)
{
    unsigned char changed[DIGITS_PIXELS];
    change(how, digit, changed);
    digits_input(&(Digits){.count = 1, .pixels = changed}, 0,
                 samples->x[samples->count]);
    samples->by[samples->count++] = by;
}

static void make_samples(const unsigned char *digit, Samples samples[KINDS])
{
    for (size_t n = 0; n < MOVES; n += 2) {
        Move move = {.right = (int)n};
        add_sample(&samples[BY_MOVE], move.right, warp_move, &move, digit);
    }
    for (int steps = -8; steps <= 8; steps += 4) {
        Mix mix = warp_turn(steps);
        add_sample(&samples[BY_TURN], 5 * steps, warp_mix, &mix, digit);
    }
    for (size_t i = 0; i < SCALES; i += 2) {
        double factor = variability_factor(i);
        Mix mix = warp_scale(factor);
        add_sample(&samples[BY_SCALE], factor, warp_mix, &mix, digit);
    }
    for (size_t i = 0; i < PENS; i += 2) {
        double width = variability_pen(i);
        add_sample(&samples[BY_PEN], width, warp_pen, &width, digit);
    }
}

Variability variability_of(const Workbook *book, const Reader *reader)
{
    Variability it = {0};
    size_t shown = digit_to_show(&reader->predictions);
    make_samples(reader->sets->test.pixels + shown * DIGITS_PIXELS,
                 it.sample);
    measure_moves(book, reader, &it);
    measure_shapes(book, reader, &it);
    return it;
}

// ---- printing ----------------------------------------------------------

static void print_moves(const Variability *it)
{
    table_heading("The same digits, moved");
    puts("Of all test digits, so many per cent are read rightly when every "
         "one of them\nis moved by so many pixels.  Ink lost: what was "
         "pushed off the page.\n");
    Table *table = table_new("pixels|left|right|up|down|mean|ink lost");
    for (size_t n = 0; n < MOVES; n++) {
        table_cell(table, "%zu", n);
        for (size_t way = 0; way < WAYS; way++)
            table_cell(table, "%.1f", 100 * it->moved[way][n]);
        table_cell(table, "%.1f", 100 * variability_mean(it->moved, n));
        table_cell(table, "%.1f %%", 100 * variability_mean(it->lost, n));
    }
    table_print(table);
}

static void print_turns(const Variability *it)
{
    table_heading("Turned, scaled, and another pen");
    puts("Turned by so many degrees about the middle of the page:\n");
    Table *table = table_new("degrees|to the left|to the right");
    for (size_t i = 0; i <= TURNS / 2; i++) {
        table_cell(table, "%zu", 5 * i);
        table_cell(table, "%.1f", 100 * it->turned[TURNS / 2 - i]);
        table_cell(table, "%.1f", 100 * it->turned[TURNS / 2 + i]);
    }
    table_print(table);
}

static void print_shapes(const Variability *it)
{
    puts("\nScaled by a factor; and with a thinner or a thicker pen, in "
         "pixels that each\nstroke loses (-) or gains on either side:\n");
    Table *table = table_new("factor|right|     pen|right");
    for (size_t i = 0; i < SCALES; i++) {
        table_cell(table, "%.1f", variability_factor(i));
        table_cell(table, "%.1f", 100 * it->scaled[i]);
        if (i < PENS) {
            table_cell(table, "%+.1f", variability_pen(i));
            table_cell(table, "%.1f", 100 * it->pen[i]);
        } else {
            table_cell(table, "%s", "");
            table_cell(table, "%s", "");
        }
    }
    table_print(table);
}

static void print_taught(const Variability *it)
{
    table_heading("Taught with moved digits");
    printf("The same network with the same settings, but before training "
           "each digit was\nmoved at random, up to %d pixels each way.  "
           "Means over the four directions:\n\n",
           TAUGHT);
    Table *table = table_new("pixels|as before|taught|gain");
    for (size_t n = 0; n < MOVES; n++) {
        double before = 100 * variability_mean(it->moved, n);
        double taught = 100 * variability_mean(it->taught, n);
        table_cell(table, "%zu", n);
        table_cell(table, "%.1f", before);
        table_cell(table, "%.1f", taught);
        table_cell(table, "%+.1f", taught - before);
    }
    table_print(table);
}

void variability_print(const Variability *it)
{
    print_moves(it);
    print_turns(it);
    print_shapes(it);
    print_taught(it);
}

void variability_trace(Trace *trace, const Variability *it)
{
    trace_step(trace, "variability",
               "Shares right of digits that are changed", "");
    trace_matrix(trace, "moved", it->moved[0], WAYS, MOVES);
    trace_matrix(trace, "ink_lost", it->lost[0], WAYS, MOVES);
    trace_matrix(trace, "taught", it->taught[0], WAYS, MOVES);
    trace_vector(trace, "turned", it->turned, TURNS);
    trace_vector(trace, "scaled", it->scaled, SCALES);
    trace_vector(trace, "pen", it->pen, PENS);
}
