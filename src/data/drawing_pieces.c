#include "data/drawing_pieces.h"

#include <stdlib.h>

#include "base/memory.h"

enum { PIECES_MOST = 4096, RIM_PART = 16 };

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

static size_t longer_side(Part p)
{
    return larger(p.right - p.left, p.bottom - p.top);
}

// ---- finding them ------------------------------------------------------

static void take(Pieces *p, size_t x, size_t y)
{
    size_t at = y * p->width + x;
    if (p->amount[at] == 0 || p->number[at] != 0)
        return;
    Piece *piece = &p->pieces[p->count];
    Part *box = &piece->box;
    p->number[at] = (uint16_t)(p->count + 1);
    p->stack[p->waiting++] = at;
    piece->mass += p->amount[at];
    piece->pixels++;
    piece->peak = p->amount[at] > piece->peak ? p->amount[at] : piece->peak;
    box->left = x < box->left ? x : box->left;
    box->top = y < box->top ? y : box->top;
    box->right = larger(box->right, x + 1);
    box->bottom = larger(box->bottom, y + 1);
}

static void take_neighbours(Pieces *p, size_t at)
{
    size_t x = at % p->width, y = at / p->width;
    for (size_t j = y - (y > 0); j <= y + 1 && j < p->height; j++)
        for (size_t i = x - (x > 0); i <= x + 1 && i < p->width; i++)
            take(p, i, j);
}

static void find_pieces(Pieces *p)
{
    size_t pixels = p->width * p->height;
    for (size_t at = 0; at < pixels && p->count < PIECES_MOST; at++) {
        if (p->amount[at] == 0 || p->number[at] != 0)
            continue;
        p->pieces[p->count].box = (Part){p->width, p->height, 0, 0};
        take(p, at % p->width, at / p->width);
        while (p->waiting > 0)
            take_neighbours(p, p->stack[--p->waiting]);
        p->count++;
    }
}

static bool is_edge(const Pieces *p, size_t x, size_t y)
{
    size_t at = y * p->width + x;
    return x == 0 || y == 0 || x + 1 == p->width || y + 1 == p->height ||
           p->amount[at - 1] == 0 || p->amount[at + 1] == 0 ||
           p->amount[at - p->width] == 0 || p->amount[at + p->width] == 0;
}

static void count_rims(Pieces *p)
{
    for (size_t at = 0; at < p->width * p->height; at++) {
        if (p->number[at] == 0)
            continue;
        Piece *piece = &p->pieces[p->number[at] - 1];
        Part b = piece->box;
        size_t x = at % p->width, y = at / p->width;
        size_t near = 1 + longer_side(b) / RIM_PART;
        piece->edge += is_edge(p, x, y);
        piece->contact +=
            x == 0 || y == 0 || x + 1 == p->width || y + 1 == p->height;
        piece->rim += x < b.left + near || x + near >= b.right ||
                      y < b.top + near || y + near >= b.bottom;
    }
}

Pieces pieces_find(size_t width, size_t height, const unsigned char *amount)
{
    size_t pixels = width * height;
    Pieces p = {.width = width, .height = height, .amount = amount};
    p.number = memory_new(pixels, sizeof *p.number);
    p.stack = memory_new(pixels, sizeof *p.stack);
    p.pieces = memory_new(PIECES_MOST, sizeof *p.pieces);
    find_pieces(&p);
    count_rims(&p);
    return p;
}

void pieces_free(Pieces *p)
{
    free(p->number);
    free(p->stack);
    free(p->pieces);
    *p = (Pieces){0};
}

// ---- choosing ----------------------------------------------------------

// A line along a whole side of the picture and a tenth as thick, or less.
static bool is_rule(const Pieces *p, Part box)
{
    size_t across = box.right - box.left, down = box.bottom - box.top;
    bool lies = across * 10 >= p->width * 9 && down * 10 <= across;
    bool stands = down * 10 >= p->height * 9 && across * 10 <= down &&
                  (box.left == 0 || box.right == p->width);
    return lies || stands;
}

// The box around a plot or a cell: most of its ink along its own four
// sides, and other ink within.
static bool is_frame(const Piece *piece)
{
    Part b = piece->box;
    size_t across = b.right - b.left, down = b.bottom - b.top;
    return across > 2 * RIM_PART && down > 2 * RIM_PART &&
           piece->rim * 10 >= piece->pixels * 9 &&
           piece->pixels >= across + down;
}

