#include "variability.h"

#include "measure/warp.h"
#include "workbook/table.h"

// A network that learned moved digits saw moves up to this far.
enum { TAUGHT = 3 };

// The i-th amount of a kind is times * (first + i) / per.  Every so many
// amounts, from one on, a sample is shown.
static const struct {
    int times, first, per;
    size_t count, sample_first, sample_every;
} plans[KINDS] = {[BY_MOVE] = {1, 0, 1, MOVES, 0, 2},
                  [BY_TURN] = {5, -9, 1, 19, 1, 4},
                  [BY_SCALE] = {1, 6, 10, 9, 0, 2},
                  [BY_PEN] = {1, -2, 2, 7, 0, 2}};

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

// ---- by growing amounts ------------------------------------------------

// A copy of the digits, changed.  The caller frees it with digits_free.
static Digits changed(const Digits *digits, Kind kind, double by)
{
    Move move = {.right = (int)by};
    if (kind == BY_MOVE)
        return warp_all(digits, warp_move, &move);
    if (kind == BY_PEN)
        return warp_all(digits, warp_pen, &by);
    Mix mix = kind == BY_TURN ? warp_turn((int)by / 5) : warp_scale(by);
    return warp_all(digits, warp_mix, &mix);
}

// The first 7 that is read rightly and surely, or else the first digit.
static size_t digit_to_show(const Predictions *p)
{
    for (size_t i = 0; i < p->count; i++)
        if (p->labels[i] == 7 && p->predicted[i] == 7 &&
            predictions_confidence(p, i) > .99)
            return i;
    return 0;
}

static Amounts amounts_of(const Workbook *book, const Reader *reader,
                          Kind kind)
{
    const Digits *test = &reader->sets->test;
    size_t shown = digit_to_show(&reader->predictions);
    Amounts it = {.count = plans[kind].count};
    for (size_t i = 0; i < it.count; i++) {
        double place = plans[kind].first + (int)i;
        it.by[i] = plans[kind].times * place / plans[kind].per;
        Digits digits = changed(test, kind, it.by[i]);
        it.right[i] = reader_accuracy(book, reader->net, &digits);
        if (i % plans[kind].sample_every == plans[kind].sample_first) {
            digits_input(&digits, shown, it.sample[it.samples]);
            it.sample_by[it.samples++] = it.by[i];
        }
        digits_free(&digits);
    }
    return it;
}

Variability variability_of(const Workbook *book, const Reader *reader)
{
    Variability it = {0};
    for (int kind = 0; kind < KINDS; kind++)
        it.kind[kind] = amounts_of(book, reader, (Kind)kind);
    measure_moves(book, reader, &it);
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
        table_cell(table, "%.1f|%.1f %%",
                   100 * variability_mean(it->moved, n),
                   100 * variability_mean(it->lost, n));
    }
    table_print(table);
}

static void print_turns(const Amounts *turned)
{
    table_heading("Turned, scaled, and another pen");
    puts("Turned by so many degrees about the middle of the page:\n");
    Table *table = table_new("degrees|to the left|to the right");
    size_t middle = turned->count / 2;
    for (size_t i = 0; i <= middle; i++) {
        table_cell(table, "%.0f|%.1f|%.1f", turned->by[middle + i],
                   100 * turned->right[middle - i],
                   100 * turned->right[middle + i]);
    }
    table_print(table);
}

static void print_shapes(const Amounts *scaled, const Amounts *pen)
{
    puts("\nScaled by a factor; and with a thinner or a thicker pen, in "
         "pixels that each\nstroke loses (-) or gains on either side:\n");
    Table *table = table_new("factor|right|     pen|right");
    for (size_t i = 0; i < scaled->count; i++) {
        table_cell(table, "%.1f|%.1f", scaled->by[i],
                   100 * scaled->right[i]);
        if (i < pen->count)
            table_cell(table, "%+.1f|%.1f", pen->by[i],
                       100 * pen->right[i]);
        else
            table_cell(table, "|");
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
        table_cell(table, "%zu|%.1f|%.1f|%+.1f", n, before, taught,
                   taught - before);
    }
    table_print(table);
}

void variability_print(const Variability *it)
{
    print_moves(it);
    print_turns(&it->kind[BY_TURN]);
    print_shapes(&it->kind[BY_SCALE], &it->kind[BY_PEN]);
    print_taught(it);
}

void variability_trace(Trace *trace, const Variability *it)
{
    trace_step(trace, "variability",
               "Shares right of digits that are changed", "");
    trace_matrix(trace, "moved", it->moved[0], WAYS, MOVES);
    trace_matrix(trace, "ink_lost", it->lost[0], WAYS, MOVES);
    trace_matrix(trace, "taught", it->taught[0], WAYS, MOVES);
    static const char *const names[KINDS] = {"right", "turned", "scaled",
                                             "pen"};
    for (size_t k = BY_TURN; k < KINDS; k++)
        trace_vector(trace, names[k], it->kind[k].right, it->kind[k].count);
}
