#include "sync/block.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/file.h"
#include "sync/figure_words.h"
#include "sync/source.h"

static const size_t file_limit = 8u << 20;

// Text has no zero byte, behind which nothing would be read, and no
// carriage return, which would end up in every block that is compared.
static bool is_text(const char *path, const unsigned char *bytes,
                    size_t size, Error *error)
{
    const unsigned char *zero = memchr(bytes, 0, size);
    if (zero != NULL)
        return error_set(error,
                         "%s: byte %zu: expected text, found a zero byte",
                         path, (size_t)(zero - bytes));
    const unsigned char *cr = memchr(bytes, '\r', size);
    if (cr != NULL)
        return error_set(error,
                         "%s: byte %zu: expected lines that end with a "
                         "newline alone, found a carriage return",
                         path, (size_t)(cr - bytes));
    return true;
}

bool block_read_file(const char *root, const char *path, char **bytes,
                     Error *error)
{
    Text full = {0};
    size_t size;
    unsigned char *block;
    text_print(&full, "%s/%s", root, path);
    bool good = file_read(full.bytes, file_limit, &block, &size, error);
    text_free(&full);
    if (good && !is_text(path, block, size, error)) {
        free(block);
        good = false;
    }
    if (good)
        *bytes = (char *)block;
    return good;
}

static BlockKind kind_of(const char *word, bool with_argument)
{
    if (!with_argument)
        return strcmp(word, "sketch") == 0 ? BLOCK_SKETCH : BLOCK_UNKNOWN;
    if (strcmp(word, "code") == 0)
        return BLOCK_CODE;
    if (strcmp(word, "output") == 0)
        return BLOCK_OUTPUT;
    if (strcmp(word, "live") == 0)
        return BLOCK_LIVE;
    return strcmp(word, "figure") == 0 ? BLOCK_FIGURE : BLOCK_UNKNOWN;
}

Directive directive_read(const Line *line)
{
    Directive directive = {0};
    char text[320], word[32] = "";
    int used = 0;
    snprintf(text, sizeof text, "%.*s", (int)(line->length & 0xffff),
             line->begin);
    if (sscanf(text, "<!-- %31[a-z]%n", word, &used) != 1)
        return directive;
    char *rest = text + used, *end = strstr(rest, "-->");
    if (end == NULL || end[3 + strspn(end + 3, " \t")] != '\0')
        return directive;
    while (end > rest && end[-1] == ' ')
        end--;
    *end = '\0';
    if (*rest == ':' || *rest == '\0')
        directive.kind = kind_of(word, *rest == ':');
    if (*rest == ':')
        snprintf(directive.argument, sizeof directive.argument, "%.255s",
                 rest + 1 + strspn(rest + 1, " "));
    return directive;
}

// A fence is longer than every run of backticks in what it encloses.
static void add_fenced(Text *block, const char *language, const Text *body)
{
    char fence[64];
    size_t longest = 2;
    const char *p = text_string(body);
    for (; *(p += strcspn(p, "`")) != '\0'; p += strspn(p, "`"))
        if (strspn(p, "`") > longest)
            longest = strspn(p, "`");
    size_t length = longest + 1 < sizeof fence ? longest + 1 : 3;
    memset(fence, '`', length);
    fence[length] = '\0';
    text_print(block, "%s%s\n%s%s\n", fence, language, text_string(body),
               fence);
}

static bool find_code(const char *source, const char *path,
                      const char *name, Text *body, Error *error)
{
    char tag[128] = "";
    if (sscanf(name, "[%127[A-Za-z0-9_-]]", tag) == 1) {
        if (source_marked(source, tag, body))
            return true;
        return error_set(error,
                         "%s has no lines between // [%s] and "
                         "// [/%s]",
                         path, tag, tag);
    }
    if (source_listing(source, name, body))
        return true;
    return error_set(error, "%s defines nothing called %s", path, name);
}

