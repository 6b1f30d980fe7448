// The network: where circles stand, and that its texts keep clear of each
// other and of lines they do not belong to.
#include "harness.h"
#include "pixels.h"

#include "draw/netgraph.h"
#include "labels.h"

static const Box BOX = {64, 170, 620, 390};

static NetGraph sample(const size_t *sizes)
{
    NetGraph graph = netgraph_new(BOX, 3, sizes);
    for (size_t l = 0; l < 3; l++)
        for (size_t j = 0; j < sizes[l]; j++) {
            NetNode *node = &graph.nodes[l][j];
            snprintf(node->name, sizeof node->name, "$n_{%zu%zu}$", l, j);
            snprintf(node->value, sizeof node->value, "0.5%zu%zu", l, j);
            for (size_t k = 0; l > 0 && k < sizes[l - 1]; k++) {
                NetEdge *edge = &graph.edges[l - 1][j][k];
                edge->weight = 0.1 * (double)(j + k + 1);
                snprintf(edge->text, sizeof edge->text, "0.%zu%zu", j, k);
            }
        }
    return graph;
}

// 620 wide less twice (radius 40 + ring 7) leaves 526 between three layers.
TEST(layers_stand_at_equal_distances)
{
    NetGraph graph = sample((size_t[]){2, 3, 1});
    ASSERT_CLOSE(netgraph_node(&graph, 0, 0).x, 64 + 47, 1e-9);
    ASSERT_CLOSE(netgraph_node(&graph, 1, 0).x, 64 + 47 + 263, 1e-9);
    ASSERT_CLOSE(netgraph_node(&graph, 2, 0).x, 64 + 47 + 526, 1e-9);
    double middle = netgraph_node(&graph, 1, 1).y;
    ASSERT_CLOSE(netgraph_node(&graph, 2, 0).y, middle, 1e-9);
    ASSERT_CLOSE(netgraph_node(&graph, 0, 0).y +
                     netgraph_node(&graph, 0, 1).y,
                 2 * middle, 1e-9);
}

TEST(texts_keep_apart_in_networks_of_all_sizes)
{
    static const size_t shapes[][3] = {
        {2, 2, 2}, {1, 1, 1}, {2, 3, 1}, {3, 2, 3}};
    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
        NetGraph graph = sample(shapes[i]);
        graph.radius = 30;
        Canvas *canvas = canvas_new(PAGE_FIGURE);
        netgraph_draw(canvas, &graph);
        Error error = {""};
        CU_ASSERT(canvas_check_layout(canvas, &error));
        CU_ASSERT_STRING_EQUAL(error.text, "");
        canvas_free(canvas);
    }
}

TEST(notes_and_rings_leave_the_labels_their_place)
{
    NetGraph graph = sample((size_t[]){2, 2, 2});
    for (size_t l = 0; l < 3; l++)
        for (size_t j = 0; j < 2; j++) {
            graph.nodes[l][j].ring = true;
            strcpy(graph.nodes[l][j].note, "$\\error{\\delta} = +0.0088$");
        }
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    netgraph_draw(canvas, &graph);
    Error error = {""};
    CU_ASSERT(canvas_check_layout(canvas, &error));
    CU_ASSERT_STRING_EQUAL(error.text, "");
    canvas_free(canvas);
}

TEST(a_note_may_have_two_lines)
{
    NetGraph graph = sample((size_t[]){1, 1, 1});
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    strcpy(graph.nodes[1][0].note, "first\nsecond");
    netgraph_draw(canvas, &graph);
    size_t found = 0;
    for (size_t i = 0; i < label_count(canvas); i++)
        found += strcmp(label_text(canvas, i), "second") == 0;
    CU_ASSERT_EQUAL(found, 1);
    CU_ASSERT(canvas_check_layout(canvas, NULL));
    canvas_free(canvas);
}

static Box box_of_text(const NetGraph *graph, const char *text)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    netgraph_draw(canvas, graph);
    Box box = {0, 0, 0, 0};
    for (size_t i = 0; i < label_count(canvas); i++)
        if (strcmp(label_text(canvas, i), text) == 0)
            box = label_box(canvas, i);
    canvas_free(canvas);
    return box;
}

