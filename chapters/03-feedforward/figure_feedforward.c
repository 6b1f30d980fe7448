// Draws feedforward.png: every activation of one pass.
#include "figures.h"

#include <math.h>

#include "forward_pass.h"
#include "random_guess.h"

// ---- the strip: every activation of one pass ---------------------------

// Where the columns stand and how large their circles are, in points.
static const double COLUMN[] = {48, 410, 705, 1000};
static const double RADIUS[] = {0, 16.5, 16.5, 20};
static const double TOP = 222, BOTTOM = 812, HEAD = 184, FOOT = 850;

// The centre of neuron j of the n neurons of layer l = 1 .. 3.
static Point place(size_t l, size_t j, size_t n)
{
    double part = (double)j / (double)(n - 1);
    return (Point){COLUMN[l], TOP + part * (BOTTOM - TOP)};
}

// A neuron with more than this is called on.
static const double AWAKE = .3;

// Where the edges into that neuron end: left of its name.
static Point entrance(size_t l, size_t j, size_t n)
{
    Point at = place(l, j, n);
    at.x -= l < DEPTH ? RADIUS[l] + 25 : RADIUS[l];
    return at;
}

typedef enum { HIDE, PALE, LIT } Strength;

// How strongly the edges into neuron j of layer l are drawn: in full colour
// where they end in the winning output, pale where they switch a hidden
// neuron on.  What only keeps neurons silent is left out.
static Strength strength_of(const ForwardPass *walk, size_t l, size_t j)
{
    if (l == DEPTH)
        return j == walk->answer ? LIT : HIDE;
    return walk->pass->a[l - 1][j] >= AWAKE ? PALE : HIDE;
}

static double largest_carried(const ForwardPass *walk)
{
    double largest = 0;
    for (size_t l = 2; l <= DEPTH; l++) {
        Matrix w = walk->net->layers[l - 1].weights;
        const double *a = walk->pass->a[l - 2];
        for (size_t j = 0; j < w.rows; j++)
            for (size_t k = 0; k < w.cols; k++)
                if (strength_of(walk, l, j) != HIDE)
                    largest =
                        fmax(largest, fabs(matrix_row(w, j)[k] * a[k]));
    }
    return largest > 0 ? largest : 1;
}

// One edge: as wide as what it carries, dashed when that is negative.
// Very thin ones are left out.
static void draw_edge(Canvas *canvas, Point from, Point to, double part,
                      Strength strength)
{
    if (fabs(part) < (strength == LIT ? .02 : .15))
        return;
    Rgb color = theme_faded(theme_color(theme_sign(part)),
                            strength == LIT ? 1 : .4);
    double width = fmax(.8, WIDTH_EDGE * fabs(part));
    canvas_line(canvas, from, to, (Pen){color, width, part < 0});
}

static void draw_edges(Canvas *canvas, const ForwardPass *walk, size_t l)
{
    Matrix w = walk->net->layers[l - 1].weights;
    const double *a = walk->pass->a[l - 2];
    double largest = largest_carried(walk);
    for (size_t j = 0; j < w.rows; j++) {
        Strength strength = strength_of(walk, l, j);
        for (size_t k = 0; k < w.cols && strength != HIDE; k++)
            draw_edge(canvas, place(l - 1, k, w.cols),
                      entrance(l, j, w.rows),
                      matrix_row(w, j)[k] * a[k] / largest, strength);
    }
}

static void draw_neuron(Canvas *canvas, Point at, double radius, double a)
{
    Rgb ground = theme_ink(a);
    canvas_disc(canvas, at, radius, ground);
    canvas_ring(canvas, at, radius, pen_of(COLOR_INK, WIDTH_LINE));
    Style style = {SIZE_LEAST, theme_text_on(ground), .bold = true,
                   .align = ALIGN_CENTER, .middle = true};
    label_draw(canvas, at.x, at.y, number_fixed(a, 2).text, style);
}

static void draw_name(Canvas *canvas, Point at, double radius, size_t name)
{
    label_print(canvas, at.x - radius - 6, at.y,
                style_middle(STYLE_LEAST, ALIGN_RIGHT), "%zu", name);
}

static void draw_layer(Canvas *canvas, const ForwardPass *walk, size_t l)
{
    size_t n = walk->net->layers[l - 1].outputs;
    for (size_t j = 0; j < n; j++) {
        Point at = place(l, j, n);
        draw_neuron(canvas, at, RADIUS[l], walk->pass->a[l - 1][j]);
        if (l < DEPTH)
            draw_name(canvas, at, RADIUS[l], j + 1);
    }
}

