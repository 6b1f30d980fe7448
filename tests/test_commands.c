// commands.sh: a command that a text prints and nobody can type is caught,
// with the line where it stands.  The program is a shell script here, in a
// project of its own below build/.
#include "harness.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"

static char root[] = "build/test-commands-XXXXXX";
static char said[4096];

static void put(const char *path, const char *text)
{
    Error error;
    FileReplacement file;
    char full[256];
    snprintf(full, sizeof full, "%s/%s", root, path);
    CU_ASSERT_FATAL(file_replace(&file, full, &error));
    fputs(text, file.stream);
    CU_ASSERT_FATAL(file_commit(&file, &error));
    CU_ASSERT_EQUAL(chmod(full, 0777), 0);
}

// A program that knows --rate with a value of digits, and --dry.
static const char program[] = //
    "#!/bin/sh\n"
    "while [ $# -gt 0 ]; do\n"
    "    case $1 in\n"
    "    --rate)\n"
    "        case ${2:-x} in *[!0-9]*) echo bad rate >&2; exit 2 ;; esac\n"
    "        shift\n"
    "        ;;\n"
    "    --dry) ;;\n"
    "    --help)\n"
    "        echo 'Try:  build/01-a --rate 7   a fast one'\n"
    "        echo '  --rate N    how fast'\n"
    "        echo '  --dry       no water'\n"
    "        exit ;;\n"
    "    *) echo \"no option $1\" >&2; exit 2 ;;\n"
    "    esac\n"
    "    shift\n"
    "done\n"
    "touch it-was-run\n";

static const char *script = program;

// Runs commands.sh on a chapter with this text; what it said is in said.
static int run(const char *text)
{
    char command[200];
    put("build/01-a", script);
    put("chapters/01-a/README.md", text);
    snprintf(command, sizeof command,
             "cd %s && BUILD=build sh ../../tests/commands.sh 2>&1", root);
    FILE *pipe = popen(command, "r");
    CU_ASSERT_PTR_NOT_NULL_FATAL(pipe);
    said[fread(said, 1, sizeof said - 1, pipe)] = '\0';
    int status = pclose(pipe);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void assert_fault(const char *text, const char *line)
{
    CU_ASSERT_EQUAL(run(text), 1);
    ASSERT_CONTAINS(said, line);
}

static void good_commands_pass_and_nothing_is_run(void)
{
    char path[100];
    CU_ASSERT_EQUAL(run("# A\n\n```sh\n"
                        "make all     # a comment --none\n"
                        "build/01-a --rate \\\n    3 --dry\n"
                        "cat > a <<end\nbuild/01-a --none\nend\n"
                        "```\n\n"
                        "Try `build/01-a --rate\n3`, `--rate 3`, `--dry`,\n"
                        "`X=y make all`, `make check-01-2` and $`z --x`$.\n"),
                    0);
    CU_ASSERT_STRING_EQUAL(said, "commands: 8 in the texts, 0 faults\n");
    snprintf(path, sizeof path, "%s/it-was-run", root);
    CU_ASSERT_NOT_EQUAL(access(path, F_OK), 0);
}

static void options_are_the_programs(void)
{
    assert_fault("\n```sh\nmake all\nbuild/01-a --rat 3\n```\n",
                 "./chapters/01-a/README.md:4: no option --rat\n");
    assert_fault("A\n\nSee `--rate 3x`.\n", "README.md:3: bad rate\n");
    assert_fault("`build/01-a\n--dri --dry`\n", "README.md:1: no option");
    assert_fault("Say `--dri`.\n", "README.md:1: build/01-a has no --dri");
    assert_fault("`build/02-b --dry`\n", "README.md:1: there is no build/02");
}

static void goals_are_those_of_the_makefile(void)
{
    assert_fault("`make al`\n", "README.md:1: make al: the Makefile has no");
    assert_fault("\n```sh\nmake all every\n```\n", "README.md:3: make every:");
    assert_fault("`make hint-01-3`\n", "README.md:1: make hint-01-3: there");
}

static void help_pages_are_texts_too(void)
{
    char wrong[sizeof program];
    snprintf(wrong, sizeof wrong, "%s", program);
    memcpy(strstr(wrong, "--rate 7"), "--rite 7", 8);
    script = wrong;
    assert_fault("# A\n", "build/01-a:1: no option --rite\n");
    script = program;
}

int main(void)
{
    char command[200];
    if (mkdtemp(root) == NULL)
        return 1;
    snprintf(command, sizeof command,
             "cd %s && mkdir -p build chapters/01-a/exercises/2-b && "
             "echo 'all: ; true' >Makefile",
             root);
    if (system(command) != 0)
        return 1;
    int code = TESTS("commands", TEST(good_commands_pass_and_nothing_is_run),
                     TEST(options_are_the_programs),
                     TEST(goals_are_those_of_the_makefile),
                     TEST(help_pages_are_texts_too));
    snprintf(command, sizeof command, "rm -r %s", root);
    return system(command) == 0 ? code : 1;
}
