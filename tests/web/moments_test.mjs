// What the stepper shows of Mazur's network is what chapter 6 prints, to
// the last digit; and each line of C that it shows stands in its file.
//     node moments_test.mjs live.wasm
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ACTIVATIONS, Net, startModule } from "../../src/web/module.mjs";
import { LINES, ledgerOf, momentsOf } from "../../src/web/moments.mjs";

const c = startModule(readFileSync(process.argv[2]));

function studyOf(sizes, hidden, output, cost, p, x, y, rate) {
  const net = new Net(c, sizes, hidden, output);
  const after = new Net(c, sizes, hidden, output);
  for (const each of [net, after]) {
    if (p) each.parameters.set(p);
    else each.initialise("normal", 3);
    each.x.set(x);
    each.y.set(y);
  }
  const before = net.pass(cost);
  after.pass(cost);
  after.step(rate);
  return { net, after, hidden, output, cost, rate, before,
    later: after.cost(cost) };
}

// The sections "1. Weigh" to "10. Update, layer 1" of what the chapter
// prints, one for each step: that of another layer goes with the first.
const printed = [];
for (const section of readFileSync("chapters/06-backprop/output.txt", "utf8")
  .split(/^(?=\d+\. )/m).slice(1, 11))
  if (/^\d+\. .*, layer \d/.test(section))
    printed[printed.length - 1] += section;
  else
    printed.push(section);
assert.equal(printed.length, 7);
const mazur = studyOf([2, 2, 2], "sigmoid", "sigmoid", "quadratic",
  [.15, .2, .25, .3, .35, .35, .4, .45, .5, .55, .6, .6],
  [.05, .1], [.01, .99], .5);

let compared = 0;
for (const moment of momentsOf([2, 2, 2])) {
  const section = printed[Math.min(moment.step, 6)];
  const known = new Set(section.match(/[+-]?\d+\.\d+/g));
  for (const row of ledgerOf(mazur, moment).rows) {
    const texts = [...row.factors.map(({ text }) => text), row.value];
    for (const text of texts) {
      const number = text.replace("−", "-").match(/[+-]?\d+\.\d+/)?.[0];
      if (number === undefined) continue; // a whole number
      const plain = number.replace("-", "");
      assert(known.has(number) || known.has(plain) || moment.step === 3 &&
        known.has(`+${number}`), `${number} of "${row.label}" is not in ` +
        section.split("\n")[0]);
      compared++;
    }
  }
}
assert(compared > 80);

for (const [file, text] of Object.values(LINES)) {
  const line = text.replace(/\{\w:([^}]*)\}/g, "$1");
  const source = readFileSync(file, "utf8").replace(/\s+/g, " ");
  assert(source.includes(line), `${file} has no line "${line}"`);
}

// Every moment of every kind of network has a ledger of numbers.
for (const hidden of ACTIVATIONS.slice(0, 4))
  for (const [output, cost] of [["sigmoid", "quadratic"],
    ["sigmoid", "binary-cross-entropy"], ["softmax", "cross-entropy"],
    ["softmax", "quadratic"], ["tanh", "quadratic"]]) {
    const sizes = [3, 4, 3, 2];
    const study = studyOf(sizes, hidden, output, cost, null, [1, .5, -.2],
      [.2, .8], .1);
    for (const moment of momentsOf(sizes)) {
      const ledger = ledgerOf(study, moment);
      assert(ledger.line in LINES);
      for (const row of ledger.rows)
        assert(!/NaN|undefined|Infinity/.test(JSON.stringify(row)),
          `${hidden}, ${output}, ${cost}: ${JSON.stringify(row)}`);
    }
  }
console.log(`stepper: ${compared} numbers equal those of chapter 6`);
