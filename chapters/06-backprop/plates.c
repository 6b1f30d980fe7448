#include "plates.h"

void plates_draw(Workbook *book, const Lesson *lesson, const Trace *small,
                 const DigitRun *run, const Gallery *gallery)
{
    plate_strip(book, lesson, small);
    plates_steps(book, lesson, small);
    plate_transpose(book, run);
    plate_outer_product(book, run);
    plate_blame(book, run);
    plate_gallery(book, gallery);
}
