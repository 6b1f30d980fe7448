// file: what is read, what is refused, and that replacing a file is all or
// nothing.
#include "one_file.h"

#include <fcntl.h>
#include <signal.h>

static void write_text(const char *text)
{
    Error error;
    FileReplacement file;
    CU_ASSERT_FATAL(file_replace(&file, path, &error));
    fputs(text, file.stream);
    CU_ASSERT_TRUE(file_commit(&file, &error));
}

static void assert_holds(const char *text)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    CU_ASSERT_FATAL(file_read(path, 1000, &bytes, &size, &error));
    CU_ASSERT_EQUAL(size, strlen(text));
    CU_ASSERT_STRING_EQUAL((char *)bytes, text);
    free(bytes);
}

TEST(a_replaced_file_holds_the_new_text)
{
    write_text("old");
    assert_holds("old");
    write_text("new and longer");
    assert_holds("new and longer");
}

TEST(an_abandoned_replacement_leaves_the_old_text)
{
    Error error;
    FileReplacement file;
    write_text("old");
    CU_ASSERT_FATAL(file_replace(&file, path, &error));
    fputs("half of the n", file.stream);
    char temporary[96];
    snprintf(temporary, sizeof temporary, "%s", file.temporary);
    file_abandon(&file);
    assert_holds("old");
    CU_ASSERT_NOT_EQUAL(access(temporary, F_OK), 0);
}

TEST(a_replacement_ends_as_well_as_it_was_written)
{
    for (int good = 0; good < 2; good++) {
        Error error;
        FileReplacement file;
        write_text("old");
        CU_ASSERT_FATAL(file_replace(&file, path, &error));
        fputs("new", file.stream);
        CU_ASSERT_EQUAL(file_end(&file, good == 1, &error), good);
        assert_holds(good ? "new" : "old");
    }
}

TEST(a_longer_file_than_the_limit_is_refused)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    write_text("12345");
    CU_ASSERT_FALSE(file_read(path, 4, &bytes, &size, &error));
    ASSERT_CONTAINS(error.text, "5 bytes long, expected at most 4");
    CU_ASSERT_PTR_NULL(bytes);
}

TEST(a_folder_is_not_a_file)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    CU_ASSERT_FALSE(file_read(folder, 4, &bytes, &size, &error));
    ASSERT_CONTAINS(error.text, folder);
}

// A reader that opened it in the usual way would wait for ever.
TEST(a_pipe_that_nobody_writes_to_is_refused_at_once)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    char pipe[64];
    snprintf(pipe, sizeof pipe, "%s/pipe", folder);
    CU_ASSERT_EQUAL_FATAL(mkfifo(pipe, 0600), 0);
    alarm(20); // ends the test program instead of letting it wait
    CU_ASSERT_FALSE(file_read(pipe, 4, &bytes, &size, &error));
    alarm(0);
    ASSERT_CONTAINS(error.text, "expected a regular file");
}

TEST(devices_are_refused)
{
    const char *const devices[] = {"/dev/zero", "/dev/null", "/dev/tty"};
    for (size_t i = 0; i < 3; i++) {
        Error error = {""};
        unsigned char *bytes;
        size_t size;
        CU_ASSERT_FALSE(file_read(devices[i], 4, &bytes, &size, &error));
        ASSERT_CONTAINS(error.text, devices[i]);
    }
}

TEST(an_empty_file_is_read_as_such)
{
    write_text("");
    assert_holds("");
}

TEST(a_missing_folder_is_named)
{
    Error error;
    FileReplacement file;
    CU_ASSERT_FALSE(file_replace(&file, "build/none/x", &error));
    ASSERT_CONTAINS(error.text, "build/none/x: cannot write here");
}

// As root, too.
TEST(a_device_is_written_to_and_stays_one)
{
    Error error;
    FileReplacement file;
    struct stat status;
    CU_ASSERT_FATAL(file_replace(&file, "/dev/null", &error));
    fputs("text", file.stream);
    CU_ASSERT_TRUE(file_commit(&file, &error));
    CU_ASSERT_EQUAL(stat("/dev/null", &status), 0);
    CU_ASSERT_TRUE(S_ISCHR(status.st_mode));
    CU_ASSERT_FATAL(file_replace(&file, "/dev/full", &error));
    fputs("text", file.stream);
    CU_ASSERT_FALSE(file_commit(&file, &error));
    ASSERT_CONTAINS(error.text, "/dev/full: writing failed: No space");
    CU_ASSERT_FATAL(file_replace(&file, "/dev/null", &error));
    file_abandon(&file);
    CU_ASSERT_EQUAL(stat("/dev/null", &status), 0);
    CU_ASSERT_TRUE(S_ISCHR(status.st_mode));
}

