// drawing_pieces: pieces are counted pixel by pixel; and what each of them
// is changes at the sizes that its rule names, and not one pixel before.
#include "harness.h"

#include <stdlib.h>

#include "data/drawing_pieces.h"

enum { WIDTH = 100, HEIGHT = 80 };
static unsigned char amount[WIDTH * HEIGHT];

static void clear(void)
{
    memset(amount, 0, sizeof amount);
}

static void fill(size_t left, size_t top, size_t width, size_t height,
                 unsigned char ink)
{
    for (size_t y = top; y < top + height; y++)
        memset(amount + y * WIDTH + left, ink, width);
}

static void assert_part(Part p, size_t left, size_t top, size_t width,
                        size_t height)
{
    CU_ASSERT_EQUAL(p.left, left);
    CU_ASSERT_EQUAL(p.top, top);
    CU_ASSERT_EQUAL(p.right, left + width);
    CU_ASSERT_EQUAL(p.bottom, top + height);
}

// ---- finding them ------------------------------------------------------

// Corners touch; one pixel of paper between two is enough to part them.
TEST(pixels_that_touch_are_one_piece)
{
    clear();
    fill(10, 10, 1, 1, 7);
    fill(11, 11, 2, 1, 9);
    fill(13, 10, 1, 1, 8);
    fill(15, 10, 1, 1, 5); // two columns further
    fill(12, 13, 1, 1, 4); // two rows further
    Pieces p = pieces_find(WIDTH, HEIGHT, amount);
    CU_ASSERT_EQUAL_FATAL(p.count, 3);
    assert_part(p.pieces[0].box, 10, 10, 4, 2);
    CU_ASSERT_EQUAL(p.pieces[0].mass, 7 + 9 + 9 + 8);
    CU_ASSERT_EQUAL(p.pieces[0].pixels, 4);
    CU_ASSERT_EQUAL(p.pieces[0].peak, 9);
    CU_ASSERT_EQUAL(p.pieces[0].edge, 4);
    assert_part(p.pieces[1].box, 15, 10, 1, 1);
    assert_part(p.pieces[2].box, 12, 13, 1, 1);
    CU_ASSERT_EQUAL(p.number[10 * WIDTH + 10], 1);
    CU_ASSERT_EQUAL(p.number[10 * WIDTH + 15], 2);
    CU_ASSERT_EQUAL(p.number[13 * WIDTH + 12], 3);
    CU_ASSERT_EQUAL(p.number[10 * WIDTH + 11], 0);
    pieces_free(&p);
    CU_ASSERT_PTR_NULL(p.pieces);
}

// A square of 40: its edge is 4 * 39 pixels.  Near the rim are those less
// than 1 + 40 / 16 = 3 away: 40^2 - 34^2.
static void assert_square(size_t left, size_t top)
{
    clear();
    fill(left, top, 40, 40, 1);
    Pieces p = pieces_find(WIDTH, HEIGHT, amount);
    CU_ASSERT_EQUAL_FATAL(p.count, 1);
    assert_part(p.pieces[0].box, left, top, 40, 40);
    CU_ASSERT_EQUAL(p.pieces[0].edge, 156);
    CU_ASSERT_EQUAL(p.pieces[0].rim, 1600 - 1156);
    pieces_free(&p);
}

TEST(edges_and_rims_are_counted_at_every_place)
{
    assert_square(20, 20);
    assert_square(0, 0);
    assert_square(WIDTH - 40, HEIGHT - 40);
}

TEST(no_more_pieces_than_there_is_room_for)
{
    enum { SIDE = 140 }; // 70 * 70 = 4900 pixels that do not touch
    unsigned char *dots = calloc(SIDE * SIDE, 1);
    for (size_t i = 0; i < SIDE * SIDE; i++)
        dots[i] = i % SIDE % 2 == 0 && i / SIDE % 2 == 0;
    Pieces p = pieces_find(SIDE, SIDE, dots);
    CU_ASSERT_EQUAL(p.count, 4096);
    CU_ASSERT_EQUAL(p.pieces[4095].pixels, 1);
    CU_ASSERT_EQUAL(p.number[SIDE * SIDE - 2 * SIDE], 0);
    pieces_free(&p);
    free(dots);
}

TEST(a_gap_is_the_larger_of_two)
{
    const Part a = {10, 10, 20, 20};
    CU_ASSERT_EQUAL(part_gap(a, (Part){25, 12, 30, 18}), 5);
    CU_ASSERT_EQUAL(part_gap((Part){25, 12, 30, 18}, a), 5);
    CU_ASSERT_EQUAL(part_gap(a, (Part){12, 23, 18, 30}), 3);
    CU_ASSERT_EQUAL(part_gap(a, (Part){25, 27, 30, 30}), 7);
    CU_ASSERT_EQUAL(part_gap(a, (Part){15, 15, 30, 30}), 0);
    CU_ASSERT_EQUAL(part_gap(a, (Part){20, 20, 30, 30}), 0);
}

