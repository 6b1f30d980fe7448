# Reads an exported network with NumPy and answers one input.
#
#     python3 tests/forward_numpy.py net.npz 0.1 0.9 … prints the outputs
import sys

import numpy


def softmax(z):
    powers = numpy.exp(z - z.max())
    return powers / powers.sum()


FUNCTIONS = {"sigmoid": lambda z: 1 / (1 + numpy.exp(-z)),
             "tanh": numpy.tanh, "identity": lambda z: z,
             "relu": lambda z: numpy.maximum(z, 0), "softmax": softmax}

net = numpy.load(sys.argv[1], allow_pickle=False)
a = numpy.array([float(word) for word in sys.argv[2:]])
layers = len(net.files) // 2 - 1
for l in range(1, layers + 1):
    z = net[f"layer{l}.weight"] @ a + net[f"layer{l}.bias"]
    a = FUNCTIONS[str(net["output" if l == layers else "activation"])](z)
for value in a:
    print(repr(float(value)))
