#include "data/model_tensors.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH_MOST = 1 << 20 };

static const struct {
    const char *name;
    size_t width;
} kinds[] = {{"F64", 8}, {"F32", 4}, {"F16", 2}, {"BF16", 2}};

// ---- one tensor --------------------------------------------------------

// A whole number from 0 to most, or false.
static bool whole(json_t *value, uint64_t most, uint64_t *result)
{
    if (!json_is_integer(value) || json_integer_value(value) < 0)
        return false;
    *result = (uint64_t)json_integer_value(value);
    return *result <= most;
}

static bool read_shape(ModelReader *r, const char *key, json_t *shape,
                       Tensor *t)
{
    uint64_t rows = 0, cols = 0;
    size_t rank = t->is_bias ? 1 : 2;
    if (json_array_size(shape) != rank ||
        !whole(json_array_get(shape, 0), WIDTH_MOST, &rows) || rows == 0 ||
        (rank == 2 &&
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

static bool read_offsets(ModelReader *r, const char *key, json_t *offsets,
                         Tensor *t)
{
    // rows and cols are at most 2^20 each, so this cannot overflow
    uint64_t bytes = (uint64_t)t->rows * (t->cols > 0 ? t->cols : 1) *
                     kinds[t->kind].width;
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

static bool read_kind(ModelReader *r, const char *key, const char *dtype,
                      Tensor *t)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(dtype, kinds[i].name) == 0) {
            t->kind = (NumberKind)i;
            return true;
        }
    return error_set(r->error,
                     "%s: %s: dtype %.20s, expected F64, F32, F16 or BF16",
                     r->name, key, dtype);
}

// What stands before ".weight" or ".bias"; "history" is no layer.
static bool read_name(ModelReader *r, const char *key, Tensor *t)
{
    const char *end = strrchr(key, '.');
    bool history = strcmp(key, "history") == 0;
    size_t length = end != NULL ? (size_t)(end - key) : strlen(key);
    t->is_bias = end != NULL && strcmp(end, ".bias") == 0;
    if (length == 0 || length >= TENSOR_NAME ||
        (!history && !t->is_bias &&
         (end == NULL || strcmp(end, ".weight") != 0)))
        return error_set(r->error,
                         "%s: \"%.60s\": expected NAME.weight and "
                         "NAME.bias for each layer, as layer1.weight, "
                         "fc1.weight or 0.weight",
                         r->name, key);
    memcpy(t->name, key, length);
    return true;
}

bool tensors_add(ModelReader *r, const char *key, json_t *value)
{
    Tensor *t = &r->tensors[r->count];
    if (r->count == TENSORS_MOST)
        return error_set(r->error, "%s: %s: expected at most %d layers",
                         r->name, key, MODEL_LAYERS_MOST);
    if (!read_name(r, key, t))
        return false;
    const char *dtype = json_string_value(json_object_get(value, "dtype"));
    json_t *shape = json_object_get(value, "shape");
    json_t *offsets = json_object_get(value, "data_offsets");
    if (dtype == NULL || shape == NULL || offsets == NULL ||
        json_object_size(value) != 3)
        return error_set(r->error,
                         "%s: %s: expected dtype, shape and data_offsets, "
                         "and nothing else",
                         r->name, key);
    if (strcmp(key, "history") == 0)
        r->history = t;
    r->count++;
    return read_kind(r, key, dtype, t) && read_shape(r, key, shape, t) &&
           read_offsets(r, key, offsets, t);
}

// ---- the order ---------------------------------------------------------

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// Of two numbers that begin here, without the zeros in front: the longer
// one is the larger.
static int compare_numbers(const char **a, const char **b)
{
    size_t m = 0, n = 0;
    while (**a == '0')
        ++*a;
    while (**b == '0')
        ++*b;
    while (is_digit((*a)[m]))
        m++;
    while (is_digit((*b)[n]))
        n++;
    int order = m != n ? (m > n) - (m < n) : strncmp(*a, *b, m);
    *a += m;
    *b += n;
    return order;
}

static int compare_names(const char *a, const char *b)
{
    while (*a != '\0' && *b != '\0') {
        int order = is_digit(*a) && is_digit(*b) ? compare_numbers(&a, &b)
                                                 : *a++ - *b++;
        if (order != 0)
            return order;
    }
    return *a - *b;
}

static int by_name(const void *a, const void *b)
{
    const TensorPair *s = a, *t = b;
    int order = compare_names(s->weight->name, t->weight->name);
    return order != 0 ? order : strcmp(s->weight->name, t->weight->name);
}

static int by_place(const void *a, const void *b)
{
    const TensorPair *s = a, *t = b;
    uint64_t x = s->weight->begin, y = t->weight->begin;
    return (x > y) - (x < y);
}

// ---- layers ------------------------------------------------------------

static const Tensor *find_twin(const ModelReader *r, const Tensor *t)
{
    for (size_t i = 0; i < r->count; i++) {
        const Tensor *other = &r->tensors[i];
        if (other != r->history && other->is_bias != t->is_bias &&
            strcmp(other->name, t->name) == 0)
            return other;
    }
    return NULL;
}

// Every layer has weights and as many biases as neurons.
static bool pair_up(ModelReader *r)
{
    for (size_t i = 0; i < r->count; i++) {
        const Tensor *t = &r->tensors[i];
        if (t == r->history)
            continue;
        const Tensor *twin = find_twin(r, t);
        if (twin == NULL)
            return error_set(r->error, "%s: %s.%s is missing", r->name,
                             t->name, t->is_bias ? "weight" : "bias");
        if (twin->rows != t->rows)
            return error_set(r->error, "%s: %s: %zu biases for %zu neurons",
                             r->name, t->name,
                             t->is_bias ? t->rows : twin->rows,
                             t->is_bias ? twin->rows : t->rows);
        if (!t->is_bias)
            r->layers[r->layer_count++] = (TensorPair){t, twin};
    }
    return r->layer_count > 0 ||
           error_set(r->error, "%s: it holds no layer", r->name);
}

// The first layer that does not read what the one before gives, or 0.
static size_t first_break(const ModelReader *r)
{
    for (size_t l = 1; l < r->layer_count; l++)
        if (r->layers[l].weight->cols != r->layers[l - 1].weight->rows)
            return l;
    return 0;
}

static void sort(ModelReader *r, int (*order)(const void *, const void *))
{
    qsort(r->layers, r->layer_count, sizeof *r->layers, order);
}

static bool check_chain(ModelReader *r)
{
    sort(r, by_name);
    if (first_break(r) != 0)
        sort(r, by_place);
    if (first_break(r) == 0)
        return true;
    sort(r, by_name);
    size_t l = first_break(r);
    const Tensor *w = r->layers[l].weight,
                 *before = r->layers[l - 1].weight;
    return error_set(r->error,
                     "%s: %s reads %zu inputs, but %s has %zu neurons",
                     r->name, w->name, w->cols, before->name, before->rows);
}

static int by_begin(const void *a, const void *b)
{
    const Tensor *s = a, *t = b;
    return (s->begin > t->begin) - (s->begin < t->begin);
}

// Sorted by where they begin, the tensors follow each other without overlap
// or hole, from the first byte of data to the last.
static bool check_cover(ModelReader *r)
{
    Tensor sorted[TENSORS_MOST];
    memcpy(sorted, r->tensors, r->count * sizeof *sorted);
    qsort(sorted, r->count, sizeof *sorted, by_begin);
    uint64_t next = 0;
    for (size_t i = 0; i < r->count; i++) {
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

bool tensors_arrange(ModelReader *r)
{
    return pair_up(r) && check_chain(r) && check_cover(r);
}

// ---- numbers -----------------------------------------------------------

static double from_single(uint32_t bits)
{
    float value;
    memcpy(&value, &bits, sizeof value);
    return (double)value;
}

// One bit of sign, five of exponent, ten of fraction.
static double from_half(unsigned bits)
{
    int exponent = (int)(bits >> 10 & 31);
    double fraction = bits & 1023, value;
    if (exponent == 31)
        value = fraction > 0 ? (double)NAN : (double)INFINITY;
    else if (exponent == 0)
        value = ldexp(fraction, -24);
    else
        value = ldexp(1024 + fraction, exponent - 25);
    return (bits & 0x8000) != 0 ? -value : value;
}

static double from_double(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static double read_number(const unsigned char *bytes, NumberKind kind)
{
    uint64_t bits = 0;
    for (size_t i = kinds[kind].width; i-- > 0;)
        bits = bits << 8 | bytes[i];
    switch (kind) {
    case NUMBER_F32:
        return from_single((uint32_t)bits);
    case NUMBER_F16:
        return from_half((unsigned)bits);
    case NUMBER_BF16: // the upper half of an F32
        return from_single((uint32_t)bits << 16);
    case NUMBER_F64:
        break;
    }
    return from_double(bits);
}

// So many bytes at this place of the file: where they are held, or read
// into room.  NULL when they cannot be read.
static const unsigned char *bytes_at(const ModelReader *r, uint64_t at,
                                     size_t count, unsigned char *room)
{
    if (at + count <= r->held)
        return r->bytes + at;
    if (fseek(r->stream, (long)at, SEEK_SET) == 0 &&
        fread(room, 1, count, r->stream) == count)
        return room;
    error_set(r->error, "%s: byte %" PRIu64 ": reading %zu bytes failed",
              r->name, at, count);
    return NULL;
}

bool tensors_numbers(const ModelReader *r, const Tensor *t, double *to)
{
    enum { CHUNK = 1 << 15 }; // a whole count of numbers of each kind
    unsigned char room[CHUNK];
    size_t width = kinds[t->kind].width, count;
    uint64_t end = 8 + r->header + t->end;
    for (uint64_t at = 8 + r->header + t->begin; at < end; at += count) {
        count = end - at < CHUNK ? (size_t)(end - at) : CHUNK;
        const unsigned char *bytes = bytes_at(r, at, count, room);
        if (bytes == NULL)
            return false;
        for (size_t i = 0; i < count; i += width, to++) {
            *to = read_number(bytes + i, t->kind);
            if (!(fabs(*to) <= MODEL_NUMBER_MOST))
                return error_set(r->error,
                                 "%s: byte %" PRIu64 ": expected a finite "
                                 "number of at most 1e+30",
                                 r->name, at + i);
        }
    }
    return true;
}
