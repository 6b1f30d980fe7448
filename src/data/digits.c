#include "data/digits.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/memory.h"
#include "data/idx.h"
#include "data/pen.h"

enum { MNIST_TRAINING = 60000, MNIST_TEST = 10000 };
enum { TRAINING_SEED = 1, TEST_SEED = 2 }; // the pen's two sets

static const char *const file_names[4] = {
    "train-images-idx3-ubyte", "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"};

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

bool digits_choice(const char *text, DigitsChoice *choice, Error *error)
{
    if (strcmp(text, "mnist") == 0)
        *choice = DIGITS_MNIST;
    else if (strcmp(text, "pen") == 0)
        *choice = DIGITS_PEN;
    else
        return error_set(error, "--digits %s: expected mnist or pen", text);
    return true;
}

// ---- one set -----------------------------------------------------------

static bool check_shape(const char *path, const IdxImages *images,
                        Error *error)
{
    if (images->rows == DIGITS_SIDE && images->columns == DIGITS_SIDE)
        return true;
    return error_set(error,
                     "%s: byte 8: images of %zu x %zu, expected 28 x 28",
                     path, images->rows, images->columns);
}

bool digits_read(const char *images_path, const char *labels_path,
                 size_t count, Digits *digits, Error *error)
{
    IdxImages images = {0};
    IdxLabels labels = {0};
    *digits = (Digits){0};
    bool good = idx_read_images(images_path, &images, error) &&
                check_shape(images_path, &images, error) &&
                idx_read_labels(labels_path, &labels, error);
    if (good && images.count != labels.count)
        good =
            error_set(error,
                      "%s: byte 4: %zu labels, expected %zu as there "
                      "are images in %s",
                      labels_path, labels.count, images.count, images_path);
    if (!good) {
        idx_images_free(&images);
        idx_labels_free(&labels);
        return false;
    }
    *digits = (Digits){smaller(count, images.count), images.pixels,
                       labels.labels, "MNIST"};
    return true;
}

static Digits draw_with_pen(uint64_t seed, size_t count)
{
    Digits digits = {count, memory_new(count, DIGITS_PIXELS),
                     memory_new(count, 1), "pen"};
    pen_fill(seed, count, digits.pixels, digits.labels);
    return digits;
}

void digits_free(Digits *digits)
{
    free(digits->pixels);
    free(digits->labels);
    *digits = (Digits){0};
}

Digits digits_select(const Digits *digits, const char *labels)
{
    bool wanted[DIGITS_CLASSES] = {false};
    for (const char *c = labels; *c != '\0'; c++) {
        assert(*c >= '0' && *c <= '9');
        wanted[*c - '0'] = true;
    }
    size_t count = 0;
    for (size_t i = 0; i < digits->count; i++)
        count += wanted[digits->labels[i]];
    Digits chosen = {0, memory_new(count, DIGITS_PIXELS),
                     memory_new(count, 1), digits->source};
    for (size_t i = 0; i < digits->count; i++) {
        if (!wanted[digits->labels[i]])
            continue;
        chosen.labels[chosen.count] = digits->labels[i];
        memcpy(chosen.pixels + chosen.count++ * DIGITS_PIXELS,
               digits->pixels + i * DIGITS_PIXELS, DIGITS_PIXELS);
    }
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
    digits_target(digits->labels[i], y);
}

Examples digits_examples(const Digits *digits)
{
    return (Examples){digits->count, DIGITS_PIXELS, DIGITS_CLASSES,
                      get_example, digits};
}

// ---- both sets ---------------------------------------------------------

static char *join(const char *folder, const char *name, const char *end)
{
    size_t size = strlen(folder) + strlen(name) + strlen(end) + 2;
    char *path = memory_new(size, 1);
    snprintf(path, size, "%s/%s%s", folder, name, end);
    return path;
}

// *there becomes 1 if the file exists, 0 if not; anything else that stat
// has to say is an error.
static bool look_for(const char *folder, const char *name, const char *end,
                     int *there, Error *error)
{
    struct stat status;
    char *path = join(folder, name, end);
    *there = stat(path, &status) == 0;
    bool good = *there || errno == ENOENT;
    if (!good)
        error_set(error, "%s: %s", path, strerror(errno));
    free(path);
    return good;
}

