// faults_child: one attempt in a child process, and a sweep of them.
//
// A child, because memory_new ends the program when it finds no memory,
// which is a way to fail like any other: one line on stderr, exit code 1.
#ifndef TESTS_FAULTS_CHILD_H
#define TESTS_FAULTS_CHILD_H

#include "base/error.h"
#include "faults.h"
#include "one_file.h"

#ifdef COVERAGE
void __gcov_dump(void);
#endif

static char said_path[64]; // the file with what the child wrote to stderr

// Something that works as long as no call fails, in two versions, 0 and 1.
typedef bool (*Attempt)(int version, Error *error);

enum {
    DONE = 0,
    NO_MEMORY = 1,
    REFUSED = 10, // with a line that names the file
    SILENT,       // without
    LEAKED,       // holds memory afterwards
    WRONG,        // says that it is done, but it is not
    FINISHED      // done, and no call was left to fail
};

// Makes this process the child: what is said goes to a file, and exit ends
// at once, because the rest of it is the test program's affair.
static void leave(int code)
{
    fault_at = 0;
#ifdef COVERAGE
    __gcov_dump(); // exit would do this, _exit does not
#endif
    _exit(code);
}

static void leave_at_once(void)
{
    leave(NO_MEMORY);
}

static void become_child(void)
{
    if (freopen(said_path, "w", stderr) == NULL ||
        atexit(leave_at_once) != 0)
        _exit(SILENT);
    setvbuf(stderr, NULL, _IONBF, 0); // a file would be written at its end
}

// One line without control characters that begins with the file's name.
static bool is_clear(const Error *error)
{
    size_t length = strlen(path);
    return strncmp(error->text, path, length) == 0 &&
           strlen(error->text) > length + 10 &&
           strpbrk(error->text, "\n\r\033") == NULL;
}

// Returns one of the codes above.  keeps: the libraries keep some memory
// for later, so it is not counted.
static int try_with_fault(Attempt attempt, int version, long at, bool stays,
                          bool keeps)
{
    Error error = {""};
    faults_start(at, stays);
    bool good = attempt(version, &error);
    fault_at = 0;
    if (fault_blocks != 0 && !keeps)
        return LEAKED;
    if (good)
        return fault_calls < at ? FINISHED : DONE;
    return is_clear(&error) ? REFUSED : SILENT;
}

// The child that ended with NO_MEMORY said so in one line.
static bool said_no_memory(void)
{
    char text[200];
    FILE *file = fopen(said_path, "r");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    size_t length = fread(text, 1, sizeof text - 1, file);
    text[length] = '\0';
    fclose(file);
    return strncmp(text, "out of memory: ", 15) == 0 &&
           strchr(text, '\n') == text + length - 1;
}

// The attempt with call number `at` failing.
static int try_in_child(Attempt attempt, int version, long at, bool stays,
                        bool keeps)
{
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        become_child();
        leave(try_with_fault(attempt, version, at, stays, keeps));
    }
    int code = exit_of(child);
    if (code == NO_MEMORY)
        CU_ASSERT_TRUE(said_no_memory());
    bool good = code == DONE || code == NO_MEMORY || code == REFUSED ||
                code == FINISHED;
    if (!good)
        printf("\n    call %ld%s: ended with %d\n", at,
               stays ? " and all after it" : "", code);
    CU_ASSERT_TRUE(good);
    return code;
}

static bool enough_failures(void)
{
    return CU_get_number_of_failures() > 20;
}

// To be called once, when the folder is there.
static void faults_begin(void)
{
    snprintf(said_path, sizeof said_path, "%s-said", folder);
#ifdef FAULTS_OURS_ONLY
    json_set_alloc_funcs(malloc, free);
#endif
}

static void faults_end(void)
{
    unlink(said_path);
}

#endif
