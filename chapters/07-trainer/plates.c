// The figures of chapter 7: which are drawn, and what they share.
#include "plates.h"

#include <stdio.h>

#include "draw/label.h"
#include "draw/number.h"

Note plates_note(const Lesson *lesson)
{
    const Run *run = &lesson->runs[0];
    const Epoch *last = &run->epochs[run->last];
    Note note;
    snprintf(note.text, sizeof note.text, "%s, epoch %zu, %s on test",
             keep_shape(run->net).text, last->epoch,
             number_percent(last->test.accuracy, 1).text);
    return note;
}

void plates_outputs(Canvas *canvas, Point at, double row,
                    const double *outputs, size_t one, size_t other)
{
    double right = THEME_PAGE_WIDTH - THEME_MARGIN;
    for (size_t i = 0; i < CLASSES; i++) {
        double y = at.y + row * (double)i;
        bool bold = i == one || i == other;
        Box box = {at.x + 24, y - 9, right - at.x - 88, 18}, full = box;
        full.width *= outputs[i];
        canvas_fill(canvas, full, theme_color(COLOR_ACTIVATION));
        canvas_frame(canvas, box,
                     (Pen){theme_color(COLOR_MUTED), WIDTH_HAIR, false});
        label_print(
            canvas, at.x, y,
            (Style){SIZE_SUBTITLE, COLOR_INK, .bold = bold, .middle = true},
            "%zu", i);
        label_draw(canvas, right, y, number_fixed(outputs[i], 3).text,
                   (Style){SIZE_BODY, bold ? COLOR_INK : COLOR_SECONDARY,
                           .bold = bold, .align = ALIGN_RIGHT,
                           .middle = true});
    }
}

void plates_draw(Workbook *book, const Lesson *lesson)
{
    plate_curves(book, lesson);
    plate_confusion(book, lesson);
    plate_mistakes(book, lesson);
    plate_disagree(book, lesson);
    if (lesson->reading.path != NULL)
        plate_reading(book, &lesson->reading,
                      keep_shape(lesson->runs[0].net).text);
    if (lesson->neurons.count == 0)
        return;
    plate_decision(book, lesson);
    plate_gallery(book, lesson);
    plate_film(book, lesson);
}
