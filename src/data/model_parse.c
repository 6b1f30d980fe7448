// The reading half of model.h: nothing in the file is believed before it
// has been checked, and what is wrong is named with its place.
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/model_tensors.h"

enum { HEADER_MOST = 1 << 20 };

static bool read_prefix(ModelReader *r)
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
static json_t *read_json(ModelReader *r)
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

static bool read_notes(ModelReader *r, json_t *notes, Model *model)
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

// The activation of that note, or else the given one.  PyTorch's classes
// begin with capitals.
static bool read_activation(ModelReader *r, const Model *model,
                            const char *key, const Activation *given,
                            Activation *f)
{
    const char *note = model_find(model, key);
    char name[sizeof(ModelNote){0}.text] = "";
    for (size_t i = 0; note != NULL && note[i] != '\0'; i++)
        name[i] = (char)tolower((unsigned char)note[i]);
    if (note == NULL && given != NULL)
        *f = *given;
    else if (note == NULL || !activation_from_name(name, f))
        return error_set(r->error,
                         "%s: __metadata__: expected the name of the "
                         "%s as \"%s\"",
                         r->name,
                         strcmp(key, "output") == 0 ? "output's activation"
                                                    : "hidden activation",
                         key);
    return true;
}

static bool read_activations(ModelReader *r, const Model *model,
                             const ModelActivations *given,
                             ModelActivations *found)
{
    const Activation *hidden = given != NULL ? &given->hidden : NULL;
    const Activation *output = given != NULL ? &given->output : NULL;
    if (!read_activation(r, model, "activation", hidden, &found->hidden) ||
        !read_activation(r, model, "output", output, &found->output))
        return false;
    if (r->layer_count > 1 && found->hidden == SOFTMAX)
        return error_set(r->error,
                         "%s: __metadata__: \"activation\": softmax is for "
                         "the output alone, expected another for the "
                         "hidden layers",
                         r->name);
    return true;
}

// The network takes its memory or ends the program; here it can still be
// said which file wants so much.
static bool check_memory(ModelReader *r)
{
    size_t count = 0;
    for (size_t l = 0; l < r->layer_count; l++) {
        const Tensor *w = r->layers[l].weight;
        count += w->rows * (w->cols + 1);
    }
    // volatile: a compiler may leave out a block that nobody uses.
    void *volatile probe = malloc(count * sizeof(double));
    free(probe);
    return probe != NULL ||
           error_set(r->error, "%s: no memory for its %zu numbers", r->name,
                     count);
}

static bool build_network(ModelReader *r, const ModelActivations *given,
                          Model *model)
{
    ModelActivations f;
    if (!read_activations(r, model, given, &f) || !check_memory(r))
        return false;
    size_t sizes[MODEL_LAYERS_MOST + 1] = {r->layers[0].weight->cols};
    for (size_t l = 0; l < r->layer_count; l++)
        sizes[l + 1] = r->layers[l].weight->rows;
    model->net = network_new(sizes, r->layer_count + 1, f.hidden, f.output);
    for (size_t l = 0; l < r->layer_count; l++) {
        Layer *layer = &model->net->layers[l];
        if (!tensors_numbers(r, r->layers[l].weight, layer->weights.at) ||
            !tensors_numbers(r, r->layers[l].bias, layer->biases))
            return false;
    }
    return true;
}

static bool build_history(ModelReader *r, Model *model)
{
    const Tensor *t = r->history;
    if (t == NULL)
        return true;
    model->history.rows = t->rows;
    model->history.cols = t->cols;
    model->history.at = memory_new(t->rows * t->cols, sizeof(double));
    return tensors_numbers(r, t, model->history.at);
}

static bool read_header(ModelReader *r, json_t *header, Model *model)
{
    const char *key;
    json_t *value;
    json_object_foreach(header, key, value)
    {
        bool good = strcmp(key, "__metadata__") == 0
                        ? read_notes(r, value, model)
                        : tensors_add(r, key, value);
        if (!good)
            return false;
    }
    return tensors_arrange(r);
}

static bool parse(ModelReader *r, const ModelActivations *given,
                  Model *model)
{
    *model = (Model){0};
    json_t *header = read_prefix(r) ? read_json(r) : NULL;
    bool good = header != NULL && read_header(r, header, model) &&
                build_network(r, given, model) && build_history(r, model);
    json_decref(header);
    if (!good)
        model_free(model);
    return good;
}

bool model_parse_given(const unsigned char *bytes, size_t size,
                       const char *name, const ModelActivations *given,
                       Model *model, Error *error)
{
    ModelReader *r = memory_new(1, sizeof *r);
    *r = (ModelReader){.bytes = bytes,
                       .held = size,
                       .size = size,
                       .name = name,
                       .error = error};
    bool good = parse(r, given, model);
    free(r);
    return good;
}

bool model_parse(const unsigned char *bytes, size_t size, const char *name,
                 Model *model, Error *error)
{
    return model_parse_given(bytes, size, name, NULL, model, error);
}

// ---- from a file -------------------------------------------------------
// The header is held in memory, with all of a small file.  The numbers of a
// large one go straight into the network, so that it is there only once.

static bool parse_stream(ModelReader *r, const ModelActivations *given,
                         Model *model)
{
    r->held = r->size < 8 + HEADER_MOST ? r->size : 8 + HEADER_MOST;
    unsigned char *start = malloc(r->held + 1);
    bool good = false;
    r->bytes = start;
    if (start == NULL)
        error_set(r->error, "%s: no memory for its first %zu bytes",
                  r->name, r->held);
    else if (fread(start, 1, r->held, r->stream) != r->held)
        error_set(r->error, "%s: reading its first %zu bytes failed",
                  r->name, r->held);
    else
        good = parse(r, given, model);
    free(start);
    return good;
}

bool model_load_given(const char *path, const ModelActivations *given,
                      Model *model, Error *error)
{
    *model = (Model){0};
    size_t size = 0;
    FILE *stream = file_open(path, (size_t)1 << 30, &size, error);
    if (stream == NULL)
        return false;
    ModelReader *r = memory_new(1, sizeof *r);
    *r = (ModelReader){
        .stream = stream, .size = size, .name = path, .error = error};
    bool good = parse_stream(r, given, model);
    free(r);
    fclose(stream);
    return good;
}

bool model_load(const char *path, Model *model, Error *error)
{
    return model_load_given(path, NULL, model, error);
}
