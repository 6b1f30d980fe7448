#include "ink_shapes.h"

#include <math.h>

#include "base/memory.h"

// ---- holes ------------------------------------------------------------

// The paper around a picture's edge and between: one cell more on each
// side.
enum { EDGED = DIGITS_SIDE + 2, HALF_INK = 128, HOLE_LEAST = 3 };

// Fills the paper that hangs together with cell start; paper cells become
// false.  Returns how many there were.
static size_t flood(bool paper[EDGED * EDGED], size_t start)
{
    static const int steps[4] = {-1, 1, -EDGED, EDGED};
    size_t stack[EDGED * EDGED], depth = 0, filled = 1;
    paper[start] = false;
    stack[depth++] = start;
    while (depth > 0) {
        int at = (int)stack[--depth];
        for (int s = 0; s < 4; s++) {
            int next = at + steps[s];
            bool crosses = (steps[s] == -1 && at % EDGED == 0) ||
                           (steps[s] == 1 && next % EDGED == 0);
            if (next < 0 || next >= EDGED * EDGED || crosses ||
                !paper[next])
                continue;
            paper[next] = false;
            stack[depth++] = (size_t)next;
            filled++;
        }
    }
    return filled;
}

// Floods the paper from the corner; paper that stays dry is enclosed.  A
// hole has at least three pixels, so that a speck is none.
static bool has_hole(const unsigned char *pixels)
{
    bool paper[EDGED * EDGED];
    for (int i = 0; i < EDGED * EDGED; i++) {
        int row = i / EDGED - 1, column = i % EDGED - 1;
        bool inside = row >= 0 && row < DIGITS_SIDE && column >= 0 &&
                      column < DIGITS_SIDE;
        paper[i] = !inside || pixels[row * DIGITS_SIDE + column] < HALF_INK;
    }
    flood(paper, 0);
    for (size_t i = 0; i < EDGED * EDGED; i++)
        if (paper[i] && flood(paper, i) >= HOLE_LEAST)
            return true;
    return false;
}

double *ink_shapes_holes(const Digits *digits)
{
    double *hole = memory_new(digits->count, sizeof *hole);
    for (size_t i = 0; i < digits->count; i++)
        hole[i] = has_hole(digits->pixels + i * DIGITS_PIXELS);
    return hole;
}

// ---- bars -------------------------------------------------------------

// The cells of a bar around (row, column) that leans by angle.
static size_t make_bar(int row, int column, double angle,
                       size_t cell[DIGITS_PIXELS])
{
    const double half_length = 5.5, half_width = 1.5;
    size_t count = 0;
    for (int r = 0; r < DIGITS_SIDE; r++) {
        for (int c = 0; c < DIGITS_SIDE; c++) {
            double dx = c - column, dy = r - row;
            double along = dx * cos(angle) + dy * sin(angle);
            double across = dy * cos(angle) - dx * sin(angle);
            if (fabs(along) < half_length && fabs(across) < half_width)
                cell[count++] = (size_t)(r * DIGITS_SIDE + c);
        }
    }
    return count;
}

typedef struct {
    size_t count;
    size_t *cell;
} Bar;

enum { DIRECTIONS = 8, BARS = DIRECTIONS * DIGITS_PIXELS };

// All bars, made once and kept until the program ends.
static const Bar *all_bars(void)
{
    static Bar bars[BARS];
    if (bars[0].cell != NULL)
        return bars;
    for (int b = 0; b < BARS; b++) {
        size_t cell[DIGITS_PIXELS];
        int place = b / DIRECTIONS;
        double angle = acos(-1) * (b % DIRECTIONS) / DIRECTIONS;
        size_t n =
            make_bar(place / DIGITS_SIDE, place % DIGITS_SIDE, angle, cell);
        bars[b] = (Bar){n, memory_new(n, sizeof *cell)};
        for (size_t i = 0; i < n; i++)
            bars[b].cell[i] = cell[i];
    }
    return bars;
}

// With t = 1 on the n cells of a bar and 0 elsewhere, the multiple of t
// that fits w best explains (w . t)^2 / (|t|^2 |w|^2), and |t|^2 = n.
double ink_shapes_best_bar(const double *weights)
{
    const Bar *bars = all_bars();
    double squares = 0, best = 0;
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        squares += weights[k] * weights[k];
    for (size_t b = 0; b < BARS; b++) {
        double sum = 0;
        for (size_t i = 0; i < bars[b].count; i++)
            sum += weights[bars[b].cell[i]];
        double explained = sum * fabs(sum) / (double)bars[b].count;
        if (fabs(explained) > fabs(best))
            best = explained;
    }
    return squares > 0 ? best / squares : 0;
}

// ---- correlation ------------------------------------------------------

double ink_shapes_correlation(const double *a, const double *b, size_t n)
{
    double mean_a = 0, mean_b = 0, aa = 0, bb = 0, ab = 0;
    for (size_t i = 0; i < n; i++) {
        mean_a += a[i] / (double)n;
        mean_b += b[i] / (double)n;
    }
    for (size_t i = 0; i < n; i++) {
        double da = a[i] - mean_a, db = b[i] - mean_b;
        aa += da * da;
        bb += db * db;
        ab += da * db;
    }
    return aa > 0 && bb > 0 ? ab / sqrt(aa * bb) : 0;
}
