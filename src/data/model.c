#include "data/model.h"

#include <assert.h>
#include <jansson.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

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
    *model = (Model){0};
}

// ---- the header --------------------------------------------------------

static json_t *json_of_notes(const Model *model)
{
    const Network *net = model->net;
    json_t *notes = json_object();
    for (size_t i = 0; i < model->note_count; i++)
        json_object_set_new(notes, model->notes[i].key,
                            json_string(model->notes[i].text));
    Activation hidden = net->layers[0].activation;
    Activation output = net->layers[net->depth - 1].activation;
    json_object_set_new(notes, "activation",
                        json_string(activation_name(hidden)));
    json_object_set_new(notes, "output",
                        json_string(activation_name(output)));
    return notes;
}

// Adds one tensor to the header; *offset moves on past its bytes.
static void add_tensor(json_t *header, const char *name, size_t rows,
                       size_t cols, size_t *offset)
{
    size_t end = *offset + rows * (cols > 0 ? cols : 1) * sizeof(double);
    json_t *shape =
        cols > 0 ? json_pack("[I,I]", (json_int_t)rows, (json_int_t)cols)
                 : json_pack("[I]", (json_int_t)rows);
    json_object_set_new(header, name,
                        json_pack("{s:s, s:o, s:[I,I]}", "dtype", "F64",
                                  "shape", shape, "data_offsets",
                                  (json_int_t)*offset, (json_int_t)end));
    *offset = end;
}

// The header's text, padded with spaces to a multiple of 8.  The caller
// frees it.
static char *header_text(const Model *model)
{
    json_t *header = json_object();
    json_object_set_new(header, "__metadata__", json_of_notes(model));
    size_t offset = 0;
    for (size_t l = 0; l < model->net->depth; l++) {
        const Layer *layer = &model->net->layers[l];
        char name[40];
        snprintf(name, sizeof name, "layer%zu.weight", l + 1);
        add_tensor(header, name, layer->outputs, layer->inputs, &offset);
        snprintf(name, sizeof name, "layer%zu.bias", l + 1);
        add_tensor(header, name, layer->outputs, 0, &offset);
    }
    char *text = json_dumps(header, JSON_COMPACT);
    json_decref(header);
    if (text == NULL)
        return NULL;
    size_t length = strlen(text);
    size_t padded = (length + 7) / 8 * 8;
    char *longer = realloc(text, padded + 1);
    if (longer == NULL) {
        free(text);
        return NULL;
    }
    memset(longer + length, ' ', padded - length);
    longer[padded] = '\0';
    return longer;
}

// ---- writing -----------------------------------------------------------

static void put_u64(FILE *stream, uint64_t value)
{
    for (int shift = 0; shift < 64; shift += 8)
        fputc((int)(value >> shift & 0xff), stream);
}

bool model_save(const Model *model, const char *path, Error *error)
{
    char *header = header_text(model);
    if (header == NULL)
        return error_set(error, "%s: its notes cannot be written as JSON",
                         path);
    FileReplacement file;
    bool good = file_replace(&file, path, error);
    if (good) {
        put_u64(file.stream, strlen(header));
        fputs(header, file.stream);
        // layer by layer, weights before biases: the parameters' own order
        for (size_t i = 0; i < model->net->parameter_count; i++) {
            uint64_t bits;
            memcpy(&bits, &model->net->parameters[i], sizeof bits);
            put_u64(file.stream, bits);
        }
        good = file_commit(&file, error);
    }
    free(header);
    return good;
}

bool model_load(const char *path, Model *model, Error *error)
{
    unsigned char *bytes;
    size_t size;
    *model = (Model){0};
    if (!file_read(path, (size_t)1 << 30, &bytes, &size, error))
        return false;
    bool good = model_parse(bytes, size, path, model, error);
    free(bytes);
    return good;
}
