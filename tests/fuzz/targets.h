// targets: the readers of files from outside, each as one function that
// takes any bytes at all.
//
// libFuzzer calls them with millions of made-up files (make fuzz), and
// test_fuzz with the files that are kept in tests/fuzz.  A target ends the
// program when a reader accepts something and then breaks what its header
// promises, or refuses something and gives no reason or holds memory.
#ifndef TESTS_FUZZ_TARGETS_H
#define TESTS_FUZZ_TARGETS_H

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "data/csv.h"
#include "data/drawing.h"
#include "data/drawing_file.h"
#include "data/idx.h"
#include "data/model.h"
#include "workbook/numbers.h"

typedef void (*FuzzTarget)(const uint8_t *bytes, size_t size);

#define FUZZ_CHECK(good) fuzz_check(good, #good, __FILE__, __LINE__)

static inline void fuzz_check(bool good, const char *text, const char *file,
                              int line)
{
    if (good)
        return;
    fprintf(stderr, "%s:%d: not so: %s\n", file, line, text);
    abort();
}

// A refusal names the file and says something about it, in one line.
static inline void fuzz_check_refused(const Error *error)
{
    FUZZ_CHECK(strncmp(error->text, "f:", 2) == 0);
    FUZZ_CHECK(strlen(error->text) > 10);
    for (const char *c = error->text; *c != '\0'; c++)
        FUZZ_CHECK((unsigned char)*c >= 0x20);
}

static inline void fuzz_idx_images(const uint8_t *bytes, size_t size)
{
    Error error = {""};
    Idx images = {.kind = IDX_IMAGES};
    if (!idx_parse(bytes, size, "f", &images, &error)) {
        fuzz_check_refused(&error);
        FUZZ_CHECK(images.bytes == NULL);
        return;
    }
    size_t pixels = images.count * images.rows * images.columns;
    FUZZ_CHECK(16 + pixels == size);
    FUZZ_CHECK(memcmp(images.bytes, bytes + 16, pixels) == 0);
    idx_free(&images);
}

static inline void fuzz_idx_labels(const uint8_t *bytes, size_t size)
{
    Error error = {""};
    Idx labels = {.kind = IDX_LABELS};
    if (!idx_parse(bytes, size, "f", &labels, &error)) {
        fuzz_check_refused(&error);
        FUZZ_CHECK(labels.bytes == NULL);
        return;
    }
    FUZZ_CHECK(8 + labels.count == size);
    for (size_t i = 0; i < labels.count; i++)
        FUZZ_CHECK(labels.bytes[i] <= IDX_LABEL_MOST);
    idx_free(&labels);
}

static inline void fuzz_model(const uint8_t *bytes, size_t size)
{
    Error error = {""};
    Model model;
    if (!model_parse(bytes, size, "f", &model, &error)) {
        fuzz_check_refused(&error);
        FUZZ_CHECK(model.net == NULL);
        return;
    }
    const Network *net = model.net;
    FUZZ_CHECK(net->depth >= 1 && net->depth <= MODEL_LAYERS_MOST);
    FUZZ_CHECK(net->parameter_count * 2 < size); // of F16
    for (size_t i = 0; i < net->parameter_count; i++)
        FUZZ_CHECK(isfinite(net->parameters[i]));
    size_t measured = model.history.rows * model.history.cols;
    FUZZ_CHECK((measured > 0) == (model.history.at != NULL));
    FUZZ_CHECK(measured * 2 < size);
    for (size_t i = 0; i < measured; i++)
        FUZZ_CHECK(isfinite(model.history.at[i]));
    FUZZ_CHECK(model_find(&model, "activation") != NULL);
    model_free(&model);
}

static inline void fuzz_numbers(const uint8_t *bytes, size_t size)
{
    enum { COUNT = 3 };
    Error error = {""};
    double values[COUNT];
    if (!numbers_parse((NumbersText){bytes, size, "f"}, values, COUNT,
                       &error)) {
        fuzz_check_refused(&error);
        return;
    }
    for (size_t i = 0; i < COUNT; i++)
        FUZZ_CHECK(fabs(values[i]) <= NUMBERS_LARGEST);
}

static inline void fuzz_csv(const uint8_t *bytes, size_t size)
{
    Error error = {""};
    Digits digits;
    if (!csv_parse(bytes, size, "f", &digits, &error)) {
        fuzz_check_refused(&error);
        FUZZ_CHECK(digits.pixels == NULL && digits.labels == NULL);
        return;
    }
    FUZZ_CHECK(digits.count > 0);
    FUZZ_CHECK(digits.count * 2 * 785 <= size + 1);
    for (size_t i = 0; i < digits.count; i++)
        FUZZ_CHECK(digits.labels[i] < DIGITS_CLASSES_MOST);
    digits_free(&digits);
}

static inline void fuzz_picture(const uint8_t *bytes, size_t size)
{
    Error error = {""};
    Drawing drawing;
    DrawingDigit digit;
    if (!drawing_parse(bytes, size, "f", &drawing, &error)) {
        fuzz_check_refused(&error);
        FUZZ_CHECK(drawing.gray == NULL);
        return;
    }
    FUZZ_CHECK(drawing.width * drawing.height <= DRAWING_KEPT_MOST);
    if (drawing_digit(&drawing, "f", &digit, &error)) {
        FUZZ_CHECK(digit.left + digit.width <= drawing.width);
        FUZZ_CHECK(digit.top + digit.height <= drawing.height);
        FUZZ_CHECK(digit.box_width == DRAWING_BOX ||
                   digit.box_height == DRAWING_BOX);
    } else {
        fuzz_check_refused(&error);
    }
    drawing_free(&drawing);
}

static inline uint32_t fuzz_u32(const uint8_t *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
           (uint32_t)bytes[2] << 8 | (uint32_t)bytes[3];
}

// Gives each whole chunk the checksum that it should have.
static inline void fuzz_repair_png(uint8_t *bytes, size_t size)
{
    for (size_t at = 8; at + 12 <= size;) {
        size_t length = fuzz_u32(bytes + at);
        if (length > size - at - 12)
            return;
        uint8_t *end = bytes + at + 8 + length;
        unsigned long sum = crc32(0, bytes + at + 4, (uInt)(length + 4));
        for (int i = 0; i < 4; i++)
            end[i] = (uint8_t)(sum >> (24 - 8 * i) & 255);
        at += 12 + length;
    }
}

// As it is, and again with checksums that are right: nobody guesses them,
// so nothing behind them would be reached.
static inline void fuzz_drawing(const uint8_t *bytes, size_t size)
{
    fuzz_picture(bytes, size);
    uint8_t *repaired = malloc(size > 0 ? size : 1);
    FUZZ_CHECK(repaired != NULL);
    if (size > 0)
        memcpy(repaired, bytes, size);
    fuzz_repair_png(repaired, size);
    fuzz_picture(repaired, size);
    free(repaired);
}

static inline void fuzz_drawing_jpeg(const uint8_t *bytes, size_t size)
{
    fuzz_picture(bytes, size);
}

#endif
