#include "draw/raster.h"

#include <assert.h>
#include <stdlib.h>

#include "base/memory.h"

Raster *raster_new(size_t width, size_t height)
{
    assert(width > 0 && height > 0);
    Raster *raster = memory_new(1, sizeof *raster);
    raster->width = width;
    raster->height = height;
    raster->rgb = memory_new(width * height, 3);
    return raster;
}

void raster_free(Raster *raster)
{
    if (raster == NULL)
        return;
    free(raster->rgb);
    free(raster);
}
