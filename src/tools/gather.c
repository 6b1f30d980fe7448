// gather: makes MNIST's four files of your own pictures, or of a CSV.
//
//     build/gather FROM OUT [N]
//
// FROM is a folder of pictures with a folder for each class, or with names
// that end in -ANSWER (src/data/pictures.h), or a .csv of labels and pixels
// (src/data/csv.h).  Pictures go the way of every drawing, to MNIST's form.
// They are shuffled; each N-th (6) goes into the test set.  The trainer
// then takes them with --data OUT, and any program where there are ten
// classes. Classes that are no digits get their names in OUT/classes.txt.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/phrase.h"
#include "data/class_names.h"
#include "data/csv.h"
#include "data/drawing.h"
#include "data/idx.h"
#include "data/pictures.h"
#include "nn/random.h"
#include "workbook/table.h"

enum { EVERY = 6, SEED = 1, CLASSES_MOST = PICTURES_CLASSES_MOST };

typedef struct {
    Digits digits;
    const char *names[CLASSES_MOST]; // or NULL
    Pictures pictures;               // which own the names
} Set;

// ---- reading -----------------------------------------------------------

// A picture that cannot be read is named and left out.
static void add_picture(Set *set, const Picture *picture)
{
    Drawing drawing;
    DrawingDigit digit;
    Error error;
    bool good = drawing_read(picture->path, &drawing, &error);
    if (good && drawing_digit(&drawing, picture->path, &digit, &error))
        digits_add(&set->digits, digit.pixels, picture->label);
    else
        fprintf(stderr, "left out: %s\n", error.text);
    set->names[picture->label] = picture->answer;
    drawing_free(&drawing);
}

static bool read_folder(const char *folder, Set *set, Error *error)
{
    if (!pictures_list(folder, &set->pictures, error))
        return false;
    size_t count = set->pictures.count;
    set->digits = digits_new(count);
    for (size_t i = 0; i < count; i++)
        add_picture(set, &set->pictures.at[i]);
    return set->digits.count > 0 ||
           error_set(error, "%s: none of its %zu pictures can be read",
                     folder, count);
}

static bool read_set(const char *from, Set *set, Error *error)
{
    size_t length = strlen(from);
    if (length > 4 && strcasecmp(from + length - 4, ".csv") == 0)
        return csv_read(from, &set->digits, error);
    return read_folder(from, set, error);
}

// ---- writing -----------------------------------------------------------

// Whether the i-th of the shuffled pictures is kept for the test.
static bool is_test(size_t i, size_t every)
{
    return i % every == every - 1;
}

// One pair of files.
static bool save_part(const Digits *part, const char *out, const char *name,
                      Error *error)
{
    Idx images = {IDX_IMAGES, part->count, DIGITS_SIDE, DIGITS_SIDE,
                  part->pixels};
    Idx labels = {IDX_LABELS, part->count, 1, 1, part->labels};
    char *images_path = memory_print("%s/%s-images-idx3-ubyte", out, name);
    char *labels_path = memory_print("%s/%s-labels-idx1-ubyte", out, name);
    bool good = idx_save(&images, images_path, error) &&
                idx_save(&labels, labels_path, error);
    free(images_path);
    free(labels_path);
    return good;
}

// The pictures of one part, in the order of the shuffle.
static bool write_part(const Set *set, const size_t *order, size_t every,
                       bool test, const char *out, Error *error)
{
    const Digits *all = &set->digits;
    Digits part = digits_new(all->count);
    for (size_t i = 0; i < all->count; i++)
        if (is_test(i, every) == test)
            digits_add(&part, all->pixels + order[i] * DIGITS_PIXELS,
                       all->labels[order[i]]);
    bool good = save_part(&part, out, test ? "t10k" : "train", error);
    digits_free(&part);
    return good;
}

static void print_classes(const Set *set, const size_t *order, size_t every)
{
    size_t counts[2][CLASSES_MOST] = {{0}};
    Table *table = table_new("label|<class|training|test");
    for (size_t i = 0; i < set->digits.count; i++)
        counts[is_test(i, every)][set->digits.labels[order[i]]]++;
    for (size_t k = 0; k < CLASSES_MOST; k++)
        if (counts[0][k] + counts[1][k] > 0)
            table_cell(table, "%zu|%s|%zu|%zu", k,
                       set->names[k] != NULL ? set->names[k] : "",
                       counts[0][k], counts[1][k]);
    table_print(table);
}

// Digits need none: they are called what they are.
static bool write_names(const Set *set, const char *out, Error *error)
{
    ClassNames names = {{""}};
    bool digits = true;
    for (size_t k = 0; k < CLASSES_MOST; k++) {
        const char *name = set->names[k];
        if (name == NULL)
            continue;
        digits = digits && k < 10 && strcmp(name, PHRASE("%zu", k)) == 0;
        snprintf(names.of[k], CLASS_NAME_SIZE, "%s", name);
        error_make_plain(names.of[k]);
    }
    return class_names_save(digits ? &(ClassNames){{""}} : &names, out,
                            error);
}

static bool write_set(const Set *set, size_t every, const char *out,
                      Error *error)
{
    size_t count = set->digits.count;
    size_t *order = memory_new(count, sizeof *order);
    Random random = random_start(SEED);
    for (size_t i = 0; i < count; i++)
        order[i] = i;
    random_shuffle(&random, order, count);
    bool good = count >= every ||
                error_set(error,
                          "%zu pictures: expected %zu or more, of which "
                          "one is for the test",
                          count, every);
    good = good && file_make_folder(out, error) &&
           write_part(set, order, every, false, out, error) &&
           write_part(set, order, every, true, out, error);
    if (good)
        print_classes(set, order, every);
    free(order);
    return good && write_names(set, out, error);
}

int main(int argc, char **argv)
{
    Error error;
    Set set = {0};
    size_t every = argc == 4 ? strtoul(argv[3], NULL, 10) : EVERY;
    if (argc < 3 || argc > 4 || argv[1][0] == '-' || every < 2) {
        fprintf(stderr, "usage: gather FOLDER|FILE.csv OUT [N]   each N-th "
                        "for the test, N at least 2\n");
        return 2;
    }
    bool good = read_set(argv[1], &set, &error) &&
                write_set(&set, every, argv[2], &error);
    digits_free(&set.digits);
    pictures_free(&set.pictures);
    if (!good)
        fprintf(stderr, "gather: %s\n", error.text);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