// ---- what they are -----------------------------------------------------

// On a picture of 200 x 200.  Strokes of 5: 2 pixels / edge.
static const Pieces picture = {.width = 200, .height = 200};

static Piece piece(size_t left, size_t top, size_t width, size_t height)
{
    size_t pixels = (width + height) * 5 / 2;
    return (Piece){.box = {left, top, left + width, top + height},
                   .mass = 1000,
                   .pixels = pixels,
                   .edge = pixels * 2 / 5,
                   .peak = 200};
}

// 20 x 40, ends at (120, 140).
static Piece digit(void)
{
    return piece(100, 100, 20, 40);
}

static bool stray(Piece p)
{
    Piece main = digit();
    return piece_is_stray(&picture, &p, &main);
}

TEST(what_is_faint_or_little_is_stray)
{
    Piece p = piece(100, 80, 20, 15);
    CU_ASSERT_FALSE(stray(p));
    p.peak = 100;
    CU_ASSERT_FALSE(stray(p));
    p.peak = 99; // less than half of 200
    CU_ASSERT_TRUE(stray(p));
    p.peak = 200;
    p.mass = 50;
    CU_ASSERT_FALSE(stray(p));
    p.mass = 49; // less than a twentieth of 1000
    CU_ASSERT_TRUE(stray(p));
}

// 180 of 200 wide and a tenth as tall; or 180 tall at the picture's side.
TEST(a_line_along_a_side_is_stray)
{
    CU_ASSERT_TRUE(stray(piece(10, 10, 180, 18)));
    CU_ASSERT_FALSE(stray(piece(10, 10, 179, 17)));
    CU_ASSERT_FALSE(stray(piece(10, 10, 180, 19)));
    CU_ASSERT_TRUE(stray(piece(0, 10, 18, 180)));
    CU_ASSERT_TRUE(stray(piece(182, 10, 18, 180)));
    CU_ASSERT_FALSE(stray(piece(1, 10, 18, 180)));
    CU_ASSERT_FALSE(stray(piece(181, 10, 18, 180)));
    CU_ASSERT_FALSE(stray(piece(0, 10, 19, 180)));
    CU_ASSERT_FALSE(stray(piece(0, 10, 17, 179)));
}

// More than 32 both ways, nine tenths of it near the rim, and enough of it
// to go half around.
TEST(a_box_is_stray)
{
    Piece p = piece(90, 90, 60, 50);
    p.pixels = 110;
    p.edge = 44;
    p.rim = 99;
    CU_ASSERT_TRUE(stray(p));
    p.rim = 98;
    CU_ASSERT_FALSE(stray(p));
    p.pixels = 109;
    p.rim = 109;
    CU_ASSERT_FALSE(stray(p));
    for (size_t side = 32; side <= 33; side++) {
        Piece wide = piece(90, 90, 60, side),
              tall = piece(90, 90, side, 60);
        wide.rim = wide.pixels;
        tall.rim = tall.pixels;
        CU_ASSERT_EQUAL(stray(wide), side == 33);
        CU_ASSERT_EQUAL(stray(tall), side == 33);
    }
}

// Strokes of 5: a stain is broader than 6, six tenths full, and at most
// twice as long as broad.
TEST(a_stain_is_stray)
{
    Piece p = piece(130, 100, 7, 14);
    p.pixels = 59; // 58.8 of 98
    CU_ASSERT_TRUE(stray(p));
    p.pixels = 58;
    CU_ASSERT_FALSE(stray(p));
    p.pixels = 98;
    p.box.bottom++; // 7 x 15
    CU_ASSERT_FALSE(stray(p));
    p.box = (Part){130, 100, 144, 107};
    CU_ASSERT_TRUE(stray(p));
    p.box.right++;
    CU_ASSERT_FALSE(stray(p));
    p.box = (Part){130, 100, 136, 106}; // 6 x 6
    CU_ASSERT_FALSE(stray(p));
}

// Five times as wide as tall, and a twelfth of 40 below: 4 pixels.
TEST(an_underline_is_stray)
{
    CU_ASSERT_TRUE(stray(piece(90, 144, 40, 8)));
    CU_ASSERT_FALSE(stray(piece(90, 143, 40, 8)));
    CU_ASSERT_FALSE(stray(piece(90, 144, 40, 9)));
    CU_ASSERT_FALSE(stray(piece(90, 88, 40, 8))); // above
    Piece line = piece(90, 139, 40, 8), main = piece(100, 100, 20, 36);
    CU_ASSERT_TRUE(piece_is_stray(&picture, &line, &main)); // 3 of 36
}

