#include "data/digits.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

Digits digits_new(size_t room)
{
    return (Digits){.pixels = memory_new(room, DIGITS_PIXELS),
                    .labels = memory_new(room, 1),
                    .source = "own data",
                    .classes = DIGITS_CLASSES};
}

void digits_add(Digits *digits, const unsigned char *pixels, size_t label)
{
    memcpy(digits->pixels + digits->count * DIGITS_PIXELS, pixels,
           DIGITS_PIXELS);
    digits->labels[digits->count++] = (unsigned char)label;
    if (label >= digits_classes(digits))
        digits->classes = label + 1;
}

void digits_free(Digits *digits)
{
    free(digits->pixels);
    free(digits->labels);
    *digits = (Digits){0};
}

size_t digits_classes(const Digits *digits)
{
    return digits->classes > 0 ? digits->classes : DIGITS_CLASSES;
}

Digits digits_part(const Digits *digits, size_t begin, size_t count)
{
    if (begin > digits->count)
        begin = digits->count;
    if (count > digits->count - begin)
        count = digits->count - begin;
    Digits part = *digits;
    part.count = count;
    part.pixels += begin * DIGITS_PIXELS;
    part.labels += begin;
    return part;
}

Digits digits_select(const Digits *digits, const char *labels)
{
    bool wanted[DIGITS_CLASSES] = {false};
    for (const char *c = labels; *c != '\0'; c++) {
        assert(*c >= '0' && *c <= '9');
        wanted[*c - '0'] = true;
    }
    Digits chosen = digits_new(digits->count);
    chosen.source = digits->source;
    chosen.names = digits->names;
    for (size_t i = 0; i < digits->count; i++)
        if (wanted[digits->labels[i]])
            digits_add(&chosen, digits->pixels + i * DIGITS_PIXELS,
                       digits->labels[i]);
    return chosen;
}

// ---- what a network sees -----------------------------------------------

void digits_input(const Digits *digits, size_t i, double *x)
{
    assert(i < digits->count);
    const unsigned char *pixels = digits->pixels + i * DIGITS_PIXELS;
    for (size_t j = 0; j < DIGITS_PIXELS; j++)
        x[j] = pixels[j] / 255.0;
}

size_t digits_first(const Digits *digits, int label)
{
    size_t i = 0;
    while (i + 1 < digits->count && digits->labels[i] != label)
        i++;
    return i;
}

const char *digits_name(size_t label)
{
    static const char *const names[DIGITS_CLASSES] = {
        "a 0", "a 1", "a 2", "a 3",  "a 4",
        "a 5", "a 6", "a 7", "an 8", "a 9"};
    assert(label < DIGITS_CLASSES);
    return names[label];
}

void digits_target(int label, double *y)
{
    assert(label >= 0 && label < DIGITS_CLASSES);
    for (int k = 0; k < DIGITS_CLASSES; k++)
        y[k] = k == label ? 1.0 : 0.0;
}

static void get_example(const void *source, size_t i, double *x, double *y)
{
    const Digits *digits = source;
    digits_input(digits, i, x);
    for (size_t k = 0; k < digits_classes(digits); k++)
        y[k] = k == digits->labels[i] ? 1.0 : 0.0;
}

Examples digits_examples(const Digits *digits)
{
    return (Examples){digits->count, DIGITS_PIXELS, digits_classes(digits),
                      get_example, digits};
}
