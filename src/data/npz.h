// npz: a trained network as a NumPy archive.
//
// The file is a zip of one .npy file for each array: layer1.weight
// [outputs, inputs], layer1.bias [outputs], layer2.weight … as
// little-endian doubles, and the two activations, "activation" and
// "output", as texts.  Nothing is compressed and no time is written down,
// so equal networks give equal bytes.  In Python:
//     net = numpy.load("net.npz")
//     z = net["layer1.weight"] @ x + net["layer1.bias"]
// Sources: NumPy, "A simple file format for NumPy arrays" (NEP 1, 2007);
// PKWARE, ".ZIP File Format Specification".
#ifndef DATA_NPZ_H
#define DATA_NPZ_H

#include <stdbool.h>

#include "base/error.h"
#include "nn/network.h"

// Writes the network.  The old file stays as it was until the new one is
// complete.  All hidden layers have one activation.  Fails for more than
// 4 GiB, which a plain zip cannot hold.
bool npz_save(const Network *net, const char *path, Error *error);

#endif
