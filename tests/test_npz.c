// npz: the exported archive, byte by byte where its format is fixed, and as
// a reader that is not ours sees it: unzip.
#include "harness.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

#include "base/bytes.h"
#include "base/file.h"
#include "data/npz.h"

static const char path[] = "build/test-npz.npz";

static Network *some_network(void)
{
    const size_t sizes[] = {3, 4, 2};
    Network *net = network_new(sizes, 3, RELU, SOFTMAX);
    Random random = random_start(9);
    network_initialise(net, NORMAL, &random);
    return net;
}

typedef struct {
    unsigned char *bytes;
    size_t size;
} Content;

static Content saved(void)
{
    Error error;
    Content c;
    Network *net = some_network();
    CU_ASSERT_FATAL(npz_save(net, path, &error));
    network_free(net);
    CU_ASSERT_FATAL(file_read(path, 100000, &c.bytes, &c.size, &error));
    return c;
}

static unsigned little(const unsigned char *bytes, int count)
{
    unsigned value = 0;
    for (int i = count; i-- > 0;)
        value = value << 8 | bytes[i];
    return value;
}

TEST(equal_networks_give_equal_bytes)
{
    Content a = saved(), b = saved();
    CU_ASSERT_EQUAL(a.size, b.size);
    CU_ASSERT_EQUAL(memcmp(a.bytes, b.bytes, a.size), 0);
    free(a.bytes);
    free(b.bytes);
}

// Members lie one after the other: 30 bytes, the name, the content.  The
// end, 22 bytes, tells where the directory begins and that it names six.
TEST(the_archive_is_laid_out_as_zip_says)
{
    static const char *const names[] = {
        "layer1.weight.npy", "layer1.bias.npy", "layer2.weight.npy",
        "layer2.bias.npy",   "activation.npy",  "output.npy"};
    Content c = saved();
    const unsigned char *end = c.bytes + c.size - 22;
    CU_ASSERT_EQUAL(little(end, 4), 0x06054b50);
    CU_ASSERT_EQUAL(little(end + 10, 2), 6);
    size_t list = little(end + 16, 4), at = 0;
    CU_ASSERT_EQUAL(list + little(end + 12, 4) + 22, c.size);
    for (size_t i = 0; i < 6; i++) {
        const unsigned char *m = c.bytes + at, *entry = c.bytes + list;
        size_t length = strlen(names[i]);
        CU_ASSERT_EQUAL(little(m, 4), 0x04034b50);
        CU_ASSERT_EQUAL(little(entry, 4), 0x02014b50);
        CU_ASSERT_EQUAL(little(entry + 42, 4), at);
        // from the version on both say the same
        CU_ASSERT_EQUAL(memcmp(m + 4, entry + 6, 26), 0);
        CU_ASSERT_EQUAL(little(m + 26, 2), length);
        CU_ASSERT_EQUAL(memcmp(m + 30, names[i], length), 0);
        CU_ASSERT_EQUAL(memcmp(entry + 46, names[i], length), 0);
        at += 30 + length + little(m + 18, 4);
        list += 46 + length;
    }
    CU_ASSERT_EQUAL(at, little(end + 16, 4));
    free(c.bytes);
}

// What a header says from the version on: zip 2.0, no flags, stored, at
// midnight of 1 January 1980 (day 1, month 1 << 5), the CRC and the size
// twice, and nothing extra.
static void assert_stored(const unsigned char *version,
                          const unsigned char *content)
{
    unsigned size = little(version + 14, 4);
    CU_ASSERT_EQUAL(little(version, 2), 20);
    CU_ASSERT_EQUAL(little(version + 2, 4), 0);
    CU_ASSERT_EQUAL(little(version + 6, 2), 0);
    CU_ASSERT_EQUAL(little(version + 8, 2), 33);
    CU_ASSERT_EQUAL(little(version + 10, 4), crc32(0, content, size));
    CU_ASSERT_EQUAL(little(version + 18, 4), size);
    CU_ASSERT_EQUAL(little(version + 24, 2), 0);
}

// The array's header ends at a multiple of 64, with as many spaces as it
// takes and a line's end; what follows is as long as its shape says.
static void assert_array(const unsigned char *content, size_t size,
                         const char *kind, const char *shape, size_t bytes)
{
    char text[128];
    size_t length = 10 + little(content + 8, 2);
    snprintf(text, sizeof text,
             "{'descr': '%s', 'fortran_order': False, 'shape': %s, }", kind,
             shape);
    size_t used = 10 + strlen(text);
    CU_ASSERT_EQUAL(memcmp(content, "\x93NUMPY\x01\x00", 8), 0);
    CU_ASSERT_EQUAL(memcmp(content + 10, text, strlen(text)), 0);
    CU_ASSERT_EQUAL_FATAL(length, used / 64 * 64 + 64);
    for (size_t i = used; i < length - 1; i++)
        CU_ASSERT_EQUAL(content[i], ' ');
    CU_ASSERT_EQUAL(content[length - 1], '\n');
    CU_ASSERT_EQUAL(size, length + bytes);
}

