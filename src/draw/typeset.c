// typeset: a reader of the markup that places one glyph after another.
//
// Reader holds where the text is and how the next glyph looks; groups and
// scripts save it, change it and put it back.  It stops at the first error.
#include "draw/typeset.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "draw/symbol.h"
#include "draw/utf8.h"

#define MATH_SIZE   1.1 // STIX beside Lato: its letters are lower
#define SCRIPT_SIZE 0.68
#define SUPERSCRIPT 0.38 // em above the baseline
#define SUBSCRIPT   0.22 // em below it
#define GROUP_DEPTH 16   // nested braces

typedef struct {
    Typeset *line;
    const char *whole, *at;
    Error *error;
    double x, y, size;
    Color color;
    bool math, upright, bold, script, point_seen;
    int depth;
    Class before;        // class of the last sign, in mathematics
    Font last_font;      // for kerning
    unsigned last_glyph; // 0: none
    unsigned last_code;
} Reader;

static bool read_sequence(Reader *r, char stop);

static bool fail(Reader *r, const char *reason)
{
    return error_set(r->error, "label \"%s\": %s at \"%s\"", r->whole,
                     reason, r->at);
}

// ---- glyphs ------------------------------------------------------------

static void append_glyph(Typeset *line, Glyph glyph)
{
    line->glyphs = memory_more(line->glyphs, line->count, sizeof glyph);
    line->glyphs[line->count++] = glyph;
}

static bool is_digit(unsigned c)
{
    return c >= '0' && c <= '9';
}

// The first point decides; without one, the end of the last digit.
static void note_decimal(Reader *r, unsigned code)
{
    if (r->point_seen)
        return;
    if (is_digit(code))
        r->line->decimal = r->x;
    if (code == '.' && is_digit(r->last_code)) {
        r->line->decimal = r->x;
        r->point_seen = true;
    }
}

// Digits are not kerned: they stand in columns.  Nor are spaces.
static bool is_kerned(unsigned code)
{
    return !is_digit(code) && code != ' ';
}

static double kerning(const Reader *r, Font font, unsigned glyph,
                      unsigned code)
{
    if (font != r->last_font || !is_kerned(code) ||
        !is_kerned(r->last_code))
        return 0;
    return font_kerning(font, r->last_glyph, glyph) * r->size;
}

static bool put(Reader *r, Font font, unsigned code)
{
    unsigned glyph = font_glyph(font, code);
    if (glyph == 0)
        return error_set(r->error, "label \"%s\": %s has no glyph U+%04X",
                         r->whole, font_family(font), code);
    r->x += kerning(r, font, glyph, code);
    if (code == '.')
        note_decimal(r, code);
    append_glyph(r->line,
                 (Glyph){font, glyph, r->x, r->y, r->size, r->color});
    Box ink = font_ink(font, glyph);
    double top = r->y + ink.y * r->size;
    r->line->top = fmin(r->line->top, top);
    r->line->bottom = fmax(r->line->bottom, top + ink.height * r->size);
    r->x += font_advance(font, glyph) * r->size;
    if (is_digit(code))
        note_decimal(r, code);
    r->last_font = font;
    r->last_glyph = glyph;
    r->last_code = code;
    return true;
}

// ---- words and mathematics ---------------------------------------------

static Font math_font(const Reader *r, bool italic)
{
    if (italic)
        return r->bold ? FONT_MATH_BOLD_ITALIC : FONT_MATH_ITALIC;
    return r->bold ? FONT_MATH_BOLD : FONT_MATH;
}

// A sign with nothing to its left that it could join is no operator.
static Class class_here(const Reader *r, Class class)
{
    bool alone = r->before == CLASS_NONE || r->before == CLASS_BINARY ||
                 r->before == CLASS_RELATION || r->before == CLASS_OPEN ||
                 r->before == CLASS_COMMA;
    return class == CLASS_BINARY && alone ? CLASS_ORDINARY : class;
}

static bool put_symbol(Reader *r, Symbol symbol)
{
    Class class = class_here(r, symbol.class);
    r->x += symbol_space(r->before, class, r->script) * r->size;
    r->before = class;
    return put(r, math_font(r, symbol.italic && !r->upright),
               symbol.codepoint);
}

static bool put_word_character(Reader *r, unsigned code)
{
    return put(r, r->bold ? FONT_WORDS_BOLD : FONT_WORDS,
               symbol_curved(code, r->last_code));
}

// ---- groups and scripts ------------------------------------------------

// Reads {...}, or in mathematics one character or one command.
static bool read_group(Reader *r)
{
    if (r->depth >= GROUP_DEPTH)
        return fail(r, "too many braces");
    r->depth++;
    bool good;
    if (*r->at == '{') {
        r->at++;
        good = read_sequence(r, '}');
        if (good && *r->at != '}')
            good = fail(r, "a brace is not closed");
        r->at += good;
    } else {
        good = fail(r, "a brace is missing");
    }
    r->depth--;
    return good;
}

static bool read_one(Reader *r);

static bool read_script(Reader *r, double raise)
{
    Reader saved = *r;
    r->y += raise * r->size;
    r->size = fmax(SIZE_SCRIPT, SCRIPT_SIZE * r->size);
    r->script = true;
    r->before = CLASS_NONE;
    bool good = *r->at == '{' ? read_group(r) : read_one(r);
    r->y = saved.y;
    r->size = saved.size;
    r->script = saved.script;
    r->before = CLASS_ORDINARY;
    return good;
}

