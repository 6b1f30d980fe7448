// mutate: a C file, changed in one place, as a slip of the hand would.
//
//     mutate FILE        lists the changes: number, line, the changed line
//     mutate FILE 17     writes the file with change 17
//
// Only the bodies of functions are changed: operators, constants, indices,
// bounds and signs become others; a statement, a factor or a term, a pair
// of brackets or a function around a number goes; arguments change places;
// a double becomes an int.  Not every change compiles.
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/phrase.h"

enum { TOKENS_MOST = 20000, NAME_MOST = 60 };

typedef struct {
    size_t at, length;
    char text[NAME_MOST];
} Token;

static struct {
    const char *text;         // the whole file
    Token token[TOKENS_MOST]; // of bodies alone
    size_t tokens;
    long wanted, count; // change to be written, or -1: all are listed
} file;

// One stretch of the file and what stands there instead.
typedef struct {
    size_t from, to; // [from, to)
    const char *with;
} Change;

// ---- tokens ------------------------------------------------------------
static size_t length_of_token(const char *s)
{
    static const char *const longest[] = {
        "->", "++", "--", "+=", "-=", "*=", "/=",
        "<=", ">=", "==", "!=", "&&", "||"};
    size_t n = 0;
    if (isdigit((unsigned char)*s)) {
        while (isalnum((unsigned char)s[n]) || s[n] == '.' ||
               (n && strchr("+-", s[n]) && tolower(s[n - 1]) == 'e'))
            n++;
        return n;
    }
    while (isalnum((unsigned char)s[n]) || s[n] == '_')
        n++;
    for (size_t i = 0; n == 0 && i < sizeof longest / sizeof *longest; i++)
        if (strncmp(s, longest[i], 2) == 0)
            return 2;
    return n ? n : 1;
}

// What is no code: blanks, comments, lines for the preprocessor, strings.
static size_t length_of_rest(const char *s)
{
    if (isspace((unsigned char)*s))
        return 1;
    if (*s == '#' || strncmp(s, "//", 2) == 0)
        return strcspn(s, "\n");
    if (*s == '"' || *s == '\'')
        return 2 + strcspn(s + 1, *s == '"' ? "\"" : "'");
    return 0;
}

static void read_tokens(void)
{
    int depth = 0;
    for (size_t at = 0, n; file.text[at]; at += n) {
        const char *s = file.text + at;
        n = length_of_rest(s);
        if (n)
            continue;
        n = length_of_token(s);
        depth += (*s == '{') - (*s == '}');
        if (depth == 0 || n >= NAME_MOST || file.tokens == TOKENS_MOST)
            continue;
        Token *token = &file.token[file.tokens++];
        token->at = at;
        token->length = n;
        memcpy(token->text, s, n);
    }
}

static const char *text_of(size_t t)
{
    return t < file.tokens ? file.token[t].text : "";
}

static bool is(size_t t, const char *text)
{
    return strcmp(text_of(t), text) == 0;
}

static bool is_any(size_t t, const char *const *texts)
{
    while (*texts && !is(t, *texts))
        texts++;
    return *texts != NULL;
}

static bool is_name(size_t t)
{
    static const char *const keywords[] = {
        "return", "double", "int",   "bool", "size_t", "if",
        "for",    "while",  "const", "else", "break",  NULL};
    char first = text_of(t)[0];
    return (isalpha((unsigned char)first) || first == '_') &&
           !is_any(t, keywords);
}

static size_t end_of(size_t t)
{
    return file.token[t].at + file.token[t].length;
}

// The bracket that closes the one at t.
static size_t closing(size_t t)
{
    int depth = 0;
    for (; t < file.tokens; t++) {
        depth += is(t, "(") || is(t, "[");
        depth -= is(t, ")") || is(t, "]");
        if (depth == 0)
            break;
    }
    return t;
}

// The last token of the operand that begins at t; t - 1 when none does.
static size_t operand(size_t t)
{
    size_t last = is(t, "(") ? closing(t) : t;
    if (!is(t, "(") && !is_name(t) && !isdigit((unsigned char)*text_of(t)))
        return t - 1;
    if (is(t, "(") && last == t + 2 && is(t + 1, "double"))
        return operand(last + 1); // a cast
    for (;;) {
        if (is(last + 1, "[") || is(last + 1, "("))
            last = closing(last + 1);
        else if (is(last + 1, "->") || is(last + 1, "."))
            last += 2;
        else
            return last;
    }
}

