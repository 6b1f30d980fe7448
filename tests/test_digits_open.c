// digits_open: MNIST where it is, the pen's digits where it is not, and an
// error for anything between.  The MNIST files here are small ones of our
// own.
#include "harness.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "data/digits.h"

static char folder[] = "build/test-digits-open-XXXXXX";
static Error error;

static const char *const names[4] = {
    "train-images-idx3-ubyte", "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"};

static const char *path_of(const char *name)
{
    static char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void write_file(const char *name, const unsigned char *header,
                       size_t header_size, const unsigned char *body,
                       size_t body_size)
{
    FileReplacement file;
    CU_ASSERT_FATAL(file_replace(&file, path_of(name), &error));
    fwrite(header, 1, header_size, file.stream);
    fwrite(body, 1, body_size, file.stream);
    CU_ASSERT_FATAL(file_commit(&file, &error));
}

// count images of side x side; pixel j of image i is (7 i + j) modulo 256.
static void write_images(const char *name, unsigned char count,
                         unsigned char side)
{
    unsigned char header[16] = {0, 0, 8, 3,    0, 0, 0, count,
                                0, 0, 0, side, 0, 0, 0, side};
    size_t pixels = (size_t)side * side;
    unsigned char *body = memory_new(count, pixels);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < pixels; j++)
            body[i * pixels + j] = (unsigned char)(7 * i + j);
    write_file(name, header, sizeof header, body, count * pixels);
    free(body);
}

// count labels first, first + 1, ..., last, first, ...
static void write_labels(const char *name, unsigned char count, int first,
                         int last)
{
    unsigned char header[8] = {0, 0, 8, 1, 0, 0, 0, count}, body[256];
    for (int i = 0; i < count; i++)
        body[i] = (unsigned char)(first + i % (last - first + 1));
    write_file(name, header, sizeof header, body, count);
}

static void write_small_mnist(void)
{
    write_images(names[0], 30, 28);
    write_labels(names[1], 30, 0, 9);
    write_images(names[2], 20, 28);
    write_labels(names[3], 20, 0, 9);
}

static void remove_mnist(void)
{
    for (int i = 0; i < 4; i++)
        unlink(path_of(names[i]));
}

static void assert_refused(DigitsChoice choice, const char *expected)
{
    DigitsSets sets;
    CU_ASSERT_FALSE(
        digits_open((DigitsRequest){choice, folder, DIGITS_ALL, DIGITS_ALL},
                    &sets, &error));
    ASSERT_CONTAINS(error.text, expected);
    CU_ASSERT_PTR_NULL(sets.training.pixels);
    CU_ASSERT_PTR_NULL(sets.test.pixels);
}

TEST(mnist_is_used_where_it_is)
{
    DigitsSets sets;
    write_small_mnist();
    CU_ASSERT_FATAL(digits_open(
        (DigitsRequest){DIGITS_ANY, folder, DIGITS_ALL, DIGITS_ALL}, &sets,
        &error));
    CU_ASSERT_EQUAL(sets.training.count, 30);
    CU_ASSERT_EQUAL(sets.test.count, 20);
    CU_ASSERT_STRING_EQUAL(sets.test.source, "own data");
    CU_ASSERT_EQUAL(digits_classes(&sets.test), 10);
    CU_ASSERT_EQUAL(sets.test.labels[13], 3);
    CU_ASSERT_EQUAL(sets.test.pixels[13 * 784 + 5], 7 * 13 + 5);
    char expected[160];
    snprintf(expected, sizeof expected,
             "Digits: own data, 30 training and 20 test images from %s/",
             folder);
    CU_ASSERT_STRING_EQUAL(sets.notice.text, expected);
    digits_close(&sets);
    remove_mnist();
}

TEST(only_as_many_as_wanted_are_kept)
{
    DigitsSets sets;
    write_small_mnist();
    CU_ASSERT_FATAL(digits_open(
        (DigitsRequest){DIGITS_MNIST, folder, 12, 0}, &sets, &error));
    CU_ASSERT_EQUAL(sets.training.count, 12);
    CU_ASSERT_EQUAL(sets.test.count, 0);
    digits_close(&sets);
    CU_ASSERT_FATAL(digits_open((DigitsRequest){DIGITS_PEN, folder, 0, 7},
                                &sets, &error));
    CU_ASSERT_EQUAL(sets.training.count, 0);
    CU_ASSERT_EQUAL(sets.test.count, 7);
    digits_close(&sets);
    remove_mnist();
}

