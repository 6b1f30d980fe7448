#include "sync/chapter_page.h"

#include <string.h>

Phrase chapter_of_page(const char *path)
{
    static const char chapters[] = "chapters/";
    if (strncmp(path, chapters, strlen(chapters)) != 0)
        return (Phrase){""};
    const char *name = path + strlen(chapters);
    size_t length = strcspn(name, "/");
    if (strcmp(name + length, "/README.md") != 0)
        return (Phrase){""};
    return phrase("%.*s", (int)length, name);
}
