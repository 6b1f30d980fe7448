// The tables of the chapters, done again on paper: each product, difference
// and sum that a table prints is worked out from the numbers beside it.
//
// A printed number stands for all that round to it, so a result follows
// when it lies among the results of these.  Numbers of up to two decimals
// are settings (weights, rates, truths) and stand for themselves.  The
// products of which the text says "check one" follow to their last digit.
#include "harness.h"

#include <glob.h>
#include <math.h>
#include <stdlib.h>

#include "base/phrase.h"
#include "draw/reckon.h"
#include "printed_table.h"

// ---- arithmetic with what numbers stand for ---------------------------

typedef enum { TIMES, OVER, MINUS, PLUS } Op;

static double worked_out(double a, Op op, double b)
{
    return op == TIMES   ? a * b
           : op == OVER  ? a / b
           : op == MINUS ? a - b
                         : a + b;
}

// The span of all results.
static Span span_of(Span a, Op op, Span b)
{
    const double left[] = {a.low, a.high}, right[] = {b.low, b.high};
    Span span = {HUGE_VAL, worked_out(a.value, op, b.value), -HUGE_VAL};
    for (int i = 0; i < 4; i++) {
        double value = worked_out(left[i / 2], op, right[i % 2]);
        span.low = fmin(span.low, value);
        span.high = fmax(span.high, value);
    }
    return span;
}

// ---- what follows ------------------------------------------------------

static size_t followed, failed;
static bool expected; // failures, which are then not printed

// Half a unit of the last place.
static double half_unit(const char *cell)
{
    const char *point = strchr(cell, '.');
    return .5 * pow(10, point == NULL ? 0 : -(double)strlen(point + 1));
}

// What a result may be off by: its own rounding, and that of two terms when
// they are as coarse (per cents of one decimal).
static double slack_of(const char *cell)
{
    double half = half_unit(cell) * (1 + 1e-6);
    return half < .001 ? half : half > .4 ? 1e-6 : 3 * half;
}

static void follow(const Table *table, size_t row, size_t column, Span made)
{
    Span printed;
    const char *cell = table->cell[row][column];
    if (!is_number(cell, &printed))
        return;
    double slack = slack_of(cell);
    bool exact = strcmp(table->cell[0][column], "w x") == 0 ||
                 strcmp(table->cell[0][column], "a · w") == 0;
    if (exact)
        made.low = made.high = made.value;
    bool good = printed.value >= made.low - slack &&
                printed.value <= made.high + slack;
    followed += good;
    failed += !good;
    if (!good && !expected)
        printf("\n    %s, row %zu, %s: %s, expected %.9g\n",
               table->cell[0][0], row, table->cell[0][column], cell,
               made.value);
}

static size_t column_of(const Table *table, const char *name)
{
    for (size_t c = 0; c < table->columns; c++)
        if (strcmp(table->cell[0][c], name) == 0)
            return c;
    return COLUMNS;
}

// ---- rows: one column is made of two others ----------------------------

static const struct {
    const char *left;
    Op op;
    const char *right, *result;
} MADE[] = {{"x", TIMES, "w", "w x"},
            {"inputs", TIMES, "neurons", "weights"},
            {"a", TIMES, "w", "a · w"},
            {"weight", TIMES, "input", "product"},
            {"σ(z)", TIMES, "1 - σ(z)", "product"},
            {"δ", TIMES, "× input", "∂C/∂parameter"},
            {"δ", TIMES, "× pixel", "∂C/∂w"},
            {"∂C/∂a", TIMES, "× σ′(z)", "δ"},
            {"Wᵀδ", TIMES, "σ′(z)", "δ"},
            {"a − y", TIMES, "σ′(z)", "δ"},
            {"∂C/∂a", TIMES, "× ∂a/∂z", "path"},
            {"ŷ − y", TIMES, "ŷ − y", "(ŷ − y)²"},
            {"C(ε) - C(0)", OVER, "ε", "divided by ε"},
            {"answer", MINUS, "truth y", "answer − y"},
            {"ŷ", MINUS, "y", "ŷ − y"},
            {"a", MINUS, "y", "a − y"},
            {"taught", MINUS, "as before", "gain"},
            {"gives to 7", MINUS, "gives to 9", "difference"},
            {"cost after", MINUS, "cost before", "change"},
            {"0s called 1", PLUS, "1s missed", "mistakes"},
            {"0s as 1", PLUS, "missed", "mistakes"},
            {"weights", PLUS, "biases", "together"}};