// Where the system keeps files in memory, they lie in /dev.
TEST(a_file_below_dev_is_replaced_like_any)
{
    Error error;
    FileReplacement file;
    char memory[] = "/dev/shm/test-file-XXXXXX";
    int descriptor = access("/dev/shm", W_OK) == 0 ? mkstemp(memory) : -1;
    if (descriptor < 0)
        return; // not on this system
    close(descriptor);
    for (int i = 0; i < 2; i++) {
        CU_ASSERT_FATAL(file_replace(&file, memory, &error));
        fputs("once", file.stream);
        CU_ASSERT_TRUE(file_commit(&file, &error));
    }
    struct stat status;
    CU_ASSERT_EQUAL(stat(memory, &status), 0);
    CU_ASSERT_EQUAL(status.st_size, 4);
    CU_ASSERT_TRUE(file_is_same(memory, memory));
    unlink(memory);
}

TEST(a_pipe_is_written_to)
{
    char pipe[64], text[8] = "";
    snprintf(pipe, sizeof pipe, "%s/pipe-out", folder);
    CU_ASSERT_EQUAL_FATAL(mkfifo(pipe, 0600), 0);
    int reader = open(pipe, O_RDONLY | O_NONBLOCK);
    Error error;
    FileReplacement file;
    CU_ASSERT_FATAL(file_replace(&file, pipe, &error));
    fputs("text", file.stream);
    CU_ASSERT_TRUE(file_commit(&file, &error));
    CU_ASSERT_EQUAL(read(reader, text, sizeof text), 4);
    CU_ASSERT_STRING_EQUAL(text, "text");
    close(reader);
}

TEST(a_link_stays_a_link)
{
    char link[64], none[64];
    struct stat status;
    snprintf(link, sizeof link, "%s/link", folder);
    snprintf(none, sizeof none, "%s/link-to-none", folder);
    write_text("old");
    CU_ASSERT_EQUAL_FATAL(symlink("file", link), 0);
    CU_ASSERT_EQUAL_FATAL(symlink("nowhere", none), 0);
    Error error;
    FileReplacement file;
    CU_ASSERT_FATAL(file_replace(&file, link, &error));
    fputs("new", file.stream);
    CU_ASSERT_TRUE(file_commit(&file, &error));
    assert_holds("new");
    CU_ASSERT_EQUAL(lstat(link, &status), 0);
    CU_ASSERT_TRUE(S_ISLNK(status.st_mode));
    CU_ASSERT_FALSE(file_replace(&file, none, &error));
    ASSERT_CONTAINS(error.text, "link-to-none: cannot write here");
}

// Whoever made it, such as a backup, means the file as it was.
TEST(a_second_name_keeps_the_old_content)
{
    char name[96];
    snprintf(name, sizeof name, "%s.second", path);
    write_text("old");
    CU_ASSERT_EQUAL(link(path, name), 0);
    write_text("new");
    assert_holds("new");
    Error error;
    unsigned char *bytes;
    size_t size;
    CU_ASSERT_FATAL(file_read(name, 1000, &bytes, &size, &error));
    CU_ASSERT_STRING_EQUAL((char *)bytes, "old");
    free(bytes);
    unlink(name);
}

TEST(rights_are_kept_and_heeded)
{
    Error error;
    FileReplacement file;
    struct stat status;
    write_text("old");
    CU_ASSERT_EQUAL(chmod(path, 0640), 0);
    write_text("new");
    CU_ASSERT_EQUAL(stat(path, &status), 0);
    CU_ASSERT_EQUAL(status.st_mode & 0777, 0640);
    CU_ASSERT_EQUAL(chmod(path, 0444), 0);
    CU_ASSERT_FALSE(file_replace(&file, path, &error));
    ASSERT_CONTAINS(error.text, "cannot write here: Permission denied");
    assert_holds("new");
    CU_ASSERT_EQUAL(chmod(path, 0644), 0);
    CU_ASSERT_FALSE(file_replace(&file, folder, &error));
    ASSERT_CONTAINS(error.text, "Is a directory");
}

TEST(a_path_is_tried_without_a_trace)
{
    Error error;
    char fresh[64], dotted[64];
    snprintf(fresh, sizeof fresh, "%s/fresh", folder);
    snprintf(dotted, sizeof dotted, "./%s/./fresh", folder);
    CU_ASSERT_TRUE(file_try(fresh, &error));
    CU_ASSERT_NOT_EQUAL(access(fresh, F_OK), 0);
    CU_ASSERT_TRUE(file_try("/dev/full", &error));
    CU_ASSERT_FALSE(file_try("build/none/x", &error));
    CU_ASSERT_TRUE(file_is_same(fresh, dotted));
    CU_ASSERT_FALSE(file_is_same(fresh, path));
    CU_ASSERT_FALSE(file_is_same("/dev/null", "/dev/null"));
}

