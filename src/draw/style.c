#include "draw/style.h"

const Style STYLE_NAME = {SIZE_BODY, COLOR_INK, .bold = true};
const Style STYLE_WORDS = {SIZE_BODY, COLOR_SECONDARY, .bold = false};
const Style STYLE_TITLE = {SIZE_SMALL, COLOR_INK, .bold = true};
const Style STYLE_NOTE = {SIZE_SMALL, COLOR_SECONDARY, .bold = false};
const Style STYLE_TICK = {SIZE_TICK, COLOR_SECONDARY, .bold = false};

Style style_in(Style style, Color color)
{
    style.color = color;
    return style;
}

Style style_aligned(Style style, Align align)
{
    style.align = align;
    return style;
}
