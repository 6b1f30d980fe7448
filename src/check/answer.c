// The part of check.h that reads a file of answers.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/check.h"

// The text after "name =" in a line, or NULL when it is another's line.
static char *value_of(char *line, const char *name)
{
    size_t length = strlen(name);
    if (strncmp(line, name, length) != 0)
        return NULL;
    char *rest = line + length;
    rest += strspn(rest, " \t");
    return *rest == '=' ? rest + 1 : NULL;
}

static bool read_value(char *text, double *value)
{
    char *end;
    *value = strtod(text, &end);
    return end != text && end[strspn(end, " \t\r\n%")] == '\0';
}

// What to say of a line that holds no number; words: [200].
static void say_why(const char *name, const char *text, char words[200])
{
    if (text == NULL)
        snprintf(words, 200, "the line \"%s = …\" is missing", name);
    else if (strstr(text, "\u2212") != NULL) // the minus of a printed page
        snprintf(words, 200,
                 "\"%s = …\" has a − that C does not read; type a plain -",
                 name);
    else if (strchr(text, ',') != NULL)
        snprintf(words, 200,
                 "\"%s = …\" has a comma in it; 1.5 has a point", name);
    else
        snprintf(words, 200,
                 "\"%s = …\" is not filled in with a number yet", name);
}

// Windows' editor begins a file with three bytes that are no text.
static char *skip_mark(char *line)
{
    return strncmp(line, "\xef\xbb\xbf", 3) == 0 ? line + 3 : line;
}

bool check_answer(const char *name, double *value)
{
    char line[400], words[200];
    const char *path = getenv("CHECK_ANSWERS");
    FILE *file = path != NULL ? fopen(path, "r") : NULL;
    if (file == NULL)
        return check_that(false, "your file of answers",
                          "it cannot be opened");
    char *text = NULL;
    while (text == NULL && fgets(line, sizeof line, file) != NULL)
        text = value_of(skip_mark(line), name);
    fclose(file);
    say_why(name, text, words);
    return check_that(text != NULL && read_value(text, value),
                      "your file of answers", words);
}
