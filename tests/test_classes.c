// classes: data of more than ten classes, with both engines, from training
// to reading a picture.
//
// The data is the pen's digits with a mark: class 10 v + d is a d with a
// square of ink at place v of the upper edge.
#include <unistd.h>

#include "../chapters/07-trainer/classes.h"
#include "base/memory.h"
#include "data/idx.h"
#include "data/model.h"
#include "data/pen.h"
#include "trainer_run.h"

static Error error;

static void mark(unsigned char *pixels, size_t place)
{
    for (size_t row = 0; row < 3; row++)
        for (size_t column = 0; column < 3; column++)
            pixels[row * PEN_SIDE + 4 * place + column] = 255;
}

// The labels go from first to last.
static void write_set(const char *set, uint64_t seed, size_t count,
                      size_t first, size_t last)
{
    char path[200];
    unsigned char *pixels = memory_new(count, PEN_PIXELS);
    unsigned char *labels = memory_new(count, 1);
    pen_fill(seed, count, pixels, labels);
    for (size_t i = 0; i < count; i++) {
        size_t places = (last - first - labels[i]) / 10 + 1;
        size_t place = i / 10 % places;
        mark(pixels + i * PEN_PIXELS, place);
        labels[i] = (unsigned char)(first + 10 * place + labels[i]);
    }
    snprintf(path, sizeof path, "%s-images-idx3-ubyte", in_folder(set));
    CU_ASSERT_FATAL(
        idx_save(&(Idx){IDX_IMAGES, count, PEN_SIDE, PEN_SIDE, pixels},
                 path, &error));
    snprintf(path, sizeof path, "%s-labels-idx1-ubyte", in_folder(set));
    CU_ASSERT_FATAL(
        idx_save(&(Idx){IDX_LABELS, count, 1, 1, labels}, path, &error));
    free(pixels);
    free(labels);
}

// Runs the trainer on them.
static int train(const char *words)
{
    char all[600];
    snprintf(
        all, sizeof all,
        "--digits mnist --data %s --train 1200 --hidden 20 "
        "--output softmax --cost cross-entropy --rate 0.5 --batch 5 %s",
        folder, words);
    return run(all);
}

// The accuracy on test digits after this epoch, per cent.
static double accuracy_after(int epoch)
{
    char line[20];
    double right = 0;
    snprintf(line, sizeof line, "\n  %5d  ", epoch);
    const char *found = strstr(output, line);
    CU_ASSERT_PTR_NOT_NULL(found);
    if (found != NULL)
        CU_ASSERT_EQUAL(sscanf(found, "%*d %*f %*f%% %*f %lf", &right), 1);
    return right;
}

// From first labels and as many classes as the data is to have, with both
// engines: learned, saved, gone on with, and a picture read.
static void go_through(size_t first, size_t last)
{
    static const char *const engines[] = {"fast", "plain"};
    char words[400], expected[100];
    write_set("train", 1, 1300, first, last);
    write_set("t10k", 2, 300, first, last);
    for (int i = 0; i < 2; i++) {
        snprintf(words, sizeof words, "--engine %s --epochs 8 --save %s",
                 engines[i], in_folder("net"));
        CU_ASSERT_EQUAL(train(words), 0);
        CU_ASSERT(accuracy_after(8) > 80);
        snprintf(expected, sizeof expected,
                 "Data: own data, %zu classes, 1,200 training and 300 test",
                 last + 1);
        ASSERT_CONTAINS(output, expected);
        snprintf(expected, sizeof expected, "784-20-%zu", last + 1);
        ASSERT_CONTAINS(output, expected);
        ASSERT_CONTAINS(output, "What is taken for what");
        CU_ASSERT_PTR_NULL(strstr(output, "MNIST,"));
        snprintf(words, sizeof words, "--engine %s --epochs 1 --load %s",
                 engines[i], in_folder("net"));
        CU_ASSERT_EQUAL(train(words), 0);
        CU_ASSERT(accuracy_after(9) > 80);
    }
    snprintf(words, sizeof words,
             "--load %s --classify chapters/07-trainer/my-digit.png",
             in_folder("net"));
    CU_ASSERT_EQUAL(run(words), 0);
    ASSERT_CONTAINS(output, "It is read as class ");
}

TEST(letters_are_numbered_from_one)
{
    go_through(1, 26);
}

TEST(sixty_two_classes_are_learned)
{
    go_through(0, 61);
}

// The trainer's tables call the classes by their names, and what is read
// from a picture too when the data is named.
TEST(names_are_printed)
{
    char words[300], names[200] = "none";
    size_t label = 0;
    char name = ' ';
    for (size_t k = 1; k <= 26; k++)
        snprintf(names + strlen(names), sizeof names - strlen(names),
                 "\n%c", (char)('A' + k - 1));
    put("classes.txt", names);
    write_set("train", 1, 1300, 1, 26);
    write_set("t10k", 2, 300, 1, 26);
    snprintf(words, sizeof words, "--epochs 1 --save %s",
             in_folder("named"));
    CU_ASSERT_EQUAL(train(words), 0);
    ASSERT_CONTAINS(output, "   26 Z   ");
    snprintf(
        words, sizeof words,
        "--load %s --classify chapters/07-trainer/my-digit.png --data %s",
        in_folder("named"), folder);
    CU_ASSERT_EQUAL(run(words), 0);
    const char *found = strstr(output, "It is read as class ");
    CU_ASSERT_PTR_NOT_NULL_FATAL(found);
    CU_ASSERT_EQUAL(
        sscanf(found, "It is read as class %zu (%c)", &label, &name), 2);
    CU_ASSERT_EQUAL(name, (char)('A' + label - 1));
    snprintf(words, sizeof words,
             "--load %s --classify chapters/07-trainer/my-digit.png "
             "--data %s/none",
             in_folder("named"), folder);
    CU_ASSERT_EQUAL(run(words), 1);
    ASSERT_CONTAINS(output, "/none: expected data here");
    remove(in_folder("classes.txt"));
}

