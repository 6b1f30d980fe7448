// The figures of chapter 7: which are drawn, and what they share.
#include "plates.h"

#include <stdio.h>

#include "draw/number.h"

Note plates_note(const Lesson *lesson)
{
    const Run *run = &lesson->runs[0];
    const Network *net = run->net;
    Note note;
    size_t room = sizeof note.text;
    int used = snprintf(note.text, room, "%zu", network_inputs(net));
    for (size_t l = 0; l < net->depth; l++)
        used += snprintf(note.text + used, room - (size_t)used, "-%zu",
                         net->layers[l].outputs);
    const Epoch *last = &run->epochs[run->last];
    snprintf(note.text + used, room - (size_t)used,
             ", epoch %zu, %s on test", last->epoch,
             number_percent(last->test.accuracy, 1).text);
    return note;
}

void plates_draw(Workbook *book, const Lesson *lesson)
{
    plate_curves(book, lesson);
    plate_confusion(book, lesson);
    plate_mistakes(book, lesson);
    plate_disagree(book, lesson);
    if (lesson->neurons.count == 0)
        return;
    plate_decision(book, lesson);
    plate_gallery(book, lesson);
    plate_film(book, lesson);
}
