// sync: keeps the listings, outputs and figures in the text equal to the
// real ones.  What it knows is in src/sync; the directives are described in
// src/sync/block.h.
//
//     sync            rewrites what is stale in the Markdown files
//     sync --check    writes nothing and reports what is stale
//     sync --numbers  notes the numbers of the texts (sync/inventory.h)
//
// It runs in the project's folder.  Exit 0: all is well; 1: each problem
// was reported on stderr as file:line; 2: it was called in a wrong way.
#include <stdio.h>
#include <string.h>

#include "sync/book.h"

static void say(const BookReport *report, BookTask task)
{
    fputs(text_string(&report->problems.text), stderr);
    printf("sync: %zu pages, %zu promises kept, ", report->pages,
           report->promises);
    if (task != BOOK_CHECK)
        printf("%zu rewritten, ", report->rewritten);
    printf("%zu problem%s\n", report->problems.count,
           report->problems.count == 1 ? "" : "s");
    if (!report->shown)
        puts("skipped: whether each function of src/nn is shown "
             "(chapters/not-shown.txt does not exist yet)");
}

int main(int count, char **arguments)
{
    bool check = count == 2 && strcmp(arguments[1], "--check") == 0;
    bool numbers = count == 2 && strcmp(arguments[1], "--numbers") == 0;
    if (count != 1 && !check && !numbers) {
        fputs("usage: sync [--check | --numbers]\n", stderr);
        return 2;
    }
    BookTask task = check     ? BOOK_CHECK
                    : numbers ? BOOK_NUMBERS
                              : BOOK_REWRITE;
    BookReport report;
    book_sync(".", task, &report);
    say(&report, task);
    bool good = report.problems.count == 0;
    text_free(&report.problems.text);
    return good ? 0 : 1;
}
