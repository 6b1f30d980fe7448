// programs: what every chapter program promises at the terminal.
//
// Each is run as a reader would run it, on the digits that the project
// draws itself, so nothing here needs MNIST.  tests/run.sh says in BUILD
// where the programs are.
#include "folder.h"

#include <glob.h>
#include <unistd.h>

static char programs[32][100]; // their paths
static size_t program_count;

typedef struct {
    int code;
    char out[400000];
    char err[4000];
} Run;

static Run result;

static const char *build_folder(void)
{
    const char *build = getenv("BUILD");
    return build != NULL ? build : "build";
}

static void read_text(const char *name, char *text, size_t size)
{
    FILE *file = fopen(in_folder(name), "rb");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    text[fread(text, 1, size - 1, file)] = '\0';
    fclose(file);
}

// Runs a program with these words after its name, in a shell.
static const Run *run(const char *program, const char *words)
{
    char command[600];
    snprintf(command, sizeof command, "%s %s >%s/out 2>%s/err </dev/null",
             program, words, folder, folder);
    int status = system(command);
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    read_text("out", result.out, sizeof result.out);
    read_text("err", result.err, sizeof result.err);
    return &result;
}

// One line on stderr that begins with the program's name and says what.
static void assert_refused(const char *program, const char *words, int code,
                           const char *what)
{
    const Run *r = run(program, words);
    if (r->code != code)
        printf("\n    %s %s: exit %d, expected %d\n", program, words,
               r->code, code);
    CU_ASSERT_EQUAL(r->code, code);
    const char *name = strrchr(program, '/') + 1;
    CU_ASSERT_EQUAL(strncmp(r->err, name, strlen(name)), 0);
    ASSERT_CONTAINS(r->err, what);
    const char *end = strchr(r->err, '\n');
    CU_ASSERT_PTR_NOT_NULL_FATAL(end);
    CU_ASSERT_STRING_EQUAL(end, "\n");
}

TEST(help_is_a_page)
{
    for (size_t i = 0; i < program_count; i++) {
        const Run *r = run(programs[i], "--help");
        CU_ASSERT_EQUAL(r->code, 0);
        ASSERT_CONTAINS(r->out, "Usage: build/");
        ASSERT_CONTAINS(r->out, "--digits");
        CU_ASSERT_STRING_EQUAL(r->err, "");
        CU_ASSERT(strlen(r->out) > 900);
    }
}

TEST(wrong_usage_is_exit_2)
{
    for (size_t i = 0; i < program_count; i++) {
        const char *p = programs[i];
        assert_refused(p, "--colour", 2, "--colour: there is no such");
        assert_refused(p, "--seed", 2, "--seed: expected N after it");
        assert_refused(p, "--seed -1", 2, "--seed: expected a whole");
        assert_refused(p, "--seed 1x", 2, "--seed: expected a whole");
        assert_refused(p, "--digits dots", 2, "expected one of auto, ");
        assert_refused(p, "--out ''", 2, "--out: expected DIR");
        assert_refused(p, "words", 2, "\"words\": expected an option");
        assert_refused(p, "--seed x --help", 2, "--seed: expected a whole");
    }
}

// A tool takes no option that it does not know for the name of a file.
TEST(tools_know_a_wrong_option_from_a_file)
{
    glob_t tools;
    CU_ASSERT_EQUAL_FATAL(glob("src/tools/*.c", 0, NULL, &tools), 0);
    for (size_t i = 0; i < tools.gl_pathc; i++) {
        const char *name = tools.gl_pathv[i] + strlen("src/tools/");
        char tool[120];
        snprintf(tool, sizeof tool, "%s/%.*s", build_folder(),
                 (int)strcspn(name, "."), name);
        const Run *r = run(tool, "--no-such");
        if (r->code != 2)
            printf("\n    %s --no-such: exit %d\n", tool, r->code);
        CU_ASSERT_EQUAL(r->code, 2);
        CU_ASSERT(r->err[0] != '\0');
        CU_ASSERT_STRING_EQUAL(r->out, "");
        CU_ASSERT_NOT_EQUAL(access("./--no-such", F_OK), 0);
    }
    globfree(&tools);
}

// The small set of the Makefile has 300 training and 100 test digits.
static bool looks_at_one_digit(const char *program)
{
    return strstr(run(program, "--help")->out, "  --digit N ") != NULL;
}

TEST(a_digit_that_is_not_there_is_exit_2)
{
    char words[200];
    snprintf(
        words, sizeof words,
        "--data %s/small-digits --digits mnist --no-figures --digit 500",
        build_folder());
    size_t asked = 0;
    for (size_t i = 0; i < program_count; i++) {
        if (!looks_at_one_digit(programs[i]))
            continue;
        asked++;
        assert_refused(programs[i], words, 2,
                       "--digit 500: expected 0 to ");
        ASSERT_CONTAINS(result.err, "set has ");
        ASSERT_CONTAINS(result.err, " digits; --help lists the options");
    }
    CU_ASSERT(asked >= 9);
}

TEST(bad_data_is_exit_1)
{
    char words[200];
    snprintf(words, sizeof words, "--digits mnist --no-figures --data %s",
             folder);
    for (size_t i = 0; i < program_count; i++)
        assert_refused(programs[i], words, 1, folder);

    put("train-images-idx3-ubyte", "not the images");
    snprintf(words, sizeof words, "--no-figures --data %s", folder);
    for (size_t i = 0; i < program_count; i++)
        assert_refused(programs[i], words, 1, folder);
    unlink(in_folder("train-images-idx3-ubyte"));
}