TEST(each_output_has_a_file_of_its_own)
{
    Error error;
    char fresh[64], dotted[64];
    snprintf(fresh, sizeof fresh, "%s/fresh", folder);
    snprintf(dotted, sizeof dotted, "./%s/fresh", folder);
    const char *paths[] = {fresh, NULL, "/dev/null", "/dev/null", path};
    CU_ASSERT_TRUE(file_try_all(paths, 5, &error));
    CU_ASSERT_NOT_EQUAL(access(fresh, F_OK), 0);
    paths[1] = "build/none/x";
    CU_ASSERT_FALSE(file_try_all(paths, 5, &error));
    ASSERT_CONTAINS(error.text, "build/none/x: cannot write here");
    paths[1] = NULL, paths[4] = dotted;
    CU_ASSERT_TRUE(file_try_all(paths, 4, &error));
    CU_ASSERT_FALSE(file_try_all(paths, 5, &error));
    ASSERT_CONTAINS(error.text, "/fresh: expected a file of its own");
}

// However alike the new file is, another mark means another writer.
TEST(a_mark_tells_whether_a_file_was_replaced)
{
    char other[200];
    snprintf(other, sizeof other, "%s.none", path);
    write_text("one");
    FileMark mark = file_mark(path);
    CU_ASSERT_TRUE(file_has_mark(path, mark));
    CU_ASSERT_FALSE(file_has_mark(other, mark));
    CU_ASSERT_TRUE(file_has_mark(other, (FileMark){0}));
    CU_ASSERT_TRUE(file_has_mark("/dev/null", (FileMark){0}));
    Error error;
    FileReplacement file;
    CU_ASSERT_FATAL(file_replace(&file, path, &error));
    CU_ASSERT_TRUE(file_has_mark(path, mark));
    fputs("two", file.stream);
    CU_ASSERT_TRUE(file_commit(&file, &error));
    CU_ASSERT_FALSE(file_has_mark(path, mark));
}

TEST(what_another_wrote_is_not_replaced)
{
    Error error;
    FileReplacement file;
    write_text("mine");
    FileMark mark = file_mark(path);
    for (int i = 0; i < 2; i++) { // the mark goes along
        CU_ASSERT_FATAL(file_replace(&file, path, &error));
        CU_ASSERT_TRUE(file_commit_over(&file, &mark, &error));
    }
    CU_ASSERT_FATAL(file_replace(&file, path, &error));
    write_text("theirs");
    CU_ASSERT_FALSE(file_commit_over(&file, &mark, &error));
    ASSERT_CONTAINS(error.text, "another program has written it meanwhile");
    assert_holds("theirs");
    unlink(path);
    CU_ASSERT_FATAL(file_replace(&file, path, &error));
    CU_ASSERT_TRUE(file_commit_over(&file, &mark, &error));
}

static int temporaries_in_folder(void)
{
    int count = 0;
    DIR *opened = opendir(folder);
    CU_ASSERT_PTR_NOT_NULL_FATAL(opened);
    for (struct dirent *entry; (entry = readdir(opened)) != NULL;)
        count += strstr(entry->d_name, ".tmp-") != NULL;
    closedir(opened);
    return count;
}

// A child that gets the signal while it replaces the file; with what it was
// before.  Returns what it ended with.
static int signal_while_writing(int signal_number, void (*before)(int))
{
    FileReplacement file;
    Error error;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        signal(signal_number, before);
        if (!file_replace(&file, path, &error))
            _exit(1);
        fputs("half", file.stream);
        fflush(file.stream);
        raise(signal_number);
        _exit(file_commit(&file, &error) ? 0 : 2);
    }
    int status = 0;
    CU_ASSERT_EQUAL(waitpid(child, &status, 0), child);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

TEST(a_signal_leaves_no_temporary)
{
    static const int deadly[] = {SIGHUP, SIGINT, SIGPIPE, SIGTERM};
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) {
        write_text("old");
        CU_ASSERT_EQUAL(signal_while_writing(deadly[i], SIG_DFL),
                        -deadly[i]);
        assert_holds("old");
        CU_ASSERT_EQUAL(temporaries_in_folder(), 0);
    }
    CU_ASSERT_EQUAL(signal_while_writing(SIGHUP, SIG_IGN), 0);
    assert_holds("half");
}

TEST(folders_are_made_down_to_the_last)
{
    Error error;
    char deep[64];
    snprintf(deep, sizeof deep, "%s/a/b/c", folder);
    CU_ASSERT_TRUE(file_make_folder(deep, &error));
    CU_ASSERT_TRUE(file_make_folder(deep, &error));
    struct stat status;
    CU_ASSERT_EQUAL(stat(deep, &status), 0);
    write_text("a file");
    CU_ASSERT_FALSE(file_make_folder(path, &error));
    ASSERT_CONTAINS(error.text, "expected a folder");
}

TESTS_MAIN_WITHIN("file", one_file_begin, folder_end)
