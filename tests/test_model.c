// model: a network comes back from its file bit for bit, equal networks
// give equal files, and a file that breaks the format is refused with its
// place.
#include "harness.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "data/model.h"

static const char path[] = "build/test-model.safetensors";

static Model some_model(void)
{
    const size_t sizes[] = {3, 4, 2};
    Random random = random_start(9);
    Model model = {.net = network_new(sizes, 3, RELU, SOFTMAX)};
    network_initialise(model.net, NORMAL, &random);
    model_note(&model, "epoch", "%d", 7);
    model_note(&model, "epoch", "%d", 8);
    model_note(&model, "accuracy", "%.4f", .9542);
    model.history = (Matrix){2, 3, memory_new(6, sizeof(double))};
    for (size_t i = 0; i < 6; i++)
        model.history.at[i] = 1.0 / (double)(i + 1);
    return model;
}

static void read_saved(unsigned char **bytes, size_t *size)
{
    Error error;
    Model model = some_model();
    CU_ASSERT_FATAL(model_save(&model, path, &error));
    CU_ASSERT_FATAL(file_read(path, 100000, bytes, size, &error));
    model_free(&model);
}

TEST(a_network_comes_back_bit_for_bit)
{
    Error error;
    Model model = some_model(), back;
    CU_ASSERT_FATAL(model_save(&model, path, &error));
    CU_ASSERT_FATAL(model_load(path, &back, &error));
    CU_ASSERT_EQUAL(back.net->depth, 2);
    CU_ASSERT_EQUAL(back.net->layers[0].activation, RELU);
    CU_ASSERT_EQUAL(back.net->layers[1].activation, SOFTMAX);
    CU_ASSERT_EQUAL(memcmp(back.net->parameters, model.net->parameters,
                           model.net->parameter_count * sizeof(double)),
                    0);
    CU_ASSERT_EQUAL_FATAL(back.history.rows, 2);
    CU_ASSERT_EQUAL_FATAL(back.history.cols, 3);
    CU_ASSERT_EQUAL(
        memcmp(back.history.at, model.history.at, 6 * sizeof(double)), 0);
    CU_ASSERT_STRING_EQUAL(model_find(&back, "epoch"), "8");
    CU_ASSERT_STRING_EQUAL(model_find(&back, "accuracy"), "0.9542");
    CU_ASSERT_EQUAL(model.note_count, 2); // the second epoch took its place
    CU_ASSERT_PTR_NULL(model_find(&back, "cost"));
    model_free(&back);
    model_free(&model);
}

TEST(equal_networks_give_equal_bytes)
{
    unsigned char *first, *second;
    size_t first_size, second_size;
    read_saved(&first, &first_size);
    read_saved(&second, &second_size);
    CU_ASSERT_EQUAL(first_size, second_size);
    CU_ASSERT_EQUAL(memcmp(first, second, first_size), 0);
    CU_ASSERT_EQUAL(first[0] % 8, 0); // the header is padded
    free(first);
    free(second);
}

// Parses these bytes, which are copied to a block of exactly their size so
// that the sanitizer sees every step too far.
static bool parse(const unsigned char *bytes, size_t size, Error *error)
{
    unsigned char *copy = malloc(size > 0 ? size : 1);
    memcpy(copy, bytes, size);
    Model model;
    bool good = model_parse(copy, size, "f", &model, error);
    if (good)
        model_free(&model);
    free(copy);
    return good;
}

TEST(every_truncation_is_refused)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    read_saved(&bytes, &size);
    for (size_t length = 0; length < size; length++)
        CU_ASSERT_FALSE(parse(bytes, length, &error));
    CU_ASSERT_TRUE(parse(bytes, size, &error));
    free(bytes);
}

// Each bit of the length and of the JSON turned over, one at a time.  What
// is still read (a note's text may have changed) is the same network.
TEST(every_changed_header_bit_is_refused_or_harmless)
{
    Error error;
    unsigned char *bytes;
    size_t size, refused = 0;
    read_saved(&bytes, &size);
    Model model = some_model(), back;
    size_t data = (model.net->parameter_count + 6) * sizeof(double);
    for (size_t bit = 0; bit < (size - data) * 8; bit++) {
        unsigned char mask = (unsigned char)(1 << bit % 8);
        bytes[bit / 8] ^= mask;
        if (model_parse(bytes, size, "f", &back, &error)) {
            CU_ASSERT_EQUAL(back.net->depth, model.net->depth);
            CU_ASSERT_EQUAL(back.net->layers[0].activation, RELU);
            CU_ASSERT_EQUAL(
                memcmp(back.net->parameters, model.net->parameters,
                       model.net->parameter_count * sizeof(double)),
                0);
            CU_ASSERT_EQUAL(back.history.rows, 2);
            model_free(&back);
        } else {
            ASSERT_CONTAINS(error.text, "f: ");
            refused++;
        }
        bytes[bit / 8] ^= mask;
    }
    CU_ASSERT_TRUE(refused > 2000); // most of the header means something
    free(bytes);
    model_free(&model);
}

