// src/tools/setup.sh: what it installs, what it leaves alone, and where it
// stops.
//
// The script runs in a folder of its own with a PATH that holds nothing but
// a few real tools and false ones (apt-get, dpkg-query, id, ...) that write
// down how they were called.
#include "folder.h"

#define SETUP "PATH=$PWD/bin sh src/tools/setup.sh"

// A false tool: a shell script with this body.
#define FALSE_TOOL(name, body)                                             \
    "printf '#!/bin/sh\\n%s\\n' '" body "' >bin/" name                     \
    " && chmod +x bin/" name

static void make_debian(void)
{
    CU_ASSERT_EQUAL_FATAL(
        shell("rm -rf bin src data; mkdir -p bin src/tools data; "
              "cp ../../src/tools/setup.sh src/tools; "
              "for t in sh env dirname cat sed; do "
              "ln -s $(command -v $t) bin/$t; done"),
        0);
    CU_ASSERT_EQUAL_FATAL(shell(FALSE_TOOL("apt-get", "echo APT \"$@\"")),
                          0);
    CU_ASSERT_EQUAL_FATAL(shell(FALSE_TOOL("apt-cache", "exit 0")), 0);
    CU_ASSERT_EQUAL_FATAL(shell(FALSE_TOOL("id", "echo 0")), 0);
    CU_ASSERT_EQUAL_FATAL(shell("echo echo FETCH >data/fetch-mnist.sh"), 0);
}

// Debian's answer about each package but the last argument's is
// "installed".
#define ALL_BUT(pattern)                                                   \
    FALSE_TOOL("dpkg-query", "case \"$4\" in " pattern                     \
                             ") exit 1 ;; esac; printf installed")

TEST(nothing_is_installed_twice)
{
    make_debian();
    CU_ASSERT_EQUAL(shell(ALL_BUT("none")), 0);
    CU_ASSERT_EQUAL(shell(SETUP), 0);
    CU_ASSERT_STRING_EQUAL(said, "Packages: all are installed.\nFETCH\n");
}

TEST(only_what_is_missing_is_installed)
{
    make_debian();
    CU_ASSERT_EQUAL(shell(ALL_BUT("pandoc|libcunit1-dev")), 0);
    CU_ASSERT_EQUAL(shell(SETUP), 0);
    ASSERT_CONTAINS(said, "APT update -q\n"
                          "Installing: libcunit1-dev pandoc\n"
                          "APT install -y -q --no-install-recommends "
                          "libcunit1-dev pandoc\nFETCH\n");
}

// One package of the three names is enough, and the newest name is wanted
// where none is there.
TEST(the_sanitizers_come_under_one_of_their_names)
{
    make_debian();
    CU_ASSERT_EQUAL(shell(ALL_BUT("libclang-rt-dev|libclang-common*")), 0);
    CU_ASSERT_EQUAL(shell(SETUP), 0);
    ASSERT_CONTAINS(said, "Packages: all are installed.");
    CU_ASSERT_EQUAL(shell(ALL_BUT("libclang*")), 0);
    CU_ASSERT_EQUAL(shell(SETUP), 0);
    ASSERT_CONTAINS(said, "Installing: libclang-rt-dev\n");
}

TEST(without_rights_the_command_is_printed)
{
    make_debian();
    CU_ASSERT_EQUAL(shell(ALL_BUT("pandoc")), 0);
    CU_ASSERT_EQUAL(shell(FALSE_TOOL("id", "echo 1000")), 0);
    CU_ASSERT_EQUAL(shell(SETUP), 1);
    ASSERT_CONTAINS(said, "sudo is not installed");
    ASSERT_CONTAINS(said, "apt-get update && apt-get install "
                          "--no-install-recommends pandoc\n");
    CU_ASSERT_PTR_NULL(strstr(said, "APT"));
    CU_ASSERT_PTR_NULL(strstr(said, "FETCH"));
}

TEST(sudo_is_used_where_it_is)
{
    make_debian();
    CU_ASSERT_EQUAL(shell(ALL_BUT("pandoc")), 0);
    CU_ASSERT_EQUAL(shell(FALSE_TOOL("id", "echo 1000")), 0);
    CU_ASSERT_EQUAL(shell(FALSE_TOOL("sudo", "echo SUDO; exec \"$@\"")), 0);
    CU_ASSERT_EQUAL(shell(SETUP), 0);
    ASSERT_CONTAINS(said, "SUDO\nAPT install -y -q");
}

