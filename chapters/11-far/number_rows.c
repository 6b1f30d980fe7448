#include "number_rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"

enum { BYTES_MOST = 1 << 20 };

static size_t count_of(const char *text, char wanted)
{
    size_t count = 0;
    for (; *text != '\0'; text++)
        count += *text == wanted;
    return count;
}

// The numbers of one line; false unless there are as many as columns.
static bool read_line(const char *line, size_t columns, double *row)
{
    for (size_t c = 0; c < columns; c++) {
        char *end;
        row[c] = strtod(line, &end);
        if (end == line || *end != (c + 1 < columns ? ',' : '\0'))
            return false;
        line = end + 1;
    }
    return true;
}

// Cuts the text into lines.  Returns 0, or the number of the first line
// that is not as it should be.
static size_t read_all(char *text, const char *heading, NumberRows *rows)
{
    size_t number = 1;
    for (char *line = text; *line != '\0'; number++) {
        size_t length = strcspn(line, "\n");
        char *next = line + length + (line[length] == '\n');
        line[length] = '\0';
        double *row = rows->at + rows->count * rows->columns;
        if (number == 1 ? strcmp(line, heading) != 0
                        : !read_line(line, rows->columns, row))
            return number;
        rows->count += number > 1;
        line = next;
    }
    return number == 1 ? 1 : 0;
}

bool number_rows_read(const char *path, const char *heading,
                      NumberRows *rows, Error *error)
{
    unsigned char *bytes;
    size_t size;
    if (!file_read(path, BYTES_MOST, &bytes, &size, error))
        return false;
    char *text = (char *)bytes;
    *rows = (NumberRows){.columns = count_of(heading, ',') + 1};
    rows->at = memory_new((count_of(text, '\n') + 1) * rows->columns,
                          sizeof *rows->at);
    size_t bad = read_all(text, heading, rows);
    free(bytes);
    if (bad == 0)
        return true;
    number_rows_free(rows);
    return error_set(error, "%s:%zu: expected %s%s", path, bad,
                     bad == 1 ? "the heading " : "numbers for ", heading);
}

void number_rows_free(NumberRows *rows)
{
    free(rows->at);
}

const double *number_rows_at(const NumberRows *rows, size_t i)
{
    return rows->at + i * rows->columns;
}
