#include "data/pen.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "data/pen_styles.h"

// What one writer does to every stroke of one digit.  Lengths are parts of
// the digit's height until the box is known, then pixels.
typedef struct {
    double width;    // breadth beside height
    double slant;    // sideways shift from bottom to top
    double lean;     // upward shift from left to right
    double bow;      // how far the middle bulges to the side
    double taper;    // how much broader the bottom is than the top
    double waist;    // how far the middle moves down
    double wobble;   // spread of each control point
    double radius;   // half the pen's width, pixels
    double pressure; // spread of the radius along a stroke
    double size;     // how much of the box the digit fills
} Hand;

typedef struct {
    double x, y, radius;
    PenPass pass;
} Node;

enum { STEPS = 6, NODES = PEN_POINTS * STEPS };

typedef struct {
    size_t count;
    Node nodes[NODES];
} Path;

size_t pen_style_count(void)
{
    return pen_styles_count;
}

const char *pen_style_name(size_t style)
{
    assert(style < pen_styles_count);
    return pen_styles[style].name;
}

int pen_style_digit(size_t style)
{
    assert(style < pen_styles_count);
    return pen_styles[style].digit;
}

// Mean 0, standard deviation 1, bell-shaped, never beyond -3 or 3: the sum
// of three uniform numbers, whose variance is 1/12 each.
static double spread(Random *random)
{
    double sum = 0.0;
    for (int i = 0; i < 3; i++)
        sum += random_unit(random);
    return (sum - 1.5) * 2.0;
}

size_t pen_choose_style(Random *random, int digit)
{
    assert(digit >= 0 && digit <= 9);
    double rest = random_unit(random);
    size_t chosen = 0;
    for (size_t i = 0; i < pen_styles_count; i++) {
        if (pen_styles[i].digit != digit)
            continue;
        chosen = i;
        rest -= pen_styles[i].weight;
        if (rest < 0.0)
            break;
    }
    return chosen;
}

static Hand hand_of_somebody(Random *random)
{
    Hand hand;
    hand.width = 0.78 + 0.15 * spread(random);
    hand.slant = 0.14 + 0.20 * spread(random);
    hand.lean = 0.10 * spread(random);
    hand.bow = 0.07 * spread(random);
    hand.taper = 0.25 * spread(random);
    hand.waist = 0.20 * spread(random);
    hand.wobble = random_uniform(random, 0.008, 0.055);
    hand.radius = random_uniform(random, 0.8, 1.8);
    hand.pressure = random_uniform(random, 0.02, 0.16);
    hand.size = random_uniform(random, 0.92, 1.0);
    return hand;
}

static Node bend(Random *random, const Hand *hand, const PenPoint *point)
{
    double x = point->x / 100.0 - 0.5 + hand->wobble * spread(random);
    double y = point->y / 100.0 - 0.5 + hand->wobble * spread(random);
    x *= hand->width * (1.0 + hand->taper * y);
    x += hand->bow * (0.5 - 2.0 * y * y) - hand->slant * y;
    y += hand->waist * (0.25 - y * y) - hand->lean * x;
    double push = 1.0 + hand->pressure * spread(random);
    return (Node){x, y, hand->radius * push, point->pass};
}

// The slope at node i of a Catmull-Rom curve: half the way from the node
// before to the node after.  At a corner or an end of a stroke there is
// only one neighbour to look at: the other end of the segment, node other.
static Node slope_at(const Node *nodes, size_t count, size_t i,
                     size_t other)
{
    bool last = i + 1 == count || nodes[i + 1].pass == START;
    bool through = nodes[i].pass == CURVE && !last;
    const Node *from = &nodes[through ? i - 1 : i < other ? i : other];
    const Node *to = &nodes[through ? i + 1 : i < other ? other : i];
    double part = through ? 0.5 : 1.0;
    return (Node){(to->x - from->x) * part, (to->y - from->y) * part, 0.0,
                  CURVE};
}

// The cubic that goes from a to b with slopes p and q there, at t in 0..1.
static double hermite(double a, double b, double p, double q, double t)
{
    double u = 1.0 - t;
    return u * u * (1.0 + 2.0 * t) * a + t * t * (3.0 - 2.0 * t) * b +
           t * u * u * p - t * t * u * q;
}

static void add_segment(Path *path, const Node *nodes, size_t count,
                        size_t i)
{
    const Node *a = &nodes[i], *b = &nodes[i + 1];
    Node p = slope_at(nodes, count, i, i + 1);
    Node q = slope_at(nodes, count, i + 1, i);
    for (int step = 1; step <= STEPS; step++) {
        double t = (double)step / STEPS;
        path->nodes[path->count++] =
            (Node){hermite(a->x, b->x, p.x, q.x, t),
                   hermite(a->y, b->y, p.y, q.y, t),
                   a->radius + (b->radius - a->radius) * t, CURVE};
    }
}

static Path path_of(Random *random, const Hand *hand, const PenStyle *style)
{
    Node nodes[PEN_POINTS];
    for (size_t i = 0; i < style->count; i++)
        nodes[i] = bend(random, hand, &style->points[i]);
    Path path = {0};
    for (size_t i = 0; i < style->count; i++) {
        if (nodes[i].pass == START)
            path.nodes[path.count++] = nodes[i];
        if (i + 1 < style->count && nodes[i + 1].pass != START)
            add_segment(&path, nodes, style->count, i);
    }
    return path;
}

