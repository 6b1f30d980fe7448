// links: a link from one Markdown file to another leads somewhere.
#ifndef SYNC_LINKS_H
#define SYNC_LINKS_H

#include "sync/text.h"

// Reports each relative link, picture and href or src of a page that leads
// to no file, and each #anchor that no heading has.  Anchors are made as
// GitHub makes them.  Links with a scheme (https: and the like) are not
// followed.  root is the project's folder, path the page's below it.
void links_check(const char *root, const char *path, const char *page,
                 Problems *problems);

// The same for a source that names places of the text, "chapters/…#…" from
// the project's folder on, in strings or comments.
void links_check_source(const char *root, const char *path,
                        const char *source, Problems *problems);

// Adds the anchors of a page to anchors, each as "\nanchor\n".
void links_anchors(const char *page, Text *anchors);

#endif
