#include "sync/figure_words.h"

#include <errno.h>
#include <png.h>
#include <setjmp.h>
#include <string.h>

typedef struct {
    FILE *stream;
    png_structp png;
    png_infop info;
} Reader;

// Damage is reported by the return value, not on stderr.
static void on_error(png_structp png, png_const_charp message)
{
    (void)message;
    png_longjmp(png, 1);
}

static void on_warning(png_structp png, png_const_charp message)
{
    (void)png;
    (void)message;
}

// Reads every chunk before the pixels; the text chunks are among them.
static bool read_info(Reader *reader)
{
    if (setjmp(png_jmpbuf(reader->png)) != 0)
        return false;
    png_init_io(reader->png, reader->stream);
    png_set_chunk_malloc_max(reader->png, 1 << 20);
    png_set_chunk_cache_max(reader->png, 64);
    png_read_info(reader->png, reader->info);
    return true;
}

static void take_words(const Reader *reader, const char *key, Text *words)
{
    png_textp texts;
    int count = 0;
    png_get_text(reader->png, reader->info, &texts, &count);
    for (int i = 0; i < count && words->length == 0; i++)
        if (strcmp(texts[i].key, key) == 0)
            text_add(words, texts[i].text, strlen(texts[i].text));
}

static bool read_words(Reader *reader, Text *description, Text *caption)
{
    reader->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL,
                                         on_error, on_warning);
    reader->info = png_create_info_struct(reader->png);
    bool good = read_info(reader);
    if (good) {
        take_words(reader, "Description", description);
        take_words(reader, "Caption", caption);
    }
    png_destroy_read_struct(&reader->png, &reader->info, NULL);
    return good;
}

bool figure_words(const char *path, Text *description, Text *caption,
                  Error *error)
{
    Reader reader = {.stream = fopen(path, "rb")};
    if (reader.stream == NULL)
        return error_set(error, "%s: %s", path, strerror(errno));
    bool good = read_words(&reader, description, caption);
    fclose(reader.stream);
    if (!good)
        return error_set(error, "%s: expected a PNG", path);
    if (description->length == 0)
        return error_set(error, "%s: has no text chunk Description", path);
    if (caption->length == 0)
        return error_set(error, "%s: has no text chunk Caption", path);
    return true;
}
