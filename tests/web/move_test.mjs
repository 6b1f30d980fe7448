// Of the digits that are moved, turned, scaled or thickened in the page, as
// many are read as chapter 10 prints.
//     node move_test.mjs live.wasm
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { gunzipSync } from "node:zlib";
import { readIdx } from "../../src/web/mnist.mjs";
import { Bytes, countRight, startModule } from "../../src/web/module.mjs";
import { CHANGES, Changer } from "../../src/web/move.mjs";
import { joinBytes, trainedNet } from "../../src/web/network.mjs";
import { rowsOf } from "./printed.mjs";

const c = startModule(readFileSync(process.argv[2]));
const packed = `${dirname(process.argv[2])}/live-reader.gz`;
const files = ["images-idx3", "labels-idx1"].map((name) =>
  `data/t10k-${name}-ubyte`);
if (!existsSync(packed) || !files.every((file) => existsSync(file))) {
  console.log("move: not compared, the network or MNIST is missing");
  process.exit(0);
}
const net = trainedNet(c, "reader", joinBytes(gunzipSync(
  readFileSync(packed))));
const [pixels, labels] = files.map((file) =>
  readIdx(file, readFileSync(file)).data);
const digits = { pixels: new Bytes(c, pixels.length),
  labels: new Bytes(c, labels.length), count: labels.length };
digits.labels.view.set(labels);
const changer = new Changer(c);
const none = Object.fromEntries(Object.entries(CHANGES).map(
  ([kind, change]) => [kind, change.none]));

function percent(change) {
  for (let i = 0; i < digits.count; i++)
    digits.pixels.view.set(changer.change(pixels.subarray(784 * i,
      784 * (i + 1)), { ...none, ...change }), 784 * i);
  return (100 * countRight(net, digits) / digits.count).toFixed(1);
}

const moved = rowsOf("10-limits", "The same digits, moved");
const [, left, right, up, down] = moved[3];
assert.deepEqual([percent({}), percent({ right: -3 }), percent({ right: 3 }),
  percent({ down: -3 }), percent({ down: 3 })],
[moved[0][1], left, right, up, down]);
const others = rowsOf("10-limits", "Turned, scaled, and another pen");
// What the first network reads after such a change.
const first = (change) => others.find(([name]) => name === change)[1];
assert.deepEqual([percent({ turn: -6 }), percent({ turn: 6 }),
  percent({ scale: .8 }), percent({ pen: 1 })],
["turned by -30 degrees", "turned by +30 degrees", "scaled by 0.8",
  "pen +1.0"].map(first));
console.log("move: as many changed digits are read as chapter 10 prints");
