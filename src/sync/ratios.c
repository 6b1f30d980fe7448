#include "sync/ratios.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sync/chapter_page.h"
#include "sync/markdown.h"
#include "sync/prose.h"

enum { CELLS = 4, LONGEST = 120 };

// Cuts a row of a table into its cells; one that is missing is "".
static void row_read(const Line *line, char cells[CELLS][LONGEST])
{
    const char *p = line->begin;
    for (size_t i = 0; i < CELLS; i++) {
        p += *p == '|';
        p += strspn(p, " ");
        size_t length = strcspn(p, "|\n");
        snprintf(cells[i], LONGEST, "%.*s", (int)length, p);
        p += length;
        for (size_t k = strlen(cells[i]); k > 0 && cells[i][k - 1] == ' ';)
            cells[i][--k] = '\0';
    }
}

// Steps to the next row below the table's head; false after the last.
static bool row_next(const char *elsewhere, Line *line,
                     char cells[CELLS][LONGEST])
{
    const char *head = strstr(elsewhere, RATIOS_HEADING);
    head = head != NULL ? strstr(head, "\n|--") : NULL;
    while (head != NULL && line_next(elsewhere, line))
        if (line->begin > head + 1 && line_starts(line, "|")) {
            row_read(line, cells);
            return true;
        }
    return false;
}

// What the words of a row mean, or 0.
static double meaning_of(char cells[CELLS][LONGEST])
{
    char *end;
    double meant = strtod(cells[3], &end);
    return *end == '\0' && meant > 0 ? meant : 0;
}

// One space for each gap.
static void add_unwrapped(const char *page, Text *words)
{
    Text plain = {0};
    markdown_plain(page, (Keep){.with_spans = true}, &plain);
    for (const char *p = text_string(&plain); *p != '\0'; p++)
        if (!isspace((unsigned char)*p))
            text_add(words, p, 1);
        else if (!isspace((unsigned char)p[1]))
            text_add(words, " ", 1);
    text_free(&plain);
}

// The next number of a quotient, as prose.h spells it; "" when none is
// left.
static double operand_next(const char **place, char *name)
{
    Text noted = {0};
    const char *p = *place + strcspn(*place, "0123456789");
    char spelt[LONGEST];
    size_t length = strspn(p, "0123456789.,");
    snprintf(spelt, sizeof spelt, "%.*s", (int)length, p);
    *place = p + length;
    prose_add_output(spelt, &noted);
    const char *first = text_string(&noted);
    first += *first == '\n';
    snprintf(name, LONGEST, "%.*s", (int)strcspn(first, "\n"), first);
    text_free(&noted);
    return strtod(name, NULL);
}

// "a / b" or "(a - b) / c"; missing gets the operand that own has not.
static double quotient(const char *how, const Text *own, char *missing)
{
    double value[3] = {0};
    size_t count = 0;
    char name[LONGEST];
    *missing = '\0';
    while (count < 3) {
        value[count] = operand_next(&how, name);
        if (name[0] == '\0')
            break;
        if (!text_has_name(own, name))
            snprintf(missing, LONGEST, "%s", name);
        count++;
    }
    return count == 3 ? (value[0] - value[1]) / value[2]
                      : value[0] / value[1];
}

static void check_row(char cells[CELLS][LONGEST], const char *words,
                      const Text *own, Text *problem)
{
    char missing[LONGEST];
    double meant = meaning_of(cells);
    double is = quotient(cells[2], own, missing);
    if (strstr(words, cells[0]) == NULL)
        text_print(problem, "chapter %s does not say \"%s\"", cells[1],
                   cells[0]);
    else if (missing[0] != '\0')
        text_print(problem, "%s is not printed by chapter %s", missing,
                   cells[1]);
    else if (!(fabs(is - meant) <= .15 * meant))
        text_print(problem, "%s is %g, and not \"%s\"", cells[2], is,
                   cells[0]);
}

void ratios_check(const char *path, const char *page, const char *elsewhere,
                  const Text *own, Problems *problems)
{
    char cells[CELLS][LONGEST];
    int chapter = atoi(chapter_of_page(path).text);
    Line line = {0};
    Text words = {0};
    add_unwrapped(page, &words);
    while (row_next(elsewhere, &line, cells)) {
        if (chapter == 0 || atoi(cells[1]) != chapter ||
            meaning_of(cells) == 0)
            continue;
        Text problem = {0};
        check_row(cells, text_string(&words), own, &problem);
        if (problem.length > 0)
            problem_add(problems, ELSEWHERE, line.number, "%s",
                        problem.bytes);
        text_free(&problem);
    }
    text_free(&words);
}

void ratios_check_rows(const char *elsewhere, const Text *chapters,
                       Problems *problems)
{
    char cells[CELLS][LONGEST];
    Line line = {0};
    while (row_next(elsewhere, &line, cells)) {
        if (!text_has_name(chapters, cells[1]))
            problem_add(problems, ELSEWHERE, line.number,
                        "expected a chapter's number before the quotient, "
                        "not \"%s\"",
                        cells[1]);
        if (meaning_of(cells) == 0)
            problem_add(problems, ELSEWHERE, line.number,
                        "expected the number that \"%s\" means in the "
                        "last cell, not \"%s\"",
                        cells[0], cells[3]);
    }
}
