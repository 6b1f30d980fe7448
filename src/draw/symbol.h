// symbol: the names of mathematical signs, and how they are spaced.
//
// Private to src/draw.
#ifndef DRAW_SYMBOL_H
#define DRAW_SYMBOL_H

#include <stdbool.h>
#include <stddef.h>

// The classes of TeX's chapter 18: they decide the space between two signs.
typedef enum {
    CLASS_NONE, // nothing before
    CLASS_ORDINARY,
    CLASS_BIG,    // a sum
    CLASS_BINARY, // + − × ⊙
    CLASS_RELATION,
    CLASS_OPEN,
    CLASS_CLOSE,
    CLASS_COMMA
} Class;

typedef struct {
    unsigned codepoint;
    Class class;
    bool italic;
} Symbol;

// The sign called name, length bytes long ("delta"); false when unknown.
bool symbol_named(const char *name, size_t length, Symbol *symbol);

// The sign that a character means in mathematics.
Symbol symbol_of(unsigned codepoint);

// The space between two neighbours in em; scripts are set without.
double symbol_space(Class before, Class after, bool script);

// In words: a typist's ' as an apostrophe, and his " as what opens before a
// word and closes after it.  before is the character before it, 0: none.
unsigned symbol_curved(unsigned code, unsigned before);

// The digit that a character like ⁷ raises, or U+2212 for ⁻; else 0.  The
// font's own raised digits are too small to read on a page.
unsigned symbol_raised(unsigned code);

#endif
