// network: what the figures know beforehand, from the files beside the page:
// two trained networks, and a few of MNIST's digits.
import { Net, penDigits, unpack } from "./module.mjs";

// live-network's bytes, all highest ones first, as numbers.
export function joinBytes(planes) {
  const count = planes.length / 4, view = new DataView(
    new ArrayBuffer(planes.length));
  for (let i = 0; i < count; i++)
    for (let plane = 0; plane < 4; plane++)
      view.setUint8(4 * i + plane, planes[plane * count + i]);
  return Float64Array.from({ length: count },
    (_, i) => view.getFloat32(4 * i));
}

const OUTPUTS = { trained: "sigmoid", reader: "softmax" };

// Networks 784-n-10: "trained" is chapter 7's, "reader" chapter 10's.
export function trainedNet(c, name, parameters) {
  const hidden = (parameters.length - 10) / (784 + 1 + 10);
  const net = new Net(c, [784, hidden, 10], "sigmoid", OUTPUTS[name]);
  net.parameters.set(parameters);
  return net;
}

// A page from a folder may only load scripts.
export async function loadNetwork(name) {
  if (!globalThis.liveData?.[name])
    await new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `live-${name}.js`;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  return joinBytes(await unpack(globalThis.liveData[name]));
}

// Digits from what networks.sh packs: all pixels, then all labels.
export function splitDigits(bytes) {
  const count = bytes.length / 785;
  return { count, pixels: bytes.subarray(0, 784 * count),
    labels: bytes.subarray(784 * count) };
}

// MNIST's first digits, "first" of training or "tests"; the pen's where
// MNIST was missing.
export async function loadDigits(c, packed, name) {
  if (packed[name]) return splitDigits(await unpack(packed[name]));
  const { pixels, labels, count } = penDigits(c, 1, 10);
  return { count, pixels: pixels.view.slice(), labels: labels.view.slice(),
    arePens: true };
}
