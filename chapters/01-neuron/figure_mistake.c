// Draws mistake.png: the tiles of a digit that the neuron gets wrong.
#include "figures.h"

#include "product_tiles.h"
#include "wrong_digit.h"

void figure_mistake(Workbook *book, const PixelWeights *weights,
                    double bias, const WrongDigit *wrong)
{
    if (wrong->found)
        workbook_figure(book,
                        product_tiles_draw(weights, bias, &wrong->reading),
                        "mistake");
}
