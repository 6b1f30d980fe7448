#include "sync/prose.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sync/markdown.h"

static const char true_minus[] = "\xE2\x88\x92";

// A number as it was found.
typedef struct {
    const char *begin, *end;
    char digits[64]; // no separators, a zero before a leading point
    char exponent[8];
    char sign; // '-', '+' or 0 without one
    size_t places;
} Number;

static bool is_digit(char c)
{
    return isdigit((unsigned char)c);
}

// The length of a separator between two groups of digits, or 0.
static size_t separator(const char *p, bool after_point)
{
    static const char *const signs[] = {"\xE2\x80\x89", "\xE2\x80\xAF",
                                        "\\,", "{,}", ","};
    for (size_t i = 0; i < (after_point ? 3 : 5); i++) {
        size_t length = strlen(signs[i]);
        const char *q = p + length;
        if (strncmp(p, signs[i], length) == 0 && is_digit(q[0]) &&
            (after_point ||
             (is_digit(q[1]) && is_digit(q[2]) && !is_digit(q[3]))))
            return length;
    }
    return 0;
}

static const char *take_digits(const char *p, bool after_point,
                               Number *number)
{
    size_t length = strlen(number->digits), gap;
    for (;;) {
        if (is_digit(*p)) {
            if (length + 2 < sizeof number->digits)
                number->digits[length++] = *p;
            number->places += after_point;
            p++;
        } else if ((gap = separator(p, after_point)) > 0) {
            p += gap;
        } else {
            return p;
        }
    }
}

static const char *take_exponent(const char *p, Number *number)
{
    const char *q = p + 1;
    if (*p != 'e' && *p != 'E')
        return p;
    q += *q == '+' || *q == '-';
    if (!is_digit(*q))
        return p;
    snprintf(number->exponent, sizeof number->exponent, "e%d", atoi(p + 1));
    while (is_digit(*q))
        q++;
    return q;
}

// The sign before a number is its own unless something stands before it
// that can be added to.
char prose_sign_of(const char *text, const char *p)
{
    char sign = '-';
    if (p - text >= 3 && memcmp(p - 3, true_minus, 3) == 0)
        p -= 3;
    else if (p > text && (p[-1] == '-' || p[-1] == '+'))
        sign = *--p;
    else
        return 0;
    bool operand = p > text && (isalnum((unsigned char)p[-1]) ||
                                strchr(")}]", p[-1]) != NULL);
    return operand ? 0 : sign;
}

// Digits that go on a word, an address or a version are no number.  A TeX
// command may stand right before one.
static bool goes_on_a_word(const char *text, const char *p)
{
    const char *q = p;
    while (q > text && isalpha((unsigned char)q[-1]))
        q--;
    if (q < p)
        return q == text || q[-1] != '\\';
    if (p > text + 1 && p[-1] == '{' && p[-2] == '_')
        return true; // an index
    return p > text && (strchr("_/:.", p[-1]) != NULL ||
                        (*p == '.' && is_digit(p[-1])));
}

static bool is_dotted(const char *end)
{
    return (end[0] == '.' && (is_digit(end[1]) || end[1] == '.')) ||
           (end[0] == '/' && is_digit(end[1])) || end[0] == '_';
}

static void drop_last_zeros(char *digits)
{
    if (strchr(digits, '.') == NULL)
        return;
    size_t length = strlen(digits);
    while (digits[length - 1] == '0')
        length--;
    digits[length - (digits[length - 1] == '.')] = '\0';
}

// Finds the next number at or after *place and moves *place behind it.
static bool number_next(const char *text, const char **place,
                        Number *number)
{
    for (const char *p = *place; *p != '\0'; p++) {
        if (!is_digit(*p) && !(*p == '.' && is_digit(p[1])))
            continue;
        *number = (Number){.begin = p};
        snprintf(number->digits, sizeof number->digits, "%s",
                 *p == '.' ? "0" : "");
        const char *q = take_digits(p, false, number);
        if (*q == '.' && is_digit(q[1])) {
            strcat(number->digits, ".");
            q = take_digits(q + 1, true, number);
        }
        q = take_exponent(q, number);
        if (goes_on_a_word(text, p) || is_dotted(q)) {
            p = q - 1;
            continue;
        }
        number->end = *place = q;
        number->sign = prose_sign_of(text, p);
        drop_last_zeros(number->digits);
        return true;
    }
    return false;
}

