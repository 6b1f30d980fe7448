// network_in_bytes: a small network, saved as safetensors and taken apart.
#ifndef NETWORK_IN_BYTES_H
#define NETWORK_IN_BYTES_H

#include "nn/network.h"
#include "trace/trace.h"
#include "workbook/workbook.h"

typedef struct {
    Network *net; // two inputs, two hidden neurons, one output
    unsigned char *bytes;
    size_t size, header; // the file's and the header's length, bytes
} NetworkInBytes;

// Saves the network in a temporary file and reads that.  Ends with
// network_in_bytes_free.
NetworkInBytes network_in_bytes_of(const Workbook *book);
void network_in_bytes_free(NetworkInBytes *it);

void network_in_bytes_print(const NetworkInBytes *it);
void network_in_bytes_trace(Trace *trace, const NetworkInBytes *it);

#endif
