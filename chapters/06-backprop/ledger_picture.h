// ledger_picture: what the ledger of a plate says, once more as a picture
// below it: a point on a curve, a distance, an area or a step.
#ifndef LEDGER_PICTURE_H
#define LEDGER_PICTURE_H

#include "draw/canvas.h"
#include "moment.h"

// Fills box; draws nothing for a step that has no picture.
void ledger_picture(Canvas *canvas, Box box, const LearningStep *step,
                    const Moment *moment);

#endif
