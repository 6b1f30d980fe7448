#include "corner_note.h"

#include "draw/number.h"
#include "keep.h"

Phrase corner_note(const Run *run)
{
    const Epoch *last = run_last(run);
    return phrase("%s, epoch %zu, %s on test", keep_shape(run->net).text,
                  last->epoch, number_percent(last->test.accuracy, 1).text);
}