// Moves and scales the path so that its longer side, pen width included,
// fills the box, or hand->size of it.  Coordinates become pixels of the
// box.
static void fit_to_box(Path *path, const Hand *hand)
{
    Node low = path->nodes[0], high = low;
    for (size_t i = 1; i < path->count; i++) {
        const Node *node = &path->nodes[i];
        low.x = fmin(low.x, node->x);
        low.y = fmin(low.y, node->y);
        high.x = fmax(high.x, node->x);
        high.y = fmax(high.y, node->y);
        high.radius = fmax(high.radius, node->radius);
    }
    double side = fmax(high.x - low.x, high.y - low.y);
    double scale = (PEN_BOX * hand->size - 2.0 * high.radius) / side;
    double middle_x = (low.x + high.x) / 2.0;
    double middle_y = (low.y + high.y) / 2.0;
    for (size_t i = 0; i < path->count; i++) {
        Node *node = &path->nodes[i];
        node->x = PEN_BOX / 2.0 + (node->x - middle_x) * scale;
        node->y = PEN_BOX / 2.0 + (node->y - middle_y) * scale;
    }
}

// How much of a pixel the pen covers that goes from a to b: 1 inside, 0
// outside, and a ramp one pixel wide at the edge.
static double coverage(const Node *a, const Node *b, double x, double y)
{
    double dx = b->x - a->x, dy = b->y - a->y;
    double length = dx * dx + dy * dy;
    double t = 0.0;
    if (length > 0.0)
        t = ((x - a->x) * dx + (y - a->y) * dy) / length;
    t = fmin(fmax(t, 0.0), 1.0);
    double ex = a->x + t * dx - x, ey = a->y + t * dy - y;
    double radius = a->radius + t * (b->radius - a->radius);
    double part = radius + 0.5 - sqrt(ex * ex + ey * ey);
    return fmin(fmax(part, 0.0), 1.0);
}

static int clamp_to_box(double value)
{
    return value < 0.0 ? 0 : value > PEN_BOX ? PEN_BOX : (int)value;
}

static void ink_segment(const Node *a, const Node *b,
                        unsigned char box[PEN_BOX][PEN_BOX])
{
    double reach = fmax(a->radius, b->radius) + 1.0;
    int left = clamp_to_box(fmin(a->x, b->x) - reach);
    int right = clamp_to_box(fmax(a->x, b->x) + reach);
    int top = clamp_to_box(fmin(a->y, b->y) - reach);
    int bottom = clamp_to_box(fmax(a->y, b->y) + reach);
    for (int row = top; row < bottom; row++)
        for (int column = left; column < right; column++) {
            double part = coverage(a, b, column + 0.5, row + 0.5);
            unsigned char ink = (unsigned char)(part * 255.0 + 0.5);
            if (ink > box[row][column])
                box[row][column] = ink;
        }
}

// Where the box goes along one axis so that the centre of mass, which is
// moment / mass from the box's edge, is at the middle of the picture.
static size_t offset_for(double moment, double mass)
{
    double offset = PEN_SIDE / 2.0 - moment / mass + 0.5;
    double room = PEN_SIDE - PEN_BOX;
    return (size_t)fmin(fmax(offset, 0.0), room);
}

static void place(unsigned char box[PEN_BOX][PEN_BOX],
                  unsigned char *pixels)
{
    double mass = 0.0, across = 0.0, down = 0.0;
    for (int row = 0; row < PEN_BOX; row++)
        for (int column = 0; column < PEN_BOX; column++) {
            mass += box[row][column];
            across += (column + 0.5) * box[row][column];
            down += (row + 0.5) * box[row][column];
        }
    size_t left = offset_for(across, mass), top = offset_for(down, mass);
    memset(pixels, 0, PEN_PIXELS);
    for (size_t row = 0; row < PEN_BOX; row++)
        memcpy(pixels + (top + row) * PEN_SIDE + left, box[row], PEN_BOX);
}

void pen_draw(Random *random, size_t style, unsigned char *pixels)
{
    assert(style < pen_styles_count);
    unsigned char box[PEN_BOX][PEN_BOX] = {{0}};
    Hand hand = hand_of_somebody(random);
    Path path = path_of(random, &hand, &pen_styles[style]);
    fit_to_box(&path, &hand);
    for (size_t i = 1; i < path.count; i++)
        if (path.nodes[i].pass != START)
            ink_segment(&path.nodes[i - 1], &path.nodes[i], box);
    place(box, pixels);
}

void pen_fill(uint64_t seed, size_t count, unsigned char *pixels,
              unsigned char *labels)
{
    Random random = random_start(seed);
    size_t ten[10] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    for (size_t i = 0; i < count; i++) {
        if (i % 10 == 0)
            random_shuffle(&random, ten, 10);
        int digit = (int)ten[i % 10];
        labels[i] = (unsigned char)digit;
        pen_draw(&random, pen_choose_style(&random, digit),
                 pixels + i * PEN_PIXELS);
    }
}
