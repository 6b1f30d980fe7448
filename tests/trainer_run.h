// trainer_run: runs 07-trainer as a reader would, on few digits that the
// project draws itself, in a folder of the test's own.  tests/run.sh says
// in BUILD where the program is.
#ifndef TESTS_TRAINER_RUN_H
#define TESTS_TRAINER_RUN_H

#include "folder.h"

static char output[400000]; // what the last run printed, stderr included

// Runs the trainer with these words, and after its name and words this bit
// of shell.
static inline int run_and(const char *words, const char *after)
{
    const char *build = getenv("BUILD");
    char command[1200], path[100];
    snprintf(path, sizeof path, "%s/log", folder);
    snprintf(command, sizeof command,
             "exec 2>/dev/null; F=%s; %s/07-trainer --digits pen "
             "--no-figures --hidden 4 --networks 1 --train 300 %s "
             ">%s 2>&1 </dev/null %s",
             folder, build != NULL ? build : "build", words, path, after);
    remove(path); // who waits for a line may not find that of another run
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

#endif
