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

static const char *skip_comment(const char *p)
{
    if (p[1] == '/')
        return p + strcspn(p, "\n");
    const char *end = strstr(p + 2, "*/");
    return end != NULL ? end + 2 : p + strlen(p);
}

static bool at_comment(const char *p)
{
    return p[0] == '/' && (p[1] == '/' || p[1] == '*');
}

static const char *skip_literal(const char *p)
{
    char quote = *p++;
    while (*p != '\0' && *p != quote)
        p += *p == '\\' && p[1] != '\0' ? 2 : 1;
    return *p == quote ? p + 1 : p;
}

// A preprocessor line with the lines that it is continued on.
static const char *skip_directive(const char *p)
{
    while (*p != '\0' && *p != '\n') {
        if (at_comment(p))
            p = skip_comment(p);
        else
            p += *p == '\\' && p[1] == '\n' ? 2 : 1;
    }
    return p;
}

static bool starts_line(const char *p, const char *begin)
{
    while (p > begin && (p[-1] == ' ' || p[-1] == '\t'))
        p--;
    return p == begin || p[-1] == '\n';
}

// Skips what is neither a bracket nor a word nor punctuation: returns p
// itself when there is nothing to skip.
static const char *skip_quiet(const char *p, const char *begin)
{
    if (at_comment(p))
        return skip_comment(p);
    if (*p == '"' || *p == '\'')
        return skip_literal(p);
    if (*p == '#' && starts_line(p, begin))
        return skip_directive(p);
    return isspace((unsigned char)*p) ? p + 1 : p;
}

static void copy_word(char name[64], const char *word, size_t length)
{
    snprintf(name, 64, "%.*s", (int)(length < 63 ? length : 63), word);
}

static const char *skip_brackets(const char *p)
{
    int depth = 0;
    const char *begin = p;
    while (*p != '\0') {
        const char *next = skip_quiet(p, begin);
        if (next != p) {
            p = next;
            continue;
        }
        depth += (*p == '(') - (*p == ')');
        p++;
        if (depth == 0)
            return p;
    }
    return p;
}

// What is known of an item while its characters go by.
typedef struct {
    SourceItem *item;
    int depth;
    size_t words;      // words seen at depth 0
    char word[64];     // the last of them
    bool is_type;      // it began with typedef
    bool after_struct; // the last word was struct, union or enum
    bool assigned;     // "=" was seen at depth 0
} Scan;

static bool one_of(const char *word, const char *list)
{
    char padded[80];
    snprintf(padded, sizeof padded, " %s ", word);
    return strstr(list, padded) != NULL;
}

static const char *take_word(Scan *scan, const char *p)
{
    size_t length = word_length(p);
    if (scan->depth > 0)
        return p + length;
    char word[64];
    copy_word(word, p, length);
    p += length;
    if (one_of(word, " __attribute__ _Alignas _Alignof __asm__ ")) {
        p += strspn(p, " \t\n");
        return *p == '(' ? skip_brackets(p) : p;
    }
    if (one_of(word, " typedef "))
        scan->is_type = true;
    else if (scan->after_struct && p[strspn(p, " \t\n")] == '{')
        copy_word(scan->item->tag, word, strlen(word));
    scan->after_struct = one_of(word, " struct union enum ");
    copy_word(scan->word, word, strlen(word));
    scan->words++;
    return p;
}

static void name_it(Scan *scan)
{
    if (scan->item->name[0] == '\0')
        copy_word(scan->item->name, scan->word, strlen(scan->word));
}

// "(" at depth 0: the word before it is a function's name, unless this is
// the (*name) of a pointer to a function.
static void take_round(Scan *scan, const char *p)
{
    const char *star = p + 1 + strspn(p + 1, " \t\n");
    if (*star == '*' && scan->item->name[0] == '\0') {
        star += strspn(star, "* \t\n");
        copy_word(scan->item->name, star, word_length(star));
    } else if (scan->words > 1 && scan->item->name[0] == '\0' &&
               !scan->assigned) {
        if (!scan->is_type)
            scan->item->kind = ITEM_FUNCTION;
        name_it(scan);
    }
}

// Takes one bracket or other sign; returns true when it ends the item.
static bool take_sign(Scan *scan, const char *p)
{
    bool outside = scan->depth == 0;
    if (outside && *p == '(')
        take_round(scan, p);
    if (outside && (*p == '[' || *p == '='))
        name_it(scan);
    if (outside && *p == '=')
        scan->assigned = true;
    if (outside && *p == '{' && !scan->assigned)
        scan->item->has_body = true;
    if (strchr("({[", *p) != NULL)
        scan->depth++;
    if (strchr(")}]", *p) != NULL)
        scan->depth--;
    if (*p == ';' && scan->depth == 0) {
        name_it(scan);
        return true;
    }
    return *p == '}' && scan->depth == 0 &&
           scan->item->kind == ITEM_FUNCTION && scan->item->has_body;
}

static const char *scan_definition(const char *p, SourceItem *item)
{
    const char *begin = p;
    Scan scan = {.item = item};
    while (*p != '\0') {
        const char *next = skip_quiet(p, begin);
        if (next != p)
            p = next;
        else if (is_word(*p))
            p = take_word(&scan, p);
        else if (take_sign(&scan, p++))
            break;
    }
    return p;
}

static const char *scan_directive(const char *p, SourceItem *item)
{
    const char *word = p + 1 + strspn(p + 1, " \t");
    if (strncmp(word, "define", 6) == 0 && !is_word(word[6])) {
        word += 6 + strspn(word + 6, " \t");
        item->kind = ITEM_MACRO;
        copy_word(item->name, word, word_length(word));
    }
    return skip_directive(p);
}

// A comment behind the item on its last line belongs to it.
static const char *take_rest_of_line(const char *end)
{
    const char *p = end + strspn(end, " \t");
    return at_comment(p) ? skip_comment(p) : end;
}

// Goes to the next character of code.  *comment becomes the start of the
// comment that touches it, or stays NULL.
static const char *skip_to_code(const char *p, const char **comment)
{
    int newlines = 0;
    *comment = NULL;
    while (isspace((unsigned char)*p) || at_comment(p)) {
        if (at_comment(p)) {
            if (*comment == NULL || newlines > 1)
                *comment = p;
            newlines = 0;
            p = skip_comment(p);
        } else {
            newlines += *p++ == '\n';
        }
    }
    if (newlines > 1)
        *comment = NULL;
    return p;
}

bool source_next(const char **place, SourceItem *item)
{
    *item = (SourceItem){.kind = ITEM_OTHER};
    const char *comment;
    const char *p = skip_to_code(*place, &comment);
    *place = p;
    if (*p == '\0')
        return false;
    item->begin = p;
    item->comment = comment != NULL ? comment : p;
    p = *p == '#' ? scan_directive(p, item) : scan_definition(p, item);
    item->end = take_rest_of_line(p);
    *place = item->end;
    return true;
}

static bool lists_word(const SourceItem *item, const char *name)
{
    const char *p = item->begin + strcspn(item->begin, "{");
    while (p < item->end) {
        const char *next = skip_quiet(p, item->begin);
        size_t length = next == p ? word_length(p) : 0;
        if (length > 0 && length == strlen(name) &&
            memcmp(p, name, length) == 0)
            return true;
        p = next > p ? next : p + (length > 0 ? length : 1);
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
