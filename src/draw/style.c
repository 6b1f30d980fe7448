#include "draw/style.h"

const Style STYLE_NAME = {SIZE_BODY, COLOR_INK, .bold = true};
const Style STYLE_WORDS = {SIZE_BODY, COLOR_SECONDARY, .bold = false};
const Style STYLE_TITLE = {SIZE_SMALL, COLOR_INK, .bold = true};
const Style STYLE_NOTE = {SIZE_SMALL, COLOR_SECONDARY, .bold = false};
const Style STYLE_TICK = {SIZE_TICK, COLOR_SECONDARY, .bold = false};
const Style STYLE_LEAST = {SIZE_LEAST, COLOR_SECONDARY, .bold = false};
const Style STYLE_MATH = {SIZE_MATH, COLOR_INK, .bold = false};
const Style STYLE_RULE = {SIZE_RULE, COLOR_INK, .bold = false};
const Style STYLE_HEAD = {SIZE_SUBTITLE, COLOR_INK, .bold = true};

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

Style style_middle(Style style, Align align)
{
    style.align = align;
    style.middle = true;
    return style;
}
