// 07-trainer: what it keeps, and that it goes on where it stopped.
//
// Run as a reader would run it, on few digits that the project draws
// itself.  tests/run.sh says in BUILD where the program is.
#include "harness.h"

#include <stdlib.h>
#include <sys/wait.h>

static char folder[] = "build/test-trainer-XXXXXX";
static char output[100000]; // what the last run printed, stderr included

// Runs the trainer with these words, and after its name and words this bit
// of shell.
static int run_and(const char *words, const char *after)
{
    const char *build = getenv("BUILD");
    char command[900], path[100];
    snprintf(path, sizeof path, "%s/log", folder);
    snprintf(command, sizeof command,
             "%s/07-trainer --digits pen --no-figures --hidden 4 "
             "--networks 1 --train 300 %s >%s 2>&1 </dev/null %s",
             build != NULL ? build : "build", words, path, after);
    int status = system(command);
    FILE *file = fopen(path, "rb");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    output[fread(output, 1, sizeof output - 1, file)] = '\0';
    fclose(file);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int run(const char *words)
{
    return run_and(words, "");
}

// The line of the training table that begins with this epoch.
static void find_epoch(const char *epoch, char line[200])
{
    line[0] = '\0';
    const char *found = strstr(output, epoch);
    CU_ASSERT_PTR_NOT_NULL(found);
    if (found != NULL)
        snprintf(line, 200, "%.*s", (int)strcspn(found + 1, "\n"),
                 found + 1);
}

// Two epochs, saved, loaded and one more, are three epochs, to the last
// digit that is printed.
static void a_loaded_network_goes_on_as_if_nothing_had_happened(void)
{
    char words[300], whole[200], resumed[200];
    CU_ASSERT_EQUAL(run("--epochs 3"), 0);
    find_epoch("\n      3  ", whole);
    snprintf(words, sizeof words, "--epochs 2 --save %s/net", folder);
    CU_ASSERT_EQUAL(run(words), 0);
    snprintf(words, sizeof words, "--epochs 1 --load %s/net", folder);
    CU_ASSERT_EQUAL(run(words), 0);
    find_epoch("\n      3  ", resumed);
    CU_ASSERT(strlen(whole) > 20);
    CU_ASSERT_STRING_EQUAL(whole, resumed);
}

static size_t count_lines(const char *name)
{
    char path[100];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    size_t lines = 0;
    for (int c; file != NULL && (c = fgetc(file)) != EOF;)
        lines += c == '\n';
    if (file != NULL)
        fclose(file);
    return lines;
}

// A heading, the state before learning, and two epochs.  Both engines learn
// the same: their costs differ by what a float cannot hold.
static void the_history_is_written_and_the_engines_agree(void)
{
    char words[300], line[200];
    double cost[2];
    const char *engines[] = {"fast", "plain"};
    for (int i = 0; i < 2; i++) {
        snprintf(words, sizeof words,
                 "--epochs 2 --engine %s --history %s/history", engines[i],
                 folder);
        CU_ASSERT_EQUAL(run(words), 0);
        find_epoch("\n      2  ", line);
        cost[i] = strtod(line + 8, NULL);
        CU_ASSERT_EQUAL(count_lines("history"), 4);
    }
    CU_ASSERT(cost[0] > .01);
    ASSERT_CLOSE(cost[0], cost[1], 1e-4);
}

static void ctrl_c_saves_what_was_asked_for(void)
{
    // Once the first epoch is printed, one Ctrl-C; a second would end the
    // program at once.
    char words[300], after[300];
    snprintf(words, sizeof words, "--epochs 100000 --save %s/cut", folder);
    snprintf(after, sizeof after,
             "& pid=$!; for i in $(seq 900); do grep -q '^      1 ' %s/log "
             "&& break; sleep 0.1; done; kill -INT $pid; wait $pid",
             folder);
    CU_ASSERT_EQUAL(run_and(words, after), 130);
    ASSERT_CONTAINS(output, "/cut");
    ASSERT_CONTAINS(output, "Interrupted in epoch");
    snprintf(words, sizeof words, "--epochs 0 --load %s/cut", folder);
    CU_ASSERT_EQUAL(run(words), 0);
    ASSERT_CONTAINS(output, "loaded, after epoch");
}

static void what_cannot_be_trained_is_said(void)
{
    CU_ASSERT_EQUAL(run("--load none.st"), 1);
    ASSERT_CONTAINS(output, "none.st: ");
    CU_ASSERT_EQUAL(run("--rate 1e6 --l2 1e6 --epochs 2"), 1);
    ASSERT_CONTAINS(output, "a smaller --rate may help");
}

int main(void)
{
    if (mkdtemp(folder) == NULL)
        return 1;
    int code =
        TESTS("trainer",
              TEST(a_loaded_network_goes_on_as_if_nothing_had_happened),
              TEST(the_history_is_written_and_the_engines_agree),
              TEST(ctrl_c_saves_what_was_asked_for),
              TEST(what_cannot_be_trained_is_said));
    char command[100];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command) == 0 ? code : 1;
}
