// The lines of ruled and squared paper, which run through the digit.
#include <stdint.h>
#include <stdlib.h>

#include "base/memory.h"
#include "data/drawing_ink.h"

enum { FAINT_PART = 8, FAINT_LEAST = 6, GAP_PART = 100, THICK_PART = 40 };
enum { STEP_EACH = 4 }; // columns that a line takes to rise by a pixel

// Lines along one of the two directions.  A place is (i, j): i pixels along
// the lines, j across them.
typedef struct {
    const unsigned char *amount; // the part's first pixel
    size_t along, across;        // how many pixels
    size_t next_along, next_across;
    int faint;
    uint32_t
        *length; // [along][across], of the line up to there; 0 for none
    unsigned char *rule; // [along][across], whether it is on a whole line
    size_t least;        // as long as a whole line is, at least
} Lines;

static bool is_ink(const Lines *l, size_t i, size_t j)
{
    return l->amount[i * l->next_along + j * l->next_across] >= l->faint;
}

// Ink there or so little before and behind that it is a gap.
static void bridge_gaps(const Lines *l, size_t j)
{
    size_t reach = l->along / GAP_PART, last = SIZE_MAX;
    for (size_t i = 0; i < l->along; i++) {
        if (!is_ink(l, i, j))
            continue;
        bool gap = last != SIZE_MAX && i - last <= reach + 1;
        for (size_t k = gap ? last + 1 : i; k <= i; k++)
            l->length[k * l->across + j] = 1;
        last = i;
    }
}

// The longest line that ends at a place, or beside it where lines may rise.
static uint32_t longest_at(const Lines *l, const uint32_t *before, size_t i,
                           size_t j)
{
    uint32_t longest = before[j];
    if (i % STEP_EACH != 0)
        return longest;
    if (j > 0 && before[j - 1] > longest)
        longest = before[j - 1];
    if (j + 1 < l->across && before[j + 1] > longest)
        longest = before[j + 1];
    return longest;
}

static void measure_lengths(const Lines *l)
{
    for (size_t j = 0; j < l->across; j++)
        bridge_gaps(l, j);
    for (size_t i = 1; i < l->along; i++) {
        uint32_t *here = l->length + i * l->across;
        for (size_t j = 0; j < l->across; j++)
            if (here[j] > 0)
                here[j] += longest_at(l, here - l->across, i, j);
    }
}

// Backwards, with the lengths from the other end.
static void mark_whole(const Lines *l)
{
    uint32_t *behind = memory_new(l->across, sizeof *behind);
    uint32_t *here = memory_new(l->across, sizeof *here);
    for (size_t i = l->along; i-- > 0;) {
        for (size_t j = 0; j < l->across; j++) {
            size_t at = i * l->across + j;
            here[j] = 0;
            if (l->length[at] > 0)
                here[j] = 1 + longest_at(l, behind, i + 1, j);
            l->rule[at] = l->length[at] + here[j] > l->least;
        }
        uint32_t *swap = behind;
        behind = here;
        here = swap;
    }
    free(behind);
    free(here);
}

// How much ink there is across the line without a break, up to most.
static size_t thickness(const Lines *l, size_t i, size_t j, size_t most)
{
    size_t from = j, to = j;
    while (from > 0 && to - from < most && is_ink(l, i, from - 1))
        from--;
    while (to + 1 < l->across && to - from < most && is_ink(l, i, to + 1))
        to++;
    return to - from < most ? to - from + 1 : most;
}

// Lines are as thick as a quarter of their places: some lie in strokes.
static size_t usual_thickness(const Lines *l)
{
    size_t most = l->across / THICK_PART + 2, count = 0, below = 0;
    size_t *counts = memory_new(most + 1, sizeof *counts), usual = 0;
    for (size_t i = 0; i < l->along; i++)
        for (size_t j = 0; j < l->across; j++) {
            if (!l->rule[i * l->across + j] || !is_ink(l, i, j))
                continue;
            counts[thickness(l, i, j, most)]++;
            count++;
        }
    while (usual < most && (below += counts[usual]) * 4 <= count)
        usual++;
    free(counts);
    return usual < most ? usual : 0;
}

// Strokes that cross a line are longer than it is thick.
static void keep_strokes(const Lines *l)
{
    size_t thick = usual_thickness(l), most = thick + thick / 2 + 1;
    for (size_t i = 0; i < l->along; i++)
        for (size_t j = 0; j < l->across; j++) {
            unsigned char *rule = &l->rule[i * l->across + j];
            *rule = *rule && is_ink(l, i, j) && thick > 0 &&
                    thickness(l, i, j, most + 1) <= most;
        }
}

static void find_lines(Lines *l, size_t share)
{
    l->least = l->along * share / 100;
    l->length = memory_new(l->along * l->across, sizeof *l->length);
    l->rule = memory_new(l->along, l->across);
    measure_lengths(l);
    mark_whole(l);
    keep_strokes(l);
    free(l->length);
}

static void drop_lines(const Lines *l, unsigned char *amount)
{
    for (size_t i = 0; i < l->along; i++)
        for (size_t j = 0; j < l->across; j++)
            if (l->rule[i * l->across + j])
                amount[i * l->next_along + j * l->next_across] = 0;
}

// Whether ink is left that may be a stroke, beside the lines.
static bool leaves_ink(const Lines *lie, const Lines *stand, int strongest)
{
    for (size_t y = 0; y < lie->across; y++)
        for (size_t x = 0; x < lie->along; x++)
            if (!lie->rule[x * lie->across + y] &&
                !stand->rule[y * stand->across + x] &&
                lie->amount[x + y * lie->next_across] * 2 >= strongest)
                return true;
    return false;
}

void ink_drop_rules(size_t width, Part part, int strongest, size_t share,
                    unsigned char *amount)
{
    size_t across = part.right - part.left, down = part.bottom - part.top;
    unsigned char *first = amount + part.top * width + part.left;
    int faint = strongest / FAINT_PART;
    faint = faint > FAINT_LEAST ? faint : FAINT_LEAST;
    Lines lie = {first, across, down, 1, width, faint, NULL, NULL, 0};
    Lines stand = {first, down, across, width, 1, faint, NULL, NULL, 0};
    find_lines(&lie, share);
    find_lines(&stand, share);
    if (leaves_ink(&lie, &stand, strongest)) {
        drop_lines(&lie, first);
        drop_lines(&stand, first);
    }
    free(lie.rule);
    free(stand.rule);
}
