// record: answers are copied, since a question lives no longer than its
// case; the explanation comes at the end, when all of them are known.
#include "check/record.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "check/property.h"

enum { RECORDS_MOST = 256 };

// One answer, or words in place of one.
typedef struct {
    char *input, *name, *words, *steps;
    double *yours, *expected;
    size_t n;
    double tolerance;
    bool secret, good;
} Record;

static Record records[RECORDS_MOST];
static size_t count;
static char *next_steps; // of the answer that comes next; NULL: none

static double *copy_numbers(const double *values, size_t n)
{
    double *copy = memory_new(n + 1, sizeof *copy);
    return memcpy(copy, values, n * sizeof *copy);
}

static bool close_to(const double *a, const double *b, size_t n,
                     double tolerance)
{
    for (size_t i = 0; i < n; i++)
        if (!(fabs(a[i] - b[i]) <= tolerance))
            return false;
    return true;
}

bool record_add(const Question *q, Answer answer)
{
    bool good =
        close_to(answer.yours, answer.expected, answer.n, q->tolerance);
    if (count < RECORDS_MOST)
        records[count++] =
            (Record){.input = memory_text(q->input),
                     .name = memory_text(q->name),
                     .steps = next_steps,
                     .yours = copy_numbers(answer.yours, answer.n),
                     .expected = copy_numbers(answer.expected, answer.n),
                     .n = answer.n,
                     .tolerance = q->tolerance,
                     .secret = answer.secret,
                     .good = good};
    else
        free(next_steps);
    next_steps = NULL;
    return good;
}

// Kept as "number line" in a row of lines.
void record_step(size_t number, const char *line)
{
    char *before = next_steps;
    next_steps = memory_print("%s%zu %s\n", before != NULL ? before : "",
                              number, line);
    free(before);
}

void record_words(const char *input, const char *words)
{
    if (count < RECORDS_MOST)
        records[count++] = (Record){.input = memory_text(input),
                                    .words = memory_text(words),
                                    .steps = next_steps};
    else
        free(next_steps);
    next_steps = NULL;
}

// ---- words -------------------------------------------------------------

static const char *ordinal(size_t i)
{
    static char text[32];
    static const char *const words[] = {"first",  "second", "third",
                                        "fourth", "fifth",  "sixth"};
    if (i < sizeof words / sizeof *words)
        return words[i];
    snprintf(text, sizeof text, "one at [%zu]", i);
    return text;
}

// What a check, or gcc and clang, put where nothing was written; theirs
// read as a double, a float, a size_t or an int.
static bool is_unwritten(double value)
{
    const uint64_t filled = UINT64_C(0xfefefefefefefefe);
    double as_double;
    float as_float;
    memcpy(&as_double, &filled, sizeof as_double);
    memcpy(&as_float, &filled, sizeof as_float);
    return value == CHECK_UNWRITTEN || value == as_double ||
           value == (double)as_float || value == (double)filled ||
           value == -16843010;
}

static void print_number(double value)
{
    if (is_unwritten(value))
        printf(" (never written)");
    else if (isnan(value))
        printf(" not a number (nan)");
    else if (isinf(value))
        printf(" %sinfinity", value < 0 ? "minus " : "");
    else
        printf(" %.9g", value == 0 ? 0 : value);
}

static void print_numbers(const char *label, const double *values, size_t n,
                          size_t first)
{
    enum { SHOWN = 6 };
    size_t start = first >= SHOWN ? first - SHOWN / 2 : 0;
    size_t end = start + SHOWN < n ? start + SHOWN : n;
    printf("  %-9s", label);
    if (start > 0)
        printf(" … from [%zu]:", start);
    for (size_t i = start; i < end; i++)
        print_number(values[i]);
    printf("%s\n", end < n ? " …" : "");
}

static bool is_near(const Record *r, size_t k)
{
    return fabs(r->yours[k] - r->expected[k]) <= r->tolerance;
}

// Whether all numbers that are off are right, but added to what the check
// had put there.
static bool was_added(const Record *r)
{
    bool proved = false;
    for (size_t i = 0; i < r->n; i++) {
        if (is_near(r, i))
            continue;
        double added = r->yours[i] - CHECK_UNWRITTEN;
        if (!(fabs(added - r->expected[i]) <= r->tolerance + 1e-9))
            return false;
        proved = proved || fabs(r->expected[i]) > 1e-6;
    }
    return proved;
}

