// Where the paper lies and how bright it is at each place.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "data/drawing_light.h"

enum { FRAME_STEP = 16, FRAME_PART = 16, EVEN = 3 };
enum {
    TERMS = 6,
    ROUNDS = 20,
    SAMPLES = 64,
    INK_WEIGHS = 4,
    FILL_PART = 2
};

typedef struct {
    const Drawing *drawing;
    Part part;
    double terms[TERMS]; // of 1, u, v, u u, u v, v v; u, v from -1 to 1
    int ink;             // the side of the ink, +1 lighter, -1 darker; or 0
    double cubes;        // the sum of all residuals' cubes in a round
} Surface;

// ---- the rim -----------------------------------------------------------

static void count_rim(const Drawing *p, Part part, size_t counts[256])
{
    memset(counts, 0, 256 * sizeof *counts);
    size_t last = part.right - 1;
    for (size_t y = part.top; y < part.bottom; y++) {
        bool whole_row = y == part.top || y + 1 == part.bottom;
        size_t step = whole_row || last == part.left ? 1 : last - part.left;
        for (size_t x = part.left; x <= last; x += step)
            counts[p->gray[y * p->width + x]]++;
    }
}

static int median_of(const size_t counts[256])
{
    size_t total = 0, below = 0;
    int median = 0;
    for (int i = 0; i < 256; i++)
        total += counts[i];
    while ((below += counts[median]) * 2 < total)
        median++;
    return median;
}

static bool is_even(const size_t counts[256], int median)
{
    for (int i = 0; i < 256; i++)
        if (counts[i] > 0 && abs(i - median) > FRAME_STEP / 2)
            return false;
    return true;
}

static Part inner(Part p)
{
    return (Part){p.left + 1, p.top + 1, p.right - 1, p.bottom - 1};
}

Part paper_part(const Drawing *p)
{
    Part all = {0, 0, p->width, p->height}, part = all, found = all;
    size_t shorter = p->width < p->height ? p->width : p->height;
    size_t counts[256];
    count_rim(p, part, counts);
    int before = median_of(counts);
    for (size_t i = 0; i < shorter / FRAME_PART; i++) {
        if (!is_even(counts, before))
            break;
        part = inner(part);
        count_rim(p, part, counts);
        int median = median_of(counts);
        if (abs(median - before) >= FRAME_STEP)
            found = part;
        before = median;
    }
    return found;
}

// ---- the surface -------------------------------------------------------

static void powers(const Surface *s, size_t x, size_t y, double t[TERMS])
{
    Part p = s->part;
    double u = (2 * (double)(x - p.left) + 1) / (double)(p.right - p.left);
    double v = (2 * (double)(y - p.top) + 1) / (double)(p.bottom - p.top);
    u -= 1, v -= 1;
    const double all[TERMS] = {1, u, v, u * u, u * v, v * v};
    memcpy(t, all, sizeof all);
}

static double brightness_at(const Surface *s, size_t x, size_t y)
{
    double t[TERMS], sum = 0;
    powers(s, x, y, t);
    for (int i = 0; i < TERMS; i++)
        sum += s->terms[i] * t[i];
    return sum;
}

// Adds one sample to the normal equations, m: [TERMS][TERMS + 1].
static void add_sample(Surface *s, size_t x, size_t y,
                       double m[TERMS][TERMS + 1])
{
    double gray = s->drawing->gray[y * s->drawing->width + x], t[TERMS];
    double residual = gray - brightness_at(s, x, y);
    double weight = 1 / fmax(fabs(residual), 1);
    if (residual * s->ink > 0)
        weight /= INK_WEIGHS;
    s->cubes += residual * residual * residual;
    powers(s, x, y, t);
    for (int i = 0; i < TERMS; i++) {
        for (int j = 0; j < TERMS; j++)
            m[i][j] += weight * t[i] * t[j];
        m[i][TERMS] += weight * t[i] * gray;
    }
}

// Gauss and Jordan; the little on the diagonal is for pictures so narrow
// that some terms mean nothing on them.
static void solve(double m[TERMS][TERMS + 1], double x[TERMS])
{
    for (int i = 0; i < TERMS; i++)
        m[i][i] += 1e-9;
    for (int k = 0; k < TERMS; k++)
        for (int i = 0; i < TERMS; i++) {
            double factor = i == k ? 0 : m[i][k] / m[k][k];
            for (int j = k; j <= TERMS; j++)
                m[i][j] -= factor * m[k][j];
        }
    for (int i = 0; i < TERMS; i++)
        x[i] = m[i][TERMS] / m[i][i];
}

