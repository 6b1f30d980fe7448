#include "sync/inventory.h"

#include <ctype.h>
#include <string.h>

#include "base/phrase.h"
#include "sync/markdown.h"
#include "sync/prose.h"

// A number as it stands in the text.
typedef struct {
    const char *begin; // behind the sign
    size_t length;
    char sign;      // '-', '+' or 0 without one
    bool after_gap; // an empty line lies before it
} Mention;

// "one", "once" and "first" are left out: they are seldom numbers.
static const char *const names[] = {
    "two",      "three",   "four",    "five",   "six",      "seven",
    "eight",    "nine",    "ten",     "eleven", "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "twenty", "thirty",   "forty",
    "fifty",    "sixty",   "seventy", "eighty", "ninety",   "hundred",
    "thousand", "million", "billion", "half",   "halves",   "halved",
    "third",    "fifth",   "eighth",  "ninth",  "twelfth",  "quarter",
    "second",   "twice",   "double",  "triple", "seventeen"};
static const char *const endings[] = {"", "s", "d", "th", "ths", "fold"};

static bool is_same(const char *word, size_t length, const char *name)
{
    size_t i = 0;
    while (i < length && tolower((unsigned char)word[i]) == name[i])
        i++;
    return i == length && name[i] == '\0';
}

static bool is_named(const char *word, size_t length)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t stem = strlen(names[i]);
        if (length < stem || !is_same(word, stem, names[i]))
            continue;
        for (size_t j = 0; j < sizeof endings / sizeof *endings; j++)
            if (is_same(word + stem, length - stem, endings[j]))
                return true;
    }
    return false;
}

// Digits, and between two of them a point or a comma.
static size_t digits_at(const char *p)
{
    size_t length = 0;
    while (isdigit((unsigned char)p[length]) ||
           (length > 0 && (p[length] == '.' || p[length] == ',') &&
            isdigit((unsigned char)p[length + 1])))
        length++;
    return length;
}

static size_t letters_at(const char *p)
{
    size_t length = 0;
    while (isalpha((unsigned char)p[length]))
        length++;
    return length;
}

// Finds the next number of text at or after *place and moves *place behind
// it.
static bool mention_next(const char *text, const char **place,
                         Mention *mention)
{
    const char *p = *place;
    mention->after_gap = false;
    while (*p != '\0') {
        size_t digits = digits_at(p), letters = letters_at(p);
        if (digits > 0 || is_named(p, letters)) {
            mention->begin = p;
            mention->length = digits + letters;
            mention->sign = digits > 0 ? prose_sign_of(text, p) : '\0';
            *place = p + digits + letters;
            return true;
        }
        if (*p == '\n' && p[1 + strspn(p + 1, " ")] == '\n')
            mention->after_gap = true;
        p += letters > 0 ? letters : 1;
    }
    return false;
}

static void plain_of(const char *page, Text *plain)
{
    Keep keep = {.with_math = true, .with_spans = true};
    markdown_plain(page, keep, plain);
}

void inventory_add(const char *path, const char *page, Text *inventory)
{
    Text plain = {0};
    Mention mention;
    plain_of(page, &plain);
    const char *text = text_string(&plain), *place = text, *gap = "\n";
    text_print(inventory, "# %s", path);
    while (mention_next(text, &place, &mention)) {
        text_print(inventory, "%s%.*s%.*s", mention.after_gap ? "\n" : gap,
                   mention.sign != 0, &mention.sign, (int)mention.length,
                   mention.begin);
        gap = " ";
    }
    text_add(inventory, "\n", 1);
    text_free(&plain);
}

// Where the numbers of a page begin in an inventory, or its end.
static const char *noted_of(const char *path, const char *noted)
{
    Line line = {0};
    while (line_next(noted, &line))
        if (line_starts(&line, "# ") && line.length == strlen(path) + 2 &&
            strncmp(line.begin + 2, path, line.length - 2) == 0)
            return line.next;
    return noted + strlen(noted);
}

// The next number that was noted; of length 0 behind the last of the page.
static Mention noted_next(const char **place)
{
    Mention mention = {.begin = *place + strspn(*place, " \n")};
    if (*mention.begin == '-' || *mention.begin == '+')
        mention.sign = *mention.begin++;
    if (*mention.begin != '#')
        mention.length = strcspn(mention.begin, " \n");
    *place = mention.begin + mention.length;
    return mention;
}

static Phrase spelt(const Mention *mention)
{
    if (mention->length == 0)
        return phrase("no number");
    return phrase("%.*s%.*s", mention->sign != 0, &mention->sign,
                  (int)mention->length, mention->begin);
}

static bool is_same_mention(const Mention *a, const Mention *b)
{
    return a->sign == b->sign && a->length == b->length &&
           memcmp(a->begin, b->begin, a->length) == 0;
}

void inventory_check(const char *path, const char *page, const char *noted,
                     Problems *problems)
{
    Text plain = {0};
    plain_of(page, &plain);
    const char *text = text_string(&plain), *place = text, *last = text;
    const char *list = noted_of(path, noted);
    size_t line = 1;
    bool more = true, same = true;
    while (more && same) {
        Mention now, then = noted_next(&list);
        more = mention_next(text, &place, &now);
        if (!more)
            now = (Mention){.begin = place};
        for (; last < now.begin; last++)
            line += *last == '\n';
        same = is_same_mention(&now, &then);
        if (!same)
            problem_add(problems, path, line,
                        "%s stands where " INVENTORY " has %s: if it is "
                        "right, make numbers takes it over",
                        spelt(&now).text, spelt(&then).text);
    }
    text_free(&plain);
}

bool inventory_is_same(const char *inventory, const char *other)
{
    static const char gaps[] = " \n";
    for (;;) {
        inventory += strspn(inventory, gaps);
        other += strspn(other, gaps);
        size_t length = strcspn(inventory, gaps);
        if (length != strcspn(other, gaps) ||
            memcmp(inventory, other, length) != 0)
            return false;
        if (length == 0)
            return true;
        inventory += length;
        other += length;
    }
}