// Too faint or too little to be a stroke of this digit.
static bool is_speck(const Piece *piece, const Piece *main)
{
    return piece->peak * 2 < main->peak || piece->mass * 20 < main->mass;
}

static bool is_flat(Part b)
{
    return (b.bottom - b.top) * 5 <= b.right - b.left;
}

// A stain is round, solid and broader than the pen that wrote the digit: a
// line of width w has two edges, so w = 2 pixels / edge.
static bool is_stain(const Piece *piece, const Piece *main)
{
    Part b = piece->box;
    size_t across = b.right - b.left, down = b.bottom - b.top;
    size_t least = across < down ? across : down;
    return across <= 2 * down && down <= 2 * across &&
           piece->pixels * 10 >= across * down * 6 &&
           least * main->edge * 5 > 6 * 2 * main->pixels;
}

static bool is_cut(const Pieces *p, Part b)
{
    return b.left == 0 || b.top == 0 || b.right == p->width ||
           b.bottom == p->height;
}

// A flat piece below the digit, and not just broken off it.
static bool is_underline(Part a, Part main)
{
    size_t tall = main.bottom - main.top;
    return is_flat(a) && a.top > main.bottom &&
           (a.top - main.bottom) * 12 >= tall;
}

// Broad and full, as a coin is.
static bool is_patch(const Piece *piece)
{
    size_t across = piece->box.right - piece->box.left;
    size_t down = piece->box.bottom - piece->box.top;
    return piece->pixels * 10 >= across * down * 7 &&
           across * 3 >= down * 2 && down * 3 >= across * 2;
}

// What runs over the picture's edge is seldom the digit, nor is a bar.
uint64_t piece_worth(const Pieces *p, const Piece *piece)
{
    Part b = piece->box;
    if (is_rule(p, b) || is_frame(piece))
        return 0;
    if (is_patch(piece))
        return piece->mass / 16;
    return is_cut(p, b) || is_flat(b) ? piece->mass / 4 : piece->mass;
}

Piece *pieces_main(Pieces *p)
{
    Piece *best = &p->pieces[0];
    for (size_t i = 1; i < p->count; i++)
        if (piece_worth(p, &p->pieces[i]) > piece_worth(p, best))
            best = &p->pieces[i];
    return best;
}

static size_t gap_along(size_t a, size_t a_end, size_t b, size_t b_end)
{
    return a > b_end ? a - b_end : b > a_end ? b - a_end : 0;
}

size_t part_gap(Part a, Part b)
{
    return larger(gap_along(a.left, a.right, b.left, b.right),
                  gap_along(a.top, a.bottom, b.top, b.bottom));
}

// A stroke of the digit lies near it, within half of its longer side;
// what is as tall as the digit and beside it is another.
bool piece_belongs(const Pieces *p, const Piece *piece, const Piece *main)
{
    Part a = piece->box, b = main->box;
    size_t side = longer_side(b), tall = b.bottom - b.top;
    bool beside = gap_along(a.left, a.right, b.left, b.right) * 20 > side;
    if (is_cut(p, a) && !is_cut(p, b) &&
        (piece->mass * 4 < main->mass || piece->contact * 4 >= piece->edge))
        return false; // a stroke of what stands in the next cell, a thumb
    if (beside && (a.bottom - a.top) * 10 >= tall * 7)
        return false;
    return part_gap(a, b) * 2 <= side;
}

bool piece_is_stray(const Pieces *p, const Piece *piece, const Piece *main)
{
    return (piece_worth(p, piece) == 0 && piece_worth(p, main) > 0) ||
           is_speck(piece, main) || is_stain(piece, main) ||
           is_underline(piece->box, main->box);
}

static size_t choose(Pieces *p)
{
    Piece *main = pieces_main(p);
    size_t others = 0;
    for (size_t i = 0; i < p->count; i++) {
        Piece *piece = &p->pieces[i];
        bool stray = piece_is_stray(p, piece, main);
        piece->group =
            piece == main || (!stray && piece_belongs(p, piece, main));
        others += piece->group == 0 && !stray &&
                  longer_side(piece->box) * 3 >= longer_side(main->box);
    }
    return others;
}

size_t ink_keep_digit(size_t width, size_t height, unsigned char *amount)
{
    Pieces p = pieces_find(width, height, amount);
    size_t others = choose(&p);
    for (size_t i = 0; i < width * height; i++)
        if (p.number[i] == 0 || p.pieces[p.number[i] - 1].group == 0)
            amount[i] = 0;
    pieces_free(&p);
    return others;
}
