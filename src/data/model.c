#include "data/model.h"

#include <assert.h>
#include <jansson.h>
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/phrase.h"

void model_note(Model *model, const char *key, const char *format, ...)
{
    size_t i = 0;
    while (i < model->note_count && strcmp(model->notes[i].key, key) != 0)
        i++;
    assert(i < MODEL_NOTES_MOST);
    if (i == model->note_count)
        model->note_count++;
    ModelNote *note = &model->notes[i];
    snprintf(note->key, sizeof note->key, "%s", key);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(note->text, sizeof note->text, format, arguments);
    va_end(arguments);
}

const char *model_find(const Model *model, const char *key)
{
    for (size_t i = 0; i < model->note_count; i++)
        if (strcmp(model->notes[i].key, key) == 0)
            return model->notes[i].text;
    return NULL;
}

void model_free(Model *model)
{
    network_free(model->net);
    free(model->history.at);
    *model = (Model){0};
}

// ---- the header --------------------------------------------------------

// Jansson returns -1 or NULL when there is no memory or a text is no UTF-8.
// A header that lacks a member would be a wrong file: each call is checked.
static bool add_text(json_t *object, const char *key, const char *text)
{
    return json_object_set_new(object, key, json_string(text)) == 0;
}

// Adds "__metadata__" to the header.
static bool add_notes(json_t *header, const Model *model)
{
    const Network *net = model->net;
    json_t *notes = json_object();
    if (json_object_set_new(header, "__metadata__", notes) != 0)
        return false;
    for (size_t i = 0; i < model->note_count; i++)
        if (!add_text(notes, model->notes[i].key, model->notes[i].text))
            return false;
    Activation hidden = net->layers[0].activation;
    Activation output = net->layers[net->depth - 1].activation;
    return add_text(notes, "activation", activation_name(hidden)) &&
           add_text(notes, "output", activation_name(output));
}

// Adds one tensor to the header; *offset moves on past its bytes.
static bool add_tensor(json_t *header, const char *name, size_t rows,
                       size_t cols, size_t *offset)
{
    size_t end = *offset + rows * (cols > 0 ? cols : 1) * sizeof(double);
    json_t *shape =
        cols > 0 ? json_pack("[I,I]", (json_int_t)rows, (json_int_t)cols)
                 : json_pack("[I]", (json_int_t)rows);
    if (shape == NULL)
        return false;
    json_t *tensor =
        json_pack("{s:s, s:o, s:[I,I]}", "dtype", "F64", "shape", shape,
                  "data_offsets", (json_int_t)*offset, (json_int_t)end);
    *offset = end;
    return json_object_set_new(header, name, tensor) == 0;
}

// Adds a layer's weights and biases, in this order.
static bool add_layer(json_t *header, const Layer *layer, size_t number,
                      size_t *offset)
{
    return add_tensor(header, PHRASE("layer%zu.weight", number),
                      layer->outputs, layer->inputs, offset) &&
           add_tensor(header, PHRASE("layer%zu.bias", number),
                      layer->outputs, 0, offset);
}

// Jansson's own buffer may lose a key when it cannot grow, without a word
// (dump_string's result in its dump.c is not looked at).  So the length is
// asked for first, and the text goes into memory of that size.
static char *padded_text(const json_t *header)
{
    size_t length = json_dumpb(header, NULL, 0, JSON_COMPACT);
    size_t padded = (length + 7) / 8 * 8;
    char *text = length > 0 ? malloc(padded + 1) : NULL;
    if (text == NULL)
        return NULL;
    if (json_dumpb(header, text, length, JSON_COMPACT) != length) {
        free(text);
        return NULL;
    }
    memset(text + length, ' ', padded - length);
    text[padded] = '\0';
    return text;
}

// The header's text, padded with spaces to a multiple of 8, or NULL.  The
// caller frees it.
static char *header_text(const Model *model)
{
    json_t *header = json_object();
    size_t offset = 0;
    bool good = add_notes(header, model);
    for (size_t l = 0; good && l < model->net->depth; l++)
        good = add_layer(header, &model->net->layers[l], l + 1, &offset);
    if (good && model->history.at != NULL)
        good = add_tensor(header, "history", model->history.rows,
                          model->history.cols, &offset);
    char *text = good ? padded_text(header) : NULL;
    json_decref(header);
    return text;
}

// ---- writing -----------------------------------------------------------

static void put_u64(FILE *stream, uint64_t value)
{
    for (int shift = 0; shift < 64; shift += 8)
        fputc((int)(value >> shift & 0xff), stream);
}

static void put_numbers(FILE *stream, const double *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint64_t bits;
        memcpy(&bits, &numbers[i], sizeof bits);
        put_u64(stream, bits);
    }
}

static bool check_numbers(const double *numbers, size_t count,
                          const char *path, Error *error)
{
    for (size_t i = 0; i < count; i++)
        if (!(fabs(numbers[i]) <= MODEL_NUMBER_MOST))
            return error_set(error,
                             "%s: not written: it would hold a number of "
                             "%g, expected at most 1e+30",
                             path, numbers[i]);
    return true;
}

bool model_save(const Model *model, const char *path, Error *error)
{
    return model_save_over(model, path, NULL, error);
}

static bool check_all_numbers(const Model *model, const char *path,
                              Error *error)
{
    return check_numbers(model->net->parameters,
                         model->net->parameter_count, path, error) &&
           check_numbers(model->history.at,
                         model->history.rows * model->history.cols, path,
                         error);
}

// Layer by layer, weights before biases: the parameters' own order.
static void put_model(FILE *stream, const char *header, const Model *model)
{
    put_u64(stream, strlen(header));
    fputs(header, stream);
    put_numbers(stream, model->net->parameters,
                model->net->parameter_count);
    put_numbers(stream, model->history.at,
                model->history.rows * model->history.cols);
}

bool model_save_over(const Model *model, const char *path, FileMark *mark,
                     Error *error)
{
    if (!check_all_numbers(model, path, error))
        return false;
    char *header = header_text(model);
    if (header == NULL)
        return error_set(error,
                         "%s: its header cannot be written as JSON: no "
                         "memory, or a note that is no UTF-8",
                         path);
    FileReplacement file;
    bool good = file_replace(&file, path, error);
    if (good) {
        put_model(file.stream, header, model);
        good = file_commit_over(&file, mark, error);
    }
    free(header);
    return good;
}
