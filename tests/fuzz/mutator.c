// mutator: changes files of weights as somebody would who knows what they
// are made of.
//
// Blind changes hardly ever get past a header that is checked in every
// place.  So one thing at a time is changed: a field anywhere in the JSON,
// which is written again with its right length; a number among the data; or
// all, by a whole new file whose shapes chain.  One change in four is
// libFuzzer's own.
#include <jansson.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "nn/random.h"

size_t LLVMFuzzerMutate(uint8_t *bytes, size_t size, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t most,
                               unsigned seed);

#define COUNT(array)          (sizeof(array) / sizeof *(array))
#define ONE_OF(random, array) ((array)[random_below(random, COUNT(array))])

// ---- a field of the header ---------------------------------------------

// A byte more than a note has room for.
static const char long_text[] =
    "a text of ninety-six bytes, one more than there is room for in a note "
    "that stands in a header";

static json_t *other_text(Random *random, const char *old)
{
    static const char *const texts[] = {"sigmoid",
                                        "softmax",
                                        "relu",
                                        "ReLU",
                                        "tanh",
                                        "identity",
                                        "F64",
                                        "F32",
                                        "F16",
                                        "BF16",
                                        "I64",
                                        "",
                                        "0",
                                        "1",
                                        "2",
                                        "-2",
                                        "1e9",
                                        "999999999",
                                        "abc",
                                        "nan",
                                        "784-1-10",
                                        "fast",
                                        "pen",
                                        "quadratic",
                                        "plain",
                                        "10",
                                        "\xc3\xa4\n",
                                        "scaled",
                                        "3",
                                        "0x1p3",
                                        "layer",
                                        "%s%n",
                                        "1000000000",
                                        "\xe2\x88\x92",
                                        "18446744073709551615",
                                        long_text};
    char cut[64];
    if (random_below(random, 4) > 0)
        return json_string(ONE_OF(random, texts));
    snprintf(cut, sizeof cut, "%s", old);
    cut[random_below(random, strlen(cut) + 1)] = '\0';
    return json_string(cut);
}

static json_t *other_number(Random *random, json_int_t old)
{
    static const json_int_t numbers[] = {0,
                                         1,
                                         2,
                                         3,
                                         8,
                                         10,
                                         16,
                                         80,
                                         784,
                                         6272,
                                         -1,
                                         1 << 20,
                                         1 << 30,
                                         1 << 21,
                                         (json_int_t)1 << 31,
                                         65535,
                                         65536,
                                         INT64_MAX,
                                         INT64_MIN,
                                         (json_int_t)1 << 53,
                                         (json_int_t)1 << 62,
                                         (json_int_t)1 << 32};
    switch (random_below(random, 5)) {
    case 0:
        return json_integer((json_int_t)((uint64_t)old + 1));
    case 1:
        return json_integer((json_int_t)((uint64_t)old - 1));
    case 2:
        return json_integer((json_int_t)((uint64_t)old * 2));
    case 3:
        return json_real((double)old + .5);
    default:
        return json_integer(ONE_OF(random, numbers));
    }
}

// Longer, shorter, or with two of its members exchanged.
static void change_array(Random *random, json_t *array)
{
    size_t n = json_array_size(array);
    size_t i = n > 0 ? random_below(random, n) : 0;
    switch (random_below(random, 3)) {
    case 0:
        json_array_insert_new(array, i, other_number(random, 1));
        break;
    case 1:
        json_array_remove(array, i);
        break;
    default:
        if (n > 0)
            json_array_append(array, json_array_get(array, i));
        json_array_remove(array, i);
    }
}

static const char *key_of(json_t *object, size_t place)
{
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value)
    {
        if (place-- == 0)
            return key;
    }
    return "none";
}

// Loses a member, or has it again under another name, or only there.
static void change_object(Random *random, json_t *object)
{
    static const char *const keys[] = {
        "layer1.weight",
        "layer1.bias",
        "layer2.weight",
        "layer2.bias",
        "layer10.bias",
        "fc1.weight",
        "0.bias",
        "history",
        "__metadata__",
        "dtype",
        "shape",
        "data_offsets",
        "epoch",
        "activation",
        "output",
        "seed",
        "x",
        ".weight",
        "",
        "\xc3\xa4.weight",
        "a name of more than thirty-two bytes"};
    size_t n = json_object_size(object);
    char key[256];
    snprintf(key, sizeof key, "%s",
             n > 0 ? key_of(object, random_below(random, n)) : "none");
    json_t *copy = json_deep_copy(json_object_get(object, key));
    size_t what = random_below(random, 3);
    if (what != 1)
        json_object_del(object, key);
    if (what > 0 && copy != NULL)
        json_object_set_new(object, ONE_OF(random, keys), copy);
    else
        json_decref(copy);
}

// What takes this value's place; containers are changed where they are.
static json_t *other_value(Random *random, json_t *value)
{
    if (random_below(random, 16) == 0)
        return random_below(random, 2) == 0 ? json_null() : json_array();
    if (json_is_string(value))
        return other_text(random, json_string_value(value));
    if (json_is_integer(value))
        return other_number(random, json_integer_value(value));
    if (json_is_array(value))
        change_array(random, value);
    else if (json_is_object(value))
        change_object(random, value);
    return json_incref(value);
}

// Walks down to a random depth and changes what is there.
static json_t *change_within(Random *random, json_t *value)
{
    size_t n = json_is_object(value) ? json_object_size(value)
                                     : json_array_size(value);
    if (n == 0 || random_below(random, 6) == 0)
        return other_value(random, value);
    size_t i = random_below(random, n);
    if (json_is_object(value)) {
        char key[256];
        snprintf(key, sizeof key, "%s", key_of(value, i));
        json_t *member = json_object_get(value, key);
        if (member != NULL)
            json_object_set_new(value, key, change_within(random, member));
    } else {
        json_t *member = json_array_get(value, i);
        json_array_set_new(value, i, change_within(random, member));
    }
    return json_incref(value);
}

