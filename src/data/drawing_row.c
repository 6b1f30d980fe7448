// Several digits in a row, from left to right.
#include <stdlib.h>
#include <string.h>

#include "data/drawing_pieces.h"

enum { CUTS_MOST = DRAWING_ROW_MOST - 1 };

// A digit, or several that touch.
typedef struct {
    Piece whole;                       // its box and mass
    size_t cuts[CUTS_MOST], cut_count; // columns where the next begins
    size_t first;                      // the number of its first digit
} Group;

typedef struct {
    Pieces pieces;
    Group at[DRAWING_ROW_MOST];
    size_t count;
} Row;

static size_t shared(size_t a, size_t a_end, size_t b, size_t b_end)
{
    size_t from = a > b ? a : b, to = a_end < b_end ? a_end : b_end;
    return to > from ? to - from : 0;
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static bool is_tall(Part a, Part main)
{
    return (a.bottom - a.top) * 10 >= (main.bottom - main.top) * 6;
}

// As tall as the main piece, nearly, and beside it.
static bool is_in_row(Part a, Part main)
{
    size_t tall = a.bottom - a.top, main_tall = main.bottom - main.top;
    return is_tall(a, main) &&
           shared(a.top, a.bottom, main.top, main.bottom) * 2 >=
               smaller(tall, main_tall);
}

// ---- groups ------------------------------------------------------------

// Above each other: strokes of one digit.
static bool is_one_digit(Part a, Part b)
{
    return shared(a.left, a.right, b.left, b.right) * 2 >=
           smaller(a.right - a.left, b.right - b.left);
}

static void join(Piece *whole, const Piece *piece)
{
    Part *w = &whole->box, b = piece->box;
    w->left = smaller(w->left, b.left);
    w->top = smaller(w->top, b.top);
    w->right = w->right > b.right ? w->right : b.right;
    w->bottom = w->bottom > b.bottom ? w->bottom : b.bottom;
    whole->mass += piece->mass;
}

static void add_to_row(Row *row, Piece *piece)
{
    size_t i = 0;
    while (i < row->count &&
           !is_one_digit(row->at[i].whole.box, piece->box))
        i++;
    if (i == DRAWING_ROW_MOST)
        return;
    if (i == row->count)
        row->at[row->count++].whole = *piece;
    else
        join(&row->at[i].whole, piece);
    piece->group = (unsigned char)(i + 1);
}

static void find_digits(Row *row)
{
    Pieces *p = &row->pieces;
    const Piece *main = pieces_main(p);
    for (size_t i = 0; i < p->count; i++) {
        Piece *piece = &p->pieces[i];
        if (piece == main || (!piece_is_stray(p, piece, main) &&
                              is_in_row(piece->box, main->box)))
            add_to_row(row, piece);
    }
}

// Bars and dots go to the nearest digit; digits of another line do not.
static void find_strokes(Row *row)
{
    Pieces *p = &row->pieces;
    const Piece *main = pieces_main(p);
    for (size_t i = 0; i < p->count; i++) {
        Piece *piece = &p->pieces[i];
        size_t least = SIZE_MAX;
        if (piece->group != 0 || piece_is_stray(p, piece, main) ||
            is_tall(piece->box, main->box))
            continue;
        for (size_t k = 0; k < row->count; k++) {
            size_t gap = part_gap(piece->box, row->at[k].whole.box);
            if (gap < least && piece_belongs(p, piece, &row->at[k].whole)) {
                least = gap;
                piece->group = (unsigned char)(k + 1);
            }
        }
    }
}

// ---- digits that touch -------------------------------------------------

static size_t ink_in_column(const Pieces *p, Part box, size_t x)
{
    size_t sum = 0;
    for (size_t y = box.top; y < box.bottom; y++)
        sum += p->amount[y * p->width + x];
    return sum;
}

// The column with the least ink among so many to both sides.
static size_t thinnest(const Pieces *p, Part box, size_t middle,
                       size_t reach)
{
    size_t best = middle;
    for (size_t x = middle - reach; x <= middle + reach; x++)
        if (ink_in_column(p, box, x) < ink_in_column(p, box, best))
            best = x;
    return best;
}

// Wider than 1.4 times its height: so many digits of 0.75 of it.
static void cut(const Pieces *p, Group *group)
{
    Part b = group->whole.box;
    size_t width = b.right - b.left, tall = b.bottom - b.top;
    if (width * 10 <= tall * 14)
        return;
    size_t count = smaller((width * 8 + tall * 3) / (tall * 6), CUTS_MOST);
    for (size_t k = 1; k < count; k++)
        group->cuts[group->cut_count++] =
            thinnest(p, b, b.left + k * width / count, width / (3 * count));
}

// ---- the order ---------------------------------------------------------

// Numbers the digits from the left; returns how many there are.
static size_t number_digits(Row *row)
{
    size_t next = 1;
    bool done[DRAWING_ROW_MOST] = {false};
    for (size_t n = 0; n < row->count; n++) {
        size_t left = row->count;
        for (size_t i = 0; i < row->count; i++)
            if (!done[i] &&
                (left == row->count ||
                 row->at[i].whole.box.left < row->at[left].whole.box.left))
                left = i;
        done[left] = true;
        row->at[left].first = next;
        next += row->at[left].cut_count + 1;
    }
    return smaller(next - 1, DRAWING_ROW_MOST);
}

static unsigned char number_at(const Row *row, size_t at)
{
    const Pieces *p = &row->pieces;
    size_t piece = p->number[at];
    if (piece == 0 || p->pieces[piece - 1].group == 0)
        return 0;
    const Group *group = &row->at[p->pieces[piece - 1].group - 1];
    size_t number = group->first;
    for (size_t k = 0; k < group->cut_count; k++)
        number += at % p->width >= group->cuts[k];
    return number <= DRAWING_ROW_MOST ? (unsigned char)number : 0;
}

// Pieces as tall as a digit that stand in no place of the row.
static size_t count_others(Row *row)
{
    Pieces *p = &row->pieces;
    const Piece *main = pieces_main(p);
    size_t others = 0;
    for (size_t i = 0; i < p->count; i++)
        others += p->pieces[i].group == 0 &&
                  !piece_is_stray(p, &p->pieces[i], main) &&
                  is_tall(p->pieces[i].box, main->box);
    return others;
}

size_t ink_split(size_t width, size_t height, const unsigned char *amount,
                 unsigned char *digit, size_t *others)
{
    Row row = {.pieces = pieces_find(width, height, amount)};
    find_digits(&row);
    find_strokes(&row);
    for (size_t i = 0; i < row.count; i++)
        cut(&row.pieces, &row.at[i]);
    size_t count = number_digits(&row);
    *others = count_others(&row);
    for (size_t i = 0; i < width * height; i++)
        digit[i] = number_at(&row, i);
    pieces_free(&row.pieces);
    return count;
}
