#include "broken_files.h"

#include <stdio.h>

#include "data/idx.h"
#include "workbook/table.h"

enum { SIZE = 18 };

// One byte that is changed, and how long the file then is.
typedef struct {
    const char *change;
    size_t at;
    unsigned char to;
    size_t size;
} Damage;

// The file of ten labels, spoilt; what the reader says to it.
static Error said_to(const Damage *damage)
{
    unsigned char bytes[SIZE + 1] = {0, 0, 8, 1, 0, 0, 0, 10, 5,
                                     0, 4, 1, 9, 2, 1, 3, 1,  4};
    Idx labels = {.kind = IDX_LABELS};
    Error error = {"nothing"};
    bytes[damage->at] = damage->to;
    if (idx_parse(bytes, damage->size, "labels", &labels, &error))
        idx_free(&labels);
    return error;
}

BrokenFiles broken_files_of(void)
{
    static const Damage damages[BROKEN_FILES] = {
        {"nothing is changed", 0, 0, SIZE},
        {"the last byte is missing", 0, 0, SIZE - 1},
        {"there is a byte too many", 0, 0, SIZE + 1},
        {"the file ends in its header", 0, 0, 6},
        {"byte 3, the kind, is 3", 3, 3, SIZE},
        {"byte 4, of the count, is 1", 4, 1, SIZE},
        {"byte 11, a label, is 64", 11, 64, SIZE}};
    BrokenFiles it;
    for (int i = 0; i < BROKEN_FILES; i++) {
        it.change[i] = damages[i].change;
        it.said[i] = said_to(&damages[i]);
    }
    return it;
}

void broken_files_print(const BrokenFiles *it)
{
    table_heading("What is said to a broken file");
    puts("A file of ten labels, 18 bytes.  When");
    for (int i = 0; i < BROKEN_FILES; i++)
        printf("\n  %s:\n      %s\n", it->change[i], it->said[i].text);
}
