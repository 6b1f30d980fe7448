// font: fontconfig finds a file, FreeType reads it, Cairo draws with it.
//
// The fonts stay open until the program ends: every figure uses them.
#include "draw/font.h"

#include <assert.h>
#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_OUTLINE_H

#define FONTS "src/draw/fonts/"

// The project's own copy of each font, and families like it in the order of
// preference for programs that run elsewhere; the last is fontconfig's alias
// that always has an answer.
enum { FAMILIES = 5 };
#define WORDS_LIKE                                                         \
    {"Lato", "Carlito", "Source Sans 3", "DejaVu Sans", "sans-serif"}
#define MATH_LIKE                                                          \
    {"STIX", "STIXGeneral", "STIX Two Text", "DejaVu Serif", "serif"}
static const struct {
    const char *file, *families[FAMILIES];
    int weight, slant;
} WANTED[FONT_COUNT] = {
    [FONT_WORDS] = {FONTS "Lato-Regular.ttf", WORDS_LIKE,
                    FC_WEIGHT_REGULAR, FC_SLANT_ROMAN},
    [FONT_WORDS_BOLD] = {FONTS "Lato-Bold.ttf", WORDS_LIKE, FC_WEIGHT_BOLD,
                         FC_SLANT_ROMAN},
    [FONT_MATH] = {FONTS "STIX-Regular.otf", MATH_LIKE, FC_WEIGHT_REGULAR,
                   FC_SLANT_ROMAN},
    [FONT_MATH_BOLD] = {FONTS "STIX-Bold.otf", MATH_LIKE, FC_WEIGHT_BOLD,
                        FC_SLANT_ROMAN},
    [FONT_MATH_ITALIC] = {FONTS "STIX-Italic.otf", MATH_LIKE,
                          FC_WEIGHT_REGULAR, FC_SLANT_ITALIC},
    [FONT_MATH_BOLD_ITALIC] = {FONTS "STIX-BoldItalic.otf", MATH_LIKE,
                               FC_WEIGHT_BOLD, FC_SLANT_ITALIC},
};

static struct {
    FT_Face face;
    cairo_font_face_t *cairo;
    char family[64];
} fonts[FONT_COUNT];

static FT_Library library;

static FcPattern *pattern_of(Font font)
{
    FcPattern *pattern = FcPatternCreate();
    for (size_t i = 0; i < FAMILIES; i++)
        FcPatternAddString(pattern, FC_FAMILY,
                           (const FcChar8 *)WANTED[font].families[i]);
    FcPatternAddInteger(pattern, FC_WEIGHT, WANTED[font].weight);
    FcPatternAddInteger(pattern, FC_SLANT, WANTED[font].slant);
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    FcConfigSubstitute(NULL, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    return pattern;
}

static bool open_file(Font font, const char *file, int index, Error *error)
{
    if (FT_New_Face(library, file, index, &fonts[font].face) != 0)
        return error_set(error, "%s: FreeType cannot read this font", file);
    fonts[font].cairo = cairo_ft_font_face_create_for_ft_face(
        fonts[font].face, FT_LOAD_NO_HINTING);
    return true;
}

static void say_once(Font font)
{
    static bool said;
    const char *wanted = WANTED[font].families[0];
    if (said || strcmp(wanted, fonts[font].family) == 0)
        return;
    said = true;
    fprintf(stderr,
            "note: font %s is not installed, drawing with %s instead\n",
            wanted, fonts[font].family);
}

// The font of the system that is most like the one that is wanted.
static bool open_like(Font font, Error *error)
{
    FcPattern *pattern = pattern_of(font);
    FcResult result;
    FcPattern *match = FcFontMatch(NULL, pattern, &result);
    FcPatternDestroy(pattern);
    FcChar8 *file = NULL;
    int index = 0;
    bool found = match != NULL &&
                 FcPatternGetString(match, FC_FILE, 0, &file) == 0;
    if (found) {
        FcPatternGetInteger(match, FC_INDEX, 0, &index);
        found = open_file(font, (const char *)file, index, error);
    } else {
        error_set(error, "no font like %s is installed",
                  WANTED[font].families[0]);
    }
    if (match != NULL)
        FcPatternDestroy(match);
    return found;
}

static bool open_font(Font font, Error *error)
{
    bool found = access(WANTED[font].file, R_OK) == 0
                     ? open_file(font, WANTED[font].file, 0, error)
                     : open_like(font, error);
    if (!found)
        return false;
    snprintf(fonts[font].family, sizeof fonts[font].family, "%s",
             fonts[font].face->family_name);
    say_once(font);
    return true;
}

bool font_open_all(Error *error)
{
    static bool tried, good;
    static Error reason;
    if (!tried) {
        tried = true;
        good = FT_Init_FreeType(&library) == 0 ||
               error_set(&reason, "FreeType does not start");
        for (Font font = 0; good && font < FONT_COUNT; font++)
            good = open_font(font, &reason);
        FcFini(); // every file is found: its tables are not needed again
    }
    return good || error_set(error, "%s", reason.text);
}

unsigned font_glyph(Font font, unsigned codepoint)
{
    assert(fonts[font].face != NULL);
    return FT_Get_Char_Index(fonts[font].face, codepoint);
}

// Font units become em.
static double em(Font font, FT_Pos units)
{
    return (double)units / fonts[font].face->units_per_EM;
}

double font_advance(Font font, unsigned glyph)
{
    FT_Fixed units = 0;
    FT_Get_Advance(fonts[font].face, glyph, FT_LOAD_NO_SCALE, &units);
    return em(font, units);
}

Box font_ink(Font font, unsigned glyph)
{
    FT_Face face = fonts[font].face;
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) != 0)
        return (Box){0, 0, 0, 0};
    FT_BBox box;
    FT_Outline_Get_CBox(&face->glyph->outline, &box);
    return (Box){em(font, box.xMin), em(font, -box.yMax),
                 em(font, box.xMax - box.xMin),
                 em(font, box.yMax - box.yMin)};
}

double font_kerning(Font font, unsigned first, unsigned second)
{
    FT_Vector move = {0, 0};
    if (first != 0 && FT_HAS_KERNING(fonts[font].face))
        FT_Get_Kerning(fonts[font].face, first, second, FT_KERNING_UNSCALED,
                       &move);
    return em(font, move.x);
}

cairo_font_face_t *font_face(Font font)
{
    return fonts[font].cairo;
}

const char *font_family(Font font)
{
    return fonts[font].family;
}
