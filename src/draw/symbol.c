// symbol: tables only.
#include "draw/symbol.h"

#include <string.h>

static const struct {
    const char *name;
    unsigned codepoint;
} GREEK[] = {{"alpha", 0x3B1},   {"beta", 0x3B2},    {"gamma", 0x3B3},
             {"delta", 0x3B4},   {"epsilon", 0x3B5}, {"zeta", 0x3B6},
             {"eta", 0x3B7},     {"theta", 0x3B8},   {"kappa", 0x3BA},
             {"lambda", 0x3BB},  {"mu", 0x3BC},      {"nu", 0x3BD},
             {"xi", 0x3BE},      {"pi", 0x3C0},      {"rho", 0x3C1},
             {"sigma", 0x3C3},   {"tau", 0x3C4},     {"phi", 0x3C6},
             {"chi", 0x3C7},     {"psi", 0x3C8},     {"omega", 0x3C9},
             {"partial", 0x2202}};

static const struct {
    const char *name;
    unsigned codepoint;
    Class class;
} SIGNS[] = {{"Sigma", 0x3A3, CLASS_ORDINARY},
             {"Delta", 0x394, CLASS_ORDINARY},
             {"Omega", 0x3A9, CLASS_ORDINARY},
             {"nabla", 0x2207, CLASS_ORDINARY},
             {"infty", 0x221E, CLASS_ORDINARY},
             {"top", 'T', CLASS_ORDINARY},
             {"prime", 0x2032, CLASS_ORDINARY},
             {"ldots", 0x2026, CLASS_ORDINARY},
             {"sum", 0x2211, CLASS_BIG},
             {"odot", 0x2299, CLASS_BINARY},
             {"times", 0xD7, CLASS_BINARY},
             {"cdot", 0xB7, CLASS_BINARY},
             {"minus", 0x2212, CLASS_BINARY},
             {"pm", 0xB1, CLASS_BINARY},
             {"to", 0x2192, CLASS_RELATION},
             {"leftarrow", 0x2190, CLASS_RELATION},
             {"approx", 0x2248, CLASS_RELATION},
             {"leq", 0x2264, CLASS_RELATION},
             {"geq", 0x2265, CLASS_RELATION},
             {"neq", 0x2260, CLASS_RELATION},
             {"in", 0x2208, CLASS_RELATION}};

static bool same(const char *known, const char *name, size_t length)
{
    return strncmp(known, name, length) == 0 && known[length] == '\0';
}

bool symbol_named(const char *name, size_t length, Symbol *symbol)
{
    for (size_t i = 0; i < sizeof GREEK / sizeof GREEK[0]; i++)
        if (same(GREEK[i].name, name, length)) {
            *symbol = (Symbol){GREEK[i].codepoint, CLASS_ORDINARY, true};
            return true;
        }
    for (size_t i = 0; i < sizeof SIGNS / sizeof SIGNS[0]; i++)
        if (same(SIGNS[i].name, name, length)) {
            *symbol = (Symbol){SIGNS[i].codepoint, SIGNS[i].class, false};
            return true;
        }
    return false;
}

static bool is_letter(unsigned c)
{
    bool latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool accented = c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7;
    return latin || accented || (c >= 0x3B1 && c <= 0x3C9) || c == 0x2202;
}

Symbol symbol_of(unsigned c)
{
    if (is_letter(c))
        return (Symbol){c, CLASS_ORDINARY, true};
    if (c == '-')
        return (Symbol){0x2212, CLASS_BINARY, false};
    for (size_t i = 0; i < sizeof SIGNS / sizeof SIGNS[0]; i++)
        if (SIGNS[i].codepoint == c)
            return (Symbol){c, SIGNS[i].class, false};
    if (c == '+')
        return (Symbol){c, CLASS_BINARY, false};
    if (c == '=' || c == '<' || c == '>')
        return (Symbol){c, CLASS_RELATION, false};
    if (c == '(' || c == '[' || c == '{')
        return (Symbol){c, CLASS_OPEN, false};
    if (c == ')' || c == ']' || c == '}')
        return (Symbol){c, CLASS_CLOSE, false};
    if (c == ',' || c == ';')
        return (Symbol){c, CLASS_COMMA, false};
    return (Symbol){c, CLASS_ORDINARY, false};
}

double symbol_space(Class before, Class after, bool script)
{
    if (script || before == CLASS_NONE)
        return 0;
    if (before == CLASS_RELATION || after == CLASS_RELATION)
        return 0.28;
    if (before == CLASS_BINARY || after == CLASS_BINARY)
        return 0.22;
    if (before == CLASS_COMMA || before == CLASS_BIG)
        return 0.17;
    return 0;
}

unsigned symbol_curved(unsigned code, unsigned before)
{
    if (code == '\'')
        return 0x2019;
    if (code != '"')
        return code;
    bool opens = before == 0 || before == ' ' || before == '(';
    return opens ? 0x201C : 0x201D;
}

unsigned symbol_raised(unsigned code)
{
    if (code == 0xB9)
        return '1';
    if (code == 0xB2 || code == 0xB3)
        return '0' + code - 0xB0;
    if (code == 0x2070 || (code >= 0x2074 && code <= 0x2079))
        return '0' + code - 0x2070;
    return code == 0x207B ? 0x2212 : 0;
}
