// checkpoint: a training that was cut off goes on as if it never had been,
// and a checkpoint that does not fit is refused.
#include <signal.h>
#include <unistd.h>

#include "base/file.h"
#include "data/model.h"
#include "trainer_run.h"

static void assert_same_files(const char *name, const char *other)
{
    unsigned char *bytes[2] = {NULL};
    size_t size[2] = {0, 1};
    Error error;
    CU_ASSERT_TRUE(
        file_read(in_folder(name), 1 << 20, &bytes[0], &size[0], &error));
    CU_ASSERT_TRUE(
        file_read(in_folder(other), 1 << 20, &bytes[1], &size[1], &error));
    CU_ASSERT_EQUAL_FATAL(size[0], size[1]);
    CU_ASSERT_EQUAL(memcmp(bytes[0], bytes[1], size[0]), 0);
    free(bytes[0]);
    free(bytes[1]);
}

// Trains so many epochs, by way of the checkpoint or in one go.
static void train_and_save(size_t epochs, const char *options,
                           const char *name)
{
    char words[500];
    snprintf(words, sizeof words,
             "--hidden 4,4 --epochs %zu %s --save %s/%s.st --history "
             "%s/%s.csv",
             epochs, options, folder, name, folder, name);
    CU_ASSERT_EQUAL(run(words), 0);
}

static const char *by_checkpoint(void)
{
    static char words[200];
    snprintf(words, sizeof words, "--checkpoint %s/point --resume", folder);
    return words;
}

// Two epochs and four are six, in the network, in its notes and in the
// history; and taken up after the last there is nothing left to do.
TEST(a_resumed_training_gives_the_same_bytes)
{
    static const char *const others[] = {
        "--engine plain --every 1 --l2 0.1",
        "--cost cross-entropy --rate 0.3 --output softmax --every 2"};
    char options[300];
    for (size_t i = 0; i < 2; i++) {
        unlink(in_folder("point"));
        snprintf(options, sizeof options, "%s %s", others[i],
                 by_checkpoint());
        train_and_save(2, options, "parts");
        train_and_save(6, options, "parts");
        train_and_save(6, others[i], "whole");
        assert_same_files("parts.st", "whole.st");
        assert_same_files("parts.csv", "whole.csv");
        train_and_save(6, options, "again");
        assert_same_files("again.st", "whole.st");
        assert_same_files("again.csv", "whole.csv");
    }
}

// The last epoch in the table that was printed, or 0.
static size_t last_printed(void)
{
    size_t last = 0, epoch;
    char *table = strstr(output, "length of update");
    for (char *line = table; line != NULL; line = strchr(line, '\n')) {
        line++;
        if (sscanf(line, "%zu", &epoch) == 1)
            last = epoch;
    }
    return last;
}

static size_t checkpoint_epoch(void)
{
    Model model;
    Error error;
    CU_ASSERT_FATAL(model_load(in_folder("point"), &model, &error));
    const char *epoch = model_find(&model, "epoch");
    size_t number = strtoul(epoch, NULL, 10);
    model_free(&model);
    return number;
}

// Goes on until the epoch after this one is printed, and then dies at a
// random moment of the next ones.
static void kill_after(size_t epoch, Random *random)
{
    char words[300], after[400];
    snprintf(words, sizeof words, "--hidden 4,4 --epochs 100000 %s",
             by_checkpoint());
    snprintf(after, sizeof after,
             "& pid=$!; for i in $(seq 4500); do grep -q '^ *%zu  ' %s/log "
             "&& break; sleep 0.02; done; sleep 0.%03d; kill -KILL $pid; "
             "wait $pid",
             epoch + 1, folder, (int)random_below(random, 200));
    CU_ASSERT_EQUAL(run_and(words, after), 128 + SIGKILL);
}

// KILLS=200 build/tests/test_checkpoint dies more often.
TEST(a_killed_training_loses_the_epoch_under_way_at_most)
{
    const char *asked = getenv("KILLS");
    long kills = asked != NULL ? strtol(asked, NULL, 10) : 5;
    Random random = random_start(1);
    size_t epoch = 0;
    unlink(in_folder("point"));
    for (long i = 0; i < kills; i++) {
        kill_after(epoch, &random);
        size_t printed = last_printed();
        epoch = checkpoint_epoch();
        CU_ASSERT_TRUE(epoch == printed || epoch == printed + 1);
    }
    printf("%ld kills, %zu epochs ... ", kills, epoch);
    train_and_save(epoch + 1, by_checkpoint(), "parts");
    train_and_save(epoch + 1, "", "whole");
    assert_same_files("parts.st", "whole.st");
    assert_same_files("parts.csv", "whole.csv");
}

