// 07-trainer: what it keeps, and that it goes on where it stopped.
#include <signal.h>
#include <unistd.h>

#include "trainer_run.h"

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
TEST(a_loaded_network_goes_on_as_if_nothing_had_happened)
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
    FILE *file = fopen(in_folder(name), "rb");
    size_t lines = 0;
    for (int c; file != NULL && (c = fgetc(file)) != EOF;)
        lines += c == '\n';
    if (file != NULL)
        fclose(file);
    return lines;
}

// A heading, the state before learning, and two epochs.  Both engines learn
// the same: their costs differ by what a float cannot hold.
TEST(the_history_is_written_and_the_engines_agree)
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

TEST(ctrl_c_saves_what_was_asked_for)
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

// After the training it is a program like any other.  Here it draws its
// first figure and then waits for somebody to read the light "mistakes".
TEST(ctrl_c_ends_what_comes_after_the_training)
{
    char command[600];
    const char *build = getenv("BUILD");
    snprintf(command, sizeof command,
             "mkdir drawn && mkfifo drawn/mistakes.png && cd ../.. && "
             "F=%s && { %s/07-trainer --digits pen --hidden 4 --networks 1 "
             "--train 300 --epochs 0 --out $F/drawn & } && pid=$! && "
             "for i in $(seq 9000); do [ -s $F/drawn/confusion.png ] && "
             "break; sleep 0.01; done; kill -INT $pid; wait $pid",
             folder, build != NULL ? build : "build");
    CU_ASSERT_EQUAL(shell(command), 128 + SIGINT);
    CU_ASSERT_EQUAL(access(in_folder("drawn/confusion.png"), R_OK), 0);
    CU_ASSERT_PTR_NULL(strstr(said, "Interrupted"));
}

TEST(what_cannot_be_trained_is_said)
{
    CU_ASSERT_EQUAL(run("--load none.st"), 1);
    ASSERT_CONTAINS(output, "none.st: ");
    CU_ASSERT_EQUAL(run("--rate 1e6 --l2 1e6 --epochs 2"), 1);
    ASSERT_CONTAINS(output, "a smaller --rate may help");
}

// ---- a drawing and an archive ------------------------------------------

TEST(a_drawing_is_read_and_answered)
{
    char words[300];
    snprintf(words, sizeof words, "--epochs 2 --save %s --export %s",
             in_folder("net"), in_folder("net.npz"));
    CU_ASSERT_EQUAL(run(words), 0);
    ASSERT_CONTAINS(output, "exported");
    CU_ASSERT_EQUAL(access(in_folder("net.npz"), R_OK), 0);
    snprintf(words, sizeof words,
             "--load %s --classify chapters/07-trainer/my-digit.png",
             in_folder("net"));
    CU_ASSERT_EQUAL(run(words), 0);
    ASSERT_CONTAINS(output, "my-digit.png: 360 x 460 pixels.");
    ASSERT_CONTAINS(output, "the ink is darker than it");
    ASSERT_CONTAINS(output, "It is read as a ");
    CU_ASSERT_PTR_NULL(strstr(output, "Training"));
}

TEST(what_is_no_drawing_is_said)
{
    char words[300];
    snprintf(words, sizeof words, "--load %s --classify README.md",
             in_folder("net"));
    CU_ASSERT_EQUAL(run(words), 1);
    ASSERT_CONTAINS(output, "README.md: byte 0: expected a PNG");
    CU_ASSERT_EQUAL(run("--load none.st --classify none.png"), 1);
    ASSERT_CONTAINS(output, "none.st: ");
    CU_ASSERT_EQUAL(run("--classify none.png"), 2);
    ASSERT_CONTAINS(output, "--classify: expected --load FILE with it");
}

TESTS_MAIN_WITHIN("trainer", folder_begin, folder_end)
