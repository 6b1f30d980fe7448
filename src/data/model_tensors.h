// model_tensors: the arrays of a safetensors file, and which of them are a
// layer.
//
// A layer is NAME.weight, a matrix, with NAME.bias, a vector, whatever the
// name: layer1, fc1, 0, net.3.  Layers follow each other in the order of
// their names, in which numbers count as numbers, so 2 comes before 10; and
// where these do not chain, in the order in which the file holds them.
#ifndef DATA_MODEL_TENSORS_H
#define DATA_MODEL_TENSORS_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/error.h"
#include "data/model.h"

enum { TENSORS_MOST = 2 * MODEL_LAYERS_MOST + 1, TENSOR_NAME = 96 };
typedef enum { NUMBER_F64, NUMBER_F32, NUMBER_F16, NUMBER_BF16 } NumberKind;

typedef struct {
    char name[TENSOR_NAME]; // without .weight and .bias
    bool is_bias;
    NumberKind kind;
    size_t rows, cols;   // cols 0 for a bias
    uint64_t begin, end; // counted from the first byte after the header
} Tensor;

typedef struct {
    const Tensor *weight, *bias;
} TensorPair;

// What all steps of reading share.
typedef struct {
    const unsigned char *bytes; // [held], the file's first
    size_t held, size;
    FILE *stream; // where the others are, if size > held
    const char *name;
    uint64_t header; // the length of the JSON
    uint64_t data;   // the number of bytes after it
    Tensor tensors[TENSORS_MOST];
    size_t count;
    const Tensor *history; // or NULL
    TensorPair layers[MODEL_LAYERS_MOST];
    size_t layer_count;
    Error *error;
} ModelReader;

// Adds the tensor that a member of the header describes.
bool tensors_add(ModelReader *r, const char *key, json_t *value);

// Puts the tensors into layers that chain, and checks that the data are
// covered without overlap or hole.
bool tensors_arrange(ModelReader *r);

// Reads a tensor's numbers; none may be over 1e30.
bool tensors_numbers(const ModelReader *r, const Tensor *t, double *to);

#endif
