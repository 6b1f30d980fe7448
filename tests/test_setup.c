// src/tools/setup.sh: what it installs, what it leaves alone, and where it
// stops.
//
// The script runs in a folder of its own with a PATH that holds nothing but
// a few real tools and false ones (apt-get, dpkg-query, id, ...) that write
// down how they were called.
#include "harness.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[] = "build/test-setup-XXXXXX";
static char output[8192]; // what the last command wrote

static int run(const char *commands) {
    char whole[2048];
    snprintf(whole, sizeof whole, "cd %s && { %s ; } >log 2>&1", folder,
             commands);
    int status = system(whole);
    snprintf(whole, sizeof whole, "%s/log", folder);
    FILE *log = fopen(whole, "r");
    CU_ASSERT_PTR_NOT_NULL_FATAL(log);
    output[fread(output, 1, sizeof output - 1, log)] = '\0';
    fclose(log);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

#define SETUP "PATH=$PWD/bin sh src/tools/setup.sh"

// A false tool: a shell script with this body.
#define FALSE_TOOL(name, body)                                             \
    "printf '#!/bin/sh\\n%s\\n' '" body "' >bin/" name                     \
    " && chmod +x bin/" name

static void make_debian(void) {
    CU_ASSERT_EQUAL_FATAL(
        run("rm -rf bin src data; mkdir -p bin src/tools data; "
            "cp ../../src/tools/setup.sh src/tools; "
            "for t in sh env dirname cat sed; do "
            "ln -s $(command -v $t) bin/$t; done"),
        0);
    CU_ASSERT_EQUAL_FATAL(run(FALSE_TOOL("apt-get", "echo APT \"$@\"")), 0);
    CU_ASSERT_EQUAL_FATAL(run(FALSE_TOOL("apt-cache", "exit 0")), 0);
    CU_ASSERT_EQUAL_FATAL(run(FALSE_TOOL("id", "echo 0")), 0);
    CU_ASSERT_EQUAL_FATAL(run("echo echo FETCH >data/fetch-mnist.sh"), 0);
}

// Debian's answer about each package but the last argument's is
// "installed".
#define ALL_BUT(pattern)                                                   \
    FALSE_TOOL("dpkg-query", "case \"$4\" in " pattern                     \
                             ") exit 1 ;; esac; printf installed")

static void nothing_is_installed_twice(void) {
    make_debian();
    CU_ASSERT_EQUAL(run(ALL_BUT("none")), 0);
    CU_ASSERT_EQUAL(run(SETUP), 0);
    CU_ASSERT_STRING_EQUAL(output, "Packages: all are installed.\nFETCH\n");
}

static void only_what_is_missing_is_installed(void) {
    make_debian();
    CU_ASSERT_EQUAL(run(ALL_BUT("pandoc|libcunit1-dev")), 0);
    CU_ASSERT_EQUAL(run(SETUP), 0);
    ASSERT_CONTAINS(output, "APT update -q\n"
                            "Installing: libcunit1-dev pandoc\n"
                            "APT install -y -q --no-install-recommends "
                            "libcunit1-dev pandoc\nFETCH\n");
}

// One package of the three names is enough, and the newest name is wanted
// where none is there.
static void the_sanitizers_come_under_one_of_their_names(void) {
    make_debian();
    CU_ASSERT_EQUAL(run(ALL_BUT("libclang-rt-dev|libclang-common*")), 0);
    CU_ASSERT_EQUAL(run(SETUP), 0);
    ASSERT_CONTAINS(output, "Packages: all are installed.");
    CU_ASSERT_EQUAL(run(ALL_BUT("libclang*")), 0);
    CU_ASSERT_EQUAL(run(SETUP), 0);
    ASSERT_CONTAINS(output, "Installing: libclang-rt-dev\n");
}

static void without_rights_the_command_is_printed(void) {
    make_debian();
    CU_ASSERT_EQUAL(run(ALL_BUT("pandoc")), 0);
    CU_ASSERT_EQUAL(run(FALSE_TOOL("id", "echo 1000")), 0);
    CU_ASSERT_EQUAL(run(SETUP), 1);
    ASSERT_CONTAINS(output, "sudo is not installed");
    ASSERT_CONTAINS(output, "apt-get update && apt-get install "
                            "--no-install-recommends pandoc\n");
    CU_ASSERT_PTR_NULL(strstr(output, "APT"));
    CU_ASSERT_PTR_NULL(strstr(output, "FETCH"));
}

static void sudo_is_used_where_it_is(void) {
    make_debian();
    CU_ASSERT_EQUAL(run(ALL_BUT("pandoc")), 0);
    CU_ASSERT_EQUAL(run(FALSE_TOOL("id", "echo 1000")), 0);
    CU_ASSERT_EQUAL(run(FALSE_TOOL("sudo", "echo SUDO; exec \"$@\"")), 0);
    CU_ASSERT_EQUAL(run(SETUP), 0);
    ASSERT_CONTAINS(output, "SUDO\nAPT install -y -q");
}

static void a_failed_installation_stops(void) {
    make_debian();
    CU_ASSERT_EQUAL(run(ALL_BUT("pandoc")), 0);
    CU_ASSERT_EQUAL(run(FALSE_TOOL("apt-get", "exit 100")), 0);
    CU_ASSERT_EQUAL(run(SETUP), 1);
    ASSERT_CONTAINS(output, "apt-get could not install them");
    CU_ASSERT_PTR_NULL(strstr(output, "FETCH"));
}

// npm would be hundreds of packages: it is named, not brought.
static void npm_is_named_where_the_mirrors_fail(void) {
    make_debian();
    CU_ASSERT_EQUAL(run(ALL_BUT("npm")), 0);
    CU_ASSERT_EQUAL(run("echo false >data/fetch-mnist.sh"), 0);
    CU_ASSERT_EQUAL(run(SETUP), 0);
    ASSERT_CONTAINS(output, "apt-get install npm");
    CU_ASSERT_PTR_NULL(strstr(output, "APT install"));
    ASSERT_CONTAINS(output, "going on without MNIST");
}

static void without_mnist_it_goes_on_and_says_so(void) {
    make_debian();
    CU_ASSERT_EQUAL(run(ALL_BUT("none")), 0);
    CU_ASSERT_EQUAL(run("echo false >data/fetch-mnist.sh"), 0);
    CU_ASSERT_EQUAL(run(FALSE_TOOL("npm", "exit 1")), 0);
    CU_ASSERT_EQUAL(run(SETUP), 0);
    ASSERT_CONTAINS(output, "setup: going on without MNIST");
}

// What looks at the code is asked for by name, and brings no MNIST.
static void the_tools_are_apart(void) {
    make_debian();
    CU_ASSERT_EQUAL(run(ALL_BUT("valgrind|pandoc|libclang*")), 0);
    CU_ASSERT_EQUAL(run(SETUP " --tools"), 0);
    ASSERT_CONTAINS(output, "Installing: valgrind\nAPT install");
    CU_ASSERT_PTR_NULL(strstr(output, "FETCH"));
    CU_ASSERT_EQUAL(run(ALL_BUT("valgrind")), 0);
    CU_ASSERT_EQUAL(run(SETUP), 0);
    CU_ASSERT_STRING_EQUAL(output, "Packages: all are installed.\nFETCH\n");
    CU_ASSERT_EQUAL(run(SETUP " --tool"), 2);
    ASSERT_CONTAINS(output, "Usage: ");
}

static void other_systems_get_the_names(void) {
    make_debian();
    CU_ASSERT_EQUAL(run("rm bin/apt-get"), 0);
    CU_ASSERT_EQUAL(run(SETUP), 1);
    ASSERT_CONTAINS(output, "Fedora (dnf)");
    ASSERT_CONTAINS(output, "Arch (pacman)");
    ASSERT_CONTAINS(output, "macOS (Homebrew)");
    CU_ASSERT_PTR_NULL(strstr(output, "FETCH"));
}

int main(void) {
    if (mkdtemp(folder) == NULL)
        return 1;
    int failed = TESTS("setup", TEST(nothing_is_installed_twice),
                       TEST(only_what_is_missing_is_installed),
                       TEST(the_sanitizers_come_under_one_of_their_names),
                       TEST(without_rights_the_command_is_printed),
                       TEST(sudo_is_used_where_it_is),
                       TEST(a_failed_installation_stops),
                       TEST(npm_is_named_where_the_mirrors_fail),
                       TEST(without_mnist_it_goes_on_and_says_so),
                       TEST(the_tools_are_apart),
                       TEST(other_systems_get_the_names));
    char remove[64];
    snprintf(remove, sizeof remove, "rm -rf %s", folder);
    return system(remove) != 0 || failed;
}
