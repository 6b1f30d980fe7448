// The fooled digit's outputs and costs are those that chapter 10 prints.
//     node fool_test.mjs live.wasm
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { gunzipSync } from "node:zlib";
import { changed, look, promised } from "../../src/web/fool.mjs";
import { startModule } from "../../src/web/module.mjs";
import { joinBytes, splitDigits, trainedNet }
  from "../../src/web/network.mjs";
import { rowsOf, withSign } from "./printed.mjs";

const c = startModule(readFileSync(process.argv[2]));
const [network, tests] = ["reader", "tests"].map((name) =>
  `${dirname(process.argv[2])}/live-${name}.gz`);
if (!existsSync(network) || !existsSync(tests)) {
  console.log("fool: not compared, the network or MNIST is missing");
  process.exit(0);
}
const net = trainedNet(c, "reader", joinBytes(gunzipSync(
  readFileSync(network))));
const digits = splitDigits(gunzipSync(readFileSync(tests)));
const pixels = digits.pixels.subarray(4 * 784, 5 * 784);
const label = digits.labels[4];

look(net, pixels, label);
const before = net.pass("cross-entropy"), gradient = net.dC_dx.slice();
for (const [row, column, pixel, slope] of rowsOf("10-limits",
  "The slope of the cost along a pixel")) {
  const k = 28 * row + Number(column);
  assert.equal((pixels[k] / 255).toFixed(3), pixel);
  assert.equal(withSign(gradient[k], 6), slope);
}
const rows = rowsOf("10-limits", "One digit, fooled");
for (const [epsilon, right, other, says] of rows.slice(0, 9)) {
  const { a } = changed(net, pixels, label, 0, Number(epsilon));
  assert.deepEqual([a[4].toFixed(4), a[9].toFixed(4),
    String(a.indexOf(Math.max(...a)))], [right, other, says]);
}
const { along, typical } = promised(gradient, .1);
assert.deepEqual(rows.slice(9), [
  ["along the gradient", withSign(along, 4), before.toFixed(4),
    changed(net, pixels, label, 0, .1).cost.toFixed(4)],
  ["at random", `±${typical.toFixed(4)}`, before.toFixed(4),
    changed(net, pixels, label, 2, .1).cost.toFixed(4)]]);

// Many steps go no further than one, and fool more.
const many = changed(net, pixels, label, 1, .1);
many.x.forEach((x, k) => assert(Math.abs(x - pixels[k] / 255) < .1 + 1e-9));
assert(many.cost > changed(net, pixels, label, 0, .1).cost);
console.log("fool: the digit's outputs and costs equal those of chapter 10");
