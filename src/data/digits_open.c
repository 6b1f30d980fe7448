// Where digits come from: MNIST's files or the pen.
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/digit_files.h"
#include "data/digits.h"
#include "data/idx.h"
#include "data/pen.h"

enum { MNIST_TRAINING = 60000, MNIST_TEST = 10000 };
enum { TRAINING_SEED = 1, TEST_SEED = 2 }; // the pen's two sets

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

// ---- one set -----------------------------------------------------------

static bool check_shape(const char *path, const Idx *images, Error *error)
{
    if (images->rows == DIGITS_SIDE && images->columns == DIGITS_SIDE)
        return true;
    return error_set(error,
                     "%s: byte 8: images of %zu x %zu, expected 28 x 28",
                     path, images->rows, images->columns);
}

// Which of the sets of ten classes that come in MNIST's form, by their
// first ten labels, to train with or to test with; count: also those not
// kept.
static const char *source_of(const Digits *digits, size_t count)
{
    static const struct {
        const char *name;
        unsigned char labels[10];
    } known[] = {{"MNIST", {5, 0, 4, 1, 9, 2, 1, 3, 1, 4}},
                 {"MNIST", {7, 2, 1, 0, 4, 1, 4, 9, 5, 9}},
                 {"Fashion-MNIST", {9, 0, 0, 3, 0, 2, 7, 2, 5, 5}},
                 {"Fashion-MNIST", {9, 2, 1, 1, 6, 1, 4, 6, 5, 7}}};
    bool ten = count >= 10 && digits->classes == DIGITS_CLASSES;
    for (size_t k = 0; ten && k < sizeof known / sizeof *known; k++)
        if (memcmp(digits->labels, known[k].labels, 10) == 0)
            return known[k].name;
    return "own data";
}

// How many classes these labels have: at least ten, `most` at most.
static bool count_classes(const char *path, const Idx *labels, size_t most,
                          size_t *classes, Error *error)
{
    *classes = DIGITS_CLASSES;
    for (size_t i = 0; i < labels->count; i++) {
        size_t label = labels->bytes[i];
        if (label >= most)
            return error_set(error,
                             "%s: byte %zu: label %zu, expected 0 to %zu "
                             "(of EMNIST: its digits, not its letters)",
                             path, IDX_LABELS_HEADER + i, label, most - 1);
        if (label >= *classes)
            *classes = label + 1;
    }
    return true;
}

// A pair of files in IDX format.
typedef struct {
    const char *images, *labels;
    const char *source; // what the data is called, if its name says so
} Pair;

// Reads it, 28 x 28, and keeps the first count.  The caller frees with
// digits_free.
static bool digits_read(Pair pair, size_t count, size_t most,
                        Digits *digits, Error *error)
{
    size_t classes = 0;
    Idx images = {.kind = IDX_IMAGES}, labels = {.kind = IDX_LABELS};
    *digits = (Digits){0};
    bool good = idx_read(pair.images, &images, error) &&
                check_shape(pair.images, &images, error) &&
                idx_read(pair.labels, &labels, error) &&
                count_classes(pair.labels, &labels, most, &classes, error);
    if (good && images.count != labels.count)
        good =
            error_set(error,
                      "%s: byte 4: %zu labels, expected %zu as there "
                      "are images in %s",
                      pair.labels, labels.count, images.count, pair.images);
    if (!good) {
        idx_free(&images);
        idx_free(&labels);
        return false;
    }
    *digits = (Digits){.count = smaller(count, images.count),
                       .pixels = images.bytes,
                       .labels = labels.bytes,
                       .source = pair.source,
                       .classes = classes};
    if (pair.source == NULL)
        digits->source = source_of(digits, labels.count);
    return true;
}

static Digits draw_with_pen(uint64_t seed, size_t count)
{
    Digits digits = digits_new(count);
    digits.count = count;
    digits.source = "pen";
    pen_fill(seed, count, digits.pixels, digits.labels);
    return digits;
}

// ---- both sets ---------------------------------------------------------

// Of the pair of files, images and labels, that begins at `first`.
static bool read_set(const DigitFiles *files, int first, size_t count,
                     size_t most, Digits *digits, Error *error)
{
    Pair pair = {files->path[first], files->path[first + 1], files->source};
    *digits = (Digits){0};
    return count == 0 || digits_read(pair, count, most, digits, error);
}

// What both sets together are called; NULL: a set that was not read.
static const char *common_source(const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return a != NULL ? a : b != NULL ? b : "MNIST";
    return strcmp(a, b) == 0 ? a : "own data";
}

