// The errors by layer are those that chapter 8 prints.
//     node deep_test.mjs live.wasm
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { SEEDS, rangesOf, sizesOf } from "../../src/web/deep.mjs";
import { readIdx } from "../../src/web/mnist.mjs";
import { Bytes, startModule } from "../../src/web/module.mjs";
import { rowsOf } from "./printed.mjs";

const c = startModule(readFileSync(process.argv[2]));
const files = ["images-idx3", "labels-idx1"].map((name) =>
  `data/train-${name}-ubyte`);
if (!files.every((file) => existsSync(file))) {
  console.log("deep signal: not compared, MNIST is missing");
  process.exit(0);
}
const count = 1000;
const [pixels, labels] = files.map((file) =>
  readIdx(file, readFileSync(file)).data);
const digits = { count, pixels: new Bytes(c, 784 * count),
  labels: new Bytes(c, count) };
digits.pixels.view.set(pixels.subarray(0, 784 * count));
digits.labels.view.set(labels.subarray(0, count));

function measure(activation, start) {
  const found = Array.from({ length: SEEDS }, (_, s) => sizesOf(c, digits,
    { depth: 5, activation, start }, s + 1));
  return { error: rangesOf(found.map(({ error }) => error)),
    z2: rangesOf(found.map(({ z2 }) => z2)) };
}
const sigmoid = measure("sigmoid", "N(0, 1/n)");
const relu = measure("relu", "N(0, 1/n)"), he = measure("relu", "N(0, 2/n)");
for (const [title, { error }] of [["The error, layer by layer", sigmoid],
  ["The error with ReLU", he]])
  for (const [layer, mean, low, high, times] of rowsOf("08-deeper", title)) {
    const is = error[layer - 1];
    assert.deepEqual([is.mean, is.low, is.high].map((x) => x.toFixed(8)),
      [mean, low, high]);
    assert.equal(times && (is.mean / error[layer].mean).toFixed(3), times);
  }
for (const [layer, ...printed] of rowsOf("08-deeper",
  "The size of z for three starts"))
  assert.deepEqual([sigmoid, relu, he].map(({ z2 }) =>
    z2[layer - 1].mean.toFixed(4)), printed);
console.log("deep signal: errors and sizes equal those of chapter 8");
