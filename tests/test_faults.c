// faults: whatever fails while a file is replaced, the file under its name
// is the old one or the new one, whole, and nothing else is left beside it.
#include "faults_child.h"
#include "saves.h"

// The old file is there unless the save got as far as its last step.
static void check_after(int code, Content before, Content after)
{
    Content now = content();
    bool old = same(now, before), new = same(now, after);
    CU_ASSERT_TRUE(old || new);
    if (code == DONE)
        CU_ASSERT_TRUE(new);
    if (code == REFUSED)
        CU_ASSERT_TRUE(old);
    CU_ASSERT_EQUAL(sweep_folder(), 0);
    free(now.bytes);
}

// Fails call 1, 2, … until no call is left, and returns how many there
// were.
static long sweep(Save save, bool stays, bool keeps)
{
    Content after = content_after(save, 1);
    Content before = content_after(save, 0);
    int code = DONE;
    long at = 0;
    while (code != FINISHED && !enough_failures()) {
        put_bytes(path, before.bytes, before.size);
        code = try_in_child(save, 1, ++at, stays, keeps);
        if (code != FINISHED)
            check_after(code, before, after);
    }
    free(before.bytes);
    free(after.bytes);
    return at - 1;
}

static void assert_all_or_nothing(const char *what, Save save, bool keeps)
{
    long once = sweep(save, false, keeps);
    long from_then_on = sweep(save, true, keeps);
    CU_ASSERT_TRUE(once > 10);
    CU_ASSERT_TRUE(from_then_on > 10);
    printf("%s: %ld faults ... ", what, once + from_then_on);
}

TEST(a_failing_call_leaves_the_old_model)
{
    assert_all_or_nothing("model", save_model, false);
}

TEST(a_failing_call_leaves_the_old_trace)
{
    assert_all_or_nothing("trace", save_trace, false);
}

TEST(a_failing_call_leaves_the_old_history)
{
    assert_all_or_nothing("history", save_history, false);
}

TEST(a_failing_call_leaves_the_old_archive)
{
    assert_all_or_nothing("archive", save_archive, false);
}

TEST(a_failing_call_leaves_the_old_checkpoint)
{
    assert_all_or_nothing("checkpoint", save_checkpoint, false);
}

TEST(a_failing_call_leaves_the_old_picture)
{
    assert_all_or_nothing("picture", save_picture, false);
}

TEST(a_failing_call_leaves_the_old_film)
{
    assert_all_or_nothing("film", save_film, false);
}

TEST(a_failing_call_leaves_the_old_figure)
{
    assert_all_or_nothing("figure", save_figure, true);
}

int main(void)
{
    if (!saves_begin())
        return 1;
    faults_begin();
    int failed = tests_run("faults");
    faults_end();
    saves_end();
    return failed;
}
