// The figures of chapter 8: which are drawn, and what they share.
#include "plates.h"

#include <stdio.h>

#include "draw/number.h"

Note plates_note(const Reader *reader)
{
    Note note;
    snprintf(note.text, sizeof note.text, "784-%zu-10, %s on test",
             reader->settings.recipe.hidden,
             number_percent(answers_accuracy(&reader->answers), 1).text);
    return note;
}

void plates_pixels(const unsigned char *bytes, double x[PIXELS])
{
    for (size_t k = 0; k < PIXELS; k++)
        x[k] = bytes[k] / 255.0;
}

void plates_draw(Workbook *book, const Lesson *lesson)
{
    plate_vary(book, lesson);
    plate_doubt(book, lesson);
    plate_overfit(book, lesson);
    plate_fooled(book, lesson);
    plate_doses(book, lesson);
    plate_bias(book, lesson);
}
