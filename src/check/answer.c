// The part of check.h that reads a file of answers.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/phrase.h"
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

// What to say of a line that holds no number.
static Phrase why(const char *name, const char *text)
{
    if (text == NULL)
        return phrase("the line \"%s = …\" is missing", name);
    if (strstr(text, "\u2212") != NULL) // the minus of a printed page
        return phrase("\"%s = …\" has a − that C does not read; type a "
                      "plain -",
                      name);
    if (strchr(text, ',') != NULL)
        return phrase("\"%s = …\" has a comma in it; 1.5 has a point",
                      name);
    return phrase("\"%s = …\" is not filled in with a number yet", name);
}

// Windows' editor begins a file with three bytes that are no text.
static char *skip_mark(char *line)
{
    return strncmp(line, "\xef\xbb\xbf", 3) == 0 ? line + 3 : line;
}

// Looks for "name = …" in the file of answers: copies its line, and returns
// what stands behind the sign, or NULL.  *opened: could it be read at all?
static char *find_value(const char *name, char line[400], bool *opened)
{
    const char *path = getenv("CHECK_ANSWERS");
    FILE *file = path != NULL ? fopen(path, "r") : NULL;
    char *text = NULL;
    *opened = file != NULL;
    if (file == NULL)
        return NULL;
    while (text == NULL && fgets(line, 400, file) != NULL)
        text = value_of(skip_mark(line), name);
    fclose(file);
    return text;
}

bool check_answer(const char *name, double *value)
{
    char line[400];
    bool opened;
    char *text = find_value(name, line, &opened);
    if (!opened)
        return check_that(false, "your file of answers",
                          "it cannot be opened");
    return check_that(text != NULL && read_value(text, value),
                      "your file of answers", why(name, text).text);
}

void check_part(const char *name, const char *what, double expected,
                double tolerance)
{
    char line[400];
    bool opened;
    double value;
    char *text = find_value(name, line, &opened);
    const char *verdict = "not written down; then it would be looked at";
    if (text != NULL && read_value(text, &value))
        verdict = fabs(value - expected) <= tolerance
                      ? "right"
                      : "not right: look at this step first";
    check_step("%s (%s): %s", name, what, verdict);
}
