// trainer_run: runs 07-trainer as a reader would, on few digits that the
// project draws itself, in a folder of the test's own.  tests/run.sh says
// in BUILD where the program is.
#ifndef TESTS_TRAINER_RUN_H
#define TESTS_TRAINER_RUN_H

#include <stdlib.h>
#include <sys/wait.h>

#include "harness.h"

static char folder[] = "build/test-trainer-XXXXXX";
static char output[400000]; // what the last run printed, stderr included

// Runs the trainer with these words, and after its name and words this bit
// of shell.
static inline int run_and(const char *words, const char *after)
{
    const char *build = getenv("BUILD");
    char command[1200], path[100];
    snprintf(path, sizeof path, "%s/log", folder);
    snprintf(
        command, sizeof command,
        "exec 2>/dev/null; F=%s; %s/07-trainer --digits pen --no-figures "
        "--hidden 4 "
        "--networks 1 --train 300 %s >%s 2>&1 </dev/null %s",
        folder, build != NULL ? build : "build", words, path, after);
    remove(
        path); // nobody who waits for a line may find that of another run
    int status = system(command);
    FILE *file = fopen(path, "rb");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    output[fread(output, 1, sizeof output - 1, file)] = '\0';
    fclose(file);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static inline int run(const char *words)
{
    return run_and(words, "");
}

// The path of a file in the folder; good for the next call too.
static inline const char *in_folder(const char *name)
{
    static char path[2][100];
    static int turn;
    turn = !turn;
    snprintf(path[turn], sizeof path[turn], "%s/%s", folder, name);
    return path[turn];
}

// Makes the folder for run_all, the test's own main, and removes it.
static inline int in_a_folder(int (*run_all)(void))
{
    char command[100];
    if (mkdtemp(folder) == NULL)
        return 1;
    int code = run_all();
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command) == 0 ? code : 1;
}

#endif
