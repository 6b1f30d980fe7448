// figure: all that most figures are made with.
#ifndef DRAW_FIGURE_H
#define DRAW_FIGURE_H

#include "base/phrase.h"
#include "draw/canvas.h"
#include "draw/chart.h"
#include "draw/heatmap.h"
#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"

#endif