// Where all that there is is a rule, it is no worse than the others.
TEST(beside_a_rule_a_rule_is_not_stray)
{
    Piece rule = piece(10, 10, 180, 10), other = piece(10, 50, 180, 10);
    CU_ASSERT_FALSE(piece_is_stray(&picture, &rule, &other));
}

static bool belongs(Piece p)
{
    Piece main = digit();
    return piece_belongs(&picture, &p, &main);
}

TEST(a_stroke_is_as_near_as_half_of_the_digit)
{
    CU_ASSERT_TRUE(belongs(piece(100, 70, 20, 10))); // 20 above
    CU_ASSERT_FALSE(belongs(piece(100, 69, 20, 10)));
    CU_ASSERT_TRUE(belongs(piece(140, 110, 10, 10))); // 20 to the right
    CU_ASSERT_FALSE(belongs(piece(141, 110, 10, 10)));
}

// Beside it, by more than a twentieth of 40, and seven tenths as tall.
TEST(what_is_tall_and_beside_is_another_digit)
{
    CU_ASSERT_FALSE(belongs(piece(123, 100, 10, 28)));
    CU_ASSERT_TRUE(belongs(piece(123, 100, 10, 27)));
    CU_ASSERT_TRUE(belongs(piece(122, 100, 10, 28)));
    CU_ASSERT_FALSE(belongs(piece(87, 100, 10, 28)));
    CU_ASSERT_TRUE(belongs(piece(88, 100, 10, 28)));
}

// What runs over an edge is of the next cell when it is less than a
// quarter of the digit, unless the digit does so, too.
TEST(what_runs_in_over_an_edge_is_of_the_next_cell)
{
    Piece main = piece(10, 10, 180, 180);
    Piece edges[] = {piece(0, 50, 5, 5), piece(50, 0, 5, 5),
                     piece(195, 50, 5, 5), piece(50, 195, 5, 5)};
    for (size_t i = 0; i < 4; i++) {
        edges[i].mass = 249;
        CU_ASSERT_FALSE(piece_belongs(&picture, &edges[i], &main));
        edges[i].mass = 250;
        CU_ASSERT_TRUE(piece_belongs(&picture, &edges[i], &main));
    }
    Piece inside = piece(194, 50, 5, 5);
    inside.mass = 249;
    CU_ASSERT_TRUE(piece_belongs(&picture, &inside, &main));
    main.box.left = 0;
    edges[0].mass = 249;
    CU_ASSERT_TRUE(piece_belongs(&picture, &edges[0], &main));
}

static size_t main_of(Piece a, Piece b)
{
    Piece both[] = {a, b};
    Pieces p = {.width = 200, .height = 200, .pieces = both, .count = 2};
    return (size_t)(pieces_main(&p) - both);
}

TEST(the_main_piece_has_the_most_ink)
{
    Piece a = digit(), b = piece(50, 100, 20, 40);
    CU_ASSERT_EQUAL(main_of(a, b), 0);
    b.mass = 1001;
    CU_ASSERT_EQUAL(main_of(a, b), 1);
    b.mass = 4003; // a bar, or at an edge: a quarter counts
    b.box = (Part){50, 100, 90, 108};
    CU_ASSERT_EQUAL(main_of(a, b), 0);
    b.box = (Part){50, 160, 90, 200};
    CU_ASSERT_EQUAL(main_of(a, b), 0);
    b.mass = 4004;
    CU_ASSERT_EQUAL(main_of(a, b), 1);
    CU_ASSERT_EQUAL(main_of(b, a), 0);
    b.box = (Part){0, 0, 200, 10}; // a rule
    CU_ASSERT_EQUAL(main_of(a, b), 0);
    CU_ASSERT_EQUAL(main_of(b, a), 1);
}

// ---- what is kept ------------------------------------------------------

// A digit of 40, its dot, and beside it one a third as tall, and less.
TEST(others_are_counted_from_a_third_of_the_digit_on)
{
    for (size_t tall = 13; tall <= 14; tall++) {
        clear();
        fill(20, 20, 4, 40, 9);
        fill(20, 14, 4, 4, 9);
        fill(60, 20, 4, tall, 9);
        fill(0, 0, 1, 1, 9); // and specks in two corners
        fill(WIDTH - 1, HEIGHT - 1, 1, 1, 9);
        CU_ASSERT_EQUAL(ink_keep_digit(WIDTH, HEIGHT, amount), tall - 13);
        CU_ASSERT_EQUAL(amount[20 * WIDTH + 20], 9);
        CU_ASSERT_EQUAL(amount[14 * WIDTH + 20], 9);
        CU_ASSERT_EQUAL(amount[20 * WIDTH + 60], 0);
        CU_ASSERT_EQUAL(amount[0], 0);
        CU_ASSERT_EQUAL(amount[WIDTH * HEIGHT - 1], 0);
    }
}

TESTS_MAIN("drawing_pieces")
