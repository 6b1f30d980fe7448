#include "sync/links.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "sync/markdown.h"

// Decodes one character of UTF-8 and returns how many bytes it has.
static size_t decode(const char *p, unsigned *code)
{
    unsigned char first = (unsigned char)*p;
    size_t length = first < 0x80   ? 1
                    : first < 0xE0 ? 2
                    : first < 0xF0 ? 3
                                   : 4;
    static const unsigned mask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    *code = first & mask[length];
    for (size_t i = 1; i < length; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 1;
        *code = *code << 6 | ((unsigned char)p[i] & 0x3Fu);
    }
    return length;
}

// Letters beyond ASCII stay in an anchor; signs, quotes and dashes go.
static bool is_letter(unsigned code)
{
    return (code >= 0xC0 && code <= 0x24F && code != 0xD7 &&
            code != 0xF7) ||
           (code >= 0x370 && code <= 0x4FF) ||
           (code >= 0x1D00 && code <= 0x1FFF) || code == 0x2113;
}

// The capitals of Latin-1 and of Greek are both 32 below the small letters.
static bool is_capital(unsigned code)
{
    return (code >= 0xC0 && code <= 0xDE) ||
           (code >= 0x391 && code <= 0x3A9);
}

static void add_wide(Text *anchor, unsigned code)
{
    char bytes[2] = {(char)(0xC0 | code >> 6),
                     (char)(0x80 | (code & 0x3F))};
    text_add(anchor, bytes, 2);
}

static void add_anchor(const char *p, const char *end, Text *anchor)
{
    while (p < end) {
        unsigned code;
        size_t length = decode(p, &code);
        char c = (char)tolower((unsigned char)*p);
        if (p[0] == ']' && p[1] == '(')
            length = strcspn(p, ")\n");
        else if (length == 1 && *p == ' ')
            text_add(anchor, "-", 1);
        else if (length == 1 &&
                 (isalnum((unsigned char)c) || c == '-' || c == '_'))
            text_add(anchor, &c, 1);
        else if (length > 1 && is_capital(code))
            add_wide(anchor, code + 32);
        else if (length > 1 && is_letter(code))
            text_add(anchor, p, length);
        p += length;
    }
}

// The second heading of the same words gets -1 at its end, and so on.
static void note_anchor(const Text *anchor, Text *anchors)
{
    char name[240];
    snprintf(name, sizeof name, "%.200s", text_string(anchor));
    for (int i = 1; text_has_name(anchors, name); i++)
        snprintf(name, sizeof name, "%.200s-%d", text_string(anchor), i);
    text_add_name(anchors, name);
}

static void note_ids(const char *plain, Text *anchors)
{
    for (const char *p = plain; (p = strstr(p, " id=\"")) != NULL; p++) {
        int length = (int)strcspn(p + 5, "\"\n");
        text_print(anchors, "\n%.*s\n", length, p + 5);
    }
}

void links_anchors(const char *page, Text *anchors)
{
    Text plain = {0};
    Line line = {0};
    markdown_plain(page, (Keep){.with_spans = true, .with_targets = true},
                   &plain);
    while (line_next(text_string(&plain), &line)) {
        size_t level = strspn(line.begin, "#");
        if (level == 0 || level > 6 || line.begin[level] != ' ')
            continue;
        const char *begin = line.begin + level;
        const char *end = line.begin + line.length;
        begin += strspn(begin, " ");
        while (end > begin && (end[-1] == ' ' || end[-1] == '#'))
            end--;
        Text anchor = {0};
        add_anchor(begin, end, &anchor);
        note_anchor(&anchor, anchors);
        text_free(&anchor);
    }
    note_ids(text_string(&plain), anchors);
    text_free(&plain);
}

typedef struct {
    const char *root, *path, *page;
    size_t folder; // bytes of path that are the folder its links begin in
    Problems *problems;
} Place;

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool anchor_exists(const char *page, const char *anchor)
{
    Text anchors = {0};
    links_anchors(page, &anchors);
    bool found = text_has_name(&anchors, anchor);
    text_free(&anchors);
    return found;
}

