// commands.sh: a command that a text prints and nobody can type is caught,
// with the line where it stands.  The program is a shell script here, in a
// project of its own below build/.
#include "folder.h"

#include <unistd.h>

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
    put("Makefile", "all: ; true\n");
    put_folder("chapters/01-a/exercises/2-b");
    put_script("build/01-a", script);
    put("chapters/01-a/README.md", text);
    return shell("BUILD=build sh ../../tests/commands.sh");
}

static void assert_fault(const char *text, const char *line)
{
    CU_ASSERT_EQUAL(run(text), 1);
    ASSERT_CONTAINS(said, line);
}

TEST(good_commands_pass_and_nothing_is_run)
{
    CU_ASSERT_EQUAL(
        run("# A\n\n```sh\n"
            "make all     # a comment --none\n"
            "build/01-a --rate \\\n    3 --dry\n"
            "cat > a <<end\nbuild/01-a --none\nend\n"
            "```\n\n"
            "Try `build/01-a --rate\n3`, `--rate 3`, `--dry`,\n"
            "`X=y make all`, `make check-01-2` and $`z --x`$.\n"),
        0);
    CU_ASSERT_STRING_EQUAL(said, "commands: 8 in the texts, 0 faults\n");
    CU_ASSERT_NOT_EQUAL(access(in_folder("it-was-run"), F_OK), 0);
}

TEST(options_are_the_programs)
{
    assert_fault("\n```sh\nmake all\nbuild/01-a --rat 3\n```\n",
                 "./chapters/01-a/README.md:4: no option --rat\n");
    assert_fault("A\n\nSee `--rate 3x`.\n", "README.md:3: bad rate\n");
    assert_fault("`build/01-a\n--dri --dry`\n", "README.md:1: no option");
    assert_fault("Say `--dri`.\n", "README.md:1: build/01-a has no --dri");
    assert_fault("`build/02-b --dry`\n",
                 "README.md:1: there is no build/02");
}

TEST(goals_are_those_of_the_makefile)
{
    assert_fault("`make al`\n",
                 "README.md:1: make al: the Makefile has no");
    assert_fault("\n```sh\nmake all every\n```\n",
                 "README.md:3: make every:");
    assert_fault("`make hint-01-3`\n",
                 "README.md:1: make hint-01-3: there");
}

TEST(help_pages_are_texts_too)
{
    char wrong[sizeof program];
    snprintf(wrong, sizeof wrong, "%s", program);
    memcpy(strstr(wrong, "--rate 7"), "--rite 7", 8);
    script = wrong;
    assert_fault("# A\n", "build/01-a:1: no option --rite\n");
    script = program;
}

TESTS_MAIN_WITHIN("commands", folder_begin, folder_end)
