#include "plates.h"

void plates_draw(Workbook *book, const DigitRun *run,
                 const Gallery *gallery)
{
    plate_transpose(book, run);
    plate_outer_product(book, run);
    plate_blame(book, run);
    plate_gallery(book, gallery);
}
