// model_tensors: networks that come from elsewhere, with names, numbers and
// activations of their own.
#include "harness.h"

#include <stdlib.h>

#include "base/file.h"
#include "data/model.h"

// Two layers of one neuron each, of these names and this kind of number:
// weights 1 and 3, biases 2 and 4 in the order of the data; and notes.
static bool parse_named(const char *const names[2], const char *dtype,
                        const unsigned char numbers[4][2],
                        const char *notes, const ModelActivations *given,
                        Model *model, Error *error)
{
    char header[1024];
    int length = snprintf(header, sizeof header,
                          "{%s"
                          "\"%s.weight\":{\"dtype\":\"%s\",\"shape\":[1,1],"
                          "\"data_offsets\":[0,2]},"
                          "\"%s.bias\":{\"dtype\":\"%s\",\"shape\":[1],"
                          "\"data_offsets\":[2,4]},"
                          "\"%s.weight\":{\"dtype\":\"%s\",\"shape\":[1,1],"
                          "\"data_offsets\":[4,6]},"
                          "\"%s.bias\":{\"dtype\":\"%s\",\"shape\":[1],"
                          "\"data_offsets\":[6,8]}}",
                          notes, names[0], dtype, names[0], dtype, names[1],
                          dtype, names[1], dtype);
    unsigned char bytes[1200] = {(unsigned char)length,
                                 (unsigned char)(length >> 8)};
    memcpy(bytes + 8, header, (size_t)length);
    memcpy(bytes + 8 + length, numbers, 8);
    return model_parse_given(bytes, (size_t)length + 16, "f", given, model,
                             error);
}

static const unsigned char halves[4][2] = {
    {0, 0x3c}, {0, 0x40}, {0, 0x42}, {0, 0x44}};
static const ModelActivations given = {RELU, SOFTMAX};

// first: the weight that comes first.
static void assert_order(const char *a, const char *b, double first)
{
    Error error = {""};
    Model model;
    CU_ASSERT_FATAL(parse_named((const char *[]){a, b}, "F16", halves, "",
                                &given, &model, &error));
    const Layer *layers = model.net->layers;
    CU_ASSERT_EQUAL(layers[0].weights.at[0], first);
    CU_ASSERT_EQUAL(layers[0].biases[0], first + 1);
    CU_ASSERT_EQUAL(layers[1].weights.at[0], 4 - first);
    CU_ASSERT_EQUAL(layers[0].activation, RELU);
    CU_ASSERT_EQUAL(layers[1].activation, SOFTMAX);
    CU_ASSERT_PTR_NULL(model_find(&model, "activation"));
    model_free(&model);
}

TEST(layers_have_any_names_in_their_order)
{
    assert_order("fc1", "fc2", 1);
    assert_order("fc2", "fc1", 3);
    assert_order("0", "2", 1);
    assert_order("10", "2", 3);
    assert_order("net.stack.9", "net.stack.10", 1);
    assert_order("a.2.b", "a.02.c", 1);
    assert_order("layer7", "layer64", 1);
}

// hidden and output: the names' order does not chain, the file's does.
TEST(or_in_the_order_of_the_file)
{
    static const char header[] =
        "{\"__metadata__\":{\"activation\":\"relu\",\"output\":\"tanh\"},"
        "\"hidden.weight\":{\"dtype\":\"F64\",\"shape\":[2,1],"
        "\"data_offsets\":[0,16]},\"hidden.bias\":{\"dtype\":\"F64\","
        "\"shape\":[2],\"data_offsets\":[16,32]},"
        "\"answer.weight\":{\"dtype\":\"F64\",\"shape\":[3,2],"
        "\"data_offsets\":[32,80]},\"answer.bias\":{\"dtype\":\"F64\","
        "\"shape\":[3],\"data_offsets\":[80,104]}}";
    unsigned char bytes[1024] = {(sizeof header - 1) & 255,
                                 (sizeof header - 1) >> 8};
    Error error = {""};
    Model model;
    memcpy(bytes + 8, header, sizeof header - 1);
    CU_ASSERT_FATAL(model_parse(bytes, 8 + sizeof header - 1 + 104, "f",
                                &model, &error));
    CU_ASSERT_EQUAL(network_inputs(model.net), 1);
    CU_ASSERT_EQUAL(network_outputs(model.net), 3);
    model_free(&model);
}

