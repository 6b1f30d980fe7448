#include "sync/promises.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sync/chapter_page.h"
#include "sync/markdown.h"

// The number behind "chapter " or "Chapter ", also at a line's end; or 0.
static long mentioned_at(const char *p)
{
    static const char word[] = "hapter";
    if ((*p != 'c' && *p != 'C') || strncmp(p + 1, word, strlen(word)) != 0)
        return 0;
    p += 1 + strlen(word);
    return *p == ' ' || *p == '\n' ? strtol(p, NULL, 10) : 0;
}

// Whether a link to a heading of this chapter follows in the paragraph.
static bool is_kept(const char *p, long chapter)
{
    char target[32];
    const char *end = strstr(p, "\n\n");
    size_t room = end != NULL ? (size_t)(end - p) : strlen(p);
    snprintf(target, sizeof target, "](../%02ld-", chapter);
    const char *link = strstr(p, target);
    return link != NULL && (size_t)(link - p) < room &&
           link[strcspn(link, "#)")] == '#';
}

size_t promises_check(const char *path, const char *page,
                      Problems *problems)
{
    Text plain = {0};
    size_t line = 1, kept = 0;
    long own = strtol(chapter_of_page(path).text, NULL, 10);
    Keep keep = {.with_spans = true, .with_targets = true};
    markdown_plain(page, keep, &plain);
    for (const char *p = text_string(&plain); own > 0 && *p != '\0'; p++) {
        long chapter = mentioned_at(p);
        line += *p == '\n';
        if (chapter <= own)
            continue;
        if (is_kept(p, chapter))
            kept++;
        else
            problem_add(problems, path, line,
                        "no link to a heading of chapter %ld says where "
                        "this promise is kept",
                        chapter);
    }
    text_free(&plain);
    return kept;
}
