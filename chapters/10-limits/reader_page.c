#include "reader_page.h"

#include <stdio.h>

#include "draw/number.h"
#include "figures.h"

Canvas *reader_page(const Reader *reader, PageText text)
{
    char note[96];
    double accuracy = predictions_accuracy(&reader->predictions);
    snprintf(note, sizeof note, "784-%zu-10, %s on test",
             reader->recipe.hidden, number_percent(accuracy, 1).text);
    text.chapter = FIGURES_CHAPTER;
    text.source = FIGURES_SOURCE;
    text.note = note;
    return page_new(&text);
}
