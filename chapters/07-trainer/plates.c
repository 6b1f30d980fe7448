// The figures of chapter 7: which are drawn, and what they share.
#include "plates.h"

#include <stdio.h>

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
