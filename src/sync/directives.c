#include "sync/directives.h"

#include <stdio.h>
#include <string.h>

#include "sync/block.h"
#include "sync/markdown.h"
#include "sync/source.h"

static void add_line(Text *fresh, const Line *line)
{
    text_add(fresh, line->begin, (size_t)(line->next - line->begin));
}

static bool is_c(const Fence *fence)
{
    return strcmp(fence->language, "c") == 0 ||
           strcmp(fence->language, "C") == 0;
}

// Steps from the line that opens a fenced block to the one that closes it.
// Returns false when the page ends first.
static bool skip_fenced(const char *markdown, Line *line,
                        const Fence *fence)
{
    while (line_next(markdown, line))
        if (fence_closes(line, fence))
            return true;
    return false;
}

static bool is_picture(const Line *line)
{
    return line_starts(line, "![") || line_starts(line, "<picture>");
}

// Steps over the block below a directive, if there is one.
static bool skip_block(const Directive *directive, const char *markdown,
                       Line *line)
{
    Fence fence;
    Line after = *line;
    if (!line_next(markdown, &after))
        return true;
    if (directive->kind != BLOCK_FIGURE) {
        if (!fence_opens(&after, &fence))
            return true;
        *line = after;
        return skip_fenced(markdown, line, &fence);
    }
    if (!is_picture(&after))
        return true;
    *line = after;
    if (line_next(markdown, &after) && line_starts(&after, "*") &&
        !line_starts(&after, "**") && !line_starts(&after, "* "))
        *line = after;
    return true;
}

// The number of the first line in which two texts differ, from 0; the line
// itself is cut out of the first text.
static size_t first_difference(const char *old, size_t length,
                               const char *fresh)
{
    size_t lines = 0;
    for (size_t i = 0; i < length && old[i] == fresh[i]; i++)
        lines += old[i] == '\n';
    return lines;
}

// What stands below a directive, whose line has this number.
typedef struct {
    const char *bytes;
    size_t length, number;
} Old;

static void compare(const Page *page, const Directive *directive, Old old,
                    const Text *block)
{
    if (old.length == block->length &&
        memcmp(old.bytes, block->bytes, old.length) == 0)
        return;
    static const char *const names[] = {
        [BLOCK_CODE] = "listing",
        [BLOCK_OUTPUT] = "output",
        [BLOCK_FIGURE] = "figure",
    };
    if (old.length == 0)
        problem_add(page->problems, page->path, old.number,
                    "the %s is missing (%s); run make sync",
                    names[directive->kind], directive->argument);
    else
        problem_add(
            page->problems, page->path,
            old.number + 1 +
                first_difference(old.bytes, old.length, block->bytes),
            "the %s is stale (%s); run make sync", names[directive->kind],
            directive->argument);
}

// A listing shows the function that it names; one cut out by a tag shows
// the functions that lie in it as a whole.
static void note_shown(Text *shown, const Directive *directive,
                       const char *block)
{
    char name[128] = "";
    sscanf(directive->argument, "%*s %127[A-Za-z0-9_]", name);
    if (name[0] != '\0') {
        text_add_name(shown, name);
        return;
    }
    const char *place = block + strcspn(block, "\n");
    SourceItem item;
    while (source_next(&place, &item))
        if (item.kind == ITEM_FUNCTION && item.has_body)
            text_add_name(shown, item.name);
}

static void sync_block(const Page *page, const Directive *directive,
                       const char *markdown, Line *line, Text *fresh)
{
    Error error;
    Text block = {0};
    size_t number = line->number;
    const char *old = line->next;
    bool closed = skip_block(directive, markdown, line);
    size_t length = (size_t)(line->next - old);
    if (!closed) {
        problem_add(page->problems, page->path, number + 1,
                    "this block is not closed");
        text_add(fresh, old, length);
    } else if (!block_make(directive, page->root, page->path, &block,
                           &error)) {
        problem_add(page->problems, page->path, number, "%s", error.text);
        text_add(fresh, old, length);
    } else {
        if (page->report_stale)
            compare(page, directive, (Old){old, length, number}, &block);
        if (directive->kind == BLOCK_CODE)
            note_shown(page->shown, directive, block.bytes);
        if (fresh->bytes[fresh->length - 1] != '\n')
            text_add(fresh, "\n", 1);
        text_add(fresh, block.bytes, block.length);
    }
    text_free(&block);
}

static void check_fence(const Page *page, size_t number, const Fence *fence,
                        bool sketch)
{
    if (is_c(fence) && !sketch)
        problem_add(page->problems, page->path, number,
                    "C code without a directive above it");
    if (!is_c(fence) && sketch)
        problem_add(page->problems, page->path, number - 1,
                    "expected a C block below <!-- sketch -->");
}

static void copy_fenced(const Page *page, const char *markdown, Line *line,
                        const Fence *fence, Text *fresh)
{
    const char *begin = line->begin;
    size_t number = line->number;
    if (!skip_fenced(markdown, line, fence))
        problem_add(page->problems, page->path, number,
                    "this block is not closed");
    text_add(fresh, begin, (size_t)(line->next - begin));
}

// Whether the line would be a directive if it stood at the first column.
static bool is_moved_directive(const Line *line)
{
    size_t blank = strspn(line->begin, " \t");
    if (blank == 0 || blank >= line->length)
        return false;
    Line moved = *line;
    moved.begin += blank;
    moved.length -= blank;
    return directive_read(&moved).kind != BLOCK_NONE;
}

// A picture of ours in a chapter: its words have to be the drawn ones.
static bool is_chapter_figure(const Page *page, const Line *line)
{
    const char *place = strstr(line->begin, "/figures/");
    return strncmp(page->path, "chapters/", 9) == 0 && is_picture(line) &&
           place != NULL && place < line->begin + line->length;
}

static Directive follow_directive(const Page *page, const char *markdown,
                                  Line *line, Text *fresh)
{
    Directive directive = directive_read(line);
    size_t number = line->number;
    if (is_moved_directive(line))
        problem_add(page->problems, page->path, number,
                    "a directive begins at the first column");
    if (is_chapter_figure(page, line))
        problem_add(page->problems, page->path, number,
                    "a figure without a directive above it");
    add_line(fresh, line);
    if (directive.kind == BLOCK_UNKNOWN)
        problem_add(page->problems, page->path, number,
                    "unknown directive: %.*s", (int)line->length,
                    line->begin);
    else if (directive.kind != BLOCK_NONE &&
             directive.kind != BLOCK_SKETCH && directive.kind != BLOCK_LIVE)
        sync_block(page, &directive, markdown, line, fresh);
    return directive;
}

void directives_follow(const Page *page, const char *markdown, Text *fresh)
{
    Fence fence;
    Line line = {0};
    bool sketch = false;
    while (line_next(markdown, &line)) {
        if (fence_opens(&line, &fence)) {
            check_fence(page, line.number, &fence, sketch);
            copy_fenced(page, markdown, &line, &fence, fresh);
            sketch = false;
            continue;
        }
        if (sketch)
            problem_add(page->problems, page->path, line.number - 1,
                        "expected a C block below <!-- sketch -->");
        sketch = follow_directive(page, markdown, &line, fresh).kind ==
                 BLOCK_SKETCH;
    }
}
