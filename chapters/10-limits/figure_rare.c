// A rare digit: the share that is right, digit by digit.
#include "figures.h"

#include "data_bias.h"
#include "reader.h"
#include "recall_rows.h"

void figure_rare(Workbook *book, const DataBias *bias, const Reader *reader)
{
    size_t rare = bias->rare;
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, reader_note(reader).text,
        PHRASE("%s of all digits are right, and %s of the %zus",
               number_percent(bias->few.all.mean, 1).text,
               number_percent(bias->few.digit[rare].mean, 1).text, rare),
        PHRASE("Of %s training digits %zu, %s are kept. The mean over all "
               "ten hides who pays. Means of five networks.",
               number_count(bias->had[rare]).text, rare,
               number_count(bias->left[rare]).text),
        .alt = "A row for each digit, and one for all, with three marks "
               "for the share of right answers. The digit that was rare in "
               "training falls far below the others, less far when its few "
               "examples are repeated; the other nine hardly move.",
        .caption = "What the training digits did not show: a digit that "
                   "was rare."});
    const RecallSeries series[] = {
        {&bias->all, "all kept", COLOR_SERIES_1},
        {&bias->few, "few of them", COLOR_SERIES_2},
        {&bias->repeated, "the few, repeated", COLOR_SERIES_3}};
    Box body = page_body(canvas);
    recall_rows_draw(canvas, body, series, COUNT_OF(series), rare);
    workbook_figure(book, canvas, "rare");
}
