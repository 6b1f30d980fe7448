#include "variability.h"

#include <math.h>

#include "measure/warp.h"
#include "workbook/table.h"

// A network that learned moved digits saw moves up to this far.
enum { TAUGHT = 3 };

// The i-th amount of a kind is times * (first + i) / per.  Every so many
// amounts, from one on, a sample is shown.
static const struct {
    int times, first, per;
    size_t count, sample_first, sample_every;
} plans[KINDS] = {[BY_MOVE] = {1, 0, 1, MOVES, 0, 1},
                  [BY_TURN] = {5, -9, 1, 19, 1, 4},
                  [BY_SCALE] = {1, 6, 10, 9, 0, 2},
                  [BY_PEN] = {1, -2, 2, 7, 0, 2}};

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
static Digits moved_at_random(const Digits *digits, uint64_t seed)
{
    Digits moved = warp_none(digits);
    Random random = random_start(seed);
    for (size_t i = 0; i < digits->count; i++) {
        size_t at = i * DIGITS_PIXELS;
        Move move = {(int)random_below(&random, 2 * TAUGHT + 1) - TAUGHT,
                     (int)random_below(&random, 2 * TAUGHT + 1) - TAUGHT};
        warp_move(&move, digits->pixels + at, moved.pixels + at);
    }
    return moved;
}

// Adds one way of moving to the means over the four.
static void measure_move(const Workbook *book, const Reader *reader,
                         Network *const taught[READERS], size_t way,
                         Variability *it)
{
    const Digits *test = &reader->sets->test;
    double all = ink_of(test), right[READERS], by_taught[READERS];
    for (size_t n = 0; n < MOVES; n++) {
        Move move = move_of(way, n);
        Digits moved = warp_all(test, warp_move, &move);
        reader_accuracies(book, reader->net, &moved, right);
        reader_accuracies(book, taught, &moved, by_taught);
        it->first[way][n] = right[0];
        it->lost[n] += (1 - ink_of(&moved) / all) / WAYS;
        for (size_t i = 0; i < READERS; i++) {
            it->moved[n][i] += right[i] / WAYS;
            it->taught[n][i] += by_taught[i] / WAYS;
        }
        digits_free(&moved);
    }
}

static void measure_moves(const Workbook *book, const Reader *reader,
                          Variability *it)
{
    Network *taught[READERS];
    Digits moved =
        moved_at_random(&reader->sets->training, reader->recipe.seed);
    reader_train(book, reader, &moved, taught);
    digits_free(&moved);
    for (size_t way = 0; way < WAYS; way++)
        measure_move(book, reader, taught, way, it);
    reader_networks_free(taught);
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
    size_t shown = digit_to_show(&reader->predictions[0]);
    Amounts it = {.count = plans[kind].count};
    for (size_t i = 0; i < it.count; i++) {
        double place = plans[kind].first + (int)i;
        it.by[i] = plans[kind].times * place / plans[kind].per;
        Digits digits = changed(test, kind, it.by[i]);
        reader_accuracies(book, reader->net, &digits, it.right[i]);
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
    it.lean = lean_of(book, reader);
    return it;
}

// ---- printing ----------------------------------------------------------

static void print_moves(const Variability *it)
{
    table_heading("The same digits, moved");
    puts(
        "Of all test digits, so many per cent are read rightly when every "
        "one of them\nis moved by so many pixels: by the first network; by "
        "all five, in the mean of\nthe four ways, and from the lowest to "
        "the highest of them.  Ink lost: what was\npushed off the page.\n");
    Table *table =
        table_new("pixels|left|right|up|down|all five|from|to|ink lost");
    for (size_t n = 0; n < MOVES; n++) {
        table_cell(table, "%zu", n);
        for (size_t way = 0; way < WAYS; way++)
            table_cell(table, "%.1f", 100 * it->first[way][n]);
        reader_cells(table, range_of(it->moved[n], READERS));
        table_cell(table, "%.1f %%", 100 * it->lost[n]);
    }
    table_print(table);
}

// The amounts that the text shows of each kind, but for those that change
// nothing.
static bool is_printed(Kind kind, double by)
{
    if (kind == BY_TURN)
        return by != 0 && fabs(by) <= 30 && (int)by % 10 == 0;
    if (kind == BY_SCALE)
        return by > .75 && by < 1.25 && fabs(by - 1) > .05;
    return by != 0 && by < 1.75;
}

static Phrase change_name(Kind kind, double by)
{
    if (kind == BY_TURN)
        return phrase("turned by %+.0f degrees", by);
    if (kind == BY_SCALE)
        return phrase("scaled by %.1f", by);
    return phrase("pen %+.1f", by);
}

static void print_kind(Table *table, Kind kind, const Amounts *amounts)
{
    for (size_t i = 0; i < amounts->count; i++) {
        if (!is_printed(kind, amounts->by[i]))
            continue;
        Phrase name = change_name(kind, amounts->by[i]);
        table_cell(table, "%s|%.1f", name.text, 100 * amounts->right[i][0]);
        reader_cells(table, range_of(amounts->right[i], READERS));
    }
}

static void print_others(const Variability *it)
{
    table_heading("Turned, scaled, and another pen");
    puts("Turned about the middle of the page, + to the right; scaled; "
         "written with a\npen that each stroke makes thinner (-) or "
         "thicker by so many pixels on either\nside.  Per cent right:\n");
    Table *table = table_new("<change|the first|all five|from|to");
    for (int kind = BY_TURN; kind < KINDS; kind++) {
        if (kind != BY_TURN)
            table_rule(table);
        print_kind(table, (Kind)kind, &it->kind[kind]);
    }
    table_print(table);
}

static void print_taught(const Variability *it)
{
    table_heading("Taught with moved digits");
    printf("Five networks with the same settings and seeds, but before "
           "training each\ndigit was moved once at random, up to %d pixels "
           "each way.  Means over the\nfour directions:\n\n",
           TAUGHT);
    Table *table = table_new("pixels|as before|taught|from|to|gain");
    for (size_t n = 0; n < MOVES; n++) {
        Range before = range_of(it->moved[n], READERS);
        Range taught = range_of(it->taught[n], READERS);
        table_cell(table, "%zu|%.1f", n, 100 * before.mean);
        reader_cells(table, taught);
        reader_gain(table, taught, before);
    }
    table_print(table);
}

void variability_print(const Variability *it)
{
    print_moves(it);
    print_others(it);
    print_taught(it);
    lean_print(&it->lean);
}

void variability_trace(Trace *trace, const Variability *it)
{
    trace_step(trace, "variability",
               "Shares right of digits that are changed", "");
    trace_matrix(trace, "moved_first", it->first[0], WAYS, MOVES);
    trace_matrix(trace, "moved", it->moved[0], MOVES, READERS);
    trace_vector(trace, "ink_lost", it->lost, MOVES);
    lean_trace(trace, &it->lean);
    trace_matrix(trace, "taught", it->taught[0], MOVES, READERS);
    static const char *const names[KINDS] = {"right", "turned", "scaled",
                                             "pen"};
    for (size_t k = BY_TURN; k < KINDS; k++)
        trace_matrix(trace, names[k], it->kind[k].right[0],
                     it->kind[k].count, READERS);
}
