#include "workbook/progress.h"

#include <stdio.h>
#include <unistd.h>

void progress_show(const char *label, size_t done, size_t total)
{
    static size_t shown = 101;
    enum { BAR = 30 };
    if (!isatty(STDERR_FILENO) || total == 0)
        return;
    size_t percent = done * 100 / total;
    if (done >= total) {
        fprintf(stderr, "\r\033[K");
        shown = 101;
    } else if (percent != shown) {
        fprintf(stderr, "\r%s [", label);
        for (size_t i = 0; i < BAR; i++)
            fputc(i < percent * BAR / 100 ? '#' : '.', stderr);
        fprintf(stderr, "] %3zu %%", percent);
        shown = percent;
    }
    fflush(stderr);
}
