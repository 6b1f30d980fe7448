// The dragged weight's costs and slopes are those that chapter 5 prints.
//     node drag_test.mjs live.wasm
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { NUDGES, costAt, netOf, parameterNames, slopesAt }
  from "../../src/web/drag.mjs";
import { startModule } from "../../src/web/module.mjs";
import { rowsOf, withSign } from "./printed.mjs";

const c = startModule(readFileSync(process.argv[2]));
const neuron = netOf(c, "one neuron");

for (const [w, z, a, off, cost] of rowsOf("05-gradient",
  "One weight, one knob")) {
  assert.equal(costAt(neuron, 0, Number(w)).toFixed(6), cost);
  assert.equal(withSign(neuron.z(0)[0], 5), z);
  assert.equal(neuron.answer()[0].toFixed(6), a);
  assert.equal((neuron.answer()[0] - 1).toFixed(6), off);
}
const nudged = rowsOf("05-gradient", "A nudge to each side");
assert.equal(nudged.length, NUDGES.length);
for (const [nudge, below, above, oneSide, , bothSides] of nudged) {
  const is = slopesAt(neuron, 0, 0, Number(nudge));
  assert.equal(is.below.toFixed(8), below);
  assert.equal(is.above.toFixed(8), above);
  assert.equal(is.oneSide.toFixed(8), oneSide);
  assert.equal(is.bothSides.toFixed(8), bothSides);
  assert.equal(is.backprop, -.125);
}

// Backpropagation and the nudge agree wherever chapter 6's network stands.
const mazur = netOf(c, "chapter 6's network");
assert.equal(parameterNames(mazur).length, mazur.count);
for (let i = 0; i < mazur.count; i++) {
  const { backprop, bothSides } = slopesAt(mazur, i,
    mazur.parameters[i] + 1, 1e-5);
  assert(Math.abs(backprop - bothSides) < 1e-9);
}
console.log("drag: costs and slopes equal those of chapter 5");