// A file with this header and so many bytes of data, each zero.
static void assert_refused(const char *header, size_t data,
                           const char *expected)
{
    Error error = {""};
    size_t length = strlen(header);
    unsigned char *bytes = calloc(8 + length + data, 1);
    bytes[0] = (unsigned char)(length & 0xff);
    bytes[1] = (unsigned char)(length >> 8);
    memcpy(bytes + 8, header, length);
    CU_ASSERT_FALSE(parse(bytes, 8 + length + data, &error));
    ASSERT_CONTAINS(error.text, expected);
    free(bytes);
}

#define META                                                               \
    "\"__metadata__\":{\"activation\":\"relu\",\"output\":\"tanh\"}"
#define W                                                                  \
    "\"layer1.weight\":{\"dtype\":\"F64\",\"shape\":[1,2],"                \
    "\"data_offsets\":[0,16]}"
#define B                                                                  \
    "\"layer1.bias\":{\"dtype\":\"F64\",\"shape\":[1],"                    \
    "\"data_offsets\":[16,24]}"

TEST(headers_that_lie_are_refused)
{
    assert_refused("[]", 0, "byte 8: expected a JSON object");
    assert_refused("{}x", 0, "byte 8: expected a JSON object");
    assert_refused("{\"a}", 0, "bad JSON");
    assert_refused("{" W "," W "}", 24, "duplicate");
    assert_refused("{}", 0, "it holds no layer");
    assert_refused("{" META "," W "}", 16, "layer1.bias is missing");
    assert_refused("{" META "," W "," B "}", 23,
                   "f: layer1.bias: expected "
                   "data_offsets");
    assert_refused("{" META "," W "," B "}", 25, "expected the file's end");
    assert_refused("{" W "," B "}", 24, "expected the name of the hidden");
    assert_refused("{\"conv.weights\":1}", 0, "expected NAME.weight");
    assert_refused("{\".weight\":1}", 0, "expected NAME.weight");
    assert_refused("{\"layer1.weight\":{\"dtype\":\"I8\",\"shape\":[1,2],"
                   "\"data_offsets\":[0,2]}}",
                   2, "dtype I8, expected F64, F32, F16 or BF16");
    assert_refused("{\"layer1.weight\":{\"dtype\":\"F64\",\"shape\":[0,2],"
                   "\"data_offsets\":[0,0]}}",
                   0, "expected a shape of 2 whole numbers");
    assert_refused("{\"layer1.weight\":{\"dtype\":\"F64\",\"shape\":[2],"
                   "\"data_offsets\":[0,16]}}",
                   16, "expected a shape of 2 whole numbers");
    assert_refused("{\"layer1.weight\":{\"dtype\":\"F64\",\"shape\":[1,2],"
                   "\"data_offsets\":[8,0]}}",
                   16, "expected data_offsets that enclose 16");
    assert_refused("{\"layer1.weight\":{\"dtype\":\"F64\",\"shape\":[1,2],"
                   "\"data_offsets\":[0,16],\"more\":1}}",
                   16, "and nothing else");
    assert_refused("{\"__metadata__\":{\"a\":1}," W "," B "}", 24,
                   "\"a\": expected a text");
}

// One tensor of this name with this text after the brace, and no more.
static void assert_tensor_refused(const char *name, const char *rest,
                                  const char *expected)
{
    char header[512];
    snprintf(header, sizeof header, "{\"%s\":{%s}}", name, rest);
    assert_refused(header, 16, expected);
}