TEST(each_member_is_an_array_as_numpy_says)
{
    static const struct {
        const char *kind, *shape;
        size_t bytes;
    } arrays[] = {{"<f8", "(4, 3)", 96}, {"<f8", "(4,)", 32},
                  {"<f8", "(2, 4)", 64}, {"<f8", "(2,)", 16},
                  {"<U4", "()", 16},     {"<U7", "()", 28}};
    static const char *const names[] = {"relu", "softmax"};
    Content c = saved();
    size_t at = 0;
    for (size_t i = 0; i < 6; i++) {
        const unsigned char *m = c.bytes + at;
        size_t size = little(m + 18, 4);
        const unsigned char *content = m + 30 + little(m + 26, 2);
        assert_stored(m + 4, content);
        assert_array(content, size, arrays[i].kind, arrays[i].shape,
                     arrays[i].bytes);
        for (size_t k = 0; i >= 4 && k < arrays[i].bytes / 4; k++)
            CU_ASSERT_EQUAL(
                little(content + size - arrays[i].bytes + 4 * k, 4),
                (unsigned char)names[i - 4][k]);
        at = (size_t)(content - c.bytes) + size;
    }
    free(c.bytes);
}

// The directory's own fields: one disk, no attributes, no comments.
TEST(the_directory_says_nothing_more)
{
    Content c = saved();
    const unsigned char *end = c.bytes + c.size - 22;
    const unsigned char *entry = c.bytes + little(end + 16, 4);
    CU_ASSERT_EQUAL(little(end + 4, 4), 0);
    CU_ASSERT_EQUAL(little(end + 8, 2), 6);
    CU_ASSERT_EQUAL(little(end + 20, 2), 0);
    for (; entry < end; entry += 46 + little(entry + 28, 2)) {
        CU_ASSERT_EQUAL(little(entry + 4, 2), 20);
        CU_ASSERT_EQUAL(little(entry + 30, 4), 0);
        CU_ASSERT_EQUAL(little(entry + 34, 4), 0);
        CU_ASSERT_EQUAL(little(entry + 38, 4), 0);
    }
    CU_ASSERT_PTR_EQUAL(entry, end);
    free(c.bytes);
}

// What a command prints, up to most bytes.
static size_t answer_of(const char *command, unsigned char *to, size_t most)
{
    FILE *pipe = popen(command, "r");
    CU_ASSERT_PTR_NOT_NULL_FATAL(pipe);
    size_t size = fread(to, 1, most, pipe);
    CU_ASSERT_EQUAL(pclose(pipe), 0);
    return size;
}

// unzip checks every CRC, and what it takes out is the array: 128 bytes of
// header whose text NumPy prescribes, and the numbers bit for bit.
TEST(unzip_takes_the_numbers_out)
{
    unsigned char bytes[1000];
    free(saved().bytes);
    if (system("unzip -v >/dev/null 2>&1") != 0) {
        printf("skipped, unzip is not installed ... ");
        return;
    }
    CU_ASSERT_EQUAL(system("unzip -tqq build/test-npz.npz"), 0);
    size_t size = answer_of("unzip -p build/test-npz.npz layer2.weight.npy",
                            bytes, sizeof bytes);
    CU_ASSERT_EQUAL_FATAL(size, 128 + 2 * 4 * sizeof(double));
    CU_ASSERT_EQUAL(memcmp(bytes, "\x93NUMPY\x01\x00\x76\x00", 10), 0);
    static const char text[] = "{'descr': '<f8', 'fortran_order': False, "
                               "'shape': (2, 4), }";
    char *padding = (char *)bytes + 10 + strlen(text);
    CU_ASSERT_EQUAL(memcmp(bytes + 10, text, strlen(text)), 0);
    CU_ASSERT_EQUAL(strspn(padding, " "), 117 - strlen(text));
    CU_ASSERT_EQUAL(bytes[127], '\n');
    Network *net = some_network();
    for (size_t i = 0; i < 2 * 4; i++) {
        const unsigned char *at = bytes + 128 + 8 * i; // lowest byte first
        uint64_t bits = (uint64_t)little_endian(at + 4) << 32;
        bits |= little_endian(at);
        double number;
        memcpy(&number, &bits, sizeof number);
        CU_ASSERT_EQUAL(number, net->layers[1].weights.at[i]);
    }
    network_free(net);
}

TEST(a_folder_that_is_not_there_is_said)
{
    Error error;
    Network *net = some_network();
    CU_ASSERT_FALSE(npz_save(net, "build/none/net.npz", &error));
    ASSERT_CONTAINS(error.text, "build/none/net.npz: cannot write here");
    network_free(net);
}

TEST(more_than_a_zip_holds_is_refused)
{
    Error error;
    Network huge = {.parameter_count = (size_t)1 << 29};
    CU_ASSERT_FALSE(npz_save(&huge, path, &error));
    ASSERT_CONTAINS(error.text, "536870912 parameters, expected fewer");
}

int main(void)
{
    int code = tests_run("npz");
    unlink(path);
    return code;
}