static bool make_code(const char *argument, const char *root, Text *block,
                      Error *error)
{
    char path[128], name[128], more[2], *source;
    if (sscanf(argument, "%127s %127s %1s", path, name, more) != 2)
        return error_set(error, "expected <!-- code: FILE NAME --> or "
                                "<!-- code: FILE [TAG] -->");
    if (!block_read_file(root, path, &source, error))
        return false;
    Text body = {0};
    bool good = find_code(source, path, name, &body, error);
    if (good)
        add_fenced(block, "c", &body);
    text_free(&body);
    free(source);
    return good;
}

// A heading is a line "3. Words" with a line of dashes below that is as
// long as it, in bytes or in characters.  Returns its words or NULL.
static const char *heading_words(const Line *line)
{
    size_t digits = strspn(line->begin, "0123456789");
    if (digits == 0 || strncmp(line->begin + digits, ". ", 2) != 0)
        return NULL;
    size_t dashes = strspn(line->next, "-"), characters = 0;
    for (size_t i = 0; i < line->length; i++)
        characters += (line->begin[i] & 0xC0) != 0x80;
    bool alone = line->next[dashes] == '\n' || line->next[dashes] == '\0';
    if (!alone || (dashes != line->length && dashes != characters))
        return NULL;
    return line->begin + digits + 2;
}

static bool is_heading(const Line *line, const char *words)
{
    const char *found = heading_words(line);
    size_t length = strlen(words);
    return found != NULL &&
           (size_t)(line->begin + line->length - found) == length &&
           strncasecmp(found, words, length) == 0;
}

// Finds the part under the heading, from its first line that is not blank
// to its last one.  The names of the figures, which every program prints at
// its end, belong to no part.
static bool find_part(const char *output, const char *words,
                      const char **begin, const char **end)
{
    bool inside = words[0] == '\0';
    *begin = *end = NULL;
    Line line = {0};
    while (line_next(output, &line)) {
        bool heading = words[0] != '\0' && heading_words(&line) != NULL;
        if (heading && inside)
            return true;
        if (heading && is_heading(&line, words)) {
            inside = true;
            line_next(output, &line); // the dashes
            *begin = *end = NULL;
        } else if (inside && !line_is_blank(&line) &&
                   !line_starts(&line, "figure  ")) {
            if (*begin == NULL)
                *begin = line.begin;
            *end = line.next;
        }
    }
    return inside;
}

typedef struct {
    char program[64], words[160];
    size_t first, last; // both 0: the whole part
} Quote;

static bool read_quote(const char *argument, Quote *quote)
{
    *quote = (Quote){0};
    int used = 0, more = 0;
    if (sscanf(argument, "%63[A-Za-z0-9_/-]%n", quote->program, &used) != 1)
        return false;
    argument += used;
    if (sscanf(argument, " \"%159[^\"]\"%n", quote->words, &more) == 1 &&
        more > 0)
        argument += more;
    if (*argument == '\0')
        return true;
    more = 0;
    return sscanf(argument, " lines %zu-%zu%n", &quote->first, &quote->last,
                  &more) == 2 &&
           more > 0 && argument[more] == '\0' && quote->first > 0 &&
           quote->last >= quote->first;
}

// Adds the wanted lines, with an ellipsis for what is left out.
static bool add_part(const Quote *quote, const char *begin, const char *end,
                     Text *body)
{
    bool whole = quote->first == 0;
    size_t count = 0;
    if (quote->first > 1)
        text_print(body, "...\n");
    Line line = {0};
    while (begin != NULL && line_next(begin, &line) && line.begin < end) {
        count = line.number;
        if (whole || (count >= quote->first && count <= quote->last))
            text_print(body, "%.*s\n", (int)line.length, line.begin);
    }
    if (!whole && quote->last < count)
        text_print(body, "...\n");
    return whole ? count > 0 : quote->last <= count;
}

static bool quote_output(const Quote *quote, const char *output,
                         const char *path, Text *body, Error *error)
{
    const char *begin, *end;
    if (!find_part(output, quote->words, &begin, &end))
        return error_set(error, "%s has no heading \"%s\"", path,
                         quote->words);
    if (!add_part(quote, begin, end, body))
        return error_set(error, "%s has fewer lines under \"%s\"", path,
                         quote->words);
    return true;
}

