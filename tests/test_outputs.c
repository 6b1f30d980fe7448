// outputs.sh: what a program prints is compared with what is committed, and
// only what MNIST is missing for is skipped.  The programs are shell
// scripts here, in a project of their own below build/.
#include "harness.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "base/file.h"

static char root[] = "build/test-outputs-XXXXXX";
static char said[4096];

static void put(const char *path, const char *text)
{
    Error error;
    FileReplacement file;
    char full[256];
    snprintf(full, sizeof full, "%s/%s", root, path);
    CU_ASSERT_FATAL(file_replace(&file, full, &error));
    fputs(text, file.stream);
    CU_ASSERT_FATAL(file_commit(&file, &error));
    CU_ASSERT_EQUAL(chmod(full, 0777), 0);
}

static void make_folder(const char *path)
{
    Error error;
    char full[256];
    snprintf(full, sizeof full, "%s/%s", root, path);
    CU_ASSERT_FATAL(file_make_folder(full, &error));
}

// Runs outputs.sh with one program; what it said is in said.
static int run(const char *program, const char *output, const char *build)
{
    char command[512];
    make_folder("chapters/01-a");
    make_folder("figures/01-a");
    make_folder(build);
    char path[64];
    snprintf(path, sizeof path, "%s/01-a", build);
    put(path, program);
    put("chapters/01-a/output.txt", output);
    snprintf(command, sizeof command,
             "cd %s && BUILD=%s sh ../../tests/outputs.sh 01-a 2>&1", root,
             build);
    FILE *pipe = popen(command, "r");
    CU_ASSERT_PTR_NOT_NULL_FATAL(pipe);
    said[fread(said, 1, sizeof said - 1, pipe)] = '\0';
    int status = pclose(pipe);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

#define SCRIPT "#!/bin/sh\nmkdir -p \"$2\"\n"

static void an_equal_output_passes(void)
{
    CU_ASSERT_EQUAL(run(SCRIPT "echo z 0.5", "z 0.5\n", "build"), 0);
    CU_ASSERT_STRING_EQUAL(said, "outputs: 1 as committed\n");
}

static void a_changed_digit_fails(void)
{
    CU_ASSERT_EQUAL(run(SCRIPT "echo z 0.5", "z 0.6\n", "build"), 1);
    ASSERT_CONTAINS(said, "-z 0.6\n+z 0.5\n");
    ASSERT_CONTAINS(said, "outputs that differ: 01-a");
}

static void a_program_that_fails_is_no_equal_output(void)
{
    CU_ASSERT_EQUAL(
        run(SCRIPT "echo z; echo why >&2; exit 3", "z\n", "build"), 1);
    ASSERT_CONTAINS(said, "build/01-a failed:\nwhy\n");
}

static void figures_are_drawn_elsewhere_and_compared(void)
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

static void a_program_without_mnist_is_skipped_and_named(void)
{
    static const char pen[] =
        SCRIPT "echo 'MNIST: run `make data`'; echo 1";
    CU_ASSERT_EQUAL(run(pen, "MNIST\n2\n", "build"), 0);
    ASSERT_CONTAINS(said, "outputs: 0 as committed\nskipped: the output of "
                          "01-a (MNIST is missing; run make data)\n");
    make_folder("data");
    put("data/train-images-idx3-ubyte", "");
    CU_ASSERT_EQUAL(run(pen, "MNIST\n2\n", "build"), 1);
    CU_ASSERT_EQUAL(run(SCRIPT "echo 1", "2\n", "build"), 1);
}

static void an_output_is_wanted_as_soon_as_there_is_a_text(void)
{
    static const char command[] =
        "cd %s && rm chapters/01-a/output.txt && %s "
        "BUILD=build sh ../../tests/outputs.sh 01-a >said 2>&1";
    char line[256];
    snprintf(line, sizeof line, "cd %s && rm -rf figures data", root);
    CU_ASSERT_EQUAL(system(line), 0);
    CU_ASSERT_EQUAL(run(SCRIPT "echo 1", "1\n", "build"), 0);
    snprintf(line, sizeof line, command, root, "");
    CU_ASSERT_EQUAL(system(line), 0);
    CU_ASSERT_EQUAL(run(SCRIPT "echo 1", "1\n", "build"), 0);
    snprintf(line, sizeof line, command, root,
             ">chapters/01-a/README.md &&");
    CU_ASSERT_NOT_EQUAL(system(line), 0);
}

static void sanitized_programs_are_not_run(void)
{
    CU_ASSERT_EQUAL(run("#!/bin/sh\nexit 1\n", "", "build/with-san"), 0);
    ASSERT_CONTAINS(said, "skipped: the outputs of the chapter programs");
}

int main(void)
{
    if (mkdtemp(root) == NULL)
        return 1;
    int code = TESTS("outputs", TEST(an_equal_output_passes),
                     TEST(a_changed_digit_fails),
                     TEST(a_program_that_fails_is_no_equal_output),
                     TEST(figures_are_drawn_elsewhere_and_compared),
                     TEST(a_program_without_mnist_is_skipped_and_named),
                     TEST(an_output_is_wanted_as_soon_as_there_is_a_text),
                     TEST(sanitized_programs_are_not_run));
    char command[64];
    snprintf(command, sizeof command, "rm -r %s", root);
    return system(command) == 0 ? code : 1;
}
