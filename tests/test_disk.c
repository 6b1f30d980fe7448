// disk: a full disk and kill -9 leave the old file or the new one, whole.
#include "saves.h"

#include <signal.h>
#include <sys/resource.h>
#include <time.h>

// ---- a full disk -------------------------------------------------------
// No file may grow past a limit: writing stops at that byte.

enum { SAVED = 0, REFUSED = 10, SILENT };

static int save_with_room(Save save, size_t room)
{
    Error error = {""};
    const struct rlimit limit = {room, room};
    signal(SIGXFSZ, SIG_IGN); // so that write reports EFBIG
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return SILENT;
    if (save(1, &error))
        return SAVED;
    return strstr(error.text, strerror(EFBIG)) != NULL ? REFUSED : SILENT;
}

static int assert_full_disk_is_told(Save save)
{
    int limits = 0;
    Content after = content_after(save, 1);
    Content before = content_after(save, 0);
    for (size_t room = 0; room < after.size; room += 1 + after.size / 80) {
        fflush(stdout);
        pid_t child = fork();
        if (child == 0)
            _exit(save_with_room(save, room));
        CU_ASSERT_EQUAL(exit_of(child), REFUSED);
        Content now = content();
        CU_ASSERT_TRUE(same(now, before));
        CU_ASSERT_EQUAL(sweep_folder(), 0);
        free(now.bytes);
        limits++;
    }
    free(before.bytes);
    free(after.bytes);
    return limits;
}

// Read by the leak sanitizer: Cairo keeps some of a PDF's page when it
// cannot be written to the end.
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libcairo";
}

TEST(a_full_disk_leaves_the_old_file)
{
    static const Save saves[] = {
        save_model,   save_trace,      save_history, save_archive,
        save_picture, save_checkpoint, save_film,    save_figure,
        save_svg,     save_pdf};
    int limits = 0;
    for (size_t i = 0; i < sizeof saves / sizeof *saves; i++)
        limits += assert_full_disk_is_told(saves[i]);
    printf("%d limits ... ", limits);
}

// ---- kill -9 -----------------------------------------------------------

static void pause_for(long nanoseconds)
{
    nanosleep(&(struct timespec){0, nanoseconds}, NULL);
}

// Starts a child that saves versions 0 and 1 in turn for ever, and returns
// once it has saved so many times.
static pid_t start_saving(size_t saves)
{
    int ready[2];
    char byte = 0;
    CU_ASSERT_EQUAL_FATAL(pipe(ready), 0);
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        Error error;
        for (int version = 0; save_model(version, &error); version ^= 1)
            if (write(ready[1], &byte, 1) != 1)
                break;
        _exit(1);
    }
    close(ready[1]);
    for (size_t i = 0; i < saves; i++)
        CU_ASSERT_EQUAL(read(ready[0], &byte, 1), 1);
    return close(ready[0]) == 0 ? child : -1;
}

TEST(a_killed_program_leaves_a_whole_file)
{
    enum { KILLS = 200, SECONDS_MOST = 8, KILLS_LEAST = 20 };
    Random random = random_start(4);
    Content versions[2] = {content_after(save_model, 0),
                           content_after(save_model, 1)};
    time_t start = time(NULL);
    int kills = 0, counts[2] = {0};
    for (; kills < KILLS; kills++) {
        if (kills >= KILLS_LEAST && time(NULL) - start > SECONDS_MOST)
            break;
        pid_t child = start_saving(1 + random_below(&random, 4));
        pause_for((long)random_below(&random, 1000000));
        kill(child, SIGKILL);
        CU_ASSERT_EQUAL(exit_of(child), -SIGKILL);
        Content now = content();
        bool is[2] = {same(now, versions[0]), same(now, versions[1])};
        CU_ASSERT_TRUE(is[0] || is[1]);
        counts[is[1]]++;
        free(now.bytes);
        sweep_folder(); // a temporary may be left, the file may not suffer
    }
    CU_ASSERT_TRUE(counts[0] > 0 && counts[1] > 0);
    printf("%d kills ... ", kills);
    free(versions[0].bytes);
    free(versions[1].bytes);
}

TESTS_MAIN_WITHIN("disk", saves_begin, saves_end)