// The steps of one number of an answer, and those of all of them.
static void print_steps(const char *steps, size_t first)
{
    bool any = false;
    for (const char *line = steps; line != NULL && *line != '\0';) {
        char *words;
        size_t number = strtoul(line, &words, 10);
        int length = (int)strcspn(words, "\n");
        if (number == first || number == RECORD_ALL) {
            printf("%s   %.*s\n", any ? "" : "\n  Step by step:\n", length,
                   words);
            any = true;
        }
        line = words + length + 1;
    }
}

// What has been found by hand before this one, and is right.
static void print_right_before(const Record *r)
{
    bool any = false;
    for (const Record *before = records; before < r; before++)
        if (before->secret && before->good) {
            printf("%s %s", any ? "," : "  Right so far:", before->name);
            any = true;
        }
    printf("%s", any ? ".\n" : "");
}

static void print_answer(const Record *r)
{
    size_t first = 0;
    while (is_near(r, first))
        first++;
    printf("\nNot yet.  For %s:\n\n", r->input);
    if (r->n > 1 && first == 0)
        printf("  The first of the %zu numbers (%s) is off.\n", r->n,
               r->name);
    else if (r->n > 1)
        printf("  Of the %zu numbers (%s), the first that is off is the "
               "%s.\n",
               r->n, r->name, ordinal(first));
    if (!r->secret)
        print_numbers("expected", r->expected, r->n, first);
    if (was_added(r))
        puts("  came      the same, added to what was there before");
    else
        print_numbers("came", r->yours, r->n, first);
    if (r->secret)
        print_right_before(r);
    print_steps(r->steps, first);
}

// All numbers of all answers in a row, for what holds of every one.
static Phrase property_of_all(void)
{
    size_t total = 0, used = 0;
    bool secret = false;
    for (size_t i = 0; i < count; i++)
        total += records[i].n;
    double *yours = memory_new(total + 1, sizeof *yours);
    double *expected = memory_new(total + 1, sizeof *expected);
    for (size_t i = 0; i < count; i++) {
        const Record *r = &records[i];
        secret = secret || r->secret || r->words != NULL;
        for (size_t k = 0; k < r->n; k++, used++) {
            secret = secret || (is_unwritten(r->yours[k]) &&
                                !is_unwritten(r->expected[k]));
            yours[used] = r->yours[k];
            expected[used] = r->expected[k];
        }
    }
    Phrase found =
        secret ? (Phrase){""} : property_of(yours, expected, total);
    free(yours);
    free(expected);
    return found;
}

static void explain(const Record *r)
{
    if (r->words != NULL) {
        printf("\nNot yet.  For %s:\n\n  %s\n", r->input, r->words);
        print_steps(r->steps, RECORD_ALL);
        return;
    }
    print_answer(r);
    Phrase found = property_of_all();
    if (found.text[0] != '\0')
        printf("\nAll your numbers have something in common: %s.\n",
               found.text);
}

void record_write(const char *path)
{
    FILE *file = fopen(path, "w");
    if (file == NULL)
        return;
    for (size_t i = 0; i < count; i++) {
        const Record *r = &records[i];
        fprintf(file, "%s: %s", r->input,
                r->words != NULL ? r->words : r->name);
        for (size_t k = 0; k < r->n; k++)
            fprintf(file, "\t%.6g%s", r->yours[k] == 0 ? 0 : r->yours[k],
                    is_near(r, k) ? "" : "!");
        if (r->words == NULL)
            fprintf(file, "\t%g", r->tolerance);
        fputc('\n', file);
    }
    fclose(file);
}

static void record_free(Record *r)
{
    free(r->input);
    free(r->name);
    free(r->words);
    free(r->steps);
    free(r->yours);
    free(r->expected);
}

void record_explain(void)
{
    size_t i = 0;
    while (i < count && records[i].good)
        i++;
    if (i < count)
        explain(&records[i]);
    while (count > 0)
        record_free(&records[--count]);
}
