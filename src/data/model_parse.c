// The reading half of model.h: nothing in the file is believed before it
// has been checked, and what is wrong is named with its place.
#include <errno.h>
#include <inttypes.h>
#include <jansson.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/model.h"

// Beyond this, products of numbers are no longer numbers in single precision.
static const double number_most = 1e30;
enum { HEADER_MOST = 1 << 20, WIDTH_MOST = 1 << 20 };

typedef struct {
    bool given;
    size_t rows, cols;   // cols 0 for a bias
    size_t width;        // bytes of one number, 4 or 8
    uint64_t begin, end; // counted from the first byte after the header
} Tensor;

typedef struct {
    const unsigned char *bytes;
    size_t size;
    const char *name;
    uint64_t header;                       // N, the length of the JSON
    uint64_t data;                         // the number of bytes after it
    Tensor tensors[2 * MODEL_LAYERS_MOST]; // weight, bias, weight, …
    size_t layers;
    Tensor history;
    Error *error;
} Reader;

static bool read_prefix(Reader *r)
{
    if (r->size < 10)
        return error_set(r->error,
                         "%s: %zu bytes long, expected a safetensors file "
                         "of at least 10",
                         r->name, r->size);
    for (int i = 7; i >= 0; i--)
        r->header = r->header << 8 | r->bytes[i];
    if (r->header > HEADER_MOST)
        return error_set(r->error,
                         "%s: byte 0: header of %" PRIu64
                         " bytes, expected at most %d (is this a "
                         "safetensors file?)",
                         r->name, r->header, HEADER_MOST);
    if (r->header < 2 || r->header > r->size - 8)
        return error_set(r->error,
                         "%s: byte 0: header of %" PRIu64
                         " bytes, expected 2 to %zu",
                         r->name, r->header, r->size - 8);
    r->data = r->size - 8 - r->header;
    return true;
}

// The header as JSON: from '{' to '}', then nothing but spaces.
static json_t *read_json(Reader *r)
{
    const char *text = (const char *)r->bytes + 8;
    size_t length = (size_t)r->header;
    while (length > 0 && text[length - 1] == ' ')
        length--;
    if (length < 2 || text[0] != '{' || text[length - 1] != '}') {
        error_set(r->error,
                  "%s: byte 8: expected a JSON object and then only spaces",
                  r->name);
        return NULL;
    }
    json_error_t problem;
    errno = 0;
    json_t *header =
        json_loadb(text, length, JSON_REJECT_DUPLICATES, &problem);
    if (header == NULL && errno == ENOMEM) // Jansson blames the text
        error_set(r->error, "%s: no memory for its header", r->name);
    else if (header == NULL)
        error_set(r->error, "%s: byte %d: bad JSON in the header: %s",
                  r->name, 8 + problem.position, problem.text);
    return header;
}

// A whole number from 0 to most, or false.
static bool whole(json_t *value, uint64_t most, uint64_t *result)
{
    if (!json_is_integer(value) || json_integer_value(value) < 0)
        return false;
    *result = (uint64_t)json_integer_value(value);
    return *result <= most;
}

static bool read_shape(Reader *r, const char *key, json_t *shape,
                       bool is_matrix, Tensor *t)
{
    uint64_t rows = 0, cols = 0;
    size_t rank = is_matrix ? 2 : 1;
    if (json_array_size(shape) != rank ||
        !whole(json_array_get(shape, 0), WIDTH_MOST, &rows) || rows == 0 ||
        (is_matrix &&
         (!whole(json_array_get(shape, 1), WIDTH_MOST, &cols) ||
          cols == 0)))
        return error_set(r->error,
                         "%s: %s: expected a shape of %zu whole numbers "
                         "from 1 to %d",
                         r->name, key, rank, WIDTH_MOST);
    t->rows = (size_t)rows;
    t->cols = (size_t)cols;
    return true;
}

static bool read_offsets(Reader *r, const char *key, json_t *offsets,
                         Tensor *t)
{
    // rows and cols are at most 2^20 each, so this cannot overflow
    uint64_t bytes =
        (uint64_t)t->rows * (t->cols > 0 ? t->cols : 1) * t->width;
    if (json_array_size(offsets) != 2 ||
        !whole(json_array_get(offsets, 0), r->data, &t->begin) ||
        !whole(json_array_get(offsets, 1), r->data, &t->end) ||
        t->begin > t->end || t->end - t->begin != bytes)
        return error_set(
            r->error,
            "%s: %s: expected data_offsets that enclose %" PRIu64
            " of the %" PRIu64 " bytes of data",
            r->name, key, bytes, r->data);
    return true;
}