// A minus, a star and so on stand between two operands.
static bool is_binary(size_t t)
{
    return t > 0 && (is(t - 1, ")") || is(t - 1, "]") || is_name(t - 1) ||
                     isdigit((unsigned char)*text_of(t - 1)));
}

// ---- changes -----------------------------------------------------------
// What goes over the end of a line is printed in one.
static void print_flat(const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++)
        putchar(text[i] == '\n' ? ' ' : text[i]);
}

// The line in which the change begins, as it is now.
static void list_line(Change c)
{
    size_t line = 1, start = 0;
    for (size_t i = 0; i < c.from; i++)
        if (file.text[i] == '\n') {
            line++;
            start = i + 1;
        }
    start += strspn(file.text + start, " \t");
    printf("%ld %zu ", file.count, line);
    print_flat(file.text + start, c.from - start);
    print_flat(c.with, strlen(c.with));
    print_flat(file.text + c.to, strcspn(file.text + c.to, "\n"));
    putchar('\n');
}

static void change(size_t from, size_t to, const char *with)
{
    Change c = {from, to, with};
    file.count++;
    if (file.wanted < 0)
        list_line(c);
    else if (file.count == file.wanted)
        printf("%.*s%s%s", (int)from, file.text, with, file.text + to);
}

static void change_token(size_t t, const char *with)
{
    change(file.token[t].at, end_of(t), with);
}