// In a folder of its own, whose data/ is empty.
TEST(the_pen_draws_where_mnist_is_missing)
{
    DigitsSets sets;
    CU_ASSERT_EQUAL_FATAL(chdir(folder), 0);
    bool good = digits_open((DigitsRequest){DIGITS_ANY, "data", 20, 20},
                            &sets, &error);
    CU_ASSERT_EQUAL_FATAL(chdir("../.."), 0);
    CU_ASSERT_FATAL(good);
    CU_ASSERT_STRING_EQUAL(sets.training.source, "pen");
    CU_ASSERT_STRING_EQUAL(sets.notice.text,
                           "Digits: drawn by the pen (MNIST not found in "
                           "data/; `make data` fetches it)");
    // Test digits that were also trained on would prove nothing.
    CU_ASSERT_NOT_EQUAL(
        memcmp(sets.training.pixels, sets.test.pixels, 20 * 784), 0);
    digits_close(&sets);
}

TEST(a_folder_that_was_named_is_not_replaced)
{
    DigitsSets sets;
    assert_refused(DIGITS_ANY,
                   "four files like MNIST's were not found here");
    CU_ASSERT_FALSE(digits_open(
        (DigitsRequest){DIGITS_ANY, "build/none", 1, 1}, &sets, &error));
    ASSERT_CONTAINS(error.text,
                    "build/none: four files like MNIST's were not");
}

TEST(a_forced_choice_is_obeyed)
{
    DigitsSets sets;
    assert_refused(DIGITS_MNIST,
                   "four files like MNIST's were not found here");
    write_small_mnist();
    CU_ASSERT_FATAL(digits_open(
        (DigitsRequest){DIGITS_PEN, folder, 1998, 10}, &sets, &error));
    CU_ASSERT_STRING_EQUAL(sets.training.source, "pen");
    CU_ASSERT_STRING_EQUAL(sets.notice.text,
                           "Digits: drawn by the pen, 1,998 to train with "
                           "and 10 to test with");
    digits_close(&sets);
    remove_mnist();
}

// Both with no choice and with --digits mnist: nobody should get the pen's
// digits because a download broke off.
TEST(half_a_folder_is_an_error)
{
    for (int i = 0; i < 4; i++) {
        write_small_mnist();
        unlink(path_of(names[i]));
        assert_refused(DIGITS_ANY, path_of(names[i]));
        assert_refused(DIGITS_MNIST, "missing, although other MNIST files");
    }
    remove_mnist();
}

TEST(a_packed_file_is_named)
{
    static const unsigned char gzip[2] = {0x1f, 0x8b};
    char packed[64];
    snprintf(packed, sizeof packed, "%s.gz", names[2]);
    write_file(packed, gzip, 2, gzip, 0);
    assert_refused(DIGITS_ANY,
                   "t10k-images-idx3-ubyte.gz: compressed with");
    unlink(path_of(packed));
}

TEST(a_bad_file_is_an_error)
{
    write_small_mnist();
    write_labels(names[2], 20, 0, 9);
    assert_refused(DIGITS_ANY, "this holds labels, images were expected");
    write_images(names[2], 20, 27);
    assert_refused(DIGITS_ANY, "images of 27 x 27, expected 28 x 28");
    write_images(names[2], 19, 28);
    assert_refused(DIGITS_ANY,
                   "byte 4: 20 labels, expected 19 as there are images in");
    remove_mnist();
}

TEST(an_impossible_folder_is_an_error)
{
    DigitsSets sets;
    CU_ASSERT_FALSE(
        digits_open((DigitsRequest){DIGITS_ANY, "", 1, 1}, &sets, &error));
    ASSERT_CONTAINS(error.text, "name of the data folder is empty");
    CU_ASSERT_FALSE(digits_open(
        (DigitsRequest){DIGITS_ANY, "Makefile", 1, 1}, &sets, &error));
    ASSERT_CONTAINS(error.text, "Makefile/train-images-idx3-ubyte: ");
}