// The place of "layer12.weight", or of "history", and whether it is a
// matrix; NULL for another name.
static Tensor *find_place(Reader *r, const char *key, bool *is_matrix)
{
    *is_matrix = true;
    if (strcmp(key, "history") == 0)
        return &r->history;
    if (strncmp(key, "layer", 5) != 0 || key[5] < '1' || key[5] > '9')
        return NULL;
    char *end;
    errno = 0;
    unsigned long number = strtoul(key + 5, &end, 10);
    *is_matrix = strcmp(end, ".weight") == 0;
    if (errno != 0 || number > MODEL_LAYERS_MOST ||
        (!*is_matrix && strcmp(end, ".bias") != 0))
        return NULL;
    if (number > r->layers)
        r->layers = number;
    return &r->tensors[2 * (number - 1) + !*is_matrix];
}

static bool read_tensor(Reader *r, const char *key, json_t *value)
{
    bool is_matrix;
    Tensor *t = find_place(r, key, &is_matrix);
    if (t == NULL)
        return error_set(r->error,
                         "%s: \"%.60s\": expected layer1.weight, "
                         "layer1.bias and so on, up to layer%d",
                         r->name, key, MODEL_LAYERS_MOST);
    const char *dtype = json_string_value(json_object_get(value, "dtype"));
    json_t *shape = json_object_get(value, "shape");
    json_t *offsets = json_object_get(value, "data_offsets");
    if (dtype == NULL || shape == NULL || offsets == NULL ||
        json_object_size(value) != 3)
        return error_set(r->error,
                         "%s: %s: expected dtype, shape and data_offsets, "
                         "and nothing else",
                         r->name, key);
    t->given = true;
    t->width = strcmp(dtype, "F64") == 0   ? 8
               : strcmp(dtype, "F32") == 0 ? 4
                                           : 0;
    if (t->width == 0)
        return error_set(r->error,
                         "%s: %s: dtype %.20s, expected F32 or F64",
                         r->name, key, dtype);
    return read_shape(r, key, shape, is_matrix, t) &&
           read_offsets(r, key, offsets, t);
}

static bool read_notes(Reader *r, json_t *notes, Model *model)
{
    if (!json_is_object(notes) ||
        json_object_size(notes) > MODEL_NOTES_MOST)
        return error_set(r->error,
                         "%s: __metadata__: expected an object of at most "
                         "%d texts",
                         r->name, MODEL_NOTES_MOST);
    const char *key;
    json_t *text;
    json_object_foreach(notes, key, text)
    {
        if (!json_is_string(text) ||
            strlen(key) >= sizeof(ModelNote){0}.key ||
            json_string_length(text) >= sizeof(ModelNote){0}.text ||
            strlen(json_string_value(text)) != json_string_length(text))
            return error_set(r->error,
                             "%s: __metadata__: \"%.40s\": expected a text "
                             "under %zu bytes",
                             r->name, key, sizeof(ModelNote){0}.text);
        model_note(model, key, "%s", json_string_value(text));
    }
    return true;
}

// Every layer has weights and biases, and each reads what the one before
// gives.
static bool check_chain(Reader *r)
{
    if (r->layers == 0)
        return error_set(r->error, "%s: it holds no layer", r->name);
    for (size_t l = 0; l < r->layers; l++) {
        const Tensor *w = &r->tensors[2 * l], *b = w + 1;
        if (!w->given || !b->given)
            return error_set(r->error, "%s: layer%zu.%s is missing",
                             r->name, l + 1, w->given ? "bias" : "weight");
        if (b->rows != w->rows)
            return error_set(r->error,
                             "%s: layer%zu: %zu biases for %zu neurons",
                             r->name, l + 1, b->rows, w->rows);
        if (l > 0 && w->cols != w[-2].rows)
            return error_set(r->error,
                             "%s: layer%zu reads %zu inputs, but layer%zu "
                             "has %zu neurons",
                             r->name, l + 1, w->cols, l, w[-2].rows);
    }
    return true;
}

static int by_begin(const void *a, const void *b)
{
    const Tensor *s = a, *t = b;
    return (s->begin > t->begin) - (s->begin < t->begin);
}