static size_t sample_step(size_t from, size_t to)
{
    return (to - from + SAMPLES - 1) / SAMPLES;
}

static void fit_round(Surface *s)
{
    double m[TERMS][TERMS + 1] = {{0}};
    Part p = s->part;
    s->cubes = 0;
    size_t across = sample_step(p.left, p.right);
    size_t down = sample_step(p.top, p.bottom);
    for (size_t y = p.top + down / 2; y < p.bottom; y += down)
        for (size_t x = p.left + across / 2; x < p.right; x += across)
            add_sample(s, x, y, m);
    solve(m, s->terms);
}

// Strokes differ from the paper by more than the paper does from the
// surface, so the cubes tell on which side they lie.  There the fit goes on
// with smaller weights, for strokes that fill the picture.
static void fit(Surface *s)
{
    for (int round = 0; round < ROUNDS; round++)
        fit_round(s);
    s->ink = s->cubes > 0 ? 1 : -1;
    for (int round = 0; round < ROUNDS; round++)
        fit_round(s);
}

// Evenly lit: nineteen twentieths of the rim, or half of the picture, are
// as bright as the rim's median.
static bool is_flat(const Drawing *p, Part part, const size_t rim[256],
                    int paper)
{
    size_t near = 0, rim_near = 0, total = 0;
    for (size_t y = part.top; y < part.bottom; y++)
        for (size_t x = part.left; x < part.right; x++)
            near += abs(p->gray[y * p->width + x] - paper) <= EVEN;
    for (int i = 0; i < 256; i++) {
        total += rim[i];
        rim_near += abs(i - paper) <= EVEN ? rim[i] : 0;
    }
    return near * 2 >=
               (part.right - part.left) * (part.bottom - part.top) ||
           rim_near * 20 >= total * 19;
}

// Filled strokes make paper as bright as its brightest grain: it becomes as
// bright as most of it is.
static void take_off_grain(const Drawing *p, Part part,
                           const unsigned char *gray, unsigned char *paper)
{
    size_t counts[256] = {0}; // of differences, from -128 to 127
    for (size_t y = part.top; y < part.bottom; y++)
        for (size_t x = part.left; x < part.right; x++) {
            int differs = paper[y * p->width + x] - gray[y * p->width + x];
            differs = differs < -128 ? -128 : differs > 127 ? 127 : differs;
            counts[differs + 128]++;
        }
    int grain = median_of(counts) - 128;
    for (size_t i = 0; i < p->width * p->height; i++) {
        int level = paper[i] - grain;
        paper[i] = (unsigned char)(level < 0     ? 0
                                   : level > 255 ? 255
                                                 : level);
    }
}

bool paper_is_even(const Drawing *p, Part part)
{
    size_t counts[256];
    count_rim(p, part, counts);
    return is_flat(p, part, counts, median_of(counts));
}

// Of one brightness, or bent.
static void fit_surface(const Drawing *p, Part part, bool bent,
                        unsigned char *paper)
{
    size_t counts[256];
    count_rim(p, part, counts);
    Surface s = {.drawing = p, .part = part, .terms = {median_of(counts)}};
    if (bent)
        fit(&s);
    for (size_t y = part.top; y < part.bottom; y++)
        for (size_t x = part.left; x < part.right; x++)
            paper[y * p->width + x] = (unsigned char)lround(
                fmax(0, fmin(255, brightness_at(&s, x, y))));
}

void paper_fit(const Drawing *p, Part part, int way, unsigned char *gray,
               unsigned char *paper)
{
    memcpy(gray, p->gray, p->width * p->height);
    if (way < PAPER_FILLED) {
        fit_surface(p, part, way == PAPER_BENT, paper);
        return;
    }
    light_smooth(p->width, part, gray);
    memcpy(paper, gray, p->width * p->height);
    light_fill(p->width, part, (size_t)FILL_PART << (way - PAPER_FILLED),
               light_side(p, part), paper);
    take_off_grain(p, part, gray, paper);
}
