// reader: a network that reads digits, from a file.
#ifndef TOOLS_READER_H
#define TOOLS_READER_H

#include "data/digits.h"
#include "data/model.h"

// Loads a network of 784 inputs and 10 outputs; refuses another.  The
// caller frees it with model_free.
static inline bool reader_load(const char *path, Model *model, Error *error)
{
    if (!model_load(path, model, error))
        return false;
    if (network_inputs(model->net) == DIGITS_PIXELS &&
        network_outputs(model->net) == DIGITS_CLASSES)
        return true;
    model_free(model);
    return error_set(
        error, "%s: expected a network of 784 inputs and 10 outputs", path);
}

#endif