// Row by row, but not below the rule above a sum of squares.
static void follow_pair(const Table *table, size_t row,
                        const size_t columns[3], size_t m)
{
    Span a, b;
    if (strcmp(table->cell[row][0], "sum") == 0 ||
        !is_number(table->cell[row][columns[0]], &a) ||
        !is_number(table->cell[row][columns[1]], &b))
        return;
    follow(table, row, columns[2], span_of(a, MADE[m].op, b));
}

static void follow_made(const Table *table)
{
    for (size_t m = 0; m < sizeof MADE / sizeof *MADE; m++) {
        size_t left = column_of(table, MADE[m].left);
        size_t right = column_of(table, MADE[m].right);
        size_t result = column_of(table, MADE[m].result);
        if (left == COLUMNS || right == COLUMNS || result == COLUMNS)
            continue;
        for (size_t row = 1; row < table->rows; row++)
            follow_pair(table, row, (size_t[]){left, right, result}, m);
    }
}

// Nine pixels, nine weights, nine products; and how a neuron's two votes
// push one answer past another: (vote - vote) a.
static void follow_special(const Table *table)
{
    bool kernel = strcmp(table->cell[0][0], "pixels") == 0 &&
                  strcmp(table->cell[0][3], "times") == 0;
    bool votes = strncmp(table->cell[0][5], "adds to ", 8) == 0;
    for (size_t row = 1; row < table->rows && (kernel || votes); row++)
        for (size_t c = 0; c < (kernel ? 3 : 1); c++) {
            size_t first = kernel ? c : 3, second = kernel ? c + 3 : 4;
            Span a, b, activation;
            if (!is_number(table->cell[row][first], &a) ||
                !is_number(table->cell[row][second], &b))
                continue;
            Span made = span_of(a, kernel ? TIMES : MINUS, b);
            if (votes && is_number(table->cell[row][2], &activation))
                made = span_of(made, TIMES, activation);
            follow(table, row, kernel ? c + 6 : 5, made);
        }
}

// A cell like "0.4 × +0.1385" makes the next one, and one like
// "− 0.5 × +0.0877" makes it together with the one before.
static void follow_written(const Table *table)
{
    for (size_t row = 1; row < table->rows; row++)
        for (size_t c = 1; c + 1 < table->columns; c++) {
            const char *cell = table->cell[row][c];
            double value;
            bool starts = strncmp(cell, "− ", strlen("− ")) == 0;
            if (strstr(cell, " × ") == NULL ||
                !reckon_value(PHRASE("%s %s",
                                     starts ? table->cell[row][c - 1] : "",
                                     cell),
                              &value))
                continue;
            double unit = 2 * half_unit(table->cell[row][c + 1]);
            follow(table, row, c + 1,
                   (Span){value - unit, value, value + unit});
        }
}

// ---- columns: a running sum, and a sum below a rule --------------------

static void follow_running(const Table *table, const char *terms,
                           const char *total)
{
    size_t term = column_of(table, terms), sum = column_of(table, total);
    if (term == COLUMNS || sum == COLUMNS)
        return;
    Span so_far = {0, 0, 0}, next;
    for (size_t row = 1; row < table->rows; row++) {
        if (!is_number(table->cell[row][term], &next))
            continue;
        so_far = span_of(so_far, PLUS, next);
        follow(table, row, sum, so_far);
        if (!is_number(table->cell[row][sum], &so_far))
            return;
    }
}

// Tables by their first head, and what their sums are called.
static bool is_total(const Table *table, const char *name)
{
    static const char *const sums[][2] = {
        {"digit", "sum"},       {"neuron", "sum"}, {"neuron", "z"},
        {"neuron", "∂C/∂a"},    {"output", "C"},   {"column", "row 14"},
        {"picture", "w . x"},   {"from", "z"},     {"from", "δ"},
        {"who hears it", "sum"}};
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
        if (strcmp(table->cell[0][0], sums[i][0]) == 0 &&
            strcmp(name, sums[i][1]) == 0)
            return true;
    return false;
}

// The sum of a column from row first to the one before last.
static bool column_sum(const Table *table, size_t column, size_t first,
                       size_t last, Span *sum)
{
    Span next;
    size_t terms = 0;
    *sum = (Span){0, 0, 0};
    for (size_t row = first; row < last; row++)
        if (is_number(table->cell[row][column], &next)) {
            *sum = span_of(*sum, PLUS, next);
            terms++;
        }
    return terms > 1;
}

// Below a sum a ledger may go on: times the slope.
static void follow_slope(const Table *table, size_t row)
{
    size_t last = table->columns - 1;
    Span sum, slope;
    if (row + 2 < table->rows &&
        strcmp(table->cell[row + 1][1], "slope") == 0 &&
        is_number(table->cell[row][last], &sum) &&
        is_number(table->cell[row + 1][last], &slope))
        follow(table, row + 2, last, span_of(sum, TIMES, slope));
}

