// The page's gradient check gives the numbers of chapter 5's.
//     node gradcheck_test.mjs live.wasm
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { gunzipSync } from "node:zlib";
import { LISTED, NUDGE_COUNT, bugged, checkedNet, middles, nameOf, nudgeOf,
  nudged, wrongOf } from "../../src/web/gradcheck.mjs";
import { BUGS, penDigits, startModule } from "../../src/web/module.mjs";
import { splitDigits } from "../../src/web/network.mjs";
import { rowsOf, withSign } from "./printed.mjs";

const c = startModule(readFileSync(process.argv[2]));
const packed = `${dirname(process.argv[2])}/live-first.gz`;

// Every bug but none is found, with the pen's digit too.
const pen = penDigits(c, 1, 1);
const own = checkedNet(c, pen.pixels.view, pen.labels.view[0]);
BUGS.forEach((name, bug) => {
  const wrong = wrongOf(bugged(own, bug), nudged(own, 1e-5));
  assert.equal(wrong > 0, bug > 0, `${name}: ${wrong} are wrong`);
});

if (!existsSync(packed)) {
  console.log("gradient check: not compared, MNIST is missing");
  process.exit(0);
}
const digits = splitDigits(gunzipSync(readFileSync(packed)));
const net = checkedNet(c, digits.pixels.subarray(0, 784), digits.labels[0]);
const right = bugged(net, 0), wrong = bugged(net, 3);
const numeric = nudged(net, 1e-5);
const rows = rowsOf("05-gradient", "The gradient check");
LISTED.forEach((i, row) => assert.deepEqual(rows[row], [nameOf(i),
  ...[numeric, right, wrong].map((slopes) => withSign(slopes[i], 10))]));
assert.deepEqual(rows.slice(LISTED.length).map((row) => Number(row[2])),
  [wrongOf(right, numeric), wrongOf(wrong, numeric)]);

const scientific = (x) => x.toExponential(1).replace(/e([+-])(\d)$/, "e$10$2");
const printed = rowsOf("05-gradient", "A bug does not mind the nudge");
assert.equal(printed.length, (NUDGE_COUNT + 1) / 2);
printed.forEach((row, i) => {
  const slopes = nudged(net, nudgeOf(2 * i));
  assert.deepEqual(row.slice(1),
    [...middles(right, slopes), ...middles(wrong, slopes)].map(scientific),
    `at ε = ${row[0]}`);
});
console.log("gradient check: slopes and errors equal those of chapter 5");
