#include "sync/markdown.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "sync/block.h"

bool fence_opens(const Line *line, Fence *fence)
{
    const char *end = line->begin + line->length;
    const char *p = line->begin + strspn(line->begin, " ");
    if (p >= end || (*p != '`' && *p != '~'))
        return false;
    fence->sign = *p;
    fence->length = strspn(p, *p == '`' ? "`" : "~");
    p += fence->length;
    if (fence->length < 3 ||
        (fence->sign == '`' && memchr(p, '`', (size_t)(end - p)) != NULL))
        return false;
    p += strspn(p, " ");
    int length = (int)strcspn(p, " \t\n");
    snprintf(fence->language, sizeof fence->language, "%.*s",
             length < 31 ? length : 31, p);
    return true;
}

bool fence_closes(const Line *line, const Fence *fence)
{
    const char *p = line->begin + strspn(line->begin, " ");
    size_t length = 0;
    while (p[length] == fence->sign)
        length++;
    p += length;
    return length >= fence->length &&
           p + strspn(p, " \t") >= line->begin + line->length;
}

static void paint(char *begin, const char *end)
{
    for (; begin < end; begin++)
        if (*begin != '\n')
            *begin = ' ';
}

static void paint_line(Text *plain, const char *page, const Line *line)
{
    char *begin = plain->bytes + (line->begin - page);
    paint(begin, begin + line->length);
}

static void paint_fences(Text *plain, const char *page, bool with_math)
{
    Fence fence;
    Line line = {0};
    bool figure = false;
    while (line_next(page, &line)) {
        if (fence_opens(&line, &fence)) {
            bool math = with_math && strcmp(fence.language, "math") == 0;
            paint_line(plain, page, &line);
            bool inside = true;
            while (inside && line_next(page, &line)) {
                inside = !fence_closes(&line, &fence);
                if (!math || !inside)
                    paint_line(plain, page, &line);
            }
        }
        if (figure && !line_is_blank(&line))
            paint_line(plain, page, &line);
        else
            figure = directive_read(&line).kind == BLOCK_FIGURE;
    }
}

static void paint_comments(char *p)
{
    while ((p = strstr(p, "<!--")) != NULL) {
        char *end = strstr(p, "-->");
        end = end != NULL ? end + 3 : p + strlen(p);
        paint(p, end);
        p = end;
    }
}

// A code span ends at as many backticks as it began with, at the latest
// with its paragraph.
static char *span_end(char *p)
{
    size_t ticks = strspn(p, "`");
    for (char *q = p + ticks; *q != '\0'; q++) {
        if (q[0] == '\n' && q[1] == '\n')
            break;
        size_t found = strspn(q, "`");
        if (found == ticks)
            return q + ticks;
        q += found > 0 ? found - 1 : 0;
    }
    return NULL;
}

static void paint_spans(char *p)
{
    while ((p = strchr(p, '`')) != NULL) {
        char *end = span_end(p);
        if (end != NULL)
            paint(p, end);
        p = end != NULL ? end : p + strspn(p, "`");
    }
}

// Addresses: (...) behind a ], <...>, and what begins with http.
static void paint_targets(char *p)
{
    for (; *p != '\0'; p++) {
        size_t length = 0;
        if (p[0] == ']' && p[1] == '(')
            length = strcspn(p, ")\n");
        else if (p[0] == '<' && isalpha((unsigned char)p[1]))
            length = strcspn(p, ">");
        else if (strncmp(p, "http://", 7) == 0 ||
                 strncmp(p, "https://", 8) == 0)
            length = strcspn(p, " )>\n");
        paint(p + (p[0] == ']'), p + length);
    }
}

void markdown_plain(const char *page, Keep keep, Text *plain)
{
    size_t before = plain->length;
    text_add(plain, page, strlen(page));
    Text part = {.bytes = plain->bytes + before};
    paint_fences(&part, page, keep.with_math);
    paint_comments(part.bytes);
    if (!keep.with_spans)
        paint_spans(part.bytes);
    if (!keep.with_targets)
        paint_targets(part.bytes);
}