TEST(a_failed_installation_stops)
{
    make_debian();
    CU_ASSERT_EQUAL(shell(ALL_BUT("pandoc")), 0);
    CU_ASSERT_EQUAL(shell(FALSE_TOOL("apt-get", "exit 100")), 0);
    CU_ASSERT_EQUAL(shell(SETUP), 1);
    ASSERT_CONTAINS(said, "apt-get could not install them");
    CU_ASSERT_PTR_NULL(strstr(said, "FETCH"));
}

// npm would be hundreds of packages: it is named, not brought.
TEST(npm_is_named_where_the_mirrors_fail)
{
    make_debian();
    CU_ASSERT_EQUAL(shell(ALL_BUT("npm")), 0);
    CU_ASSERT_EQUAL(shell("echo false >data/fetch-mnist.sh"), 0);
    CU_ASSERT_EQUAL(shell(SETUP), 0);
    ASSERT_CONTAINS(said, "apt-get install npm");
    CU_ASSERT_PTR_NULL(strstr(said, "APT install"));
    ASSERT_CONTAINS(said, "going on without MNIST");
}

TEST(without_mnist_it_goes_on_and_says_so)
{
    make_debian();
    CU_ASSERT_EQUAL(shell(ALL_BUT("none")), 0);
    CU_ASSERT_EQUAL(shell("echo false >data/fetch-mnist.sh"), 0);
    CU_ASSERT_EQUAL(shell(FALSE_TOOL("npm", "exit 1")), 0);
    CU_ASSERT_EQUAL(shell(SETUP), 0);
    ASSERT_CONTAINS(said, "setup: going on without MNIST");
}

// What looks at the code is asked for by name, and brings no MNIST.
TEST(the_tools_are_apart)
{
    make_debian();
    CU_ASSERT_EQUAL(shell(ALL_BUT("valgrind|pandoc|libclang*")), 0);
    CU_ASSERT_EQUAL(shell(SETUP " --tools"), 0);
    ASSERT_CONTAINS(said, "Installing: valgrind\nAPT install");
    CU_ASSERT_PTR_NULL(strstr(said, "FETCH"));
    CU_ASSERT_EQUAL(shell(ALL_BUT("valgrind")), 0);
    CU_ASSERT_EQUAL(shell(SETUP), 0);
    CU_ASSERT_STRING_EQUAL(said, "Packages: all are installed.\nFETCH\n");
    CU_ASSERT_EQUAL(shell(SETUP " --tool"), 2);
    ASSERT_CONTAINS(said, "Usage: ");
}

TEST(other_systems_get_the_names)
{
    make_debian();
    CU_ASSERT_EQUAL(shell("rm bin/apt-get"), 0);
    CU_ASSERT_EQUAL(shell(SETUP), 1);
    ASSERT_CONTAINS(said, "Fedora (dnf)");
    ASSERT_CONTAINS(said, "Arch (pacman)");
    ASSERT_CONTAINS(said, "macOS (Homebrew)");
    CU_ASSERT_PTR_NULL(strstr(said, "FETCH"));
}

// ---- make ---------------------------------------------------------------

// Not as a part of the make that runs the tests.
#define MAKE "MAKEFLAGS= make -C ../.. "

TEST(without_its_packages_a_build_names_setup)
{
    static const char *const lacking[] = {
        "PKG_CONFIG_LIBDIR=none PKG_CONFIG_PATH=none " MAKE,
        MAKE "CC=none "};
    for (size_t i = 0; i < 2; i++) {
        char command[200];
        snprintf(command, sizeof command, "%s BUILD=$PWD/none test",
                 lacking[i]);
        CU_ASSERT_EQUAL(shell(command), 2);
        ASSERT_CONTAINS(said,
                        "The build lacks its packages: run  make setup");
        CU_ASSERT_PTR_NULL(strstr(said, "not found"));
    }
}

// As many jobs as it was told, without a word about it.
TEST(make_takes_a_number_of_jobs)
{
    CU_ASSERT_EQUAL(shell(MAKE "-n -j3 workbook | grep -v '^  CC'"), 0);
    CU_ASSERT_PTR_NULL(strstr(said, "jobserver"));
}

TESTS_MAIN_WITHIN("setup", folder_begin, folder_end)
