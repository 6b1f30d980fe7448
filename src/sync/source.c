#include "sync/source.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

static size_t word_length(const char *p)
{
    size_t length = 0;
    while (is_word(p[length]))
        length++;
    return length;
}

static void copy_word(char name[64], const char *word)
{
    size_t length = word_length(word);
    snprintf(name, 64, "%.*s", (int)(length < 63 ? length : 63), word);
}

// ---- where an item ends ------------------------------------------------

// How long a line is without the comment and the blanks at its end.
static size_t code_length(const Line *line)
{
    char quote = '\0';
    size_t length = 0;
    for (size_t i = 0; i < line->length; i++) {
        const char *p = line->begin + i;
        if (quote == '\0' && p[0] == '/' && p[1] == '/')
            break;
        if (!isspace((unsigned char)*p))
            length = i + 1;
        if (quote != '\0' && *p == '\\')
            i++;
        else if (*p == quote)
            quote = '\0';
        else if (quote == '\0' && (*p == '"' || *p == '\''))
            quote = *p;
    }
    return length;
}

// Whether the item ends with this line of it.  A body ends with a brace in
// the first column; what has none, and values behind a "=", with a
// semicolon.
static bool ends_item(const SourceItem *item, const Line *line, bool *body,
                      bool *values)
{
    size_t length = code_length(line);
    char last = length > 0 ? line->begin[length - 1] : '\0';
    if (*item->begin == '#')
        return last != '\\';
    if (*body && *line->begin != '}')
        return false;
    *values = *values || memchr(line->begin, '=', length) != NULL;
    *body = last == '{' && !*values;
    return last == ';' || (last == '}' && !*values);
}

// ---- what it is called -------------------------------------------------

static bool is_one_of(const char *word, const char *list)
{
    char name[64], padded[80];
    copy_word(name, word);
    snprintf(padded, sizeof padded, " %s ", name);
    return strstr(list, padded) != NULL;
}

static const char *skip_brackets(const char *p)
{
    int depth = 0;
    do {
        depth += (*p == '(') - (*p == ')');
        p++;
    } while (depth > 0 && *p != '\0');
    return p;
}

// "(" behind a word: a function's name is before it, unless this is the
// (*name) of a pointer to one, a type, or a macro that is called.
static void name_function(SourceItem *item, const char *p, const char *word)
{
    const char *star = p + 1 + strspn(p + 1, " \t\n");
    if (*star == '*') {
        copy_word(item->name, star + strspn(star, "* \t\n"));
    } else if (word != item->begin) {
        copy_word(item->name, word);
        if (strncmp(item->begin, "typedef ", 8) != 0)
            item->kind = ITEM_FUNCTION;
    }
}

// What comes behind a word at the top level, which becomes *word.
static const char *take_word(SourceItem *item, const char *p,
                             const char **word)
{
    const char *next = p + word_length(p);
    next += strspn(next, " \t\n");
    if (*next == '{' && *word != p &&
        is_one_of(*word, " struct union enum "))
        copy_word(item->tag, p);
    if (is_one_of(p, " __attribute__ _Alignas _Alignof "))
        return skip_brackets(next);
    *word = p;
    return next;
}

// Behind the braces of a type, up to the first column or on one line.
static const char *skip_members(const char *p, const char *end)
{
    const char *brace = strstr(p, "\n}");
    if (brace != NULL && brace < end)
        return brace + 2;
    while (*p != '}' && p < end)
        p++;
    return p + 1;
}

// Goes from word to word up to the sign behind the name.
static void name_definition(SourceItem *item)
{
    const char *p = item->begin, *word = p;
    while (p < item->end && strchr("([=;", *p) == NULL) {
        if (is_word(*p))
            p = take_word(item, p, &word);
        else if (*p == '{')
            p = skip_members(p, item->end);
        else
            p++;
    }
    if (p < item->end && *p == '(')
        name_function(item, p, word);
    else
        copy_word(item->name, word);
}

static void name_directive(SourceItem *item)
{
    if (sscanf(item->begin, "# define %63[A-Za-z0-9_]", item->name) == 1)
        item->kind = ITEM_MACRO;
}

// ---- one after the other -----------------------------------------------