// ---- checkpoints that lie ---------------------------------------------

static void end_before_its_epoch(Model *model)
{
    model_note(model, "epoch", "3");
}

static void run_backwards(Model *model)
{
    matrix_row(model->history, 1)[0] = 0;
}

static void begin_late(Model *model)
{
    matrix_row(model->history, 0)[0] = .5;
}

static void be_more_than_all_right(Model *model)
{
    matrix_row(model->history, 2)[4] = 1.5;
}

static void cost_less_than_nothing(Model *model)
{
    matrix_row(model->history, 2)[1] = -1;
}

static void lose_a_column(Model *model)
{
    model->history.cols = 5;
}

static void forget_the_seed(Model *model)
{
    for (size_t i = 0; i < model->note_count; i++)
        if (strcmp(model->notes[i].key, "seed") == 0)
            strcpy(model->notes[i].key, "seeds");
}

// Resumes from the good checkpoint after this change to it.
static void assert_resume_refused(void (*change)(Model *),
                                  const char *expected)
{
    Model model;
    Error error;
    char words[300];
    CU_ASSERT_FATAL(model_load(in_folder("good"), &model, &error));
    change(&model);
    CU_ASSERT_TRUE(model_save(&model, in_folder("point"), &error));
    model_free(&model);
    snprintf(words, sizeof words, "--epochs 4 %s", by_checkpoint());
    CU_ASSERT_EQUAL(run(words), 1);
    ASSERT_CONTAINS(output, expected);
}

TEST(a_checkpoint_that_lies_is_refused)
{
    char words[300];
    snprintf(words, sizeof words, "--epochs 2 --checkpoint %s",
             in_folder("good"));
    CU_ASSERT_EQUAL(run(words), 0);
    assert_resume_refused(end_before_its_epoch,
                          "/point: its history ends with epoch 2, expected "
                          "3");
    assert_resume_refused(run_backwards, "/point: history: row 1: expected "
                                         "an epoch after the one before");
    assert_resume_refused(begin_late, "/point: history: row 0: expected");
    assert_resume_refused(be_more_than_all_right, "history: row 2: exp");
    assert_resume_refused(cost_less_than_nothing, "history: row 2: exp");
    assert_resume_refused(lose_a_column, "with a history of 6 columns");
    assert_resume_refused(forget_the_seed,
                          "/point: made with seed nothing, "
                          "expected 1 as the options say");
}

static void fill_its_notes(Model *model)
{
    model->note_count = 0;
    for (int i = 0; i < MODEL_NOTES_MOST - 2; i++) {
        char key[16];
        snprintf(key, sizeof key, "note%d", i);
        model_note(model, key, "a text");
    }
}

TEST(a_checkpoint_full_of_other_notes_is_refused)
{
    assert_resume_refused(fill_its_notes, "made with digits nothing");
}

// An epoch that wraps would let the training write past its measurements.
TEST(an_epoch_that_is_no_count_is_refused)
{
    static const char *const epochs[] = {
        "18446744073709551615", "-2", "abc", "", "1000000000", " 1", "0x1"};
    for (size_t i = 0; i < sizeof epochs / sizeof *epochs; i++) {
        Model model;
        Error error;
        char words[200];
        CU_ASSERT_FATAL(model_load(in_folder("good"), &model, &error));
        model_note(&model, "epoch", "%s", epochs[i]);
        CU_ASSERT_TRUE(model_save(&model, in_folder("epoch"), &error));
        model_free(&model);
        snprintf(words, sizeof words, "--epochs 1 --load %s",
                 in_folder("epoch"));
        CU_ASSERT_EQUAL(run(words), 1);
        ASSERT_CONTAINS(output, "\"epoch\": expected a whole number");
    }
}

// Goes on from the good checkpoint with these options besides.
static void assert_refused(const char *options, int code,
                           const char *expected)
{
    char words[400];
    snprintf(words, sizeof words, "--checkpoint %s %s", in_folder("good"),
             options);
    CU_ASSERT_EQUAL(run(words), code);
    ASSERT_CONTAINS(output, expected);
}

