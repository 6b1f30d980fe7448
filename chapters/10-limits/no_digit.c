#include "no_digit.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "letters.h"
#include "workbook/table.h"

enum { NOISES = 1000, FIRST_LETTER = 3 };

static const char *const names[STRANGERS] = {
    "blank page", "black page", "noise",    "letter A",
    "letter E",   "letter H",   "letter K", "letter X"};

// count pictures: [count][784], each pixel any grey.
static void draw_noise(uint64_t seed, unsigned char *pixels, size_t count)
{
    Random random = random_start(seed);
    for (size_t i = 0; i < count * DIGITS_PIXELS; i++)
        pixels[i] = (unsigned char)random_below(&random, 256);
}

static void draw_strangers(uint64_t seed,
                           unsigned char pixels[STRANGERS][DIGITS_PIXELS])
{
    memset(pixels[0], 0, DIGITS_PIXELS);
    memset(pixels[1], 255, DIGITS_PIXELS);
    draw_noise(seed, pixels[2], 1);
    for (size_t i = FIRST_LETTER; i < STRANGERS; i++)
        letter_draw(letters_known[i - FIRST_LETTER], pixels[i]);
}

static Predictions predict(const Workbook *book, const Network *net,
                           unsigned char *pixels, size_t count)
{
    EngineSet set = engine_set(&(Digits){count, pixels, NULL, NULL});
    return reader_predict(book, net, &set);
}

NoDigit no_digit_of(const Workbook *book, const Reader *reader)
{
    NoDigit it = {0};
    unsigned char *noise = memory_new(NOISES, DIGITS_PIXELS);
    draw_strangers(book->seed, it.pixels);
    draw_noise(book->seed, noise, NOISES);
    it.strangers = predict(book, reader->net, it.pixels[0], STRANGERS);
    it.noise = predict(book, reader->net, noise, NOISES);
    for (size_t i = 0; i < NOISES; i++) {
        double confidence = predictions_confidence(&it.noise, i);
        it.noise_mean += confidence / NOISES;
        it.above_half += confidence > .5;
        it.above_nine_tenths += confidence > .9;
    }
    free(noise);
    return it;
}

void no_digit_free(NoDigit *it)
{
    predictions_free(&it->strangers);
    predictions_free(&it->noise);
}

static void print_noise(const NoDigit *it)
{
    const size_t *given = it->noise.given;
    size_t most = 0;
    for (size_t k = 1; k < DIGITS_CLASSES; k++)
        if (given[k] > given[most])
            most = k;
    printf("\nOf %d pictures of noise, %zu are given an output over 0.5, "
           "%zu one over 0.9;\nthe mean of the largest outputs is %.3f.\n"
           "The most frequent answer is %zu, %zu times.\n",
           NOISES, it->above_half, it->above_nine_tenths, it->noise_mean,
           most, given[most]);
}

void no_digit_print(const NoDigit *it)
{
    table_heading("What is no digit");
    Table *table = table_new("<picture|answer|its output|next|its output");
    for (size_t i = 0; i < STRANGERS; i++) {
        const double *a = it->strangers.a[i];
        size_t second = predictions_runner_up(&it->strangers, i);
        table_cell(table, "%s|%d|%.3f|%zu|%.3f", names[i],
                   it->strangers.predicted[i],
                   a[it->strangers.predicted[i]], second, a[second]);
    }
    table_print(table);
    print_noise(it);
}

void no_digit_trace(Trace *trace, const NoDigit *it)
{
    trace_step(trace, "no_digit", "How sure of pictures of no digit", "");
    for (size_t i = 0; i < STRANGERS; i++)
        trace_number(trace, names[i],
                     predictions_confidence(&it->strangers, i));
}
