// plates: the figures of chapter 7, one function for each, and what they
// share.
#ifndef PLATES_H
#define PLATES_H

#include "draw/heatmap.h"
#include "trainer.h"

// "784-30-10, 30 epochs, 95.6 % on test", for the top right corner.
typedef struct {
    char text[176];
} Note;
Note plates_note(const Lesson *lesson);

// The ten outputs as bars that reach to the right margin, the middle of the
// first at `at`, row apart.  Two of them, or one twice, stand out.
void plates_outputs(Canvas *canvas, Point at, double row,
                    const double *outputs, size_t one, size_t other);

void plate_gallery(Workbook *book, const Lesson *lesson);
void plate_film(Workbook *book, const Lesson *lesson);
void plate_curves(Workbook *book, const Lesson *lesson);
void plate_disagree(Workbook *book, const Lesson *lesson);
void plate_confusion(Workbook *book, const Lesson *lesson);
void plate_decision(Workbook *book, const Lesson *lesson);
void plate_mistakes(Workbook *book, const Lesson *lesson);

#endif