// All scripts of one sign start at the same x; the widest decides where
// the line goes on.
static bool read_scripts(Reader *r)
{
    double start = r->x, end = r->x;
    bool any = false, good = true;
    while (good && strchr("_^'", *r->at) != NULL && *r->at != '\0') {
        char kind = *r->at++;
        r->x = start;
        any = true;
        if (kind == '\'') {
            good = put(r, math_font(r, false), 0x2032);
            start = r->x; // an exponent stands after the prime
        } else {
            good = read_script(r, kind == '_' ? SUBSCRIPT : -SUPERSCRIPT);
        }
        end = fmax(end, r->x);
    }
    r->x = end + (any ? 0.05 * r->size : 0);
    r->last_glyph = 0;
    return good;
}

// ---- commands ----------------------------------------------------------

static bool is(const char *name, size_t length, const char *wanted)
{
    return strlen(wanted) == length && memcmp(name, wanted, length) == 0;
}

static bool read_colored(Reader *r, Color color)
{
    Color saved = r->color;
    r->color = color;
    bool good = read_group(r);
    r->color = saved;
    return good;
}

static bool read_switched(Reader *r, bool *what, bool value)
{
    bool saved = *what;
    *what = value;
    bool good = read_group(r);
    *what = saved;
    return good;
}

static bool read_words(Reader *r)
{
    double size = r->size;
    r->size = r->math ? size / MATH_SIZE : size;
    r->last_glyph = 0;
    bool good = read_switched(r, &r->math, false);
    r->before = CLASS_ORDINARY;
    r->size = size;
    return good;
}

static bool read_named(Reader *r, const char *name, size_t length)
{
    for (Color color = 0; color < COLOR_COUNT; color++)
        if (is(name, length, theme_name(color)))
            return read_colored(r, color);
    if (is(name, length, "bold"))
        return read_switched(r, &r->bold, true);
    if (is(name, length, "upright"))
        return read_switched(r, &r->upright, true);
    if (is(name, length, "text"))
        return read_words(r);
    if (is(name, length, "quad")) {
        r->x += r->size;
        return true;
    }
    Symbol symbol;
    if (r->math && symbol_named(name, length, &symbol))
        return put_symbol(r, symbol);
    r->at = name;
    return fail(r, "unknown command");
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool read_command(Reader *r)
{
    const char *name = r->at;
    while (is_letter(*r->at))
        r->at++;
    if (r->at > name)
        return read_named(r, name, (size_t)(r->at - name));
    char c = *r->at;
    if (c == '\0' || strchr(", $\\{}", c) == NULL)
        return fail(r, "unknown command");
    r->at++;
    if (c == ',' || c == ' ') {
        r->x += (c == ',' ? 0.17 : 0.28) * r->size;
        return true;
    }
    return r->math ? put_symbol(r, symbol_of((unsigned)c))
                   : put_word_character(r, (unsigned)c);
}

// ---- the line ----------------------------------------------------------

static bool put_raised(Reader *r, unsigned code)
{
    double size = r->size;
    r->y -= SUPERSCRIPT * size;
    r->size = SCRIPT_SIZE * size;
    bool good = r->math ? put(r, math_font(r, false), code)
                        : put_word_character(r, code);
    r->size = size;
    r->y += SUPERSCRIPT * size;
    return good;
}

static bool read_one(Reader *r)
{
    if (*r->at == '\\') {
        r->at++;
        return read_command(r);
    }
    unsigned code = utf8_read(&r->at);
    if (symbol_raised(code) != 0)
        return put_raised(r, symbol_raised(code));
    if (!r->math)
        return put_word_character(r, code);
    return code == ' ' || put_symbol(r, symbol_of(code));
}

static void toggle_math(Reader *r)
{
    r->at++;
    r->math = !r->math;
    r->size *= r->math ? MATH_SIZE : 1 / MATH_SIZE;
    r->before = CLASS_NONE;
    r->last_glyph = 0;
}

static bool read_sequence(Reader *r, char stop)
{
    bool good = true;
    while (good && *r->at != '\0' && *r->at != stop) {
        if (*r->at == '$')
            toggle_math(r);
        else if (*r->at == '{' || *r->at == '}')
            good = *r->at == '{' && r->math ? read_group(r)
                                            : fail(r, "a stray brace");
        else if (r->math && strchr("_^'", *r->at) != NULL)
            good = read_scripts(r);
        else
            good = read_one(r);
    }
    return good;
}

bool typeset_line(Typeset *line, const char *text, Style style,
                  Error *error)
{
    *line = (Typeset){.top = 0};
    if (!font_open_all(error))
        return false;
    Reader reader = {.line = line,
                     .whole = text,
                     .at = text,
                     .error = error,
                     .size = style.size,
                     .color = style.color,
                     .bold = style.bold};
    line->top = HUGE_VAL;
    line->bottom = -HUGE_VAL;
    bool good = read_sequence(&reader, '\0');
    if (good && reader.math)
        good = fail(&reader, "a dollar sign is missing");
    if (line->count == 0)
        line->top = line->bottom = 0;
    if (!reader.point_seen && line->decimal == 0)
        line->decimal = reader.x;
    line->width = reader.x;
    return good;
}

void typeset_free(Typeset *line)
{
    free(line->glyphs);
    *line = (Typeset){.count = 0};
}