// ---- a file of header and data -----------------------------------------

static uint64_t get_length(const uint8_t *bytes)
{
    uint64_t length = 0;
    for (int i = 7; i >= 0; i--)
        length = length << 8 | bytes[i];
    return length;
}

static void put_length(uint8_t *bytes, uint64_t length)
{
    for (int i = 0; i < 8; i++)
        bytes[i] = (uint8_t)(length >> 8 * i & 255);
}

// Writes the header before data of this size, which begin `from` bytes into
// the file.  0 when it does not fit.
static size_t put_header(const json_t *header, uint8_t *bytes, size_t most,
                         size_t from, size_t data)
{
    size_t length = json_dumpb(header, NULL, 0, JSON_COMPACT);
    if (length == 0 || 8 + length + data > most)
        return 0;
    memmove(bytes + 8 + length, bytes + from, data);
    json_dumpb(header, (char *)bytes + 8, length, JSON_COMPACT);
    put_length(bytes, length);
    return 8 + length + data;
}

static size_t change_header(Random *random, json_t *header, uint8_t *bytes,
                            size_t size, size_t most)
{
    size_t from = 8 + (size_t)get_length(bytes);
    json_t *changed = change_within(random, header);
    size_t written = put_header(changed, bytes, most, from, size - from);
    json_decref(changed);
    return written;
}

// One number of eight, four or two bytes becomes a remarkable one.
static size_t change_data(Random *random, uint8_t *bytes, size_t size)
{
    static const double numbers[] = {
        0, -0.0, 1, 1e30, 1.01e30, 1e300, 1e-320, -1, 1e38, -1e9, 65504};
    static const uint64_t bits[] = {0x7ff0000000000000, 0xfff0000000000000,
                                    0x7ff8000000000000, 0x7f8000007f800000,
                                    0x7c007c007c007c00, 0xffffffffffffffff};
    size_t from = 8 + (size_t)get_length(bytes);
    size_t width = (size_t)2 << random_below(random, 3);
    uint64_t value;
    if (size < from + 8)
        return 0;
    memcpy(&value, &ONE_OF(random, numbers), sizeof value);
    if (random_below(random, 2) == 0)
        value = ONE_OF(random, bits);
    size_t place = random_below(random, (size - from) / width);
    uint8_t full[8];
    put_length(full, value);
    memcpy(bytes + from + place * width, full + 8 - width, width);
    return size;
}

// ---- a new file --------------------------------------------------------

static void add_tensor(json_t *header, const char *name, json_t *shape,
                       const char *kind, size_t from, size_t to)
{
    json_object_set_new(header, name,
                        json_pack("{s:s, s:o, s:[I,I]}", "dtype", kind,
                                  "shape", shape, "data_offsets",
                                  (json_int_t)from, (json_int_t)to));
}

static size_t add_layer(json_t *header, size_t number, size_t inputs,
                        size_t outputs, size_t *offset)
{
    char name[40];
    size_t from = *offset, middle = from + inputs * outputs * 2;
    snprintf(name, sizeof name, "layer%zu.weight", number);
    add_tensor(header, name,
               json_pack("[I,I]", (json_int_t)outputs, (json_int_t)inputs),
               "F16", from, middle);
    snprintf(name, sizeof name, "layer%zu.bias", number);
    *offset = middle + outputs * 2;
    add_tensor(header, name, json_pack("[I]", (json_int_t)outputs), "BF16",
               middle, *offset);
    return outputs;
}

static size_t new_file(Random *random, uint8_t *bytes, size_t most)
{
    static const char *const names[] = {"sigmoid", "tanh", "relu",
                                        "softmax"};
    json_t *header = json_object();
    size_t layers = 1 + random_below(random, 4), inputs = 784, data = 0;
    json_object_set_new(header, "__metadata__",
                        json_pack("{s:s, s:s, s:s}", "activation",
                                  ONE_OF(random, names), "output",
                                  ONE_OF(random, names), "epoch", "1"));
    for (size_t l = 1; l <= layers; l++)
        inputs = add_layer(header, l, inputs,
                           l == layers ? 10 : 1 + random_below(random, 3),
                           &data);
    size_t length = json_dumpb(header, NULL, 0, JSON_COMPACT);
    size_t written = 0;
    if (8 + length + data <= most) {
        for (size_t i = 0; i < data; i++) // high bytes of small numbers
            bytes[i] =
                (uint8_t)(i % 2 == 0 ? random_below(random, 256)
                                     : 0x30 + random_below(random, 8));
        written = put_header(header, bytes, most, 0, data);
    }
    json_decref(header);
    return written;
}

// ---- which change ------------------------------------------------------

static json_t *header_of(const uint8_t *bytes, size_t size)
{
    if (size < 10 || get_length(bytes) > size - 8)
        return NULL;
    return json_loadb((const char *)bytes + 8, (size_t)get_length(bytes), 0,
                      NULL);
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t most,
                               unsigned seed)
{
    Random random = random_start(seed);
    size_t what = random_below(&random, 16), written = 0;
    json_t *header = what >= 5 ? header_of(bytes, size) : NULL;
    if (what == 4)
        written = new_file(&random, bytes, most);
    else if (header != NULL && what < 9)
        written = change_data(&random, bytes, size);
    else if (json_is_object(header))
        written = change_header(&random, header, bytes, size, most);
    json_decref(header);
    return written > 0 ? written : LLVMFuzzerMutate(bytes, size, most);
}