TEST(tensors_that_lie_are_refused)
{
    static const char weight[] = "layer1.weight", bias[] = "layer1.bias";
    static const char shape[] = "expected a shape of";
    static const char nothing[] = "and nothing else";
#define F64 "\"dtype\":\"F64\",\"shape\":"
#define AT  ",\"data_offsets\":"
    assert_tensor_refused(weight, "", nothing);
    assert_tensor_refused(weight, "\"dtype\":\"F64\"", nothing);
    assert_tensor_refused(weight, "\"dtype\":7,\"shape\":[1,2]" AT "[0,16]",
                          nothing);
    assert_tensor_refused(weight, F64 "[1,2]", nothing);
    assert_tensor_refused("layer1", "", "expected NAME.weight");
    assert_tensor_refused("layer1.weights", "", "expected NAME.weight");
    assert_tensor_refused(weight, F64 "[1,2],\"more\":1", nothing);
    assert_tensor_refused(weight, "\"dtype\":\"F64\",\"more\":1" AT "[0,16]",
                          nothing);
    assert_tensor_refused(weight, F64 "[-1,2]" AT "[0,16]", shape);
    assert_tensor_refused(weight, F64 "[1.0,2]" AT "[0,16]", shape);
    assert_tensor_refused(weight, F64 "[1,0]" AT "[0,16]", shape);
    assert_tensor_refused(weight, F64 "[1,1048577]" AT "[0,16]", shape);
    assert_tensor_refused(weight, F64 "[1,\"2\"]" AT "[0,16]", shape);
    assert_tensor_refused(weight, F64 "[1,2,1]" AT "[0,16]", shape);
    assert_tensor_refused(weight, F64 "2" AT "[0,16]", shape);
    assert_tensor_refused(bias, F64 "[1,2]" AT "[0,16]", shape);
    assert_tensor_refused(weight, F64 "[1,2]" AT "[0]", "enclose 16");
    assert_tensor_refused(weight, F64 "[1,2]" AT "[-1,15]", "enclose 16");
    assert_tensor_refused(weight, F64 "[1,2]" AT "[0,17]", "enclose 16");
    assert_tensor_refused(weight, F64 "[1,2]" AT "[0,8]", "enclose 16");
    assert_tensor_refused(weight, F64 "[1048576,1048576]" AT "[0,16]",
                          "enclose 8796093022208");
    assert_tensor_refused(bias, F64 "[2]" AT "[0,16]",
                          "layer1.weight is missing");
    assert_tensor_refused("layer2.bias", F64 "[2]" AT "[0,16]",
                          "layer2.weight is missing");
}

#define HISTORY                                                            \
    META "," W "," B ",\"history\":{\"dtype\":\"F64\",\"shape\":"

TEST(a_history_that_lies_is_refused)
{
    assert_tensor_refused("histories", "", "expected NAME.weight");
    assert_tensor_refused("history", F64 "[2]" AT "[0,16]",
                          "history: expected a shape of 2 whole numbers");
    assert_tensor_refused("history", F64 "[1,2]" AT "[0,16]",
                          "it holds no layer");
    assert_refused("{" HISTORY "[1,1],\"data_offsets\":[16,24]}}", 24,
                   "the data overlap here");
    assert_refused("{" HISTORY "[1,1],\"data_offsets\":[24,33]}}", 33,
                   "history: expected data_offsets that enclose 8");
    assert_refused("{" HISTORY "[0,1],\"data_offsets\":[24,24]}}", 24,
                   "history: expected a shape of 2 whole numbers");
    assert_refused("{" HISTORY "[1048576,1048576],\"data_offsets\":"
                   "[24,32]}}",
                   32,
                   "history: expected data_offsets that enclose 879609");
}

TEST(notes_that_lie_are_refused)
{
    static const char text[] = "expected a text under";
    assert_refused("{\"__metadata__\":[]}", 0, "expected an object");
    assert_refused("{\"__metadata__\":{\"a\":null}}", 0, text);
    assert_refused("{\"__metadata__\":{\"0123456789012345678901234567890"
                   "1\":\"\"}}",
                   0, text);
    assert_refused("{\"__metadata__\":{\"activation\":\"relu\",\"output\":"
                   "\"step\"}," W "," B "}",
                   24, "the name of the output's activation");
    assert_refused("{\"__metadata__\":{\"activation\":\"\"}," W "," B "}",
                   24, "the name of the hidden activation");
    assert_refused("{\"__metadata__\":{\"activation\":\"softmax\","
                   "\"output\":\"softmax\"},"
                   "\"layer1.weight\":{\"dtype\":\"F64\",\"shape\":[1,1],"
                   "\"data_offsets\":[0,8]},\"layer1.bias\":{\"dtype\":"
                   "\"F64\",\"shape\":[1],\"data_offsets\":[8,16]},"
                   "\"layer2.weight\":{\"dtype\":\"F64\",\"shape\":[1,1],"
                   "\"data_offsets\":[16,24]},\"layer2.bias\":{\"dtype\":"
                   "\"F64\",\"shape\":[1],\"data_offsets\":[24,32]}}",
                   32, "softmax is for the output alone");
    assert_refused("  {}", 0, "byte 8: expected a JSON object");
    assert_refused("{}\n", 0, "byte 8: expected a JSON object");
    assert_refused("          ", 0, "byte 8: expected a JSON object");
    assert_refused("{\"\xff\":1}", 0, "bad JSON");
    assert_refused("{\"a\":1,}", 0, "bad JSON");
    assert_refused("{\"a\":NaN}", 0, "bad JSON");
}