// Goes to the first line of the next item.  A comment that touches it is
// its own.
static bool find_item(const char *place, Line *line, SourceItem *item)
{
    *item = (SourceItem){.kind = ITEM_OTHER};
    while (line_next(place, line)) {
        bool blank = line_is_blank(line);
        if (blank || item->comment == NULL)
            item->comment = blank ? NULL : line->begin;
        item->begin = line->begin;
        if (!blank && !line_starts(line, "//"))
            return true;
    }
    return false;
}

bool source_next(const char **place, SourceItem *item)
{
    Line line = {0};
    bool body = false, values = false;
    if (!find_item(*place, &line, item))
        return false;
    while (!ends_item(item, &line, &body, &values) &&
           line_next(*place, &line))
        ;
    item->end = line.begin + line.length;
    *place = line.next;
    if (*item->begin == '#') {
        name_directive(item);
        return true;
    }
    const char *sign = item->begin + strcspn(item->begin, "{=");
    item->has_body = sign < item->end && *sign == '{';
    name_definition(item);
    return true;
}

// Whether the braces hold this word, outside of comments.
static bool lists_word(const SourceItem *item, const char *name)
{
    const char *p = item->begin + strcspn(item->begin, "{");
    while (p < item->end) {
        size_t length = word_length(p);
        if (length > 0 && length == strlen(name) &&
            memcmp(p, name, length) == 0)
            return true;
        p += strncmp(p, "//", 2) == 0 ? strcspn(p, "\n") : length;
        p += length == 0;
    }
    return false;
}

static bool is_named(const SourceItem *item, const char *name)
{
    if (strcmp(item->name, name) == 0 || strcmp(item->tag, name) == 0)
        return true;
    const char *p = item->begin;
    if (strncmp(p, "typedef", 7) == 0)
        p += 7 + strspn(p + 7, " \t\n");
    return strncmp(p, "enum", 4) == 0 && !is_word(p[4]) &&
           lists_word(item, name);
}

// True for a line that holds nothing but "// [tag]" or "// [/tag]".
static bool is_marker(const Line *line)
{
    const char *end = line->begin + line->length;
    const char *p = line->begin + strspn(line->begin, " \t");
    if (p >= end || strncmp(p, "// [", 4) != 0)
        return false;
    p += 4 + (p[4] == '/');
    size_t length = 0;
    while (is_word(p[length]) || p[length] == '-')
        length++;
    return length > 0 && p + length + 1 == end && p[length] == ']';
}

static void add_lines(Text *listing, const char *begin, const char *end,
                      size_t indent)
{
    Line line = {0};
    while (line_next(begin, &line) && line.begin < end) {
        size_t length = line.length;
        if (line.begin + length > end)
            length = (size_t)(end - line.begin);
        if (is_marker(&line))
            continue;
        size_t cut = length < indent ? length : indent;
        text_add(listing, line.begin + cut, length - cut);
        text_add(listing, "\n", 1);
    }
}

bool source_listing(const char *source, const char *name, Text *listing)
{
    SourceItem item, best = {0};
    const char *place = source;
    while (source_next(&place, &item))
        if (is_named(&item, name) &&
            (best.begin == NULL || (item.has_body && !best.has_body)))
            best = item;
    if (best.begin == NULL)
        return false;
    add_lines(listing, best.comment, best.end, 0);
    return true;
}

static bool line_is_marker(const Line *line, const char *open,
                           const char *tag)
{
    char wanted[96];
    snprintf(wanted, sizeof wanted, "%s%s]", open, tag);
    size_t blank = strspn(line->begin, " \t");
    return blank < line->length && line->length - blank == strlen(wanted) &&
           memcmp(line->begin + blank, wanted, strlen(wanted)) == 0;
}

static size_t shared_indent(const char *begin, const char *end)
{
    size_t indent = (size_t)-1;
    Line line = {0};
    while (line_next(begin, &line) && line.begin < end) {
        size_t blank = strspn(line.begin, " ");
        if (!line_is_blank(&line) && !is_marker(&line) && blank < indent)
            indent = blank;
    }
    return indent == (size_t)-1 ? 0 : indent;
}

bool source_marked(const char *source, const char *tag, Text *listing)
{
    const char *begin = NULL;
    Line line = {0};
    while (line_next(source, &line)) {
        if (begin == NULL && line_is_marker(&line, "// [", tag))
            begin = line.next;
        if (begin != NULL && line_is_marker(&line, "// [/", tag)) {
            add_lines(listing, begin, line.begin,
                      shared_indent(begin, line.begin));
            return true;
        }
    }
    return false;
}