// Runs the first program in the test's folder; it finds no good digits.
static void run_inside(const char *words)
{
    char program[300];
    snprintf(program, sizeof program, "(cd %s && \"$OLDPWD\"/%s %s)",
             folder, programs[0], words);
    CU_ASSERT_EQUAL(run(program, "")->code, 1);
}

// Only the book's own run may draw over the book's figures.
TEST(other_runs_draw_below_build)
{
    run_inside("--digits mnist");
    CU_ASSERT_EQUAL(shell("rmdir build/figures/01-neuron"), 0);
    put_folder("data");
    CU_ASSERT_EQUAL(shell("ln -s /dev/null data/t10k-labels-idx1-ubyte"),
                    0);
    run_inside("");
    CU_ASSERT_EQUAL(shell("rmdir build/figures/01-neuron"), 0);
    CU_ASSERT_NOT_EQUAL(access(in_folder("figures"), F_OK), 0);
}

TEST(a_folder_that_cannot_be_made_is_exit_1)
{
    for (size_t i = 0; i < program_count; i++)
        assert_refused(programs[i], "--digits pen --out Makefile/figures",
                       1, "Makefile/figures: ");
}

TEST(a_trace_that_cannot_be_written_is_exit_1)
{
    char words[200];
    snprintf(words, sizeof words,
             "--digits pen --no-figures --trace %s/none/t.jsonl", folder);
    assert_refused(programs[0], words, 1, "none/t.jsonl: ");
}

static void assert_full(const char *words)
{
    char command[400];
    snprintf(command, sizeof command, "%s %s >/dev/full 2>%s/err",
             programs[0], words, folder);
    int status = system(command);
    CU_ASSERT(WIFEXITED(status) && WEXITSTATUS(status) == 1);
    read_text("err", result.err, sizeof result.err);
    ASSERT_CONTAINS(result.err, "standard output: ");
}

TEST(a_full_disk_is_exit_1)
{
    assert_full("--digits pen --no-figures");
    assert_full("--help");
}

// Draws into build's folder twice and compares text and pictures.
TEST(the_same_command_gives_the_same_bytes)
{
    char words[200];
    static char first[sizeof result.out];
    snprintf(words, sizeof words, "--digits pen --out %s/figures", folder);
    CU_ASSERT_EQUAL(run(programs[0], words)->code, 0);
    CU_ASSERT_STRING_EQUAL(result.err, "");
    memcpy(first, result.out, sizeof first);
    CU_ASSERT_EQUAL(shell("mv figures kept"), 0);
    CU_ASSERT_EQUAL(run(programs[0], words)->code, 0);
    CU_ASSERT_STRING_EQUAL(result.out, first);
    CU_ASSERT_EQUAL(shell("diff -r figures kept && rm -r figures kept"), 0);
}

enum { WEIGHTS = 12 }; // of 06-backprop's network, its biases among them

// The weights at the end, which 06-backprop printed last; where they begin.
static const char *printed_weights(double *weights)
{
    const char *begin = strstr(result.out, "The weights at the end");
    CU_ASSERT_PTR_NOT_NULL_FATAL(begin);
    begin = strstr(begin, ".\n\n");
    CU_ASSERT_PTR_NOT_NULL_FATAL(begin);
    char *p = (char *)begin;
    for (size_t i = 0; i < WEIGHTS; i++) {
        weights[i] = strtod(p, &p);
        if (i % 3 == 2)
            p += strcspn(p, "\n"); // the neuron's name
    }
    return begin + 3;
}

// What a training ends with can be gone on from, or it is said that not.
TEST(printed_weights_are_read_again)
{
    const char *build = getenv("BUILD");
    char program[200], words[200];
    double first[WEIGHTS], again[WEIGHTS];
    snprintf(program, sizeof program, "%s/06-backprop",
             build != NULL ? build : "build");
    CU_ASSERT_EQUAL(run(program, "--steps 3 --rate 2")->code, 0);
    ASSERT_CONTAINS(result.out, "As --weights reads them");
    put("weights.txt", printed_weights(first));
    snprintf(words, sizeof words, "--weights %s --steps 1 --rate 1e-9",
             in_folder("weights.txt"));
    CU_ASSERT_EQUAL(run(program, words)->code, 0);
    printed_weights(again);
    for (size_t i = 0; i < WEIGHTS; i++)
        ASSERT_CLOSE(again[i], first[i], 2e-9);
    run(program, "--activation relu --output identity --steps 9 --rate "
                 "1e6");
    CU_ASSERT_EQUAL(result.code, 0);
    CU_ASSERT_PTR_NULL(strstr(result.out, "As --weights reads them"));
    ASSERT_CONTAINS(result.out, "it does not read all of these");
}

// The programs of all chapters; what else lies in the build is none.
static void find_programs(void)
{
    glob_t chapters;
    if (glob("chapters/[01][0-9]-*/main.c", 0, NULL, &chapters) != 0)
        return;
    for (size_t i = 0; i < chapters.gl_pathc && i < 32; i++) {
        const char *name = chapters.gl_pathv[i] + strlen("chapters/");
        snprintf(programs[program_count++], sizeof programs[0], "%s/%.*s",
                 build_folder(), (int)strcspn(name, "/"), name);
    }
    globfree(&chapters);
}

static bool begin(void)
{
    find_programs();
    return program_count > 0 && folder_begin();
}

TESTS_MAIN_WITHIN("programs", begin, folder_end)
