// Draws weighted-sum.png: the tiles of the digit shown.
#include "figures.h"

#include "product_tiles.h"

void figure_weighted_sum(Workbook *book, const PixelWeights *weights,
                         double bias, const Reading *reading)
{
    workbook_figure(book, product_tiles_draw(weights, bias, reading),
                    "weighted-sum");
}