// One of EMNIST's sets by its name, though other data is in the folder.
TEST(letters_are_said_to_lie_on_their_side)
{
    char words[300];
    write_set("emnist-letters-train", 1, 100, 1, 26);
    write_set("emnist-letters-test", 2, 30, 1, 26);
    snprintf(words, sizeof words, "--epochs 0 --data %s/emnist-letters",
             folder);
    CU_ASSERT_EQUAL(train(words), 0);
    ASSERT_CONTAINS(output,
                    "Data: EMNIST (letters), 27 classes, 100 train");
    ASSERT_CONTAINS(output, "unless somebody turned them; --transposed");
    strcat(words, " --transposed");
    CU_ASSERT_EQUAL(train(words), 0);
    CU_ASSERT_PTR_NULL(strstr(output, "turned them; --transposed"));
}

// Folders of pictures become data with the folders' names.
TEST(own_pictures_bring_their_names)
{
    char command[500];
    const char *build = getenv("BUILD");
    snprintf(
        command, sizeof command,
        "for c in cat dog; do mkdir -p pictures/$c; for i in 1 2 3 4 5 "
        "6; do cp ../../chapters/07-trainer/my-digit.png "
        "pictures/$c/$i.png; done; done; cd ../..; %s/gather "
        "%s/pictures %s/own",
        build != NULL ? build : "build", folder, folder);
    CU_ASSERT_EQUAL(shell(command), 0);
    char *names = get("own/classes.txt");
    CU_ASSERT_STRING_EQUAL(names, "cat\ndog\n");
    free(names);
    snprintf(command, sizeof command,
             "--digits mnist --data %s/own "
             "--train 10 --epochs 30 --batch 2",
             folder);
    CU_ASSERT_EQUAL(run(command), 0);
    ASSERT_CONTAINS(output, "Digits: own data, 10 training and 2 test");
    ASSERT_CONTAINS(output, "784-4-10");
}

// After the tests before, the network and the data have 62 classes.
TEST(a_network_must_fit_the_data)
{
    char words[300];
    snprintf(words, sizeof words, "--epochs 1 --load %s", in_folder("net"));
    CU_ASSERT_EQUAL(run(words), 1); // ten digits of the pen's
    ASSERT_CONTAINS(output,
                    "/net: a network of 62 outputs, expected 10, as "
                    "many as the data has classes");
}

TEST(a_resumed_training_gives_the_same_network)
{
    char words[300];
    snprintf(words, sizeof words, "--epochs 2 --save %s", in_folder("two"));
    CU_ASSERT_EQUAL(train(words), 0);
    snprintf(words, sizeof words, "--epochs 1 --checkpoint %s",
             in_folder("point"));
    CU_ASSERT_EQUAL(train(words), 0);
    snprintf(words, sizeof words,
             "--epochs 2 --checkpoint %s --resume --save %s",
             in_folder("point"), in_folder("too"));
    CU_ASSERT_EQUAL(train(words), 0);
    ASSERT_CONTAINS(output, "resumed        after epoch 1");
    snprintf(words, sizeof words, "cmp %s %s", in_folder("two"),
             in_folder("too"));
    CU_ASSERT_EQUAL(system(words), 0);
}

// The programs about ten digits refuse the first label that is none.
TEST(ten_digits_stay_ten)
{
    char command[300];
    const char *build = getenv("BUILD");
    snprintf(command, sizeof command,
             "%s/02-layer --data %s --no-figures 2>&1 | grep -q 'train-"
             "labels-idx1-ubyte: byte [0-9]*: label [1-6][0-9], expected 0 "
             "to 9'",
             build != NULL ? build : "build", folder);
    CU_ASSERT_EQUAL(system(command), 0);
}

TEST(too_many_outputs_and_too_few_are_refused)
{
    static const size_t outputs[] = {9, 65};
    char words[300], expected[100];
    for (int i = 0; i < 2; i++) {
        Model model = {.net = network_new((const size_t[]){784, outputs[i]},
                                          2, SIGMOID, SIGMOID)};
        CU_ASSERT(model_save(&model, in_folder("other"), &error));
        model_free(&model);
        snprintf(words, sizeof words, "--epochs 1 --load %s",
                 in_folder("other"));
        CU_ASSERT_EQUAL(run(words), 1);
        snprintf(expected, sizeof expected,
                 "784 inputs and %zu outputs, expected 784 and 10 to 64",
                 outputs[i]);
        ASSERT_CONTAINS(output, expected);
    }
}

TEST(classes_have_names)
{
    static const ClassNames names = {{[7] = "G"}};
    CU_ASSERT_FALSE(classes_are_many(10));
    CU_ASSERT(classes_are_many(11));
    CU_ASSERT_STRING_EQUAL(classes_name(8, 10, NULL).text, "an 8");
    CU_ASSERT_STRING_EQUAL(classes_name(8, 26, NULL).text, "class 8");
    CU_ASSERT_STRING_EQUAL(classes_name(8, 26, &names).text, "class 8");
    CU_ASSERT_STRING_EQUAL(classes_name(7, 10, &names).text, "class 7 (G)");
    CU_ASSERT_STRING_EQUAL(classes_cell(7, &names).text, "7 G");
    CU_ASSERT_STRING_EQUAL(classes_cell(8, &names).text, "8");
    CU_ASSERT_STRING_EQUAL(classes_cell(7, NULL).text, "7");
}

TESTS_MAIN_WITHIN("classes", folder_begin, folder_end)