// In either set; "MNIST" to train with and something else to test with is
// neither.
TEST(known_data_has_its_own_name)
{
    static const unsigned char header[8] = {0, 0, 8, 1, 0, 0, 0, 30};
    static const unsigned char labels[4][30] = {
        {5, 0, 4, 1, 9, 2, 1, 3, 1, 4},
        {7, 2, 1, 0, 4, 1, 4, 9, 5, 9},
        {9, 0, 0, 3, 0, 2, 7, 2, 5, 5},
        {9, 2, 1, 1, 6, 1, 4, 6, 5, 7}};
    write_small_mnist();
    for (size_t k = 0; k < 4; k++) {
        DigitsSets sets;
        const char *name = k < 2 ? "MNIST" : "Fashion-MNIST";
        DigitsRequest request = {DIGITS_ANY, folder, 30, 0};
        write_file(names[1], header, 8, labels[k], 30);
        CU_ASSERT_FATAL(digits_open(request, &sets, &error));
        CU_ASSERT_STRING_EQUAL(sets.training.source, name);
        CU_ASSERT_STRING_EQUAL(sets.test.source, name);
        ASSERT_CONTAINS(sets.notice.text, name);
        digits_close(&sets);
        request.test_count = 10;
        CU_ASSERT_FATAL(digits_open(request, &sets, &error));
        CU_ASSERT_STRING_EQUAL(sets.test.source, "own data");
        ASSERT_CONTAINS(sets.notice.text,
                        "Digits: own data, 30 training and");
        digits_close(&sets);
    }
    remove_mnist();
}

// Labels 1 to 26, as EMNIST's letters have them, of which the last occurs
// behind what is kept: there are 27 classes, and both sets say so.
TEST(other_data_may_have_more_classes)
{
    DigitsSets sets;
    DigitsRequest request = {DIGITS_ANY, folder, 20, 10};
    double x[DIGITS_PIXELS], y[27];
    write_small_mnist();
    write_labels(names[1], 30, 1, 26);
    CU_ASSERT_FATAL(digits_open_classes(request, 64, &sets, &error));
    CU_ASSERT_EQUAL(digits_classes(&sets.training), 27);
    CU_ASSERT_EQUAL(digits_classes(&sets.test), 27);
    ASSERT_CONTAINS(sets.notice.text,
                    "Data: own data, 27 classes, 20 training");
    Examples set = digits_examples(&sets.training);
    CU_ASSERT_EQUAL_FATAL(set.outputs, 27);
    set.get(set.source, 19, x, y);
    for (size_t k = 0; k < 27; k++)
        ASSERT_CLOSE(y[k], k == 20, 0);
    digits_close(&sets);
    write_labels(names[3], 20, 60, 63);
    CU_ASSERT_FATAL(digits_open_classes(request, 64, &sets, &error));
    CU_ASSERT_EQUAL(digits_classes(&sets.training), 64);
    digits_close(&sets);
    CU_ASSERT_PTR_NULL(sets.names);
    assert_refused(DIGITS_ANY,
                   "train-labels-idx1-ubyte: byte 17: label 10, "
                   "expected 0 to 9");
    CU_ASSERT_FALSE(digits_open_classes(request, 27, &sets, &error));
    ASSERT_CONTAINS(error.text, "t10k-labels-idx1-ubyte: byte 8: label 60, "
                                "expected 0 to 26");
    remove_mnist();
}

TEST(names_of_classes_come_with_the_data)
{
    DigitsSets sets;
    static const unsigned char text[] = "cat\ndog\n", bad[] = "cat\001\n";
    write_small_mnist();
    write_file("classes.txt", text, 0, text, sizeof text - 1);
    CU_ASSERT_FATAL(digits_open((DigitsRequest){DIGITS_ANY, folder, 30, 10},
                                &sets, &error));
    CU_ASSERT_STRING_EQUAL(sets.training.names->of[1], "dog");
    Digits ones = digits_select(&sets.test, "1");
    CU_ASSERT_PTR_EQUAL(ones.names, sets.training.names);
    digits_free(&ones);
    digits_close(&sets);
    write_file("classes.txt", bad, 0, bad, sizeof bad - 1);
    assert_refused(DIGITS_ANY, "classes.txt: line 1: expected a name");
    unlink(path_of("classes.txt"));
    remove_mnist();
}

int main(void)
{
    if (mkdtemp(folder) == NULL)
        return 1;
    int failed = tests_run("digits_open");
    rmdir(folder);
    return failed;
}