// Both sets point to them.
static bool read_names(const char *path, DigitsSets *sets, Error *error)
{
    if (path == NULL)
        return true;
    sets->names = memory_new(1, sizeof *sets->names);
    sets->training.names = sets->test.names = sets->names;
    return class_names_read(path, sets->names, error);
}

// Reads both, whose classes are counted together.
static bool read_sets(const DigitFiles *files, DigitsRequest request,
                      size_t most, DigitsSets *sets, Error *error)
{
    Digits *training = &sets->training, *test = &sets->test;
    if (!read_set(files, 0, request.training_count, most, training,
                  error) ||
        !read_set(files, 2, request.test_count, most, test, error))
        return false;
    size_t a = digits_classes(training), b = digits_classes(test);
    training->classes = test->classes = a > b ? a : b;
    training->source = test->source =
        common_source(training->source, test->source);
    return read_names(files->names, sets, error);
}

// 60000 as "60,000".
static Phrase grouped(size_t number)
{
    if (number < 1000)
        return phrase("%zu", number);
    if (number < 1000000)
        return phrase("%zu,%03zu", number / 1000, number % 1000);
    return phrase("%zu,%03zu,%03zu", number / 1000000, number / 1000 % 1000,
                  number % 1000);
}

static Phrase notice_of(const DigitsSets *sets, DigitsChoice choice,
                        const char *folder)
{
    const char *slash = folder[strlen(folder) - 1] == '/' ? "" : "/";
    Phrase training = grouped(sets->training.count);
    Phrase test = grouped(sets->test.count), classes = {""};
    bool many = sets->training.classes > DIGITS_CLASSES;
    if (many)
        classes = phrase("%zu classes, ", sets->training.classes);
    if (strcmp(sets->training.source, "pen") != 0)
        return phrase(
            "%s: %s, %s%s training and %s test images from %.140s%s",
            many ? "Data" : "Digits", sets->training.source, classes.text,
            training.text, test.text, folder, slash);
    if (choice == DIGITS_PEN)
        return phrase("Digits: drawn by the pen, %s to train with and %s "
                      "to test with",
                      training.text, test.text);
    return phrase("Digits: drawn by the pen (MNIST not found in %.140s%s; "
                  "`make data` fetches it)",
                  folder, slash);
}

static void open_pen(DigitsRequest request, DigitsSets *sets)
{
    sets->training = draw_with_pen(
        TRAINING_SEED, smaller(request.training_count, MNIST_TRAINING));
    sets->test =
        draw_with_pen(TEST_SEED, smaller(request.test_count, MNIST_TEST));
}

// Whoever names a folder wants what is in it.
static bool refuse_missing(const char *folder, Error *error)
{
    return error_set(error,
                     "%s: four files like MNIST's were not found here "
                     "(train-images-idx3-ubyte and so on, or those of "
                     "EMNIST); `make data` fetches MNIST's, into data, and "
                     "--digits pen does without",
                     folder);
}

static bool open_files(DigitsRequest request, size_t most, DigitsSets *sets,
                       Error *error)
{
    DigitFiles files;
    if (!digit_files_find(request.folder, &files, error))
        return false;
    bool needed = request.choice == DIGITS_MNIST ||
                  strcmp(request.folder, DIGITS_FOLDER) != 0;
    bool good =
        files.found || !needed || refuse_missing(request.folder, error);
    if (good && files.found)
        good = read_sets(&files, request, most, sets, error);
    else if (good)
        open_pen(request, sets);
    digit_files_free(&files);
    return good;
}

bool digits_open(DigitsRequest request, DigitsSets *sets, Error *error)
{
    return digits_open_classes(request, DIGITS_CLASSES, sets, error);
}

bool digits_open_classes(DigitsRequest request, size_t most,
                         DigitsSets *sets, Error *error)
{
    assert(most >= DIGITS_CLASSES && most <= DIGITS_CLASSES_MOST);
    *sets = (DigitsSets){0};
    if (request.folder[0] == '\0')
        return error_set(error, "the name of the data folder is empty");
    if (request.choice == DIGITS_PEN) {
        open_pen(request, sets);
    } else if (!open_files(request, most, sets, error)) {
        digits_close(sets);
        return false;
    }
    sets->notice = notice_of(sets, request.choice, request.folder);
    return true;
}

void digits_close(DigitsSets *sets)
{
    digits_free(&sets->training);
    digits_free(&sets->test);
    free(sets->names);
    sets->names = NULL;
}
