#include "picture_in_chunks.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/file.h"
#include "base/phrase.h"
#include "draw/number.h"
#include "workbook/table.h"

#define SIGNATURE "\x89PNG\r\n\x1a\n"

PictureInChunks picture_in_chunks_of(const Workbook *book, const char *path)
{
    Error error;
    PictureInChunks it = {.path = path};
    if (!file_read(path, 256u << 20, &it.bytes, &it.size, &error))
        workbook_fail(book, &error);
    if (it.size < 8 || memcmp(it.bytes, SIGNATURE, 8) != 0) {
        error_set(&error, "%s: byte 0: expected a PNG picture", path);
        workbook_fail(book, &error);
    }
    return it;
}

void picture_in_chunks_free(PictureInChunks *it)
{
    free(it->bytes);
    *it = (PictureInChunks){0};
}

uint32_t checksum(const unsigned char *bytes, size_t count)
{
    uint32_t rest = 0xffffffff;
    for (size_t i = 0; i < count; i++) {
        rest ^= bytes[i];
        for (int bit = 0; bit < 8; bit++)
            rest = rest & 1 ? (rest >> 1) ^ 0xedb88320 : rest >> 1;
    }
    return rest ^ 0xffffffff;
}

// What the kinds of chunk hold that this book has to do with.
static const char *meaning(const char *kind)
{
    static const char *const known[][2] = {
        {"IHDR", "width, height, bits, kind of colour"},
        {"gAMA", "how grey a grey is meant to be"},
        {"cHRM", "how red is red"},
        {"sRGB", "both, by the name of a standard"},
        {"bKGD", "a background"},
        {"pHYs", "dots per metre"},
        {"tIME", "when it was changed"},
        {"PLTE", "the colours, where pixels are their numbers"},
        {"tRNS", "what is transparent"},
        {"tEXt", "a word and a text"},
        {"zTXt", "a word and a text, compressed"},
        {"iTXt", "a word and a text in any language"},
        {"eXIf", "what a camera noted"},
        {"acTL", "how many frames the animation has"},
        {"fcTL", "where and how long a frame is shown"},
        {"fdAT", "the pixels of a frame, compressed"},
        {"IDAT", "the pixels, compressed"},
        {"IEND", "nothing: the end"}};
    for (size_t i = 0; i < COUNT_OF(known); i++)
        if (memcmp(kind, known[i][0], 4) == 0)
            return known[i][1];
    return "";
}

// Of a chunk of text the word that it begins with, which a zero ends.
static Phrase word_of(const char *kind, const unsigned char *bytes,
                      size_t length)
{
    Phrase word = {""};
    if (memcmp(kind + 1, "EXt", 3) != 0 && memcmp(kind + 1, "TXt", 3) != 0)
        return word;
    size_t end = 0;
    while (end < length && end < 80 && isprint(bytes[end]) &&
           bytes[end] != '|')
        end++;
    if (end < length && bytes[end] == 0)
        word = phrase(": %.*s", (int)end, (const char *)bytes);
    return word;
}

// The chunk that begins at a byte: its row of the table, and how many bytes
// it takes; 0 when the file ends inside it.
static size_t print_chunk(Table *table, const PictureInChunks *it,
                          size_t at)
{
    const unsigned char *chunk = it->bytes + at;
    if (it->size - at < 12 || big_endian(chunk) > it->size - at - 12)
        return 0;
    size_t length = big_endian(chunk);
    const char *kind = (const char *)chunk + 4;
    uint32_t noted = big_endian(chunk + 8 + length);
    bool holds = noted == checksum(chunk + 4, length + 4);
    table_cell(table, "%zu|%s|%.4s|%08" PRIx32 "|%s|%s%s", at,
               number_count(length).text, kind, noted,
               holds ? "right" : "wrong", meaning(kind),
               word_of(kind, chunk + 8, length).text);
    return 12 + length;
}

void picture_in_chunks_print(const PictureInChunks *it)
{
    table_heading("A picture in chunks");
    printf("%s begins: ", it->path);
    for (int i = 0; i < 8; i++)
        printf("%02x%s", it->bytes[i], i < 7 ? " " : "\n\n");
    Table *table = table_new(
        "byte|length|<kind|<checksum|<it is|<what the chunk holds");
    size_t step = 0, at = 8;
    while (at < it->size && (step = print_chunk(table, it, at)) > 0)
        at += step;
    table_print(table);
    if (at < it->size)
        printf("\nThe file ends inside the chunk at byte %zu.\n", at);
}