// The header names tensors in any order, here the last of the data first.
TEST(the_header_may_be_in_another_order_than_the_data)
{
    static const char header[] =
        "{\"0.bias\":{\"dtype\":\"F16\",\"shape\":[1],"
        "\"data_offsets\":[4,6]},\"0.weight\":{\"dtype\":\"F16\","
        "\"shape\":[1,2],\"data_offsets\":[0,4]}}";
    unsigned char bytes[400] = {sizeof header - 1};
    unsigned char *data = bytes + 8 + sizeof header - 1;
    Error error;
    Model model;
    memcpy(bytes + 8, header, sizeof header - 1);
    memcpy(data, halves, 6); // 1, 2, 3
    CU_ASSERT_FATAL(model_parse_given(bytes, 8 + sizeof header - 1 + 6, "f",
                                      &given, &model, &error));
    for (size_t i = 0; i < 3; i++)
        CU_ASSERT_EQUAL(model.net->parameters[i], (double)i + 1);
    model_free(&model);
}

TEST(short_numbers_are_read)
{
    // F16: the largest, the smallest, -0.5, 0; BF16: 1, -2,
    // 2^-126, 3.140625
    static const unsigned char f16[4][2] = {
        {0xff, 0x7b}, {1, 0}, {0, 0xb8}, {0, 0x80}};
    static const unsigned char bf16[4][2] = {
        {0x80, 0x3f}, {0, 0xc0}, {0x80, 0}, {0x49, 0x40}};
    static const unsigned char infinite[4][2] = {{0, 0x7c}};
    static const char *const names[] = {"0", "1"};
    Error error = {""};
    Model model;
    CU_ASSERT_FATAL(
        parse_named(names, "F16", f16, "", &given, &model, &error));
    const double *p = model.net->parameters;
    CU_ASSERT_EQUAL(p[0], 65504);
    CU_ASSERT_EQUAL(p[1], ldexp(1, -24));
    CU_ASSERT_EQUAL(p[2], -.5);
    CU_ASSERT_EQUAL(p[3], 0);
    model_free(&model);
    CU_ASSERT_FATAL(
        parse_named(names, "BF16", bf16, "", &given, &model, &error));
    p = model.net->parameters;
    CU_ASSERT_EQUAL(p[0], 1);
    CU_ASSERT_EQUAL(p[1], -2);
    CU_ASSERT_EQUAL(p[2], ldexp(1, -126));
    CU_ASSERT_EQUAL(p[3], 3.140625);
    model_free(&model);
    CU_ASSERT_FALSE(
        parse_named(names, "F16", infinite, "", &given, &model, &error));
    ASSERT_CONTAINS(error.text, "expected a finite number");
}

TEST(what_the_file_says_counts)
{
    static const char *const names[] = {"0", "1"};
    static const char notes[] = "\"__metadata__\":{\"activation\":\"TanH\","
                                "\"output\":\"Sigmoid\"},";
    Error error = {""};
    Model model;
    CU_ASSERT_FATAL(
        parse_named(names, "F16", halves, notes, &given, &model, &error));
    CU_ASSERT_EQUAL(model.net->layers[0].activation, TANH);
    CU_ASSERT_EQUAL(model.net->layers[1].activation, SIGMOID);
    model_free(&model);
    CU_ASSERT_FALSE(
        parse_named(names, "F16", halves, "", NULL, &model, &error));
    ASSERT_CONTAINS(error.text, "expected the name of the hidden");
}

// ---- sizes -------------------------------------------------------------

