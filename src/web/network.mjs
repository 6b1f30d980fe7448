// network: the trained network of chapter 7, as its trainer saved it.
import { Net } from "./module.mjs";

// Its tensors, name to numbers, from the bytes of a safetensors file.
export function readTensors(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = Number(view.getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(
    bytes.subarray(8, 8 + length)));
  const tensors = new Map();
  for (const [name, { data_offsets: offsets }] of Object.entries(header)) {
    if (!offsets) continue;
    const numbers = [];
    for (let at = offsets[0]; at < offsets[1]; at += 8)
      numbers.push(view.getFloat64(8 + length + at, true));
    tensors.set(name, numbers);
  }
  return tensors;
}

export function trainedNet(c, bytes) {
  const tensors = readTensors(bytes), parameters = [];
  const hidden = tensors.get("layer1.bias").length;
  for (const name of ["layer1.weight", "layer1.bias", "layer2.weight",
    "layer2.bias"]) parameters.push(...tensors.get(name));
  const net = new Net(c, [784, hidden, 10]);
  net.parameters.set(parameters);
  return net;
}

// The file beside the page; a page from a folder may only load scripts.
export function loadNetwork() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "live-network.js";
    script.onload = () => resolve(Uint8Array.from(
      atob(globalThis.liveNetwork), (c) => c.charCodeAt(0)));
    script.onerror = reject;
    document.head.append(script);
  });
}