// From one picture to the next a circle gets a ring and more lines below
// it, and an edge a longer number: nothing else moves.
TEST(the_next_picture_holds_still)
{
    NetGraph before = sample((size_t[]){2, 2, 2});
    before.note_lines = 3;
    strcpy(before.edges[1][0][1].text, "0.45");
    strcpy(before.nodes[1][0].note, "here");
    NetGraph after = before;
    after.nodes[1][0].ring = true;
    strcpy(after.nodes[1][0].note, "here\nand\nthere");
    strcpy(after.edges[1][1][0].text, "0.5113");
    static const char *const still[] = {"0.45", "here"};
    for (size_t i = 0; i < 2; i++) {
        Box a = box_of_text(&before, still[i]);
        Box b = box_of_text(&after, still[i]);
        CU_ASSERT(a.width > 0);
        ASSERT_CLOSE(a.x, b.x, 1e-9);
        ASSERT_CLOSE(a.y, b.y, 1e-9);
    }
}

// The labels of two crossing edges do not stand where the edges cross.
TEST(labels_stay_away_from_crossings)
{
    NetGraph graph = sample((size_t[]){2, 2, 2});
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    netgraph_draw(canvas, &graph);
    Point a = netgraph_node(&graph, 0, 0), b = netgraph_node(&graph, 1, 1);
    Box crossing = {(a.x + b.x) / 2 - 3, (a.y + b.y) / 2 - 3, 6, 6};
    for (size_t i = 0; i < label_count(canvas); i++)
        CU_ASSERT(!box_overlaps(label_box(canvas, i), crossing));
    canvas_free(canvas);
}

// Number of pixels that are not paper on an upright cut through an edge.
static int thickness(const NetGraph *graph, double x, double y)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    netgraph_draw(canvas, graph);
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    int count = 0;
    for (double dy = -12; dy <= 12; dy += 1 / 1.2)
        count += !same_color(pixel_at(raster, (Point){x, y + dy}),
                             theme_color(COLOR_PAPER));
    raster_free(raster);
    canvas_free(canvas);
    return count;
}

// The widest line is 6.5 points, 8 pixels; half the weight, 4 pixels.
TEST(edges_are_as_wide_as_their_weights)
{
    NetGraph graph = netgraph_new(BOX, 2, (size_t[]){1, 1});
    NetEdge *edge = &graph.edges[0][0][0];
    Point a = netgraph_node(&graph, 0, 0);
    graph.largest = 2;
    edge->weight = 2;
    CU_ASSERT_EQUAL(thickness(&graph, a.x + 100, a.y), 8);
    edge->weight = 1;
    CU_ASSERT_EQUAL(thickness(&graph, a.x + 100, a.y), 4);
}

// Along a dashed line there is paper between the dashes.
TEST(negative_edges_are_dashed_and_orange)
{
    for (int sign = -1; sign <= 1; sign += 2) {
        NetGraph graph = netgraph_new(BOX, 2, (size_t[]){1, 1});
        graph.edges[0][0][0].weight = sign * 0.5;
        Canvas *canvas = canvas_new(PAGE_FIGURE);
        netgraph_draw(canvas, &graph);
        Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
        Point a = netgraph_node(&graph, 0, 0);
        int paper = 0, colored = 0;
        for (double x = a.x + 60; x < a.x + 300; x++) {
            Rgb c = pixel_at(raster, (Point){x, a.y});
            paper += same_color(c, theme_color(COLOR_PAPER));
            colored += same_color(c, theme_color(theme_sign(sign)));
        }
        CU_ASSERT_EQUAL(paper > 0, sign < 0);
        CU_ASSERT(colored > 100);
        raster_free(raster);
        canvas_free(canvas);
    }
}

TEST(faded_parts_are_pale_and_lit_ones_strong)
{
    NetGraph graph = netgraph_new(BOX, 2, (size_t[]){1, 1});
    NetEdge *edge = &graph.edges[0][0][0];
    edge->weight = 1;
    Point a = netgraph_node(&graph, 0, 0), at = {a.x + 100, a.y};
    Rgb blue = theme_color(COLOR_POSITIVE);
    for (Emphasis emphasis = NET_PLAIN; emphasis <= NET_FADED; emphasis++) {
        netgraph_emphasize(&graph, emphasis);
        CU_ASSERT_EQUAL(edge->emphasis, emphasis);
        Canvas *canvas = canvas_new(PAGE_FIGURE);
        netgraph_draw(canvas, &graph);
        Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
        Rgb wanted =
            emphasis == NET_FADED ? theme_faded(blue, THEME_FADE) : blue;
        CU_ASSERT(same_color(pixel_at(raster, at), wanted));
        raster_free(raster);
        canvas_free(canvas);
    }
}

TESTS_MAIN("netgraph")