// One layer of one neuron, whose header is padded with spaces to this
// length, after these notes.
static bool parse_padded(size_t header, const char *notes, Model *model,
                         Error *error)
{
    unsigned char *bytes = calloc(8 + header + 16, 1);
    char *text = (char *)bytes + 8;
    int length = snprintf(
        text, header,
        "{\"__metadata__\":{\"activation\":\"relu\",\"output\":\"tanh\"%s},"
        "\"0.weight\":{\"dtype\":\"F64\",\"shape\":[1,1],"
        "\"data_offsets\":[0,8]},\"0.bias\":{\"dtype\":\"F64\","
        "\"shape\":[1],\"data_offsets\":[8,16]}}",
        notes);
    memset(text + length, ' ', header - (size_t)length);
    for (int i = 0; i < 4; i++)
        bytes[i] = (unsigned char)(header >> 8 * i);
    bool good = model_parse(bytes, 8 + header + 16, "f", model, error);
    free(bytes);
    return good;
}

TEST(a_header_has_a_mebibyte_at_most)
{
    enum { MOST = 1 << 20 };
    Error error;
    Model model;
    CU_ASSERT_FATAL(parse_padded(MOST, "", &model, &error));
    model_free(&model);
    CU_ASSERT_FALSE(parse_padded(MOST + 1, "", &model, &error));
    ASSERT_CONTAINS(error.text,
                    "byte 0: header of 1048577 bytes, expected at most");
}

// So many notes of this key's and this text's length, besides the two
// activations.
static bool takes_notes(int count, int key, int text)
{
    static const char many[] = "abcdefghijklmnopqrstuvwxyzabcdefghijklmno"
                               "abcdefghijklmnopqrstuvwxyzabcdefghijklmno"
                               "abcdefghijklmnopqrstuvwxyzabcdefghijklmno"
                               "abcdefghijklmnopqrstuvwxyzabcdefghijklmno";
    char notes[8000] = "";
    Error error;
    Model model;
    for (int i = 0; i < count; i++)
        sprintf(notes + strlen(notes), ",\"%02d%.*s\":\"%.*s\"", i, key - 2,
                many, text, many);
    if (!parse_padded(10000, notes, &model, &error)) {
        ASSERT_CONTAINS(error.text, "f: __metadata__: ");
        return false;
    }
    CU_ASSERT_EQUAL(model.note_count, (size_t)count + 2);
    CU_ASSERT_EQUAL(strlen(model.notes[2].key), (size_t)key);
    CU_ASSERT_EQUAL(strlen(model.notes[2].text), (size_t)text);
    model_free(&model);
    return true;
}

TEST(notes_fill_their_room_and_no_more)
{
    const int key = sizeof(ModelNote){0}.key,
              text = sizeof(ModelNote){0}.text;
    CU_ASSERT_TRUE(takes_notes(1, key - 1, text - 1));
    CU_ASSERT_FALSE(takes_notes(1, key, text - 1));
    CU_ASSERT_FALSE(takes_notes(1, key - 1, text));
    CU_ASSERT_TRUE(takes_notes(MODEL_NOTES_MOST - 2, 4, 4));
    CU_ASSERT_FALSE(takes_notes(MODEL_NOTES_MOST - 1, 4, 4));
    Error error;
    Model model;
    CU_ASSERT_FALSE(
        parse_padded(1000, ",\"a\":\"b\\u0000c\"", &model, &error));
}

// A chain of so many layers of one neuron, whose names end in 01, 02, ...
// after this many signs.
static bool parse_chain(int layers, int signs, Model *model, Error *error)
{
    static unsigned char bytes[40000];
    static const char many[] = "0123456789012345678901234567890123456789"
                               "0123456789012345678901234567890123456789"
                               "01234567890123456789";
    char *text = (char *)bytes + 8;
    size_t length = (size_t)sprintf(text, "{");
    for (int l = 0; l < layers; l++)
        length += (size_t)sprintf(
            text + length,
            "%s\"%.*s%02d.weight\":{\"dtype\":\"F16\",\"shape\":[1,1],"
            "\"data_offsets\":[%d,%d]},\"%.*s%02d.bias\":{\"dtype\":"
            "\"F16\",\"shape\":[1],\"data_offsets\":[%d,%d]}",
            l > 0 ? "," : "", signs, many, l + 1, 4 * l, 4 * l + 2, signs,
            many, l + 1, 4 * l + 2, 4 * l + 4);
    length += (size_t)sprintf(text + length, "}");
    memset(text + length, 0, 4 * (size_t)layers);
    bytes[0] = (unsigned char)length;
    bytes[1] = (unsigned char)(length >> 8);
    return model_parse_given(bytes, 8 + length + 4 * (size_t)layers, "f",
                             &given, model, error);
}