static void follow_totals(const Table *table)
{
    size_t first = 1;
    for (size_t row = 1; row < table->rows; row++) {
        if (!table->rule[row])
            continue;
        bool total = false;
        for (size_t c = 0; c + 1 < table->columns; c++)
            total = total || is_total(table, table->cell[row][c]);
        Span sum;
        for (size_t c = 1; total && c < table->columns; c++)
            if (!is_total(table, table->cell[row][c]) &&
                column_sum(table, c, first, row, &sum))
                follow(table, row, c, sum);
        if (total)
            follow_slope(table, row);
        first = row;
    }
}

static void follow_table(const Table *table)
{
    follow_made(table);
    follow_special(table);
    follow_written(table);
    follow_running(table, "row's sum", "sum so far");
    follow_running(table, "a · w", "total so far");
    follow_totals(table);
}

static void follow_text(const char *text)
{
    static Table table;
    while ((text = read_table(text, &table)) != NULL)
        follow_table(&table);
}

// ---- the tests ---------------------------------------------------------

TEST(every_table_of_the_book_works)
{
    glob_t outputs;
    CU_ASSERT_EQUAL_FATAL(glob("chapters/*/output.txt", 0, NULL, &outputs),
                          0);
    followed = failed = 0;
    for (size_t i = 0; i < outputs.gl_pathc; i++) {
        char *text = calloc(1, 1 << 17);
        FILE *file = fopen(outputs.gl_pathv[i], "rb");
        CU_ASSERT_PTR_NOT_NULL_FATAL(text);
        CU_ASSERT_PTR_NOT_NULL_FATAL(file);
        CU_ASSERT(fread(text, 1, (1 << 17) - 1, file) < (1 << 17) - 1);
        fclose(file);
        size_t before = failed;
        follow_text(text);
        if (failed > before)
            printf("    in %s\n", outputs.gl_pathv[i]);
        free(text);
    }
    globfree(&outputs);
    printf("%zu results ", followed);
    CU_ASSERT_EQUAL(failed, 0);
    CU_ASSERT(followed > 300);
}

static void assert_follows(const char *text, size_t good, size_t bad)
{
    followed = failed = 0;
    expected = true;
    follow_text(text);
    expected = false;
    CU_ASSERT_EQUAL(followed, good);
    CU_ASSERT_EQUAL(failed, bad);
}

// 0.4863 x 0.0722 = 0.03511; the second product lacks its last digit.
TEST(a_wrong_product_is_found)
{
    assert_follows("  column       x         w       w x\n"
                   "  ------  ------  --------  --------\n"
                   "      13  0.4863  +0.07220  +0.03511\n"
                   "      14  0.4863  +0.07220  +0.03512\n",
                   1, 1);
    assert_follows("  hidden      Wᵀδ   σ′(z)        δ\n"
                   "  ------  -------  ------  -------\n"
                   "  1       +0.4863  0.0722  +0.0351\n"
                   "  2       +0.4863  0.0722  +0.0352\n"
                   "  3       +0.4863  0.0722  +0.0353\n",
                   1, 2);
}

TEST(a_wrong_sum_is_found)
{
    assert_follows("  neuron  from  product\n"
                   "  ------  ----  -------\n"
                   "  h1      x1     0.0075\n"
                   "  h1      x2     0.0200\n"
                   "  ------  ----  -------\n"
                   "  h1      z      0.0275\n"
                   "  ------  ----  -------\n"
                   "  h2      x1     0.0075\n"
                   "  h2      x2     0.0200\n"
                   "  ------  ----  -------\n"
                   "  h2      z      0.0375\n",
                   1, 1);
}

TEST(a_wrong_step_is_found)
{
    assert_follows("  parameter   old  − rate × gradient    new\n"
                   "  ---------  ----  -----------------  -----\n"
                   "  x1 → h1    0.15  − 0.5 × +0.0824    0.1088\n"
                   "  x2 → h1    0.15  − 0.5 × +0.0824    0.1912\n",
                   1, 1);
}

TEST(a_wrong_running_sum_is_found)
{
    assert_follows("  from     a · w  total so far\n"
                   "  ----  --------  ------------\n"
                   "  bias  −1.8608       −1.8608\n"
                   "  1     +2.3418       +0.4809\n"
                   "  2     +2.1224       +2.6304\n",
                   2, 1);
}

TESTS_MAIN("on_paper")
