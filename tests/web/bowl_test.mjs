// The ball's ways are those that chapter 8 prints.
//     node bowl_test.mjs live.wasm
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { BOWL, RULES, walk } from "../../src/web/bowl.mjs";
import { startModule } from "../../src/web/module.mjs";
import { rowsOf, withSign } from "./printed.mjs";

const c = startModule(readFileSync(process.argv[2]));
const paths = RULES.map((_, rule) => walk(c, BOWL, rule));
const rows = rowsOf("08-deeper", "Three rules in a valley");
assert.equal(rows.length, 9);
for (const [step, ...numbers] of rows)
  assert.deepEqual(numbers, paths.flatMap((path) =>
    path[step].map((w) => withSign(w, 4))));

// Beyond the limit 2 / k descent leaves the bowl.
const far = walk(c, { ...BOWL, rates: [.081, 0, 0] }, 0);
assert(Math.abs(far.at(-1)[1]) > 1);
console.log("bowl: its steps equal those of chapter 8");