TEST(another_training_is_not_resumed)
{
    assert_refused("--epochs 1 --resume", 1,
                   "/good: it has 2 epochs behind it, expected at most the "
                   "1 of --epochs");
    assert_refused("--resume --rate 0.25", 1,
                   "/good: made with rate 3, expected 0.25 as the options "
                   "say");
    assert_refused("--resume --hidden 5", 1,
                   "made with layers 784-4-10, expected 784-5-10");
    assert_refused("--resume --seed 2", 1, "made with seed 1, expected 2");
    assert_refused("--resume --output softmax", 1,
                   "made with output sigmo");
    assert_refused("", 1, "/good: it is there already; expected --resume");
    assert_refused("--resume --networks 2", 2, "expected --networks 1");
    assert_refused("--resume --load x", 2,
                   "--checkpoint: expected no --loa");
    char words[200];
    snprintf(words, sizeof words, "--save %s", in_folder("good"));
    assert_refused(words, 2, "--save: expected another file");
    CU_ASSERT_EQUAL(run("--resume"), 2);
    ASSERT_CONTAINS(output, "--resume: expected --checkpoint FILE with it");
}

// Whatever ends a training, what it was asked to save is saved.
TEST(signals_do_not_lose_what_is_to_be_saved)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};
    for (size_t i = 0; i < 4; i++) {
        char words[200], after[200];
        unlink(in_folder("saved"));
        snprintf(words, sizeof words, "--epochs 100000 --save %s",
                 in_folder("saved"));
        snprintf(after, sizeof after,
                 "& pid=$!; sleep 0.3; kill -%d $pid; wait $pid",
                 signals[i]);
        CU_ASSERT_EQUAL(run_and(words, after), 128 + signals[i]);
        CU_ASSERT_EQUAL(access(in_folder("saved"), F_OK), 0);
    }
}

TEST(outputs_are_tried_before_the_work)
{
    char words[300];
    CU_ASSERT_EQUAL(run("--epochs 100000 --save build/none/x"), 1);
    ASSERT_CONTAINS(output, "build/none/x: cannot write here");
    CU_ASSERT_EQUAL(run("--epochs 100000 --trace build/none/x"), 1);
    snprintf(words, sizeof words, "--save %s --history ./%s",
             in_folder("one"), in_folder("one"));
    CU_ASSERT_EQUAL(run(words), 2);
    ASSERT_CONTAINS(output, "--history: expected another file than that "
                            "of --save");
    snprintf(words, sizeof words, "--experiments --save %s",
             in_folder("one"));
    CU_ASSERT_EQUAL(run(words), 2);
    ASSERT_CONTAINS(output, "--save: expected no --experiments with it");
    snprintf(words, sizeof words, "--load %s --classify x.png --export %s",
             in_folder("good"), in_folder("one"));
    CU_ASSERT_EQUAL(run(words), 2);
    ASSERT_CONTAINS(output, "--export: expected no --classify with it");
    CU_ASSERT_EQUAL(run("--rate 0x1p-1"), 2);
}

// ---- two trainings on one checkpoint ------------------------------------

// One sleeps while another takes the checkpoint further.  When it wakes, it
// must not put its own over it.
TEST(of_two_trainings_on_one_checkpoint_one_ends)
{
    char words[300];
    // Those who were killed left temporaries.
    CU_ASSERT_EQUAL(shell("rm -f point*"), 0);
    snprintf(words, sizeof words, "--hidden 4,4 --epochs 100000 %s",
             by_checkpoint());
    run_and(words, "& echo $! >$F/pid; for i in $(seq 4500); do grep -q "
                   "'^ *1  ' $F/log && break; sleep 0.02; done; "
                   "kill -STOP $(cat $F/pid); ln $F/log $F/first");
    size_t epoch = checkpoint_epoch() + 2;
    train_and_save(epoch, by_checkpoint(), "second");
    CU_ASSERT_EQUAL(
        shell("kill -CONT $(cat pid); for i in $(seq 4500); do kill -0 "
              "$(cat pid) 2>/dev/null || break; sleep 0.02; done"),
        0);
    CU_ASSERT_EQUAL(checkpoint_epoch(), epoch);
    CU_ASSERT_EQUAL(shell("grep -q '/point: writing failed: another "
                          "program has written it meanwhile' first"),
                    0);
    CU_ASSERT_EQUAL(shell("test -z \"$(ls | grep tmp)\""), 0);
}

static bool begin(void)
{
    signal(SIGHUP, SIG_DFL); // nohup ignores it, and so would the programs
    return folder_begin();
}

TESTS_MAIN_WITHIN("checkpoint", begin, folder_end)