// Counts MNIST's files in the folder: *found becomes true with all four and
// false with none.  Some of them, or a packed one, is an error.
static bool find_mnist(const char *folder, bool *found, Error *error)
{
    int count = 0;
    const char *missing = NULL;
    for (int i = 0; i < 4; i++) {
        int raw = 0, packed = 0;
        if (!look_for(folder, file_names[i], "", &raw, error) ||
            !look_for(folder, file_names[i], ".gz", &packed, error))
            return false;
        if (packed && !raw)
            return error_set(error,
                             "%s/%s.gz: compressed with gzip, expected %s;"
                             " unpack it with gunzip",
                             folder, file_names[i], file_names[i]);
        count += raw;
        missing = raw ? missing : file_names[i];
    }
    *found = count == 4;
    if (count > 0 && count < 4)
        return error_set(error,
                         "%s/%s: missing, although other MNIST files are "
                         "there; `make data` fetches it",
                         folder, missing);
    return true;
}

static bool read_set(const char *folder, const char *const names[2],
                     size_t count, Digits *digits, Error *error)
{
    if (count == 0) {
        *digits = (Digits){.source = "MNIST"};
        return true;
    }
    char *images = join(folder, names[0], "");
    char *labels = join(folder, names[1], "");
    bool good = digits_read(images, labels, count, digits, error);
    free(images);
    free(labels);
    return good;
}

// Writes 60000 as "60,000".
static const char *grouped(size_t number, char text[32])
{
    if (number < 1000)
        snprintf(text, 32, "%zu", number);
    else if (number < 1000000)
        snprintf(text, 32, "%zu,%03zu", number / 1000, number % 1000);
    else
        snprintf(text, 32, "%zu,%03zu,%03zu", number / 1000000,
                 number / 1000 % 1000, number % 1000);
    return text;
}

static void write_notice(DigitsSets *sets, DigitsChoice choice,
                         const char *folder)
{
    char training[32], test[32];
    const char *slash = folder[strlen(folder) - 1] == '/' ? "" : "/";
    grouped(sets->training.count, training);
    grouped(sets->test.count, test);
    if (strcmp(sets->training.source, "MNIST") == 0)
        snprintf(sets->notice, sizeof sets->notice,
                 "Digits: MNIST, %s training and %s test images from "
                 "%.140s%s",
                 training, test, folder, slash);
    else if (choice == DIGITS_PEN)
        snprintf(sets->notice, sizeof sets->notice,
                 "Digits: drawn by the pen, %s to train with and %s to "
                 "test with",
                 training, test);
    else
        snprintf(sets->notice, sizeof sets->notice,
                 "Digits: drawn by the pen (MNIST not found in %.140s%s; "
                 "`make data` fetches it)",
                 folder, slash);
}

bool digits_open(DigitsRequest request, DigitsSets *sets, Error *error)
{
    const char *folder = request.folder;
    bool found = false;
    *sets = (DigitsSets){0};
    if (folder[0] == '\0')
        return error_set(error, "the name of the data folder is empty");
    if (request.choice != DIGITS_PEN && !find_mnist(folder, &found, error))
        return false;
    if (request.choice == DIGITS_MNIST && !found)
        return error_set(error,
                         "%s: MNIST's four files were not found here; "
                         "`make data` fetches them",
                         folder);
    if (!found) {
        sets->training = draw_with_pen(
            TRAINING_SEED, smaller(request.training_count, MNIST_TRAINING));
        sets->test = draw_with_pen(TEST_SEED,
                                   smaller(request.test_count, MNIST_TEST));
    } else if (!read_set(folder, file_names, request.training_count,
                         &sets->training, error) ||
               !read_set(folder, file_names + 2, request.test_count,
                         &sets->test, error)) {
        digits_close(sets);
        return false;
    }
    write_notice(sets, request.choice, folder);
    return true;
}

void digits_close(DigitsSets *sets)
{
    digits_free(&sets->training);
    digits_free(&sets->test);
}
