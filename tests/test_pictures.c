// pictures: a folder's pictures with the answers that their names hold.
#include "harness.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "data/pictures.h"

#define FOLDER "build/test-pictures"

static void make(const char *path)
{
    FILE *file = fopen(path, "w");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    fclose(file);
}

static void start(void)
{
    Error error;
    CU_ASSERT_EQUAL(system("rm -rf " FOLDER), 0);
    CU_ASSERT(file_make_folder(FOLDER, &error));
}

static void assert_picture(const Pictures *p, size_t i, const char *path,
                           size_t label)
{
    CU_ASSERT_STRING_EQUAL(p->at[i].path, path);
    CU_ASSERT_EQUAL(p->at[i].label, label);
}

TEST(answers_stand_in_names)
{
    Pictures p;
    Error error = {""};
    start();
    make(FOLDER "/b-1-7.png");
    make(FOLDER "/a-3.JPG");
    make(FOLDER "/README.md");
    make(FOLDER "/.hidden-4.png");
    CU_ASSERT_FATAL(pictures_list(FOLDER, &p, &error));
    CU_ASSERT_EQUAL_FATAL(p.count, 2);
    CU_ASSERT_EQUAL(p.classes, 10);
    assert_picture(&p, 0, FOLDER "/a-3.JPG", 3);
    assert_picture(&p, 1, FOLDER "/b-1-7.png", 7);
    pictures_free(&p);
    CU_ASSERT_PTR_NULL(p.at);
}

TEST(or_in_a_folder_for_each_class)
{
    Pictures p;
    Error error = {""};
    start();
    CU_ASSERT(file_make_folder(FOLDER "/cat", &error));
    CU_ASSERT(file_make_folder(FOLDER "/ant", &error));
    CU_ASSERT(file_make_folder(FOLDER "/10", &error));
    make(FOLDER "/cat/1.png");
    make(FOLDER "/cat/0.jpeg");
    make(FOLDER "/ant/x-5.png");
    make(FOLDER "/10/a.png");
    CU_ASSERT_FATAL(pictures_list(FOLDER, &p, &error));
    CU_ASSERT_EQUAL_FATAL(p.count, 4);
    CU_ASSERT_EQUAL(p.classes, 3);
    assert_picture(&p, 0, FOLDER "/10/a.png", 0);
    assert_picture(&p, 1, FOLDER "/ant/x-5.png", 1);
    assert_picture(&p, 2, FOLDER "/cat/0.jpeg", 2);
    CU_ASSERT_STRING_EQUAL(p.at[2].answer, "cat");
    pictures_free(&p);
}

static void assert_refused(const char *folder, const char *expected)
{
    Pictures p;
    Error error = {""};
    CU_ASSERT_FALSE(pictures_list(folder, &p, &error));
    CU_ASSERT_PTR_NULL(p.at);
    ASSERT_CONTAINS(error.text, expected);
}

TEST(ten_digits_are_their_own_labels)
{
    Pictures p;
    Error error = {""};
    start();
    for (int i = 0; i < 20; i++) {
        char path[64];
        snprintf(path, sizeof path, FOLDER "/%02d-%d.png", i, i % 10);
        make(path);
    }
    CU_ASSERT_FATAL(pictures_list(FOLDER, &p, &error));
    CU_ASSERT_EQUAL(p.classes, 10);
    CU_ASSERT_EQUAL_FATAL(p.count, 20);
    for (size_t i = 0; i < 20; i++) {
        char path[64];
        snprintf(path, sizeof path, FOLDER "/%02d-%d.png", (int)i,
                 (int)i % 10);
        assert_picture(&p, i, path, i % 10);
    }
    pictures_free(&p);
}

// The signs before 0 and behind 9 are no digits, so all are classes, in
// their order.
TEST(what_is_no_digit_makes_all_of_them_classes)
{
    static const char *const names[] = {"/1-:.png", "/2-7.png"};
    static const char *const others[] = {"/1-7.png", "/2-!.png"};
    for (int k = 0; k < 2; k++) {
        Pictures p;
        Error error = {""};
        start();
        for (int i = 0; i < 2; i++) {
            char path[64];
            snprintf(path, sizeof path, FOLDER "%s",
                     k == 0 ? names[i] : others[i]);
            make(path);
        }
        CU_ASSERT_FATAL(pictures_list(FOLDER, &p, &error));
        CU_ASSERT_EQUAL(p.classes, 2);
        CU_ASSERT_EQUAL(p.at[0].label, 1);
        CU_ASSERT_EQUAL(p.at[1].label, 0);
        pictures_free(&p);
    }
}

TEST(as_many_classes_as_there_may_be_are_taken)
{
    Pictures p;
    Error error = {""};
    start();
    CU_ASSERT(file_make_folder(FOLDER "/a/deeper", &error));
    make(FOLDER "/a/deeper/not-4.png"); // a class has no folders in it
    for (int i = 0; i < PICTURES_CLASSES_MOST; i++) {
        char path[64];
        snprintf(path, sizeof path, FOLDER "/x-%02d.png", i);
        make(path);
    }
    CU_ASSERT_FATAL(pictures_list(FOLDER, &p, &error));
    CU_ASSERT_EQUAL(p.classes, PICTURES_CLASSES_MOST);
    CU_ASSERT_EQUAL_FATAL(p.count, PICTURES_CLASSES_MOST);
    for (size_t i = 0; i < p.count; i++)
        CU_ASSERT_EQUAL(p.at[i].label, i);
    pictures_free(&p);
}

TEST(what_is_no_such_folder_is_refused)
{
    start();
    assert_refused(FOLDER "/none", FOLDER "/none: No such file");
    assert_refused(FOLDER, FOLDER ": expected pictures");
    make(FOLDER "/1-.png");
    assert_refused(FOLDER, "/1-.png: expected a name that ends in -ANSWER");
    unlink(FOLDER "/1-.png");
    make(FOLDER "/1.png");
    assert_refused(FOLDER, "/1.png: expected a name that ends in -ANSWER");
    unlink(FOLDER "/1.png");
    for (int i = 0; i <= PICTURES_CLASSES_MOST; i++) {
        char path[64];
        snprintf(path, sizeof path, FOLDER "/x-%d.png", i);
        make(path);
    }
    assert_refused(FOLDER, "65 classes, expected at most 64");
}

TESTS_MAIN("pictures")