static void change_operator(size_t t)
{
    static const char *const pairs[][2] = {
        {"+", "-"},   {"-", "+"},   {"*", "/"},   {"/", "*"},
        {"+=", "-="}, {"+=", "="},  {"-=", "+="}, {"-=", "="},
        {"*=", "/="}, {"*=", "="},  {"/=", "*="}, {"<", "<="},
        {"<", ">"},   {"<=", "<"},  {"<=", ">"},  {">", ">="},
        {">", "<"},   {">=", ">"},  {">=", "<"},  {"==", "!="},
        {"!=", "=="}, {"&&", "||"}, {"||", "&&"}, {"++", "--"},
        {"--", "++"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (is(t, pairs[i][0]) && (pairs[i][0][1] || is_binary(t)))
            change_token(t, pairs[i][1]);
    if (is(t, "-") && !is_binary(t))
        change_token(t, ""); // the sign
}

// A term or a factor goes, and the operator before it.
static void leave_out_operand(size_t t)
{
    static const char *const operators[] = {"+", "-", "*", "/", NULL};
    static const char *const openings[] = {
        "(", "[", "=", "+=", "-=", ",", "return", NULL};
    if (is_any(t, operators) && is_binary(t)) {
        size_t last = operand(t + 1);
        if (last > t)
            change(file.token[t].at, end_of(last), "");
    }
    // And the first one, with the operator behind it.
    if (t > 0 && is_any(t - 1, openings)) {
        size_t last = operand(t);
        if (last >= t && last + 1 < file.tokens &&
            is_any(last + 1, operators))
            change(file.token[t].at, end_of(last + 1), "");
    }
}

static void change_constant(size_t t)
{
    if (!isdigit((unsigned char)*text_of(t)))
        return;
    if (strpbrk(text_of(t), ".eE")) {
        change_token(t, PHRASE("(100 * %s)", text_of(t)));
        change_token(t, "0");
        return;
    }
    long value = strtol(text_of(t), NULL, 10);
    change_token(t, PHRASE("%ld", value + 1));
    change_token(t, PHRASE(value ? "%ld" : "(%ld)", value - 1));
}

// An array that is declared here: a type stands before it, or the arrays
// declared before it.
static bool is_declaration(size_t t)
{
    static const char *const types[] = {"double", "int", "size_t", NULL};
    while (t > 1 && is(t - 1, ",") && is(t - 2, "]"))
        for (t -= 2; t > 1 && is(t, "]"); t--)
            while (t > 0 && !is(t, "["))
                t--;
    return t > 0 && is_any(t - 1, types);
}

// One short name for another of the same function, one place further, and
// one back.
static void change_name(size_t t)
{
    static const char *const indices[] = {"i", "j", "k", "l", NULL};
    if (is_any(t, indices) && !is(t - 1, "size_t") && !is(t - 1, "int"))
        for (size_t i = 0; indices[i]; i++)
            if (!is(t, indices[i]))
                change_token(t, indices[i]);
    if (is(t, "inputs"))
        change_token(t, "outputs");
    if (is(t, "outputs"))
        change_token(t, "inputs");
    if (is(t, "double") && !is(t - 1, "const") && is_name(t + 1))
        change_token(t, "int");
    if (is(t, "[") && is_name(t - 1)) {
        change(end_of(t), end_of(t), "-1 + ");
        if (!is_declaration(t - 1)) // a larger array is no mistake
            change(end_of(t), end_of(t), "1 + ");
    }
}

// What comes last before the comma or the bracket at the end of an
// argument.
static size_t argument(size_t t)
{
    while (t < file.tokens && !is(t, ",") && !is(t, ")") && !is(t, ";"))
        t = is(t, "(") || is(t, "[") ? closing(t) + 1 : t + 1;
    return t;
}

static void swap_arguments(size_t t)
{
    if (!is_name(t) || !is(t + 1, "("))
        return;
    size_t begin = t + 2, comma = argument(begin);
    if (is(comma, ")") && comma > begin) // a function of one number
        change_token(t, "");
    for (; is(comma, ","); begin = comma + 1, comma = argument(begin)) {
        size_t end = argument(comma + 1);
        if (comma == begin || end == comma + 1)
            continue; // a text, which is no token
        size_t a = file.token[begin].at, a_end = end_of(comma - 1);
        size_t b = file.token[comma + 1].at, b_end = end_of(end - 1);
        change(a, b_end,
               PHRASE("%.*s, %.*s", (int)(b_end - b), file.text + b,
                      (int)(a_end - a), file.text + a));
    }
}

// A pair of brackets that only holds a sum together; a condition.
static void change_brackets(size_t t)
{
    if (!is(t, "(") || closing(t) >= file.tokens || t == 0)
        return;
    size_t from = file.token[t].at, to = end_of(closing(t));
    if (is(t - 1, "if")) {
        change(from, to, "(1)");
        change(from, to, "(0)");
    } else if (!is_name(t - 1) && !is(t - 1, "for") &&
               !is(t - 1, "while")) {
        change(from, to,
               PHRASE("%.*s", (int)(to - from - 2), file.text + from + 1));
    }
}

// A statement goes.
static void leave_out_statement(size_t t)
{
    static const char *const before[] = {"{", "}", ";", ")", NULL};
    if (t == 0 || !is_any(t - 1, before) ||
        !(is_name(t) || is(t, "*") || is(t, "break") || is(t, "return")))
        return;
    size_t last = t;
    while (last < file.tokens && !is(last, ";") && !is(last, "{") &&
           !is(last, ")"))
        last =
            is(last, "(") || is(last, "[") ? closing(last) + 1 : last + 1;
    if (is(last, ";"))
        change(file.token[t].at, end_of(last), ";");
}

static void all_changes(void)
{
    for (size_t t = 0; t < file.tokens; t++) {
        change_operator(t);
        leave_out_operand(t);
        change_constant(t);
        change_name(t);
        swap_arguments(t);
        change_brackets(t);
        leave_out_statement(t);
    }
}

int main(int count, char **words)
{
    unsigned char *bytes;
    size_t size;
    Error error;
    char *end = "";
    file.wanted = count == 3 ? strtol(words[2], &end, 10) : -1;
    if (count < 2 || count > 3 || words[1][0] == '-' || *end ||
        (count == 3 && file.wanted < 1)) {
        fprintf(stderr, "usage: mutate FILE [NUMBER]\n");
        return 2;
    }
    if (!file_read(words[1], 1000000, &bytes, &size, &error)) {
        fprintf(stderr, "mutate: %s\n", error.text);
        return 1;
    }
    file.text = (const char *)bytes;
    read_tokens();
    all_changes();
    free(bytes);
    if (file.wanted > file.count) {
        fprintf(stderr, "mutate: %s has %ld changes, not %ld\n", words[1],
                file.count, file.wanted);
        return 1;
    }
    return 0;
}