TEST(the_length_of_the_header_is_checked)
{
    static const unsigned char lengths[][8] = {
        {0},
        {1},
        {3},
        {0, 0, 0, 1},
        {0, 0, 0x10, 1},
        {0, 0, 0, 0, 0, 0, 0, 0x80},
        {255, 255, 255, 255, 255, 255, 255, 255}};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        unsigned char bytes[10];
        Error error = {""};
        memcpy(bytes, lengths[i], 8);
        memcpy(bytes + 8, "{}", 2);
        CU_ASSERT_FALSE(parse(bytes, sizeof bytes, &error));
        ASSERT_CONTAINS(error.text, "byte 0: header of");
    }
}

// A key may hold what would clear the screen that it is printed on.
TEST(a_message_is_one_line_of_plain_text)
{
    assert_refused("{\"\\u001b[2J\\n\":1}", 0,
                   "f: \"?[2J?\": expected NAME.weight");
}

TEST(overlaps_and_holes_are_refused)
{
    assert_refused("{" META "," W ",\"layer1.bias\":{\"dtype\":\"F64\","
                   "\"shape\":[1],\"data_offsets\":[8,16]}}",
                   16, "the data overlap here");
    assert_refused("{" META "," W ",\"layer1.bias\":{\"dtype\":\"F64\","
                   "\"shape\":[1],\"data_offsets\":[24,32]}}",
                   32, "the data have a hole here");
}

TEST(layers_that_do_not_chain_are_refused)
{
    assert_refused("{" META "," W "," B
                   ",\"layer2.weight\":{\"dtype\":\"F64\",\"shape\":[1,3],"
                   "\"data_offsets\":[24,48]},\"layer2.bias\":{\"dtype\":"
                   "\"F64\",\"shape\":[1],\"data_offsets\":[48,56]}}",
                   56, "layer2 reads 3 inputs, but layer1 has 1 neurons");
}

TEST(a_number_that_is_not_finite_is_refused)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    read_saved(&bytes, &size);
    bytes[size - 1] = 0x7f; // the last number becomes NaN or infinity
    bytes[size - 2] = 0xf0;
    CU_ASSERT_FALSE(parse(bytes, size, &error));
    ASSERT_CONTAINS(error.text, "expected a finite number");
    free(bytes);
}

TEST(floats_are_read_too)
{
    Error error;
    Model model;
    const char header[] =
        "{" META ",\"layer1.bias\":{\"dtype\":\"F32\",\"shape\":[1],"
        "\"data_offsets\":[0,4]},\"layer1.weight\":{\"dtype\":\"F32\","
        "\"shape\":[1,1],\"data_offsets\":[4,8]}}";
    unsigned char bytes[400] = {sizeof header - 1};
    memcpy(bytes + 8, header, sizeof header - 1);
    unsigned char *data = bytes + 8 + sizeof header - 1;
    data[2] = 0xc0; // 0xbfc00000 is -1.5
    data[3] = 0xbf;
    CU_ASSERT_FATAL(
        model_parse(bytes, 8 + sizeof header - 1 + 8, "f", &model, &error));
    CU_ASSERT_EQUAL(model.net->layers[0].biases[0], -1.5);
    CU_ASSERT_EQUAL(model.net->layers[0].weights.at[0], 0);
    model_free(&model);
}

// The largest number, in both precisions, comes back; what would be
// refused then is not written, and the old file stays.
TEST(no_number_is_written_that_is_refused)
{
    static const double bad[] = {1.01e30, -1e300, (double)INFINITY,
                                 (double)NAN};
    char expected[80];
    Error error;
    Model model = some_model(), back;
    model.net->parameters[1] = 1e30;
    model.history.at[5] = (double)1e30f;
    CU_ASSERT_FATAL(model_save(&model, path, &error));
    for (size_t i = 0; i < 8; i++) {
        double *number =
            i < 4 ? &model.net->parameters[2] : &model.history.at[3];
        double old = *number;
        *number = bad[i % 4];
        CU_ASSERT_FALSE(model_save(&model, path, &error));
        snprintf(expected, sizeof expected,
                 "not written: it would hold a number of %g,", bad[i % 4]);
        ASSERT_CONTAINS(error.text, expected);
        *number = old;
    }
    CU_ASSERT_FATAL(model_load(path, &back, &error));
    CU_ASSERT_EQUAL(back.net->parameters[1], 1e30);
    CU_ASSERT_EQUAL(back.history.at[5], (double)1e30f);
    model_free(&back);
    model_free(&model);
}

TESTS_MAIN("model")