// Sorted by where they begin, the tensors follow each other without overlap
// or hole, from the first byte of data to the last.
static bool check_cover(Reader *r)
{
    Tensor sorted[2 * MODEL_LAYERS_MOST + 1];
    size_t count = 2 * r->layers;
    memcpy(sorted, r->tensors, count * sizeof *sorted);
    if (r->history.given)
        sorted[count++] = r->history;
    qsort(sorted, count, sizeof *sorted, by_begin);
    uint64_t next = 0;
    for (size_t i = 0; i < count; i++) {
        if (sorted[i].begin != next)
            return error_set(
                r->error, "%s: byte %" PRIu64 ": the data %s here", r->name,
                8 + r->header + next,
                sorted[i].begin < next ? "overlap" : "have a hole");
        next = sorted[i].end;
    }
    if (next != r->data)
        return error_set(r->error,
                         "%s: byte %" PRIu64 ": expected the file's end",
                         r->name, 8 + r->header + next);
    return true;
}

static bool read_activation(Reader *r, const Model *model, const char *key,
                            Activation *f)
{
    const char *name = model_find(model, key);
    if (name == NULL || !activation_from_name(name, f))
        return error_set(r->error,
                         "%s: __metadata__: expected the name of the "
                         "%s as \"%s\"",
                         r->name,
                         strcmp(key, "output") == 0 ? "output's activation"
                                                    : "hidden activation",
                         key);
    return true;
}

static double read_number(const unsigned char *bytes, size_t width)
{
    uint64_t bits = 0;
    for (size_t i = width; i-- > 0;)
        bits = bits << 8 | bytes[i];
    if (width == 8) {
        double value;
        memcpy(&value, &bits, sizeof value);
        return value;
    }
    uint32_t half = (uint32_t)bits;
    float value;
    memcpy(&value, &half, sizeof value);
    return (double)value;
}

static bool read_numbers(Reader *r, const Tensor *t, double *to)
{
    uint64_t at = 8 + r->header + t->begin;
    for (; at < 8 + r->header + t->end; at += t->width, to++) {
        *to = read_number(r->bytes + at, t->width);
        if (!isfinite(*to) || fabs(*to) > number_most)
            return error_set(r->error,
                             "%s: byte %" PRIu64 ": expected a finite "
                             "number of at most %g",
                             r->name, at, number_most);
    }
    return true;
}

static bool build_network(Reader *r, Model *model)
{
    Activation hidden, output;
    if (!read_activation(r, model, "activation", &hidden) ||
        !read_activation(r, model, "output", &output))
        return false;
    if (r->layers > 1 && hidden == SOFTMAX)
        return error_set(r->error,
                         "%s: __metadata__: \"activation\": softmax is for "
                         "the output alone, expected another for the "
                         "hidden layers",
                         r->name);
    size_t sizes[MODEL_LAYERS_MOST + 1] = {r->tensors[0].cols};
    for (size_t l = 0; l < r->layers; l++)
        sizes[l + 1] = r->tensors[2 * l].rows;
    model->net = network_new(sizes, r->layers + 1, hidden, output);
    for (size_t l = 0; l < r->layers; l++) {
        Layer *layer = &model->net->layers[l];
        if (!read_numbers(r, &r->tensors[2 * l], layer->weights.at) ||
            !read_numbers(r, &r->tensors[2 * l + 1], layer->biases))
            return false;
    }
    return true;
}

static bool build_history(Reader *r, Model *model)
{
    const Tensor *t = &r->history;
    if (!t->given)
        return true;
    model->history.rows = t->rows;
    model->history.cols = t->cols;
    model->history.at = memory_new(t->rows * t->cols, sizeof(double));
    return read_numbers(r, t, model->history.at);
}

static bool read_header(Reader *r, json_t *header, Model *model)
{
    const char *key;
    json_t *value;
    json_object_foreach(header, key, value)
    {
        bool good = strcmp(key, "__metadata__") == 0
                        ? read_notes(r, value, model)
                        : read_tensor(r, key, value);
        if (!good)
            return false;
    }
    return check_chain(r) && check_cover(r);
}

bool model_parse(const unsigned char *bytes, size_t size, const char *name,
                 Model *model, Error *error)
{
    Reader r = {.bytes = bytes, .size = size, .name = name, .error = error};
    *model = (Model){0};
    json_t *header = read_prefix(&r) ? read_json(&r) : NULL;
    bool good = header != NULL && read_header(&r, header, model) &&
                build_network(&r, model) && build_history(&r, model);
    json_decref(header);
    if (!good)
        model_free(model);
    return good;
}
