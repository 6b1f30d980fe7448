// progress: how far a long run has come.
//
// On a terminal it draws a bar on stderr and wipes it away when done.
// Anywhere else it prints nothing, so that a log keeps only plain lines.
#ifndef WORKBOOK_PROGRESS_H
#define WORKBOOK_PROGRESS_H

#include <stddef.h>

// Shows that done of total parts are finished; done = total wipes the bar.
// Cheap enough to call often: it draws only when a percent has passed.
void progress_show(const char *label, size_t done, size_t total);

#endif
