#include "sync/lists.h"

#include <ctype.h>

#include "sync/markdown.h"

static bool begins_item(const Line *line)
{
    size_t digits = 0;
    while (digits < line->length &&
           isdigit((unsigned char)line->begin[digits]))
        digits++;
    return digits > 0 && digits + 1 < line->length &&
           line->begin[digits] == '.' && line->begin[digits + 1] == ' ';
}

// A line of a paragraph that is no part of a list.
static bool is_prose(const Line *line)
{
    return !line_is_blank(line) && *line->begin != ' ' &&
           !line_starts(line, "- ") && !line_starts(line, "#") &&
           !begins_item(line);
}

void lists_check(const char *path, const char *page, Problems *problems)
{
    Text plain = {0};
    Line line = {0};
    bool after_prose = false;
    markdown_plain(page, (Keep){.with_math = true, .with_spans = true},
                   &plain);
    while (line_next(text_string(&plain), &line)) {
        if (after_prose && begins_item(&line))
            problem_add(
                problems, path, line.number,
                "%.*s... in a paragraph becomes a list: let another "
                "word begin the line",
                (int)(line.length < 12 ? line.length : 12), line.begin);
        after_prose = is_prose(&line);
    }
    text_free(&plain);
}