TEST(there_are_as_many_layers_and_signs_as_there_may_be)
{
    Error error;
    Model model;
    CU_ASSERT_FATAL(parse_chain(MODEL_LAYERS_MOST, 6, &model, &error));
    CU_ASSERT_EQUAL(model.net->depth, MODEL_LAYERS_MOST);
    model_free(&model);
    CU_ASSERT_FALSE(parse_chain(MODEL_LAYERS_MOST + 1, 6, &model, &error));
    ASSERT_CONTAINS(error.text, "expected at most 64 layers");
    CU_ASSERT_FATAL(parse_chain(2, 93, &model, &error)); // 95 signs
    model_free(&model);
    CU_ASSERT_FALSE(parse_chain(2, 94, &model, &error));
    ASSERT_CONTAINS(error.text, "expected NAME.weight and NAME.bias");
}

// More numbers than are held with the header: they are read piece by
// piece, from a file as from memory.
TEST(a_large_network_comes_back_bit_for_bit)
{
    static const char path[] = "build/test-model-large.safetensors";
    size_t sizes[] = {500, 400, 10};
    Random random = random_start(3);
    Error error;
    Model model = {.net = network_new(sizes, 3, RELU, TANH)}, back;
    network_initialise(model.net, NORMAL, &random);
    CU_ASSERT_FATAL(model_save(&model, path, &error));
    CU_ASSERT_FATAL(model_load(path, &back, &error));
    CU_ASSERT_EQUAL_FATAL(back.net->parameter_count,
                          model.net->parameter_count);
    CU_ASSERT_EQUAL(memcmp(back.net->parameters, model.net->parameters,
                           model.net->parameter_count * sizeof(double)),
                    0);
    model_free(&back);
    model_free(&model);
    remove(path);
}

// ---- what we write -----------------------------------------------------

// Less than eight spaces follow the header's last brace, whatever its
// length, and end at a multiple of eight.
TEST(a_header_is_padded_by_as_little_as_it_takes)
{
    static const char path[] = "build/test-model-tensors.safetensors";
    unsigned seen = 0;
    for (int length = 0; length < 8; length++) {
        Error error;
        unsigned char *bytes;
        size_t size, sizes[] = {1, 1};
        Model model = {.net = network_new(sizes, 2, RELU, TANH)};
        model_note(&model, "note", "%.*s", length, "1234567");
        CU_ASSERT_FATAL(model_save(&model, path, &error));
        CU_ASSERT_FATAL(file_read(path, 100000, &bytes, &size, &error));
        size_t header = bytes[0] + 256u * bytes[1], spaces = 0;
        CU_ASSERT_EQUAL_FATAL(8 + header + 2 * sizeof(double), size);
        while (bytes[8 + header - 1 - spaces] == ' ')
            spaces++;
        CU_ASSERT_EQUAL(header % 8, 0);
        CU_ASSERT_EQUAL(bytes[8 + header - 1 - spaces], '}');
        CU_ASSERT_FATAL(spaces < 8);
        seen |= 1u << spaces;
        free(bytes);
        model_free(&model);
    }
    CU_ASSERT_EQUAL(seen, 255); // each count of them once
    remove(path);
}

TEST(a_model_that_cannot_be_written_is_said)
{
    Error error;
    size_t sizes[] = {1, 1};
    Model model = {.net = network_new(sizes, 2, RELU, TANH)};
    CU_ASSERT_FALSE(model_save(&model, "build/none/x.st", &error));
    ASSERT_CONTAINS(error.text, "build/none/x.st: cannot write here");
    model_note(&model, "note", "\xff"); // no UTF-8
    CU_ASSERT_FALSE(model_save(&model, "build/none.st", &error));
    ASSERT_CONTAINS(error.text, "build/none.st: its header cannot be");
    model_free(&model);
    CU_ASSERT_PTR_NULL(model.net);
}

TESTS_MAIN("model_tensors")
