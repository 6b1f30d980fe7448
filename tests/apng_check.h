// apng_check: a strict reader of animated PNG, because viewers forgive what
// they should not.
//
// It demands: the signature; every chunk's CRC; IHDR first and 8-bit RGB;
// acTL once, before IDAT; fcTL before each frame's pixels; sequence numbers
// 0, 1, 2 ... over fcTL and fdAT without gap; as many frames as acTL says;
// frame 0 covering the whole picture from IDAT; every frame inside it;
// every zlib stream inflating to exactly (1 + 3 width) x height bytes with
// filter bytes 0 to 4; IEND last with nothing behind it.
#ifndef TESTS_APNG_CHECK_H
#define TESTS_APNG_CHECK_H

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/error.h"
#include "base/file.h"

#define APNG_MOST_FRAMES 64

typedef struct {
    size_t x, y, width, height;
    unsigned delay_numerator, delay_denominator;
    unsigned char *rows; // (1 + 3 width) x height bytes
} ApngFrame;

typedef struct {
    size_t width, height, frame_count;
    unsigned plays;
    ApngFrame frames[APNG_MOST_FRAMES];
} Apng;

// One chunk: its data begins at data and is length bytes long.
typedef struct {
    const unsigned char *data;
    size_t length;
    char type[5];
} ApngChunk;

static inline unsigned apng_u32(const unsigned char *at)
{
    return (unsigned)at[0] << 24 | (unsigned)at[1] << 16 |
           (unsigned)at[2] << 8 | at[3];
}

static inline unsigned apng_u16(const unsigned char *at)
{
    return (unsigned)at[0] << 8 | at[1];
}

static inline void apng_free(Apng *apng)
{
    for (size_t i = 0; i < apng->frame_count && i < APNG_MOST_FRAMES; i++)
        free(apng->frames[i].rows);
    memset(apng, 0, sizeof *apng);
}

// Reads the chunk at *offset of bytes and moves *offset behind it.
static inline bool apng_chunk(const unsigned char *bytes, size_t size,
                              size_t *offset, ApngChunk *chunk,
                              Error *error)
{
    if (size - *offset < 12)
        return error_set(error, "offset %zu: a chunk is cut", *offset);
    const unsigned char *at = bytes + *offset;
    chunk->length = apng_u32(at);
    if (chunk->length > size - *offset - 12)
        return error_set(error, "offset %zu: a chunk passes the end",
                         *offset);
    memcpy(chunk->type, at + 4, 4);
    chunk->type[4] = '\0';
    chunk->data = at + 8;
    uLong crc = crc32(0, at + 4, (uInt)chunk->length + 4);
    if (crc != apng_u32(chunk->data + chunk->length))
        return error_set(error, "offset %zu: %s has a wrong CRC", *offset,
                         chunk->type);
    *offset += chunk->length + 12;
    return true;
}

static inline bool apng_header(Apng *apng, const ApngChunk *chunk,
                               Error *error)
{
    static const unsigned char rgb[] = {8, 2, 0, 0, 0};
    if (strcmp(chunk->type, "IHDR") != 0 || chunk->length != 13 ||
        memcmp(chunk->data + 8, rgb, 5) != 0)
        return error_set(error, "no IHDR of an 8-bit RGB picture");
    apng->width = apng_u32(chunk->data);
    apng->height = apng_u32(chunk->data + 4);
    return true;
}

static inline bool apng_frame_control(Apng *apng, const ApngChunk *chunk,
                                      size_t index, Error *error)
{
    if (chunk->length != 26 || index >= APNG_MOST_FRAMES)
        return error_set(error, "fcTL %zu is %zu bytes long", index,
                         chunk->length);
    const unsigned char *d = chunk->data;
    ApngFrame *frame = &apng->frames[index];
    *frame = (ApngFrame){apng_u32(d + 12),
                         apng_u32(d + 16),
                         apng_u32(d + 4),
                         apng_u32(d + 8),
                         apng_u16(d + 20),
                         apng_u16(d + 22),
                         NULL};
    bool inside = frame->width > 0 && frame->height > 0 &&
                  frame->width <= apng->width &&
                  frame->x <= apng->width - frame->width &&
                  frame->height <= apng->height &&
                  frame->y <= apng->height - frame->height;
    bool whole =
        frame->width == apng->width && frame->height == apng->height;
    if (!inside || (index == 0 && !whole))
        return error_set(error, "frame %zu: wrong part of the picture",
                         index);
    if (d[24] > 2 || d[25] > 1)
        return error_set(error, "frame %zu: unknown dispose or blend",
                         index);
    return true;
}

