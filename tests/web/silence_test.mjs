// What is lost without a neuron is what chapter 7 prints, for each of them.
//     node silence_test.mjs live.wasm
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { gunzipSync } from "node:zlib";
import { readIdx } from "../../src/web/mnist.mjs";
import { startModule } from "../../src/web/module.mjs";
import { joinBytes, trainedNet } from "../../src/web/network.mjs";
import { Silence } from "../../src/web/silence.mjs";
import { rowsOf } from "./printed.mjs";

const c = startModule(readFileSync(process.argv[2]));
const packed = `${dirname(process.argv[2])}/live-trained.gz`;
const files = ["images-idx3", "labels-idx1"].map((name) =>
  `data/t10k-${name}-ubyte`);
if (!existsSync(packed) || !files.every((file) => existsSync(file))) {
  console.log("silence: not compared, the network or MNIST is missing");
  process.exit(0);
}
const net = trainedNet(c, "trained", joinBytes(gunzipSync(
  readFileSync(packed))));
const [pixels, labels] = files.map((file) =>
  readIdx(file, readFileSync(file)).data);
const reader = new Silence(net, pixels, labels);
const sum = (numbers) => numbers.reduce((a, b) => a + b);
const full = reader.right([]), { counts } = reader;
const rows = rowsOf("07-trainer", "What is lost without a neuron");
assert.equal(rows.length, net.sizes[1]);
for (const [neuron, ...printed] of rows) {
  const right = reader.right([neuron - 1]);
  const lost = right.map((n, digit) =>
    (100 * (full[digit] - n) / counts[digit]).toFixed(1).replace("-0.0",
      "0.0"));
  assert.deepEqual([...lost, ((sum(full) - sum(right)) / 100).toFixed(2)],
    printed.map((text) => text === "-0.0" ? "0.0" : text),
    `neuron ${neuron}`);
}
console.log("silence: what is lost equals chapter 7's, for " +
  `${rows.length} neurons`);
