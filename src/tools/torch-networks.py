# Networks between this workbook and PyTorch, both ways.
#
#     net = load("build/net.st")     what --save wrote, as nn.Sequential
#     save(net, "mine.st")           what --load reads
#
#     python3 src/tools/torch-networks.py read FILE X ...   prints its outputs
#     python3 src/tools/torch-networks.py make FILE X ...   makes one first
#
# A safetensors file is eight bytes with the length of a JSON header, the
# header, and the numbers; it takes no more than json and struct.
import json
import struct
import sys

import torch
from torch import nn

ACTIVATIONS = {"sigmoid": nn.Sigmoid, "tanh": nn.Tanh, "relu": nn.ReLU,
               "identity": nn.Identity, "softmax": lambda: nn.Softmax(dim=-1)}
KINDS = {"F64": torch.float64, "F32": torch.float32}


def load(path):
    """The network in a file of ours, as nn.Sequential of doubles."""
    with open(path, "rb") as file:
        length, = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = bytearray(file.read())
    notes, modules = header["__metadata__"], []
    depth = sum(name.endswith(".weight") for name in header)

    def tensor(name):
        about = header[name]
        begin, end = about["data_offsets"]
        return torch.frombuffer(data[begin:end], dtype=KINDS[
            about["dtype"]]).reshape(about["shape"]).double()

    for l in range(1, depth + 1):
        weight = tensor(f"layer{l}.weight")
        linear = nn.Linear(weight.shape[1], weight.shape[0]).double()
        linear.load_state_dict({"weight": weight,
                                "bias": tensor(f"layer{l}.bias")})
        kind = notes["output" if l == depth else "activation"]
        modules += [linear, ACTIVATIONS[kind]()]
    return nn.Sequential(*modules)


def save(net, path):
    """Any network of Linear layers, by the names of its state_dict."""
    header, data = {"__metadata__": {"format": "pt"}}, b""
    for name, values in net.state_dict().items():
        numbers = values.double().flatten().tolist()
        bytes_of = struct.pack(f"<{len(numbers)}d", *numbers)
        header[name] = {"dtype": "F64", "shape": list(values.shape),
                        "data_offsets": [len(data), len(data) + len(bytes_of)]}
        data += bytes_of
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def main(what, path, *words):
    x = torch.tensor([float(word) for word in words], dtype=torch.float64)
    if what == "make":
        torch.manual_seed(1)
        net = nn.Sequential(nn.Linear(len(x), 6), nn.ReLU(), nn.Linear(6, 4),
                            nn.ReLU(), nn.Linear(4, 3)).double()
        save(net, path)
        net = nn.Sequential(net, nn.Softmax(dim=-1))
    else:
        net = load(path)
    for value in net(x).tolist():
        print(repr(value))


if __name__ == "__main__":
    main(*sys.argv[1:])
