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

// What one network makes of the noise.
static void measure_noise(const Predictions *noise, size_t net, NoDigit *it)
{
    for (size_t i = 0; i < NOISES; i++) {
        double confidence = predictions_confidence(noise, i);
        it->noise_mean[net] += confidence / NOISES;
        it->above_half[net] += confidence > .5 ? 1. / NOISES : 0;
        it->above_nine_tenths[net] += confidence > .9 ? 1. / NOISES : 0;
    }
}

NoDigit no_digit_of(const Workbook *book, const Reader *reader)
{
    NoDigit it = {0};
    Predictions noise[READERS];
    unsigned char *pixels = memory_new(NOISES, DIGITS_PIXELS);
    draw_strangers(book->seed, it.pixels);
    draw_noise(book->seed, pixels, NOISES);
    EngineSet strangers =
        engine_set(&(Digits){.count = STRANGERS, .pixels = it.pixels[0]});
    EngineSet many =
        engine_set(&(Digits){.count = NOISES, .pixels = pixels});
    reader_predict(book, reader->net, &strangers, it.strangers);
    reader_predict(book, reader->net, &many, noise);
    for (size_t net = 0; net < READERS; net++)
        measure_noise(&noise[net], net, &it);
    reader_predictions_free(noise);
    free(pixels);
    return it;
}

void no_digit_free(NoDigit *it)
{
    reader_predictions_free(it->strangers);
}

static Range confidence_in(const NoDigit *it, size_t i)
{
    double confidence[READERS];
    for (size_t net = 0; net < READERS; net++)
        confidence[net] = predictions_confidence(&it->strangers[net], i);
    return range_of(confidence, READERS);
}

static void print_range(Table *table, const char *name, Range range)
{
    table_cell(table, "%s|%.3f|%.3f|%.3f", name, range.mean, range.low,
               range.high);
}

static void print_noise(const NoDigit *it)
{
    printf("\nOf %d pictures of noise:\n\n", NOISES);
    Table *table = table_new("<|mean|lowest|highest");
    print_range(table, "share with an output over 0.5",
                range_of(it->above_half, READERS));
    print_range(table, "share with an output over 0.9",
                range_of(it->above_nine_tenths, READERS));
    print_range(table, "mean of the largest outputs",
                range_of(it->noise_mean, READERS));
    table_print(table);
}

void no_digit_print(const NoDigit *it)
{
    table_heading("What is no digit");
    puts("What each of the five networks says, and the largest output:\n");
    Table *table =
        table_new("<picture|1|2|3|4|5|output of 1|mean|lowest|highest");
    for (size_t i = 0; i < STRANGERS; i++) {
        table_cell(table, "%s", names[i]);
        for (size_t net = 0; net < READERS; net++)
            table_cell(table, "%d", it->strangers[net].predicted[i]);
        Range range = confidence_in(it, i);
        table_cell(table, "%.3f|%.3f|%.3f|%.3f",
                   predictions_confidence(&it->strangers[0], i), range.mean,
                   range.low, range.high);
    }
    table_print(table);
    print_noise(it);
}

void no_digit_trace(Trace *trace, const NoDigit *it)
{
    trace_step(trace, "no_digit", "How sure of pictures of no digit", "");
    for (size_t i = 0; i < STRANGERS; i++)
        trace_number(trace, names[i], confidence_in(it, i).mean);
}