// Anchors are known for Markdown alone, and for the README.md of a folder.
static void check_anchor(const Place *place, size_t line, const char *file,
                         const char *anchor)
{
    Text name = {0};
    unsigned char *page;
    size_t size;
    text_print(&name, "%s%s", file, is_folder(file) ? "/README.md" : "");
    bool markdown = name.length >= 3 &&
                    strcmp(name.bytes + name.length - 3, ".md") == 0;
    bool read =
        markdown && file_read(name.bytes, 8u << 20, &page, &size, NULL);
    text_free(&name);
    if (!read)
        return;
    if (!anchor_exists((char *)page, anchor))
        problem_add(place->problems, place->path, line,
                    "no heading there makes the anchor #%s", anchor);
    free(page);
}

static void check_target(const Place *place, size_t line, const char *begin,
                         size_t length)
{
    Text target = {0}, file = {0};
    text_add(&target, begin, length);
    char *anchor = strchr(target.bytes, '#');
    if (anchor != NULL)
        *anchor++ = '\0';
    text_print(&file, "%s/%.*s%s", place->root, (int)place->folder,
               place->path, target.bytes);
    struct stat status;
    if (target.bytes[0] == '\0') {
        if (!anchor_exists(place->page, anchor))
            problem_add(place->problems, place->path, line,
                        "no heading here makes the anchor #%s", anchor);
    } else if (target.bytes[0] == '/' || stat(file.bytes, &status) != 0) {
        problem_add(place->problems, place->path, line,
                    "this link leads nowhere: %s", target.bytes);
    } else if (anchor != NULL) {
        check_anchor(place, line, file.bytes, anchor);
    }
    text_free(&target);
    text_free(&file);
}

// Whether the address leads to a file or an anchor, so that it can be
// looked for.
static bool is_inside(const char *begin, size_t length)
{
    static const char *const outside[] = {"http://", "https://",
                                          "mailto:", "data:"};
    for (size_t i = 0; i < sizeof outside / sizeof outside[0]; i++)
        if (strncmp(begin, outside[i], strlen(outside[i])) == 0)
            return false;
    return length > 0;
}

// The address that begins at p, if a link does: how many bytes to skip to
// it, and the signs that end it.
static size_t link_begins(const char *p, bool at_line_start,
                          const char **stop)
{
    *stop = " )\n";
    if (strncmp(p, "](", 2) == 0)
        return 2 + (p[2] == '<');
    *stop = "\"\n";
    if (strncmp(p, "href=\"", 6) == 0)
        return 6;
    if (strncmp(p, "src=\"", 5) == 0)
        return 5;
    if (strncmp(p, "srcset=\"", 8) == 0)
        return 8;
    *stop = " \n";
    if (!at_line_start || *p != '[')
        return 0;
    size_t name = strcspn(p, "]\n");
    return strncmp(p + name, "]: ", 3) == 0 ? name + 3 : 0;
}

void links_check(const char *root, const char *path, const char *page,
                 Problems *problems)
{
    const char *slash = strrchr(path, '/');
    size_t folder = slash != NULL ? (size_t)(slash + 1 - path) : 0;
    Place place = {root, path, page, folder, problems};
    Text plain = {0};
    Line line = {0};
    markdown_plain(page, (Keep){.with_targets = true}, &plain);
    while (line_next(text_string(&plain), &line)) {
        for (size_t i = 0; i < line.length; i++) {
            const char *stop, *p = line.begin + i;
            size_t skip = link_begins(p, i == 0, &stop);
            if (skip == 0)
                continue;
            size_t length = strcspn(p + skip, stop);
            if (is_inside(p + skip, length))
                check_target(&place, line.number, p + skip, length);
            i += skip + length - 1; // an address holds no other
        }
    }
    text_free(&plain);
}

// Adds what stands from p to the end of the string, or of the word, and
// goes on in the next string where only blanks lie between the two.
static const char *add_place(const char *p, Text *place)
{
    for (;;) {
        size_t length = strcspn(p, "\" \t\n");
        text_add(place, p, length);
        p += length;
        const char *next = p + (*p == '"');
        next += strspn(next, " \t\n");
        if (*p != '"' || *next != '"')
            return p;
        p = next + 1;
    }
}

void links_check_source(const char *root, const char *path,
                        const char *source, Problems *problems)
{
    Place place = {root, path, "", 0, problems};
    static const char begin[] = "chapters/";
    size_t line = 1;
    for (const char *p = source; *p != '\0'; p++) {
        line += *p == '\n';
        if (strncmp(p, begin, strlen(begin)) != 0)
            continue;
        Text target = {0};
        const char *end = add_place(p, &target);
        check_target(&place, line, target.bytes, target.length);
        text_free(&target);
        for (; p + 1 < end; p++)
            line += *p == '\n';
    }
}
