#include "sync/book.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/phrase.h"
#include "sync/block.h"
#include "sync/chapter_page.h"
#include "sync/inventory.h"
#include "sync/links.h"
#include "sync/lists.h"
#include "sync/directives.h"
#include "sync/promises.h"
#include "sync/prose.h"
#include "sync/ratios.h"
#include "sync/shown.h"
#include "sync/symbols.h"

typedef struct {
    const char *root;
    BookTask task;
    BookReport *report;
    Text shown;     // names of the functions that chapters show
    Text numbers;   // of the outputs of all chapters
    Text elsewhere; // of ELSEWHERE, if there is such a page
    char *worded;   // ELSEWHERE, or NULL
    Text chapters;  // the numbers of those that have a program
    Text inventory; // of all pages of the book
    char *noted;    // the same as it was, or NULL
    char *notation; // NOTATION, or NULL
} Book;

static int is_wanted(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static char *joined(const char *folder, const char *name)
{
    Text path = {0};
    text_print(&path, "%s%s%s", folder, folder[0] != '\0' ? "/" : "", name);
    return path.bytes;
}

// Calls visit for each file below a folder, in alphabetical order.  path is
// the folder's path below root, "" for root itself.
static void walk(Book *book, const char *path,
                 void (*visit)(Book *book, const char *path))
{
    struct dirent **names;
    struct stat status;
    char *folder = joined(book->root, path);
    int count = scandir(folder, &names, is_wanted, alphasort);
    for (int i = 0; i < count; i++) {
        char *full = joined(folder, names[i]->d_name);
        char *below = joined(path, names[i]->d_name);
        bool there = lstat(full, &status) == 0;
        if (there && S_ISREG(status.st_mode))
            visit(book, below);
        else if (there && S_ISDIR(status.st_mode) &&
                 strcmp(below, "build") != 0)
            walk(book, below, visit);
        free(below);
        free(full);
        free(names[i]);
    }
    if (count >= 0)
        free(names);
    free(folder);
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static void note_numbers(Book *book, const char *path)
{
    char *output;
    if (strncmp(path, "chapters/", 9) != 0 ||
        (!ends_with(path, "/output.txt") &&
         !ends_with(path, "/experiments.txt")) ||
        !block_read_file(book->root, path, &output, NULL))
        return;
    prose_add_output(output, &book->numbers);
    free(output);
}

static void note_elsewhere(Book *book)
{
    char *page;
    if (!block_read_file(book->root, ELSEWHERE, &page, NULL))
        return;
    // What words mean is no source of numbers.
    char *table = strstr(page, RATIOS_HEADING);
    if (table != NULL)
        *table = '\0';
    prose_add_output(page, &book->elsewhere);
    if (table != NULL)
        *table = '\n';
    book->worded = page;
}

// What the programs of this chapter printed, into numbers; source gets the
// name of the last file.  False when it has no program.
static bool read_own_numbers(Book *book, const char *chapter, int length,
                             Text *numbers, Text *source)
{
    static const char *const files[] = {"experiments", "output"};
    bool program = false;
    for (size_t i = 0; i < 2; i++) {
        char *output;
        Text path = {0};
        text_print(&path, "chapters/%.*s/%s.txt", length, chapter,
                   files[i]);
        if (block_read_file(book->root, path.bytes, &output, NULL)) {
            prose_add_output(output, numbers);
            free(output);
            program = true;
            text_free(source);
            *source = path;
        } else {
            text_free(&path);
        }
    }
    return program;
}

// A chapter's numbers come from its own program; the pages above the
// chapters, and appendices without a program, may quote any of them.
static void check_numbers(Book *book, const char *path, const char *page)
{
    const char *inside = strncmp(path, "chapters/", 9) == 0 ? path + 9 : "";
    int name = (int)strcspn(inside, "/");
    Text own = {0}, source = {0};
    bool program = inside[name] == '/' &&
                   read_own_numbers(book, inside, name, &own, &source);
    bool chapter = program && chapter_of_page(path).text[0] != '\0';
    ProseSources sources = {.own = program ? &own : &book->numbers,
                            .any = &book->numbers,
                            .elsewhere = &book->elsewhere,
                            .name = program ? source.bytes
                                            : "any chapter's output.txt",
                            .long_only = !chapter};
    if (strcmp(path, ELSEWHERE) != 0)
        prose_check(path, page, sources, &book->report->problems);
    if (chapter && book->worded != NULL)
        ratios_check(path, page, book->worded, &own,
                     &book->report->problems);
    if (chapter)
        text_add_name(&book->chapters, PHRASE("%d", atoi(inside)));
    text_free(&own);
    text_free(&source);
}

static void rewrite_file(Book *book, const char *path, const Text *fresh)
{
    Error error;
    FileReplacement file;
    char *full = joined(book->root, path);
    bool good = file_replace(&file, full, &error);
    free(full);
    if (good) {
        fwrite(fresh->bytes, 1, fresh->length, file.stream);
        good = file_commit(&file, &error);
    }
    if (good)
        book->report->rewritten++;
    else
        problem_add(&book->report->problems, path, 1, "%s", error.text);
}

// With no inventory there is nothing to compare.
static void take_inventory(Book *book, const char *path, const char *page)
{
    inventory_add(path, page, &book->inventory);
    if (book->task != BOOK_NUMBERS && book->noted != NULL)
        inventory_check(path, page, book->noted, &book->report->problems);
}

static void finish_inventory(Book *book)
{
    Problems *problems = &book->report->problems;
    const char *noted = book->noted != NULL ? book->noted : "";
    const char *fresh = text_string(&book->inventory);
    if (book->task == BOOK_NUMBERS && strcmp(fresh, noted) != 0)
        rewrite_file(book, INVENTORY, &book->inventory);
    else if (book->noted != NULL && problems->count == 0 &&
             !inventory_is_same(fresh, noted))
        problem_add(problems, INVENTORY, 1,
                    "it has other pages than the book: make numbers");
}

static void visit_page(Book *book, const char *path)
{
    Error error;
    char *markdown;
    Problems *problems = &book->report->problems;
    if (!ends_with(path, ".md"))
        return;
    book->report->pages++;
    if (!block_read_file(book->root, path, &markdown, &error)) {
        problem_add(problems, path, 1, "%s", error.text);
        return;
    }
    Text fresh = {0}, elsewhere = {0};
    bool chapter = strncmp(path, "chapters/", 9) == 0;
    bool rewrite = book->task == BOOK_REWRITE;
    Page page = {book->root, path, !rewrite, problems,
                 chapter ? &book->shown : &elsewhere};
    directives_follow(&page, markdown, &fresh);
    const char *text = text_string(&fresh);
    if (rewrite && strcmp(text, markdown) != 0)
        rewrite_file(book, path, &fresh);
    check_numbers(book, path, text);
    if (chapter || strcmp(path, "README.md") == 0)
        take_inventory(book, path, text);
    lists_check(path, text, problems);
    book->report->promises += promises_check(path, text, problems);
    if (book->notation != NULL)
        symbols_check(path, text, book->notation, problems);
    links_check(book->root, path, text, problems);
    text_free(&fresh);
    text_free(&elsewhere);
    free(markdown);
}

// What an exercise names, in its check and its known mistakes.
static void visit_exercise(Book *book, const char *path)
{
    char *source;
    const char *name = strrchr(path, '/');
    if (strncmp(path, "chapters/", 9) != 0 ||
        strstr(path, "/exercises/") == NULL ||
        (strcmp(name, "/check.c") != 0 &&
         strncmp(name, "/wrong_", 7) != 0) ||
        !block_read_file(book->root, path, &source, NULL))
        return;
    links_check_source(book->root, path, source, &book->report->problems);
    free(source);
}

void book_sync(const char *root, BookTask task, BookReport *report)
{
    *report = (BookReport){0};
    Book book = {.root = root, .task = task, .report = report};
    if (!block_read_file(root, INVENTORY, &book.noted, NULL))
        book.noted = NULL;
    if (!block_read_file(root, NOTATION, &book.notation, NULL))
        book.notation = NULL;
    walk(&book, "", note_numbers);
    note_elsewhere(&book);
    walk(&book, "", visit_page);
    if (book.worded != NULL)
        ratios_check_rows(book.worded, &book.chapters, &report->problems);
    finish_inventory(&book);
    walk(&book, "", visit_exercise);
    report->shown = shown_check(root, &book.shown, &report->problems);
    text_free(&book.shown);
    text_free(&book.numbers);
    text_free(&book.elsewhere);
    text_free(&book.chapters);
    text_free(&book.inventory);
    free(book.worded);
    free(book.noted);
    free(book.notation);
}