static void draw_answers(Canvas *canvas, const ForwardPass *walk)
{
    for (size_t j = 0; j < DIGITS_CLASSES; j++) {
        Point at = place(DEPTH, j, DIGITS_CLASSES);
        bool wins = j == walk->answer;
        Style style = {SIZE_RULE, wins ? COLOR_INK : COLOR_MUTED,
                       .bold = wins, .align = ALIGN_CENTER, .middle = true};
        if (wins)
            canvas_fill_round(canvas, (Box){at.x - 30, at.y - 28, 182, 56},
                              10, theme_color(COLOR_TINT));
        label_print(canvas, at.x + 42, at.y, style, "%zu", j);
        if (wins)
            label_draw(canvas, at.x + 62, at.y, "the largest",
                       (Style){SIZE_SMALL, COLOR_INK, .middle = true});
    }
}

// The fan from the picture to the first hidden layer: each of its lines
// stands for 784 weights.
static void draw_picture(Canvas *canvas, const ForwardPass *walk)
{
    static const double middle = (TOP + BOTTOM) / 2, half = 112;
    double side = 2 * half / THEME_PIXELS_PER_POINT;
    Pen hair = pen_of(COLOR_HAIRLINE, WIDTH_HAIR);
    for (size_t j = 0; j < HIDDEN; j++) {
        Point to = entrance(1, j, HIDDEN);
        double part = (double)j / (HIDDEN - 1) - .5;
        Point from = {COLUMN[0] + side, middle + part * side};
        canvas_line(canvas, from, to, hair);
    }
    heatmap_digit(canvas, COLUMN[0], middle - side / 2, walk->pass->input,
                  8);
}

static void draw_heads(Canvas *canvas, const ForwardPass *walk)
{
    static const char *const names[] = {"$x = a^0$", "$a^1$", "$a^2$",
                                        "$a^3 = \\upright{ŷ}$"};
    static const char *const words[] = {"784 pixels", "16 hidden neurons",
                                        "16 hidden neurons", "10 outputs"};
    static const double shift[] = {0, -70, -70, -40};
    Style math = {SIZE_MATH, COLOR_INK, .bold = false};
    Style small = STYLE_TICK;
    for (size_t l = 0; l <= DEPTH; l++) {
        double x = COLUMN[l] + shift[l];
        Box name = label_draw(canvas, x, HEAD, names[l], math);
        label_draw(canvas, x + name.width + 10, HEAD, words[l], small);
        if (l == 0)
            continue;
        const Layer *layer = &walk->net->layers[l - 1];
        size_t weights = layer->inputs * layer->outputs;
        small.align = ALIGN_CENTER;
        label_print(canvas,
                    (COLUMN[l] + COLUMN[l - 1]) / 2 + (l == 1 ? 92 : 0),
                    FOOT, small, "%s weights, %zu biases",
                    number_count(weights).text, layer->outputs);
        small.align = ALIGN_LEFT;
    }
}

static Canvas *open_feedforward(const ForwardPass *walk,
                                const Guess *trained)
{
    double a = forward_output(walk->pass)[walk->answer];
    Number sure = number_fixed(a, 2);
    return page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER,
        PHRASE("784-16-16-10, %s right on the test set",
               number_percent(trained->accuracy, 1).text),
        PHRASE("%s %d walks through the network: output %zu wins with %s",
               walk->label == 8 ? "An" : "A", walk->label, walk->answer,
               sure.text),
        "A line is as wide as what it carries, activation × weight; blue "
        "adds, dashed orange takes away.\nPale: what switches neurons on. "
        "Full colour: what reaches the winner.",
        .alt = PHRASE(
            "A handwritten %d, then two columns of 16 circles and one of "
            "10, each with its activation inside. Lines between the "
            "circles are as wide as what they carry. Of the ten outputs "
            "number %zu is the largest, %s.",
            walk->label, walk->answer, sure.text),
        .caption = "A forward pass with every activation written down. "
                   "A neuron near 0 sends almost nothing on, whatever its "
                   "weights are."});
}

void figure_feedforward(Workbook *book, const ForwardPass *walk,
                        const Guess *trained)
{
    Canvas *canvas = open_feedforward(walk, trained);
    draw_heads(canvas, walk);
    draw_answers(canvas, walk);
    draw_picture(canvas, walk);
    for (size_t l = 2; l <= DEPTH; l++)
        draw_edges(canvas, walk, l);
    for (size_t l = 1; l <= DEPTH; l++)
        draw_layer(canvas, walk, l);
    workbook_figure(book, canvas, "feedforward");
}
