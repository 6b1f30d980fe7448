// Digits on which it hesitates, digits of which it is sure and wrong, and
// pictures that are no digits.
#include "figures.h"

#include "ambiguity.h"
#include "no_digit.h"
#include "reader.h"

enum { CELL = 5, ACROSS = 5 };
enum { UNSURE, MISTAKEN, NO_DIGIT, ROWS }; // of pictures

static const double TOP = 160, LEFT = 350, ROW = 230, STEP = 156;

static Box draw_tile(Canvas *canvas, size_t row, size_t column,
                     const double *x)
{
    return heatmap_digit(canvas, LEFT + STEP * (double)column,
                         TOP + ROW * (double)row, x, CELL);
}

static void draw_words(Canvas *canvas, Box tile, const char *first,
                       const char *second)
{
    double y = box_bottom(tile);
    label_draw(canvas, tile.x, y + 21, first, STYLE_TITLE);
    label_draw(canvas, tile.x, y + 41, second, STYLE_TICK);
}

static void draw_digit(Canvas *canvas, const Reader *reader, size_t row,
                       size_t column, size_t digit)
{
    const Predictions *p = &reader->predictions[0];
    double x[DIGITS_PIXELS], confidence = predictions_confidence(p, digit);
    digits_input(&reader->sets->test, digit, x);
    Box tile = draw_tile(canvas, row, column, x);
    double next = confidence - predictions_margin(p, digit);
    draw_words(
        canvas, tile,
        PHRASE("says %d, is %d", p->predicted[digit], p->labels[digit]),
        row == UNSURE ? PHRASE("%.3f, %.3f", confidence, next)
                      : PHRASE("%.4f", confidence));
}

static void draw_stranger(Canvas *canvas, const NoDigit *it, size_t i,
                          size_t column)
{
    const Predictions *p = &it->strangers[0];
    double x[DIGITS_PIXELS];
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        x[k] = it->pixels[i][k] / 255.0;
    Box tile = draw_tile(canvas, NO_DIGIT, column, x);
    if (i == 0) // the title's
        canvas_frame(canvas, box_grown(tile, 2),
                     pen_of(COLOR_INK, WIDTH_DATA));
    draw_words(canvas, tile, PHRASE("says %d", p->predicted[i]),
               PHRASE("%.3f", predictions_confidence(p, i)));
}

static void draw_headings(Canvas *canvas)
{
    static const char *const headings[ROWS] = {
        "It hesitates", "It is sure and wrong", "These are no digits"};
    static const char *const notes[ROWS] = {
        "The two largest outputs are nearly the same.",
        "The largest output is near 1, and it is another digit\u2019s.",
        ("There is no output for \u201cnone of them\u201d: the ten always "
         "add up to 1.")};
    for (size_t row = 0; row < ROWS; row++) {
        double y = TOP + 30 + ROW * (double)row;
        label_draw(canvas, THEME_MARGIN, y, headings[row], STYLE_HEAD);
        label_paragraph(canvas, (Point){THEME_MARGIN, y + 30}, 250,
                        notes[row], STYLE_WORDS);
    }
}

static void draw_pictures(Canvas *canvas, const Ambiguity *it,
                          const NoDigit *no_digit, const Reader *reader)
{
    static const size_t strangers[ACROSS] = {0, 2, 3, 5, 6};
    draw_headings(canvas);
    for (size_t i = 0; i < ACROSS; i++) {
        draw_digit(canvas, reader, UNSURE, i, it->by_margin[i]);
        if (i < it->mistake_count)
            draw_digit(canvas, reader, MISTAKEN, i, it->mistakes[i]);
        draw_stranger(canvas, no_digit, strangers[i], i);
    }
}

void figure_no_word(Workbook *book, const Ambiguity *it,
                    const NoDigit *no_digit, const Reader *reader)
{
    const Predictions *p = &no_digit->strangers[0];
    Canvas *canvas = page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER, reader_note_first(reader).text,
        PHRASE("A blank page is a %d, it says, with %.3f", p->predicted[0],
               predictions_confidence(p, 0)),
        "Below each picture: what it says, and its largest output; in the "
        "first row its two largest.",
        .alt = "Three rows of five pictures: digits on which it hesitates, "
               "digits of which it is sure and wrong, and a blank page, "
               "noise and letters, which it calls digits.",
        .caption = "Unsure, sure and wrong, and asked what it has no word "
                   "for. Below each picture, what it says and its largest "
                   "output."});
    draw_pictures(canvas, it, no_digit, reader);
    workbook_figure(book, canvas, "no-word");
}
