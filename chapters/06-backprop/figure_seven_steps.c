// The whole pass on one page, a small picture for each step.
#include "moment.h"

#include "draw/strip.h"
#include "figures.h"

enum { FRAMES = STEP_COUNT + 1, COLUMNS = 4 };

// The moment that stands for each step, its rule and its number.
typedef struct {
    Step step;
    size_t layer;
    const char *caption;
    const char *rule;
    const char *name; // of the number
    bool is_signed;
} Frame;

static const Frame frames[FRAMES] = {
    {STEP_WEIGH, 1, "weigh", "$z = w \\cdot a + b$", "$z_{h1}$", false},
    {STEP_SQUASH, 1, "squash", "$a = \\sigma(z)$", "$a_{h1}$", false},
    {STEP_COST, 2, "cost", "$C = ½ \\sum (a - y)^2$", "$C$", false},
    {STEP_OUTPUT_ERROR, 2, "output error",
     "$\\error{\\delta} = (a - y)\\,\\slope{\\sigma'}$",
     "$\\error{\\delta_{o1}}$", true},
    {STEP_PASS_BACK, 1, "pass it back",
     "$\\error{\\delta} = (\\sum "
     "w\\,\\error{\\delta})\\,\\slope{\\sigma'}$",
     "$\\error{\\delta_{h1}}$", true},
    {STEP_GRADIENT, 2, "gradients",
     "$\\partial C/\\partial w = \\error{\\delta}\\,a$",
     "$\\partial C/\\partial w$", true},
    {STEP_UPDATE, 2, "update",
     "$w \\leftarrow w - \\eta\\,\\partial C/\\partial w$", "$w$", false},
    {STEP_NEXT, 2, "next", "forward again", "$C$", false}};

// The first number that a step writes down in its layer.
static double number_of(const LearningStep *s, const Frame *frame)
{
    size_t l = frame->layer - 1;
    switch (frame->step) {
    case STEP_WEIGH:
        return s->z[l][0];
    case STEP_SQUASH:
        return s->a[l][0];
    case STEP_COST:
        return s->C;
    case STEP_OUTPUT_ERROR:
    case STEP_PASS_BACK:
        return s->delta[l][0];
    case STEP_GRADIENT:
        return parameter_of(s->gradient, l, 0, 0);
    case STEP_UPDATE:
        return parameter_of(s->after, l, 0, 0);
    case STEP_NEXT:
        return s->next_C;
    }
    return 0;
}

// The same network without its numbers: here only the way counts.
static NetGraph bare_network(const LearningStep *s, const Frame *frame,
                             Box box)
{
    NetGraph graph =
        moment_network(s, moment_of(frame->step, frame->layer, 0), box);
    graph.radius = 17;
    for (size_t l = 0; l < 3; l++)
        for (size_t j = 0; j < 2; j++) {
            NetNode *node = &graph.nodes[l][j];
            node->value[0] = node->note[0] = node->name[0] = '\0';
            for (size_t k = 0; k < 2 && l > 0; k++)
                graph.edges[l - 1][j][k].text[0] = '\0';
        }
    return graph;
}

static void draw_frame(Canvas *canvas, const LearningStep *s, size_t i,
                       Box box)
{
    const Frame *frame = &frames[i];
    size_t number = i < STEP_COUNT ? i + 1 : 0; // the next is no move
    Box rest = strip_title(canvas, box, number, frame->caption);
    NetGraph graph =
        bare_network(s, frame, (Box){rest.x, rest.y - 36, rest.width, 192});
    netgraph_draw(canvas, &graph);
    double value = number_of(s, frame);
    double y = box_bottom(box) - 38;
    label_draw(canvas, rest.x, y, frame->rule,
               (Style){SIZE_MATH - 2, COLOR_INK, .bold = false});
    label_print(canvas, rest.x, y + 28, STYLE_WORDS,
                "%s = \\bold{\\ink{%s}}", frame->name,
                frame->is_signed ? number_signed(value).text
                                 : number_plain(value).text);
}

void figure_seven_steps(Workbook *book, const LearningStep *s)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "one step of learning",
        PHRASE("Seven steps, and the cost falls from %s to %s",
               number_plain(s->C).text, number_plain(s->next_C).text),
        "Read it row by row: forward (1, 2), compare (3), the error back "
        "(4, 5), the gradient (6), update (7), next.",
        "Eight small pictures of the same network. First the edges into a "
        "hidden neuron are lit, then the outputs, then the edges back into "
        "the hidden neuron, then one weight. In the last one all weights "
        "have moved.",
        "One example, in seven steps."});
    Box boxes[FRAMES];
    Box body = page_body(canvas);
    body.y += 16;
    body.height -= 16;
    strip_grid(body, FRAMES, COLUMNS, 30, boxes);
    for (size_t i = 0; i < FRAMES; i++)
        draw_frame(canvas, s, i, boxes[i]);
    workbook_figure(book, canvas, "seven-steps");
}
