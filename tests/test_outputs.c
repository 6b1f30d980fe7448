// outputs.sh: what a program prints is compared with what is committed, and
// only what MNIST is missing for is skipped.  The programs are shell
// scripts here, in a project of their own below build/.
#include "folder.h"

// Runs outputs.sh with one program; what it said is in said.
static int run(const char *program, const char *output, const char *build)
{
    char path[64], command[128];
    put_folder("figures/01-a");
    snprintf(path, sizeof path, "%s/01-a", build);
    put_script(path, program);
    put("chapters/01-a/output.txt", output);
    snprintf(command, sizeof command,
             "BUILD=%s sh ../../tests/outputs.sh 01-a", build);
    return shell(command);
}

#define SCRIPT "#!/bin/sh\nmkdir -p \"$2\"\n"

TEST(an_equal_output_passes)
{
    CU_ASSERT_EQUAL(run(SCRIPT "echo z 0.5", "z 0.5\n", "build"), 0);
    CU_ASSERT_STRING_EQUAL(said, "outputs: 1 as committed\n");
}

TEST(a_changed_digit_fails)
{
    CU_ASSERT_EQUAL(run(SCRIPT "echo z 0.5", "z 0.6\n", "build"), 1);
    ASSERT_CONTAINS(said, "-z 0.6\n+z 0.5\n");
    ASSERT_CONTAINS(said, "outputs that differ: 01-a");
}

TEST(a_program_that_fails_is_no_equal_output)
{
    CU_ASSERT_EQUAL(
        run(SCRIPT "echo z; echo why >&2; exit 3", "z\n", "build"), 1);
    ASSERT_CONTAINS(said, "build/01-a failed:\nwhy\n");
}

TEST(figures_are_drawn_elsewhere_and_compared)
{
    static const char draws[] =
        SCRIPT "echo x >$2/sum.png\necho \"figure  $2/sum.png\"\n";
    static const char output[] = "figure  figures/01-a/sum.png\n";
    CU_ASSERT_EQUAL(run(draws, output, "build"), 1);
    ASSERT_CONTAINS(said, "+sum.png");
    put("figures/01-a/sum.png", "x\n");
    CU_ASSERT_EQUAL(run(draws, output, "build"), 0);
    CU_ASSERT_STRING_EQUAL(said, "outputs: 1 as committed\n");
    put("figures/01-a/sum.png", "y\n");
    CU_ASSERT_EQUAL(run(draws, output, "build"), 1);
    ASSERT_CONTAINS(said, "other pixels than committed");
    ASSERT_CONTAINS(said, ": 01-a/sum.png");
    put("figures/01-a/old.png", "");
    CU_ASSERT_EQUAL(run(draws, output, "build"), 1);
    ASSERT_CONTAINS(said, "-old.png");
}

TEST(a_program_without_mnist_is_skipped_and_named)
{
    static const char pen[] =
        SCRIPT "echo 'MNIST: run `make data`'; echo 1";
    CU_ASSERT_EQUAL(run(pen, "MNIST\n2\n", "build"), 0);
    ASSERT_CONTAINS(said, "outputs: 0 as committed\nskipped: the output of "
                          "01-a (MNIST is missing; run make data)\n");
    put_folder("data");
    put("data/train-images-idx3-ubyte", "");
    CU_ASSERT_EQUAL(run(pen, "MNIST\n2\n", "build"), 1);
    CU_ASSERT_EQUAL(run(SCRIPT "echo 1", "2\n", "build"), 1);
}

static const char outputs[] = "BUILD=build sh ../../tests/outputs.sh 01-a";

TEST(an_output_is_wanted_as_soon_as_there_is_a_text)
{
    CU_ASSERT_EQUAL(shell("rm -rf figures data"), 0);
    CU_ASSERT_EQUAL(run(SCRIPT "echo 1", "1\n", "build"), 0);
    CU_ASSERT_EQUAL(shell("rm chapters/01-a/output.txt"), 0);
    CU_ASSERT_EQUAL(shell(outputs), 0);
    put("chapters/01-a/README.md", "");
    CU_ASSERT_NOT_EQUAL(shell(outputs), 0);
}

TEST(sanitized_programs_are_not_run)
{
    CU_ASSERT_EQUAL(run("#!/bin/sh\nexit 1\n", "", "build/with-san"), 0);
    ASSERT_CONTAINS(said, "skipped: the outputs of the chapter programs");
}

TESTS_MAIN_WITHIN("outputs", folder_begin, folder_end)