// Each number is noted without its sign and with it, and without its
// exponent and with it.
void prose_add_output(const char *output, Text *numbers)
{
    Number number;
    const char *place = output;
    while (number_next(output, &place, &number)) {
        char sign = number.sign == '-' ? '-' : '+';
        const char *exponent = number.exponent;
        text_print(numbers, "\n%s\n\n%c%s\n", number.digits, sign,
                   number.digits);
        if (exponent[0] != '\0')
            text_print(numbers, "\n%s%s\n\n%c%s%s\n", number.digits,
                       exponent, sign, number.digits, exponent);
    }
}

static bool holds(const Text *numbers, char sign, const char *digits,
                  const char *exponent)
{
    char wanted[96], own[2] = {sign, '\0'};
    snprintf(wanted, sizeof wanted, "\n%s%s%s\n", own, digits, exponent);
    return strstr(text_string(numbers), wanted) != NULL;
}

static bool is_among(const Number *n, const Text *numbers)
{
    return holds(numbers, n->sign, n->digits, n->exponent);
}

// A value with so many places, spelt as numbers are noted.
static bool holds_value(const Text *numbers, double value, size_t places)
{
    char digits[64];
    snprintf(digits, sizeof digits, "%.*f", (int)places, value);
    drop_last_zeros(digits);
    return holds(numbers, 0, digits, "");
}

// 95.87 per cent may have been printed as 95.87, .9587 or, of what is
// wrong, as 4.13.
static bool is_share(const Number *n, const Text *numbers)
{
    double value = strtod(n->digits, NULL);
    return is_among(n, numbers) ||
           holds_value(numbers, value / 100, n->places + 2) ||
           holds_value(numbers, 100 - value, n->places);
}

static bool is_per_cent(const Number *n)
{
    const char *p = n->end;
    p += strspn(p, " \n\\");
    for (size_t i = 0; i < 2; i++)
        if (strncmp(p, i == 0 ? "\xE2\x80\xAF" : "\xC2\xA0", 3 - i) == 0)
            p += 3 - i;
    return *p == '%' || strncmp(p, "per cent", 8) == 0;
}

static bool is_year(const Number *n)
{
    double value = strtod(n->digits, NULL);
    return n->end - n->begin == 4 && value >= 1800 && value < 2100;
}

// Whether the number comes from where such a number has to come from.
static bool has_source(const Number *n, const ProseSources *sources,
                       const Text *shown)
{
    double value = strtod(n->digits, NULL);
    if (is_among(n, sources->own) || is_among(n, sources->elsewhere))
        return true;
    if (n->places >= 3)
        return false;
    if (is_per_cent(n))
        return is_share(n, sources->own);
    bool small = value < (n->places > 0 ? 1 : 1000);
    return (n->places == 0 && value <= 10) || is_year(n) ||
           is_among(n, small ? shown : sources->any);
}

// What the page shows beside its prose: listings, outputs, the words of
// its figures.
static void add_shown(const char *page, const char *plain, Text *numbers)
{
    Text shown = {0};
    text_add(&shown, page, strlen(page));
    for (size_t i = 0; i < shown.length; i++)
        if (plain[i] == page[i] && page[i] != '\n')
            shown.bytes[i] = ' ';
    prose_add_output(text_string(&shown), numbers);
    text_free(&shown);
}

// Of what stands in code only long decimals have to be true.
void prose_check(const char *path, const char *page, ProseSources sources,
                 Problems *problems)
{
    Text plain = {0}, bare = {0}, shown = {0};
    markdown_plain(page, (Keep){.with_math = true, .with_spans = true},
                   &plain);
    markdown_plain(page, (Keep){.with_math = true}, &bare);
    const char *text = text_string(&plain), *place = text, *last = text;
    add_shown(page, text, &shown);
    size_t line = 1;
    Number number;
    while (number_next(text, &place, &number)) {
        for (; last < number.begin; last++)
            line += *last == '\n';
        bool code = bare.bytes[number.begin - text] != *number.begin;
        if (number.places < 3 && (code || sources.long_only))
            continue;
        if (!has_source(&number, &sources, &shown))
            problem_add(problems, path, line, "%.*s%.*s is not in %s",
                        number.sign != 0, &number.sign,
                        (int)(number.end - number.begin), number.begin,
                        sources.name);
    }
    text_free(&plain);
    text_free(&bare);
    text_free(&shown);
}
