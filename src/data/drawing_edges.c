// What lies along a photograph's edge and is no digit.
#include <stdlib.h>

#include "base/memory.h"
#include "data/drawing_pieces.h"

enum { DIGIT_PART = 25, SIDE_PART = 3 };

static size_t longer_side(Part p)
{
    size_t across = p.right - p.left, down = p.bottom - p.top;
    return across > down ? across : down;
}

static bool is_at_edge(Part p, size_t x, size_t y)
{
    return x == p.left || y == p.top || x + 1 == p.right ||
           y + 1 == p.bottom;
}

static bool runs_along(Part part, const Piece *piece, size_t contact)
{
    size_t across = part.right - part.left, down = part.bottom - part.top;
    return contact * SIDE_PART >= (across < down ? across : down) &&
           contact * 4 >= piece->edge;
}

// How many of each piece's pixels are at the part's edge.
static size_t *contacts_of(const Pieces *p, Part part)
{
    size_t *contacts = memory_new(p->count + 1, sizeof *contacts);
    for (size_t y = part.top; y < part.bottom; y++)
        for (size_t x = part.left; x < part.right; x++)
            if (is_at_edge(part, x, y))
                contacts[p->number[y * p->width + x]]++;
    return contacts;
}

static bool has_digit(const Pieces *p, Part part, const size_t *contacts)
{
    for (size_t i = 0; i < p->count; i++)
        if (!runs_along(part, &p->pieces[i], contacts[i + 1]) &&
            longer_side(p->pieces[i].box) * DIGIT_PART >= longer_side(part))
            return true;
    return false;
}

static size_t drop(const Pieces *p, Part part, const size_t *contacts,
                   unsigned char *amount)
{
    size_t dropped = 0;
    for (size_t at = 0; at < p->width * p->height; at++) {
        size_t n = p->number[at];
        if (n == 0 || !runs_along(part, &p->pieces[n - 1], contacts[n]))
            continue;
        amount[at] = 0;
        dropped++;
    }
    return dropped;
}

bool ink_drop_edges(size_t width, size_t height, Part part, int weak,
                    unsigned char *amount)
{
    unsigned char *strong = memory_new(width, height);
    for (size_t i = 0; i < width * height; i++)
        strong[i] = amount[i] >= weak ? amount[i] : 0;
    Pieces p = pieces_find(width, height, strong);
    size_t *contacts = contacts_of(&p, part), dropped = 0;
    if (has_digit(&p, part, contacts))
        dropped = drop(&p, part, contacts, amount);
    pieces_free(&p);
    free(contacts);
    free(strong);
    return dropped > 0;
}

static size_t least(size_t a, size_t b, size_t c)
{
    size_t ab = a < b ? a : b;
    return ab < c ? ab : c;
}

static int edges_touched(Part part, Part box)
{
    return (box.left == part.left) + (box.top == part.top) +
           (box.right == part.right) + (box.bottom == part.bottom);
}

// The side of the largest square that is all ink of the piece.
static size_t largest_square(const Pieces *p, const Piece *piece)
{
    Part b = piece->box;
    size_t largest = 0, number = (size_t)(piece - p->pieces) + 1;
    size_t *above = memory_new(b.right - b.left + 1, sizeof *above);
    for (size_t y = b.top; y < b.bottom; y++) {
        size_t corner = 0; // that of the square up and to the left
        for (size_t x = b.left; x < b.right; x++) {
            size_t i = x - b.left + 1, up = above[i];
            bool ink = p->number[y * p->width + x] == number;
            above[i] = ink ? 1 + least(above[i - 1], up, corner) : 0;
            corner = up;
            largest = above[i] > largest ? above[i] : largest;
        }
    }
    free(above);
    return largest;
}

static bool is_stroke(const Pieces *p, Part part, const Piece *piece,
                      int way)
{
    size_t side = longer_side(piece->box);
    size_t broad = largest_square(p, piece);
    if (side * DIGIT_PART < longer_side(part))
        return false;
    return way >= PAPER_FILLED ? broad * 3 <= side : broad * 20 <= side * 9;
}

static bool is_placed(Part part, const Piece *piece, uint64_t worth,
                      int way)
{
    if (way >= PAPER_FILLED)
        return worth == piece->mass;
    return way == PAPER_EVEN || edges_touched(part, piece->box) < 2;
}

// Another piece runs through the picture, as the edge of a shadow does
// where a surface does not follow it.
static bool is_torn(const Pieces *p, Part part, const Piece *main)
{
    for (size_t i = 0; i < p->count; i++)
        if (&p->pieces[i] != main && p->pieces[i].mass * 4 >= main->mass &&
            edges_touched(part, p->pieces[i].box) >= 2)
            return true;
    return false;
}

bool ink_shows_digit(size_t width, size_t height, Part part, int way,
                     const unsigned char *amount)
{
    Pieces p = pieces_find(width, height, amount);
    bool good = false;
    if (p.count > 0) {
        const Piece *main = pieces_main(&p);
        size_t *contacts = contacts_of(&p, part);
        uint64_t worth = piece_worth(&p, main);
        good = worth * 8 > main->mass &&
               is_placed(part, main, worth, way) &&
               !runs_along(part, main, contacts[main - p.pieces + 1]) &&
               is_stroke(&p, part, main, way) &&
               (way != PAPER_BENT || !is_torn(&p, part, main));
        free(contacts);
    }
    pieces_free(&p);
    return good;
}
