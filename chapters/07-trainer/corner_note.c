#include "corner_note.h"

#include <stdio.h>

#include "draw/number.h"
#include "keep.h"

CornerNote corner_note(const Run *run)
{
    const Epoch *last = run_last(run);
    CornerNote note;
    snprintf(note.text, sizeof note.text, "%s, epoch %zu, %s on test",
             keep_shape(run->net).text, last->epoch,
             number_percent(last->test.accuracy, 1).text);
    return note;
}
