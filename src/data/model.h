// model: a trained network in a file, and back.
//
// The format is safetensors, which NumPy and PyTorch users can open: eight
// bytes with the length of a JSON header, the header, then the numbers.
// Names and shapes are those of PyTorch's Linear: layer1.weight [outputs,
// inputs], layer1.bias [outputs], layer2.weight …  Numbers are written as
// little-endian doubles in a fixed order, so equal networks with equal
// notes give equal bytes, and nothing is lost by rounding.  A checkpoint
// holds one tensor more, "history": what was measured on the way.
// Source of the format: the safetensors documentation, Hugging Face (2022).
#ifndef DATA_MODEL_H
#define DATA_MODEL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/file.h"
#include "nn/network.h"

// What the file says about itself: how the network was trained.  Two notes
// have a fixed meaning and are written by model_save itself: "activation"
// and "output", the activations of the hidden layers and of the last one.
typedef struct {
    char key[32];
    char text[96];
} ModelNote;

#define MODEL_NOTES_MOST  48
#define MODEL_LAYERS_MOST 64

// The largest number in a file: 1e30 in single precision.  Beyond it,
// products of two numbers are none any more.
#define MODEL_NUMBER_MOST ((double)1e30f)

typedef struct {
    Network *net;
    Matrix history; // a row for each measurement; at is NULL without any
    size_t note_count;
    ModelNote notes[MODEL_NOTES_MOST];
} Model;

// Adds a note, in printf's manner; a key that is there gets the new text.
// There is room for MODEL_NOTES_MOST; longer texts are cut.
__attribute__((format(printf, 3, 4))) void
model_note(Model *model, const char *key, const char *format, ...);

// The text of a note, or NULL.
const char *model_find(const Model *model, const char *key);

// Writes the model.  The old file stays as it was until the new one is
// complete.  All hidden layers have one activation.  Refuses numbers that
// model_load would refuse.
bool model_save(const Model *model, const char *path, Error *error);

// The same, but only where the old file still has this mark
// (file_commit_over).
bool model_save_over(const Model *model, const char *path, FileMark *mark,
                     Error *error);

// Reads a model from bytes; name is what messages call it.  Takes F64, F32,
// F16 and BF16, and layers of any name (data/model_tensors.h).  Refuses
// whatever the format does not allow, layers whose shapes do not chain and
// numbers that are not finite; allocates the network only after all shapes
// and offsets hold.  The caller frees with model_free.
bool model_parse(const unsigned char *bytes, size_t size, const char *name,
                 Model *model, Error *error);

// The same for a file from elsewhere, which may not name its activations:
// then the given ones count.  given may be NULL.
typedef struct {
    Activation hidden, output;
} ModelActivations;
bool model_parse_given(const unsigned char *bytes, size_t size,
                       const char *name, const ModelActivations *given,
                       Model *model, Error *error);

// The same two from a file.
bool model_load(const char *path, Model *model, Error *error);
bool model_load_given(const char *path, const ModelActivations *given,
                      Model *model, Error *error);

// Frees the network and the history, and forgets the notes.
void model_free(Model *model);

#endif
