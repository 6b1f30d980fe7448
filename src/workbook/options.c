#include "workbook/options.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const Option *find(const OptionTable *table, const char *name,
                          size_t length)
{
    for (size_t i = 0; i < table->count; i++) {
        const Option *option = &table->options[i];
        if (option->name != NULL && strlen(option->name) == length &&
            strncmp(option->name, name, length) == 0)
            return option;
    }
    return NULL;
}

// A whole number with nothing before or after it.  Stops at the first
// character that is no digit, which *end then names.
static bool read_whole(const char *text, uint64_t *value, char **end)
{
    if (text[0] < '0' || text[0] > '9')
        return false;
    errno = 0;
    *value = strtoull(text, end, 10);
    return errno == 0;
}

static bool read_count(const Option *o, const char *text, char stop,
                       size_t *value, const char **rest)
{
    uint64_t whole;
    char *end;
    if (!read_whole(text, &whole, &end) || (*end != stop && *end != '\0'))
        return false;
    if ((double)whole < o->least || (double)whole > o->most)
        return false;
    *value = (size_t)whole;
    *rest = end;
    return true;
}

static bool set_count(const Option *o, const char *text, Error *error)
{
    size_t value;
    const char *rest;
    if (!read_count(o, text, '\0', &value, &rest))
        return error_set(error,
                         "--%s: expected a whole number from %.0f to %.0f, "
                         "got \"%.60s\"",
                         o->name, o->least, o->most, text);
    *(size_t *)o->value = value;
    return true;
}

static bool set_sizes(const Option *o, const char *text, Error *error)
{
    Sizes sizes = {0};
    const char *rest = text;
    for (bool more = true; more;) {
        if (sizes.count == SIZES_MOST ||
            !read_count(o, rest, ',', &sizes.at[sizes.count++], &rest))
            return error_set(
                error,
                "--%s: expected 1 to %d whole numbers from %.0f "
                "to %.0f with commas between, got \"%.60s\"",
                o->name, SIZES_MOST, o->least, o->most, text);
        more = *rest++ == ',';
    }
    *(Sizes *)o->value = sizes;
    return true;
}

static bool set_seed(const Option *o, const char *text, Error *error)
{
    uint64_t value;
    char *end;
    if (!read_whole(text, &value, &end) || *end != '\0')
        return error_set(error,
                         "--%s: expected a whole number below 2^64, got "
                         "\"%.60s\"",
                         o->name, text);
    *(uint64_t *)o->value = value;
    return true;
}

static bool set_number(const Option *o, const char *text, Error *error)
{
    char *end;
    double value = strtod(text, &end);
    bool starts_well = strchr("+-.0123456789", text[0]) != NULL;
    starts_well = starts_well && strpbrk(text, "xX") == NULL;
    if (text[0] == '\0' || !starts_well || *end != '\0' ||
        !isfinite(value) || value < o->least || value > o->most)
        return error_set(error,
                         "--%s: expected a number from %g to %g, got "
                         "\"%.60s\"",
                         o->name, o->least, o->most, text);
    *(double *)o->value = value;
    return true;
}

static bool set_choice(const Option *o, const char *text, Error *error)
{
    char names[200] = "";
    for (int i = (int)o->least;
         o->choices[i] != NULL && (o->most == 0 || i <= (int)o->most);
         i++) {
        if (strcmp(o->choices[i], text) == 0) {
            *(int *)o->value = i;
            return true;
        }
        size_t used = strlen(names);
        snprintf(names + used, sizeof names - used, "%s%s",
                 used > 0 ? ", " : "", o->choices[i]);
    }
    return error_set(error, "--%s: expected one of %s, got \"%.60s\"",
                     o->name, names, text);
}

static bool set_text(const Option *o, const char *text, Error *error)
{
    if (text[0] == '\0')
        return error_set(error, "--%s: expected %s, got nothing", o->name,
                         o->argument);
    *(const char **)o->value = text;
    return true;
}

static bool set(const Option *o, const char *text, Error *error)
{
    switch (o->kind) {
    case OPTION_COUNT:
        return set_count(o, text, error);
    case OPTION_SEED:
        return set_seed(o, text, error);
    case OPTION_NUMBER:
        return set_number(o, text, error);
    case OPTION_CHOICE:
        return set_choice(o, text, error);
    case OPTION_SIZES:
        return set_sizes(o, text, error);
    default:
        return set_text(o, text, error);
    }
}

// One option; *next is the word after it, and moves on when it is used.
static bool read_one(const OptionTable *table, char **argv, int argc,
                     int *next, Error *error)
{
    const char *word = argv[*next];
    (*next)++;
    if (strncmp(word, "--", 2) != 0 || word[2] == '\0')
        return error_set(
            error, "\"%.60s\": expected an option that begins with --",
            word);
    const char *equals = strchr(word, '=');
    size_t length =
        equals != NULL ? (size_t)(equals - word) - 2 : strlen(word) - 2;
    const Option *o = find(table, word + 2, length);
    if (o == NULL)
        return error_set(error, "%.60s: there is no such option", word);
    if (o->kind == OPTION_FLAG) {
        if (equals != NULL)
            return error_set(error, "--%s: expected no value", o->name);
        *(bool *)o->value = true;
        return true;
    }
    if (equals != NULL)
        return set(o, equals + 1, error);
    if (*next == argc)
        return error_set(error, "--%s: expected %s after it", o->name,
                         o->argument);
    return set(o, argv[(*next)++], error);
}

bool options_read(const OptionTable *table, int argc, char **argv,
                  Error *error)
{
    int next = 1;
    while (next < argc)
        if (!read_one(table, argv, argc, &next, error))
            return false;
    return true;
}

// One option's entry: its name in a column of 24, then the help, whose own
// line breaks keep to the right column.
static void help_entry(const Option *o)
{
    char left[64];
    snprintf(left, sizeof left, "  --%s%s%s", o->name,
             o->argument != NULL ? " " : "",
             o->argument != NULL ? o->argument : "");
    printf(strlen(left) < 24 ? "%-24s" : "%s\n                        ",
           left);
    for (const char *c = o->help; *c != '\0'; c++) {
        putchar(*c);
        if (*c == '\n')
            printf("%24s", "");
    }
    putchar('\n');
}

static void print_help(const OptionTable *table)
{
    printf("Usage: build/%s [options]\n\n%s\n", table->program,
           table->about);
    for (size_t i = 0; i < table->count; i++) {
        if (table->options[i].name == NULL)
            printf("\n%s\n", table->options[i].help);
        else
            help_entry(&table->options[i]);
    }
    printf("  --help                this page\n");
}

void options_parse(const OptionTable *table, int argc, char **argv)
{
    Error error;
    int help = 1;
    while (help < argc && strcmp(argv[help], "--help") != 0)
        help++;
    if (!options_read(table, help, argv, &error)) {
        fprintf(stderr, "%s: %s; --help lists the options\n",
                table->program, error.text);
        exit(2);
    }
    if (help < argc) {
        print_help(table);
        if (fflush(stdout) == 0 && !ferror(stdout))
            exit(EXIT_SUCCESS);
        fprintf(stderr, "%s: standard output: %s\n", table->program,
                strerror(errno));
        exit(EXIT_FAILURE);
    }
}