static bool make_output(const char *argument, const char *root, Text *block,
                        Error *error)
{
    Quote quote;
    char path[128], *output;
    if (!read_quote(argument, &quote))
        return error_set(error,
                         "expected <!-- output: CHAPTER \"HEADING\" -->, "
                         "then lines A-B if only these are wanted");
    snprintf(path, sizeof path, "chapters/%s%s.txt", quote.program,
             strchr(quote.program, '/') == NULL ? "/output" : "");
    if (!block_read_file(root, path, &output, error))
        return false;
    Text body = {0};
    bool good = quote_output(&quote, output, path, &body, error);
    if (good)
        add_fenced(block, "text", &body);
    text_free(&body);
    free(output);
    return good;
}

// Words for Markdown: signs with a meaning there get a backslash, and the
// spaces and line breaks between two words become one space.
static void add_escaped(Text *block, const Text *words)
{
    bool gap = false;
    for (const char *p = text_string(words); *p != '\0'; p++) {
        if (isspace((unsigned char)*p)) {
            gap = true;
            continue;
        }
        if (gap)
            text_add(block, " ", 1);
        gap = false;
        if (strchr("\\`*_[]<>$", *p) != NULL)
            text_add(block, "\\", 1);
        text_add(block, p, 1);
    }
}

// The words as the value of an attribute, on one line.
static void add_quoted(Text *block, const Text *words)
{
    static const char *const entities[] = {"&&amp;", "<&lt;", ">&gt;",
                                           "\"&quot;"};
    for (const char *p = text_string(words); *p != '\0'; p++) {
        const char *written = NULL;
        for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
            if (*p == entities[i][0])
                written = entities[i] + 1;
        if (written != NULL)
            text_add(block, written, strlen(written));
        else
            text_add(block, isspace((unsigned char)*p) ? " " : p, 1);
    }
}

// A picture that stands alone, as Markdown has it.
static void add_image(Text *block, const char *place, const Text *alt)
{
    text_print(block, "![");
    add_escaped(block, alt);
    text_print(block, "](%s.png)", place);
}

// A picture with a dark twin: which one is shown is for the reader's
// screen to say.
static void add_twins(Text *block, const char *place, const Text *alt)
{
    text_print(block,
               "<picture><source media=\"(prefers-color-scheme: dark)\" "
               "srcset=\"%s-dark.png\"><img src=\"%s.png\" alt=\"",
               place, place);
    add_quoted(block, alt);
    text_print(block, "\"></picture>");
}

static bool has_twin(const char *root, const char *argument)
{
    Text path = {0};
    text_print(&path, "%s/figures/%s-dark.png", root, argument);
    bool there = access(path.bytes, F_OK) == 0;
    text_free(&path);
    return there;
}

static bool make_figure(const char *argument, const char *root,
                        const char *page, Text *block, Error *error)
{
    char path[1024];
    Text alt = {0}, caption = {0}, place = {0};
    snprintf(path, sizeof path, "%s/figures/%s.png", root, argument);
    bool good = figure_words(path, &alt, &caption, error);
    for (const char *p = page; *p != '\0'; p++)
        if (*p == '/')
            text_print(&place, "../");
    text_print(&place, "figures/%s", argument);
    if (good) {
        if (has_twin(root, argument))
            add_twins(block, place.bytes, &alt);
        else
            add_image(block, place.bytes, &alt);
        text_print(block, "\\\n*");
        add_escaped(block, &caption);
        text_print(block, "*\n");
    }
    text_free(&place);
    text_free(&alt);
    text_free(&caption);
    return good;
}

bool block_make(const Directive *directive, const char *root,
                const char *page, Text *block, Error *error)
{
    if (directive->kind == BLOCK_CODE)
        return make_code(directive->argument, root, block, error);
    if (directive->kind == BLOCK_OUTPUT)
        return make_output(directive->argument, root, block, error);
    return make_figure(directive->argument, root, page, block, error);
}
