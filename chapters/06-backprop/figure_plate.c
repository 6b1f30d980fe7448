// The stills of the pass, plate-1-weigh.png to plate-7-update-next.png:
// network on the left, ledger on the right, the seven steps below.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "draw/rail.h"
#include "figures.h"
#include "ledger_picture.h"

static const double NET_Y = 178, NET_HEIGHT = 400;
static const double LEDGER_X = 740, LEDGER_Y = 178, SPLIT_X = 708;

// Adds markup as a voice would read it: commands become their names
// (\delta: "delta"), colours and signs of setting disappear.
static void read_aloud(FILE *text, const char *markup)
{
    while (*markup != '\0') {
        size_t letters = 0;
        while (markup[0] == '\\' &&
               isalpha((unsigned char)markup[letters + 1]))
            letters++;
        if (letters > 0) {
            if (markup[letters + 1] != '{')
                fprintf(text, "%.*s ", (int)letters, markup + 1);
            markup += letters + 1;
        } else if (markup[0] == '\\') {
            markup += 2; // a little space
        } else {
            if (strchr("${}_", markup[0]) == NULL)
                fputc(markup[0], text);
            markup++;
        }
    }
}

// What a reader hears who cannot see the still: the ledger, read aloud.
// The caller frees it.
static char *describe(const Moment *m, const Words *words)
{
    char *words_of_it = NULL;
    size_t size;
    FILE *alt = open_memstream(&words_of_it, &size);
    if (alt == NULL)
        return memory_text(""); // the figure then goes without
    fprintf(
        alt,
        "A network of two inputs, two hidden neurons and two outputs at "
        "%s. The ledger: ",
        m->step == STEP_NEXT ? "the end of the pass" : step_names[m->step]);
    for (size_t i = 0; i < words->ledger.row_count; i++) {
        read_aloud(alt, words->ledger.rows[i].name.text);
        fputc(' ', alt);
        read_aloud(alt, words->ledger.rows[i].value.text);
        fputs(i + 1 < words->ledger.row_count ? ", " : ". ", alt);
    }
    read_aloud(alt, words->ledger.sentence.text);
    fclose(alt);
    return words_of_it;
}

static Canvas *draw_still(const LearningStep *s, size_t at)
{
    const Moment *m = &moments[at];
    Words words;
    moment_words(s, at, &words);
    moment_head(s, at, &words);
    size_t number = m->step == STEP_NEXT ? STEP_COUNT : m->step + 1u;
    char *alt = describe(m, &words);
    Canvas *canvas = page_new(
        &(PageText){PAGE_FIGURE, FIGURES_CHAPTER,
                    PHRASE("step %zu of %d", number, STEP_COUNT),
                    words.title.text, words.subtitle, alt, words.caption});
    free(alt);
    Box body = page_body(canvas);
    NetGraph graph = moment_network(
        s, at, (Box){body.x, NET_Y, SPLIT_X - 40 - body.x, NET_HEIGHT});
    netgraph_draw(canvas, &graph);
    canvas_upright(canvas, SPLIT_X, LEDGER_Y - 8, LEDGER_Y + 402,
                   pen_of(COLOR_HAIRLINE, WIDTH_LINE));
    Box ledger = ledger_draw(
        canvas, (Box){LEDGER_X, LEDGER_Y, box_right(body) - LEDGER_X, 410},
        &words.ledger);
    ledger_picture(
        canvas, (Box){LEDGER_X, box_bottom(ledger) + 24, 330, 124}, s, m);
    rail_draw(canvas, step_names, STEP_COUNT, number - 1);
    return canvas;
}

void figure_plate(Workbook *book, const LearningStep *s)
{
    for (size_t i = 0; i < moment_count; i++)
        if (moments[i].file != NULL)
            workbook_figure(book, draw_still(s, i), moments[i].file);
}