static inline bool apng_inflate(ApngFrame *frame, const unsigned char *data,
                                size_t length, size_t index, Error *error)
{
    size_t row = 1 + 3 * frame->width, size = row * frame->height;
    frame->rows = malloc(size + 1);
    uLongf got = (uLongf)size + 1;
    uLong used = (uLong)length;
    if (frame->rows == NULL ||
        uncompress2(frame->rows, &got, data, &used) != Z_OK)
        return error_set(error, "frame %zu does not inflate", index);
    if (got != size || used != length)
        return error_set(error, "frame %zu inflates to %lu bytes, not %zu",
                         index, got, size);
    for (size_t y = 0; y < frame->height; y++)
        if (frame->rows[y * row] > 4)
            return error_set(error, "frame %zu, row %zu: unknown filter",
                             index, y);
    return true;
}

// What the reader has seen so far.
typedef struct {
    size_t controls, pixels, announced;
    unsigned sequence;
    bool control_seen, end_seen;
} ApngState;

static inline bool apng_sequence(ApngState *state, unsigned number,
                                 Error *error)
{
    if (number != state->sequence)
        return error_set(error, "sequence number %u, expected %u", number,
                         state->sequence);
    state->sequence++;
    return true;
}

static inline bool apng_take(Apng *apng, ApngState *state,
                             const ApngChunk *chunk, Error *error)
{
    const char *type = chunk->type;
    if (strcmp(type, "IHDR") == 0)
        return error_set(error, "a second IHDR");
    if (strcmp(type, "acTL") == 0) {
        if (state->control_seen || state->pixels > 0 || chunk->length != 8)
            return error_set(error, "acTL at a wrong place");
        state->control_seen = true;
        state->announced = apng_u32(chunk->data);
        apng->plays = apng_u32(chunk->data + 4);
        return true;
    }
    if (strcmp(type, "fcTL") == 0) {
        if (chunk->length != 26 || !state->control_seen ||
            state->controls != state->pixels)
            return error_set(error, "fcTL at a wrong place");
        return apng_sequence(state, apng_u32(chunk->data), error) &&
               apng_frame_control(apng, chunk, state->controls++, error);
    }
    bool first = strcmp(type, "IDAT") == 0;
    if (!first && strcmp(type, "fdAT") != 0)
        return true;
    size_t skip = first ? 0 : 4, index = state->pixels;
    if (state->controls != index + 1 || first != (index == 0) ||
        chunk->length < skip)
        return error_set(error, "%s at a wrong place", type);
    if (!first && !apng_sequence(state, apng_u32(chunk->data), error))
        return false;
    apng->frame_count = ++state->pixels;
    return apng_inflate(&apng->frames[index], chunk->data + skip,
                        chunk->length - skip, index, error);
}

static inline bool apng_parse(Apng *apng, const unsigned char *bytes,
                              size_t size, Error *error)
{
    ApngState state = {0};
    ApngChunk chunk;
    size_t offset = 8;
    memset(apng, 0, sizeof *apng);
    if (size < 8 || memcmp(bytes, "\x89PNG\r\n\x1a\n", 8) != 0)
        return error_set(error, "no PNG signature");
    if (!apng_chunk(bytes, size, &offset, &chunk, error) ||
        !apng_header(apng, &chunk, error))
        return false;
    while (!state.end_seen) {
        if (!apng_chunk(bytes, size, &offset, &chunk, error) ||
            !apng_take(apng, &state, &chunk, error))
            return false;
        state.end_seen = strcmp(chunk.type, "IEND") == 0;
    }
    if (offset != size)
        return error_set(error, "%zu bytes behind IEND", size - offset);
    if (state.pixels != state.announced || state.controls != state.pixels)
        return error_set(error, "acTL announces %zu frames, %zu are there",
                         state.announced, state.pixels);
    return true;
}

// Reads and checks a file.  apng_free frees the frames, also on failure.
static inline bool apng_read(Apng *apng, const char *path, Error *error)
{
    unsigned char *bytes = NULL;
    size_t size = 0;
    memset(apng, 0, sizeof *apng);
    if (!file_read(path, 1u << 26, &bytes, &size, error))
        return false;
    bool good = apng_parse(apng, bytes, size, error);
    free(bytes);
    return good;
}

#endif
