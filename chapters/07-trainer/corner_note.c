#include "corner_note.h"

#include "draw/number.h"
#include "keep.h"

Phrase corner_note(const Run *run)
{
    const Epoch *kept = run_kept(run);
    return phrase("%s, epoch %zu, %s on test", keep_shape(run->net).text,
                  kept->epoch, number_percent(kept->test.accuracy, 1).text);
}
