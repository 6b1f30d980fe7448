# Reads a safetensors file and answers one input, with nothing of this
# project: json and struct of Python's own library.
#
#     python3 tests/forward.py net.safetensors 0.1 0.9 … prints the outputs
import json
import math
import struct
import sys


def read(path):
    with open(path, "rb") as file:
        content = file.read()
    (length,) = struct.unpack_from("<Q", content)
    header = json.loads(content[8:8 + length])
    notes = header.pop("__metadata__")
    tensors = {}
    for name, tensor in header.items():
        begin, end = tensor["data_offsets"]
        kind, size = {"F64": ("d", 8), "F32": ("f", 4)}[tensor["dtype"]]
        numbers = struct.unpack_from(f"<{(end - begin) // size}{kind}",
                                     content, 8 + length + begin)
        assert len(numbers) == math.prod(tensor["shape"])
        tensors[name] = (tensor["shape"], numbers)
    return notes, tensors


def activate(name, z):
    if name == "softmax":
        powers = [math.exp(value - max(z)) for value in z]
        return [power / sum(powers) for power in powers]
    return [{"sigmoid": lambda v: 1 / (1 + math.exp(-v)),
             "tanh": math.tanh, "identity": float,
             "relu": lambda v: max(v, 0.0)}[name](value) for value in z]


def main():
    notes, tensors = read(sys.argv[1])
    a = [float(word) for word in sys.argv[2:]]
    layers = len(tensors) // 2
    for layer in range(1, layers + 1):
        (rows, cols), weights = tensors[f"layer{layer}.weight"]
        shape, biases = tensors[f"layer{layer}.bias"]
        assert cols == len(a) and shape == [rows]
        z = [sum(weights[j * cols + k] * a[k] for k in range(cols))
             + biases[j] for j in range(rows)]
        a = activate(notes["output" if layer == layers else "activation"], z)
    for value in a:
        print(repr(value))


main()
