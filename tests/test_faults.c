// faults: whatever fails while a file is replaced, the file under its name
// is the old one or the new one, whole, and nothing else is left beside it.
//
// Each save runs in a child process of its own: when memory_new finds no
// memory the program ends, which is a way to fail like any other.
#include "harness.h"

#include <dirent.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

#include "base/file.h"
#include "data/model.h"
#include "draw/raster.h"
#include "faults.h"
#include "trace/trace.h"

static char folder[] = "build/test-faults-XXXXXX";
static char path[64];

// ---- what is saved
// ------------------------------------------------------- Two versions of
// each kind of file, 0 and 1, made before anything fails.

static Model models[2];
static Trace *traces[2];
static Raster *rasters[2];

static void make_all(void)
{
    const size_t sizes[] = {30, 40, 10};
    for (int version = 0; version < 2; version++) {
        Random random = random_start((unsigned long long)version + 1);
        models[version].net = network_new(sizes, 3, SIGMOID, SOFTMAX);
        network_initialise(models[version].net, NORMAL, &random);
        model_note(&models[version], "version", "%d", version);
        traces[version] = trace_new();
        rasters[version] = raster_new(40, 30);
        for (int step = 0; step < 2 + version; step++) {
            char id[16];
            snprintf(id, sizeof id, "step-%d", step);
            trace_step(traces[version], id, "A step", "z = Wx + b");
            trace_vector(traces[version], "b",
                         models[version].net->parameters, 40);
        }
        for (size_t i = 0; i < 40 * 30 * 3; i++)
            rasters[version]->rgb[i] =
                (unsigned char)random_below(&random, 256);
    }
}

static void free_all(void)
{
    for (int version = 0; version < 2; version++) {
        model_free(&models[version]);
        trace_free(traces[version]);
        raster_free(rasters[version]);
    }
}

typedef bool (*Save)(int version, Error *error);

static bool save_model(int version, Error *error)
{
    return model_save(&models[version], path, error);
}

static bool save_trace(int version, Error *error)
{
    return trace_write(traces[version], path, error);
}

static bool save_picture(int version, Error *error)
{
    const RasterText text = {.title = "t", .description = "d"};
    return raster_save(rasters[version], &text, path, error);
}

// ---- the file and its folder
// ---------------------------------------------

typedef struct {
    unsigned char *bytes;
    size_t size;
} Content;

static Content content(void)
{
    Content c;
    Error error;
    CU_ASSERT_FATAL(file_read(path, 1 << 20, &c.bytes, &c.size, &error));
    return c;
}

static Content content_after(Save save, int version)
{
    Error error;
    CU_ASSERT_FATAL(save(version, &error));
    return content();
}

static bool same(Content a, Content b)
{
    return a.size == b.size && memcmp(a.bytes, b.bytes, a.size) == 0;
}

// Removes every file but the one, and returns how many there were.
static int sweep_folder(void)
{
    int others = 0;
    DIR *opened = opendir(folder);
    for (struct dirent *entry; (entry = readdir(opened)) != NULL;) {
        char other[512];
        snprintf(other, sizeof other, "%s/%s", folder, entry->d_name);
        if (entry->d_name[0] != '.' && strcmp(other, path) != 0)
            others += unlink(other) == 0;
    }
    closedir(opened);
    return others;
}

// ---- one save in a child
// ---------------------------------------------------

enum { SAVED = 0, NO_MEMORY = 1, REFUSED = 10, SILENT, LEAKED, FINISHED };

// What the child does: saves version 1 and says how it went.  done is set
// when no call was left to fail.
static int save_with_fault(Save save, long at, bool stays)
{
    Error error = {""};
    faults_start(at, stays);
    bool good = save(1, &error);
    if (fault_blocks != 0)
        return LEAKED;
    if (good)
        return fault_calls < at ? FINISHED : SAVED;
    return strncmp(error.text, path, strlen(path)) == 0 ? REFUSED : SILENT;
}

