#include "sync/symbols.h"

#include <ctype.h>
#include <string.h>

#include "base/phrase.h"
#include "sync/chapter_page.h"

static const char local_heading[] = "\n## Letters of one place\n";

static const char *const greek[] = {
    "alpha",    "beta",    "gamma",   "delta",    "epsilon", "varepsilon",
    "zeta",     "eta",     "theta",   "vartheta", "iota",    "kappa",
    "varkappa", "lambda",  "mu",      "nu",       "xi",      "omicron",
    "pi",       "varpi",   "rho",     "varrho",   "sigma",   "varsigma",
    "tau",      "upsilon", "phi",     "varphi",   "chi",     "psi",
    "omega",    "Gamma",   "Delta",   "Theta",    "Lambda",  "Xi",
    "Pi",       "Sigma",   "Upsilon", "Phi",      "Psi",     "Omega",
    "nabla"};

// Commands whose braces hold words.
static const char *const worded[] = {"text", "begin", "end", "mathrm",
                                     "operatorname"};

typedef struct {
    const char *begin, *end;
} Span;

static bool is_among(const char *name, size_t length,
                     const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(names[i]) == length &&
            strncmp(name, names[i], length) == 0)
            return true;
    return false;
}

#define IS_AMONG(name, length, names)                                      \
    is_among(name, length, names, sizeof(names) / sizeof *(names))

// The next formula, inline or displayed, at or after from.
static bool math_next(const char *from, const char *end, Span *math)
{
    const char *inside = strstr(from, "$`");
    const char *fence = strstr(from, "```math\n");
    bool displayed = fence != NULL && (inside == NULL || fence < inside);
    const char *open = displayed ? fence : inside;
    if (open == NULL || open >= end)
        return false;
    math->begin = open + (displayed ? 8 : 2);
    math->end = strstr(math->begin, displayed ? "\n```" : "`$");
    return math->end != NULL;
}

// The next letter of a formula: one, or the name of a Greek one.
static bool letter_next(const char **place, const char *end, Span *letter)
{
    const char *p = *place;
    while (p < end) {
        size_t length = 0;
        bool command = *p == '\\';
        p += command;
        while (command && isalpha((unsigned char)p[length]))
            length++;
        bool found = command ? IS_AMONG(p, length, greek)
                             : isalpha((unsigned char)*p) != 0;
        *letter = (Span){p, p + (command ? length : 1)};
        if (command && IS_AMONG(p, length, worded))
            length = strcspn(p, "}");
        p += length > 0 ? length : 1;
        *place = p;
        if (found)
            return true;
    }
    return false;
}

static Phrase name_of(Span letter)
{
    return phrase("%.*s", (int)(letter.end - letter.begin), letter.begin);
}

static void note_all(const char *from, const char *end, Text *names)
{
    Span math, letter;
    while (math_next(from, end, &math)) {
        const char *place = math.begin;
        while (letter_next(&place, math.end, &letter))
            text_add_name(names, name_of(letter).text);
        from = math.end + 2;
    }
}

// The letters that a chapter, "05-gradient", may use.
static void note_notation(const char *notation, const char *folder,
                          Text *names)
{
    Line line = {0};
    Phrase link = phrase("](%s/", folder);
    const char *local = strstr(notation, local_heading);
    if (local == NULL)
        local = notation + strlen(notation);
    note_all(notation, local, names);
    while (line_next(local, &line)) {
        const char *found = strstr(line.begin, link.text);
        if (found != NULL && found < line.begin + line.length)
            note_all(line.begin, line.begin + line.length, names);
    }
}

static void check_letters(const char *path, const char *page, Text *names,
                          Problems *problems)
{
    Span math, letter;
    const char *from = page, *last = page;
    size_t line = 1;
    while (math_next(from, page + strlen(page), &math)) {
        const char *place = math.begin;
        while (letter_next(&place, math.end, &letter)) {
            for (; last < letter.begin; last++)
                line += *last == '\n';
            Phrase name = name_of(letter);
            if (text_has_name(names, name.text))
                continue;
            problem_add(problems, path, line,
                        "%s is not in " NOTATION " for this chapter",
                        name.text);
            text_add_name(names, name.text);
        }
        from = math.end + 2;
    }
}

void symbols_check(const char *path, const char *page, const char *notation,
                   Problems *problems)
{
    Phrase folder = chapter_of_page(path);
    if (folder.text[0] == '\0')
        return;
    Text names = {0};
    note_notation(notation, folder.text, &names);
    check_letters(path, page, &names, problems);
    text_free(&names);
}
