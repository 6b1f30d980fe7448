// Which way of seeing the paper shows a digit, and the ink on it.
#include "data/drawing_ink.h"

#include <stdlib.h>

#include "base/memory.h"

enum { CONTRAST_LEAST = 32, INK_PART = 4, EDGE_ROUNDS = 4 };
enum { SMALL = 400, RULE_SHARE = 95 };

// ---- ink and paper -----------------------------------------------------

// How far each pixel of the part lies on the ink's side of the paper.
static void measure_ink(const Ink *ink, const unsigned char *paper)
{
    size_t width = ink->drawing->width;
    for (size_t y = ink->part.top; y < ink->part.bottom; y++)
        for (size_t x = ink->part.left; x < ink->part.right; x++) {
            size_t i = y * width + x;
            int amount = (ink->gray[i] - paper[i]) * ink->sign;
            ink->amount[i] = (unsigned char)(amount > 0 ? amount : 0);
        }
}

// Which side has more in sum, of what is a quarter of the strongest
// difference or more?
static void choose_side(Ink *ink, const unsigned char *paper)
{
    size_t sums[2][256] = {{0}}, sum[2] = {0}, width = ink->drawing->width;
    int strongest[2] = {0};
    for (size_t y = ink->part.top; y < ink->part.bottom; y++)
        for (size_t x = ink->part.left; x < ink->part.right; x++) {
            size_t i = y * width + x;
            int amount = ink->gray[i] - paper[i];
            int side = amount > 0, size = abs(amount);
            sums[side][size] += (size_t)size;
            if (size > strongest[side])
                strongest[side] = size;
        }
    int most = strongest[strongest[1] > strongest[0]];
    for (int size = (most + INK_PART - 1) / INK_PART; size < 256; size++) {
        sum[0] += sums[0][size];
        sum[1] += sums[1][size];
    }
    ink->sign = sum[1] > sum[0] ? 1 : -1;
    ink->strongest = strongest[sum[1] > sum[0]];
}

static int median_paper(const Ink *ink, const unsigned char *paper)
{
    size_t counts[256] = {0}, below = 0, width = ink->drawing->width;
    Part p = ink->part;
    size_t total = (p.right - p.left) * (p.bottom - p.top);
    int median = 0;
    for (size_t y = p.top; y < p.bottom; y++)
        for (size_t x = p.left; x < p.right; x++)
            counts[paper[y * width + x]]++;
    while ((below += counts[median]) * 2 < total)
        median++;
    return median;
}

static void drop_weak(const Ink *ink)
{
    size_t count = ink->drawing->width * ink->drawing->height;
    for (size_t i = 0; i < count; i++)
        if (ink->amount[i] * INK_PART < ink->strongest)
            ink->amount[i] = 0;
}

// What the table and other things along the edge differ by says nothing on
// how strong the ink is.
static void drop_edges(Ink *ink)
{
    size_t width = ink->drawing->width, height = ink->drawing->height;
    for (int round = 0; round < EDGE_ROUNDS; round++) {
        int weak = (ink->strongest + INK_PART - 1) / INK_PART;
        if (!ink_drop_edges(width, height, ink->part, weak, ink->amount))
            return;
        ink->strongest = 0;
        for (size_t i = 0; i < width * height; i++)
            if (ink->amount[i] > ink->strongest)
                ink->strongest = ink->amount[i];
    }
}

// The ink on paper that is found in that way.
static Ink find_ink(const Drawing *p, int way)
{
    Ink ink = {.drawing = p, .part = paper_part(p)};
    unsigned char *paper = memory_new(p->width, p->height);
    ink.gray = memory_new(p->width, p->height);
    ink.amount = memory_new(p->width, p->height);
    paper_fit(p, ink.part, way, ink.gray, paper);
    choose_side(&ink, paper);
    measure_ink(&ink, paper);
    drop_edges(&ink);
    ink_drop_rules(p->width, ink.part, ink.strongest, RULE_SHARE,
                   ink.amount);
    ink.paper = median_paper(&ink, paper);
    free(paper);
    free(ink.gray);
    ink.gray = NULL;
    drop_weak(&ink);
    return ink;
}

// ---- which way ---------------------------------------------------------

// The picture with its longer side of SMALL pixels or less.
static Drawing shrunk(const Drawing *p)
{
    size_t longer = p->width > p->height ? p->width : p->height;
    size_t step = (longer + SMALL - 1) / SMALL;
    Drawing small = {(p->width + step - 1) / step,
                     (p->height + step - 1) / step, NULL};
    size_t count = small.width * small.height;
    unsigned *sums = memory_new(2 * count, sizeof *sums);
    small.gray = memory_new(count, 1);
    for (size_t y = 0; y < p->height; y++)
        for (size_t x = 0; x < p->width; x++) {
            size_t at = y / step * small.width + x / step;
            sums[at] += p->gray[y * p->width + x];
            sums[count + at]++;
        }
    for (size_t i = 0; i < count; i++)
        small.gray[i] = (unsigned char)((sums[i] + sums[count + i] / 2) /
                                        sums[count + i]);
    free(sums);
    return small;
}

// The first way in which a digit is seen; if there is none, the first.
static int choose_way(const Drawing *p)
{
    Drawing small = shrunk(p);
    int first = paper_is_even(p, paper_part(p)) ? PAPER_EVEN : PAPER_BENT;
    int way = first;
    for (; way < PAPER_WAYS; way++) {
        Ink ink = find_ink(&small, way);
        bool good = ink.strongest >= CONTRAST_LEAST &&
                    ink_shows_digit(small.width, small.height, ink.part,
                                    way, ink.amount);
        free(ink.amount);
        if (good)
            break;
    }
    free(small.gray);
    return way < PAPER_WAYS ? way : first;
}

bool ink_find(const Drawing *drawing, const char *name, Ink *ink,
              Error *error)
{
    *ink = find_ink(drawing, choose_way(drawing));
    if (ink->strongest >= CONTRAST_LEAST)
        return true;
    free(ink->amount);
    return error_set(error,
                     "%s: ink and paper differ by %d of 255, expected at "
                     "least %d (is there a digit on it?)",
                     name, ink->strongest, CONTRAST_LEAST);
}