static int exit_of(pid_t child)
{
    int status;
    CU_ASSERT_EQUAL_FATAL(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static void leave_at_once(void)
{
    _exit(NO_MEMORY);
}

// memory_new prints a line and calls exit.  Here the line would only fill
// the log, and what exit does otherwise is the test program's affair.
static void prepare_child(void)
{
    if (freopen("/dev/null", "w", stderr) == NULL ||
        atexit(leave_at_once) != 0)
        _exit(SILENT);
}

// The old file is there unless the save got as far as its last step.
static void check_after(int code, Content before, Content after)
{
    Content now = content();
    bool old = same(now, before), new = same(now, after);
    CU_ASSERT_TRUE(old || new);
    CU_ASSERT_TRUE(code == SAVED || code == NO_MEMORY || code == REFUSED);
    if (code == SAVED)
        CU_ASSERT_TRUE(new);
    if (code == REFUSED)
        CU_ASSERT_TRUE(old);
    CU_ASSERT_EQUAL(sweep_folder(), 0);
    free(now.bytes);
}

// Fails call 1, 2, … until no call is left, and returns how many there
// were.
static long sweep(Save save, bool stays)
{
    Content after = content_after(save, 1);
    for (long at = 1;; at++) {
        Content before = content_after(save, 0);
        fflush(stdout);
        pid_t child = fork();
        if (child == 0) {
            prepare_child();
            _exit(save_with_fault(save, at, stays));
        }
        int code = exit_of(child);
        if (code != FINISHED)
            check_after(code, before, after);
        free(before.bytes);
        if (code == FINISHED || CU_get_number_of_failures() > 20) {
            free(after.bytes);
            return at - 1;
        }
    }
}

static void assert_all_or_nothing(const char *what, Save save)
{
    long once = sweep(save, false), from_then_on = sweep(save, true);
    CU_ASSERT_TRUE(once > 10);
    CU_ASSERT_TRUE(from_then_on > 10);
    printf("%s: %ld faults ... ", what, once + from_then_on);
}

static void a_failing_call_leaves_the_old_model(void)
{
    assert_all_or_nothing("model", save_model);
}

static void a_failing_call_leaves_the_old_trace(void)
{
    assert_all_or_nothing("trace", save_trace);
}

static void a_failing_call_leaves_the_old_picture(void)
{
    assert_all_or_nothing("picture", save_picture);
}

// ---- a full disk -------------------------------------------------------
// No file may grow past a limit: writing stops at that byte.

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

static void assert_full_disk_is_told(Save save)
{
    Content after = content_after(save, 1);
    Content before = content_after(save, 0);
    for (size_t room = 0; room < after.size; room += 1 + after.size / 80) {
        fflush(stdout);
        pid_t child = fork();
        if (child == 0)
            _exit(save_with_room(save, room));
        int code = exit_of(child);
        CU_ASSERT_EQUAL(code, REFUSED);
        check_after(code, before, after);
    }
    free(before.bytes);
    free(after.bytes);
}

static void a_full_disk_leaves_the_old_file(void)
{
    assert_full_disk_is_told(save_model);
    assert_full_disk_is_told(save_trace);
    assert_full_disk_is_told(save_picture);
}

// ---- kill -9
// -------------------------------------------------------------

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

static void a_killed_program_leaves_a_whole_file(void)
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

int main(void)
{
    if (mkdtemp(folder) == NULL)
        return 1;
    snprintf(path, sizeof path, "%s/file", folder);
    json_set_alloc_funcs(malloc, free);
    make_all();
    int failed = TESTS("faults", TEST(a_failing_call_leaves_the_old_model),
                       TEST(a_failing_call_leaves_the_old_trace),
                       TEST(a_failing_call_leaves_the_old_picture),
                       TEST(a_full_disk_leaves_the_old_file),
                       TEST(a_killed_program_leaves_a_whole_file));
    free_all();
    return failed;
}
