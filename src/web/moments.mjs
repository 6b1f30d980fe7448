// moments: one step of learning as a row of moments, each with its ledger:
// the numbers are those of a Net after net.pass(), this only lists them.
import { fixed, short, signed } from "./pieces.mjs";

export const STEPS = ["weigh", "squash", "cost", "output error",
  "pass back", "gradients", "update", "next"];

const LETTERS = ["x", "h", "k"];
// Neuron j of layer l, 0 for the inputs: x1, h1, o1.
export function neuronName(sizes, l, j) {
  return (l === sizes.length - 1 ? "o" : LETTERS[l]) + (j + 1);
}

// All moments in order: { step: 0..7, l, j }, l a layer that has weights.
export function momentsOf(sizes) {
  const depth = sizes.length - 1, moments = [];
  const add = (step, l) => {
    for (let j = 0; j < sizes[l + 1]; j++) moments.push({ step, l, j });
  };
  for (let l = 0; l < depth; l++) {
    add(0, l);
    add(1, l);
  }
  add(2, depth - 1);
  add(3, depth - 1);
  for (let l = depth - 2; l >= 0; l--) add(4, l);
  for (let l = depth - 1; l >= 0; l--) add(5, l);
  for (let l = 0; l < depth; l++) add(6, l);
  moments.push({ step: 7, l: depth - 1, j: 0 });
  return moments;
}

// The line of C that does a moment; {part:text} marks what the ledger names.
export const LINES = {
  weigh: ["src/nn/neuron.c", "return vector_dot({w:neuron.weights}, " +
    "{x:x}, neuron.inputs) + {b:neuron.bias};"],
  squash: ["src/nn/activation.c", "{a:a[i]} = {f:rules[f].f}({z:z[i]});"],
  softmax: ["src/nn/activation.c", "{a:a[i]} /= {f:sum};"],
  "quadratic": ["src/nn/cost.c",
    "return ({a:a} - {y:y}) * (a - y) / 2;"],
  "binary-cross-entropy": ["src/nn/cost.c", "return -({y:y} * logarithm(" +
    "above_zero({a:a})) + (1 - y) * logarithm(below_one(a)));"],
  "cross-entropy": ["src/nn/cost.c",
    "return -({y:y} * logarithm(above_zero({a:a})));"],
  error: ["src/nn/activation.c",
    "{d:delta[j]} *= {s:rules[f].derivative}(z[j]);"],
  softmaxError: ["src/nn/activation.c",
    "{d:delta[j]} = {a:a[j]} * ({e:delta[j]} - mean);"],
  fits: ["src/nn/backprop.c",
    "vector_axpy({d:delta}, -1, {y:y}, output->outputs);"],
  back: ["src/nn/matrix.c",
    "vector_axpy({e:x}, {d:y[i]}, {w:matrix_row(w, i)}, w.cols);"],
  gradient: ["src/nn/matrix.c", "vector_axpy({g:matrix_row(w, i)}, " +
    "factor * {d:u[i]}, {x:v}, w.cols);"],
  update: ["src/nn/descent.c",
    "vector_axpy({w:net->parameters}, {r:-rate}, {g:gradient->parameters},"],
  next: ["src/nn/forward.c",
    "const double *forward(const Network *net, const double *x, " +
    "Forward *pass)"],
};

const cell = (text, part, key) => ({ text, part, key });
const isFit = (s) => s.cost === "binary-cross-entropy" &&
  s.output === "sigmoid" || s.cost === "cross-entropy" &&
  s.output === "softmax";

// What each kind of moment needs: the study s holds net, after (the net one
// step later), x, y, cost, output, hidden, rate, before and later (costs).
function inputOf(s, l, k) {
  return l === 0 ? s.net.x[k] : s.net.a(l - 1)[k];
}

function weigh(s, { l, j }, name) {
  const { net } = s, rows = [];
  for (let k = 0; k < net.sizes[l]; k++) {
    const w = net.parameters[net.weightIndex(l, j, k)], x = inputOf(s, l, k);
    rows.push({ label: name(l, k), value: fixed(w * x, 9), factors: [
      cell(short(w), "w", `w-${l}-${j}-${k}`),
      cell(`× ${fixed(x, 9)}`, "x", `n-${l}-${k}`)] });
  }
  const b = net.parameters[net.biasIndex(l, j)];
  rows.push({ label: "bias", factors: [], value: fixed(b, 9),
    part: "b", key: `b-${l}-${j}` });
  rows.push({ label: "z", factors: [], value: fixed(net.z(l)[j], 9),
    part: "z", sum: true });
  return { rows, line: "weigh", rule: "{z:z} = {w:w} · {x:a} + {b:b}",
    words: `${name(l + 1, j)} multiplies its inputs by its weights, adds ` +
      "them up and adds its bias." };
}

function squash(s, { l, j }, name) {
  const { net } = s, f = l === net.depth - 1 ? s.output : s.hidden;
  const rows = [{ label: "z", factors: [], value: fixed(net.z(l)[j], 9),
    part: "z" },
  { label: `a = ${f}(z)`, factors: [], value: fixed(net.a(l)[j], 9),
    part: "a", key: `n-${l + 1}-${j}`, sum: true }];
  if (f !== "softmax")
    rows.push({ label: "slope f′(z)", factors: [], part: "s",
      value: fixed(net.slope(l)[j], 9) });
  return { rows, line: f === "softmax" ? "softmax" : "squash",
    rule: "{a:a} = {f:f}({z:z})",
    words: `${name(l + 1, j)} makes its number of z. The slope there is ` +
      "needed on the way back." };
}

function compare(s, { l, j }, name) {
  const { net } = s, a = net.a(l)[j], y = net.y[j];
  const rows = [
    { label: "answer a", factors: [], value: fixed(a, 9), part: "a",
      key: `n-${l + 1}-${j}` },
    { label: "truth y", factors: [], value: short(y), part: "y",
      key: `y-${j}` },
    { label: "a − y", factors: [], value: signed(a - y, 9) },
    { label: `cost of ${name(l + 1, j)}`, factors: [], sum: true,
      value: fixed(net.costOf(s.cost, j), 9) }];
  if (j === net.sizes[l + 1] - 1)
    rows.push({ label: "C, all outputs", factors: [], sum: true,
      value: fixed(s.before, 9) });
  const rule = s.cost === "quadratic" ? "½ ({a:a} − {y:y})²" :
    s.cost === "cross-entropy" ? "−{y:y} ln {a:a}" :
      "−{y:y} ln {a:a} − (1 − {y:y}) ln(1 − {a:a})";
  return { rows, line: s.cost, rule,
    words: `How far is the answer of ${name(l + 1, j)} from the truth?` };
}

function outputError(s, { l, j }, name) {
  const { net } = s, delta = signed(net.delta(l)[j], 9);
  const key = `n-${l + 1}-${j}`, label = `δ of ${name(l + 1, j)}`;
  if (isFit(s))
    return { line: "fits", rule: "{d:δ} = a − {y:y}", rows: [
      { label: "answer a", factors: [], value: fixed(net.a(l)[j], 9), key },
      { label: "truth y", factors: [], value: short(net.y[j]), part: "y",
        key: `y-${j}` },
      { label, factors: [], value: delta, part: "d", key, sum: true }],
    words: "This cost was made for this activation: what the slope takes " +
      "away, the cost gives back." };
  const rows = [{ label: "∂C/∂a", factors: [], part: "e", key,
    value: signed(net.blame(l)[j], 9) }];
  const softmax = s.output === "softmax";
  if (!softmax)
    rows.push({ label: "slope f′(z)", factors: [], part: "s", key,
      value: `× ${fixed(net.slope(l)[j], 9)}` });
  rows.push({ label, factors: [], value: delta, part: "d", key, sum: true });
  return { rows, line: softmax ? "softmaxError" : "error",
    rule: softmax ? "{d:δ} = {a:a} ({e:∂C/∂a} − mean)" :
      "{d:δ} = {e:∂C/∂a} · {s:f′(z)}",
    words: "δ says how the cost changes with z: " + (net.delta(l)[j] > 0 ?
      "positive, so a larger z would raise it." :
      "not positive, so a larger z would not raise it.") };
}

function passBack(s, { l, j }, name) {
  const { net } = s, rows = [];
  for (let i = 0; i < net.sizes[l + 2]; i++) {
    const w = net.parameters[net.weightIndex(l + 1, i, j)];
    const d = net.delta(l + 1)[i];
    rows.push({ label: `from ${name(l + 2, i)}`, value: signed(w * d, 9),
      factors: [cell(short(w), "w", `w-${l + 1}-${i}-${j}`),
        cell(`× ${signed(d, 9)}`, "d", `n-${l + 2}-${i}`)] });
  }
  rows.push({ label: "∂C/∂a", factors: [], sum: true, part: "e",
    value: signed(net.blame(l)[j], 9) },
  { label: "slope f′(z)", factors: [], part: "s",
    value: `× ${fixed(net.slope(l)[j], 9)}` },
  { label: `δ of ${name(l + 1, j)}`, factors: [], sum: true, part: "d",
    key: `n-${l + 1}-${j}`, value: signed(net.delta(l)[j], 9) });
  return { rows, line: "back",
    rule: "δ = ({e:sum of} {w:w} · {d:δ}) · {s:f′(z)}",
    words: `${name(l + 1, j)} collects blame from every neuron it fed, in ` +
      "proportion to the weight between them." };
}

function gradients(s, { l, j }, name) {
  const { net } = s, rows = [], d = net.delta(l)[j];
  const row = (label, x, i, key, from) => rows.push({ label, part: "g", key,
    value: signed(net.gradient[i], 9), factors: [
      cell(signed(d, 9), "d", `n-${l + 1}-${j}`),
      cell(`× ${fixed(x, 9)}`, "x", from)] });
  const to = name(l + 1, j);
  for (let k = 0; k < net.sizes[l]; k++)
    row(`${name(l, k)} → ${to}`, inputOf(s, l, k), net.weightIndex(l, j, k),
      `w-${l}-${j}-${k}`, `n-${l}-${k}`);
  row(`bias of ${to}`, 1, net.biasIndex(l, j), `b-${l}-${j}`);
  return { rows, line: "gradient", rule: "{g:∂C/∂w} = {d:δ} · {x:input}",
    words: "A weight's gradient is the error that it led to times the " +
      "number that it carried. A bias carries 1." };
}

function update(s, { l, j }, name) {
  const { net, after } = s, rows = [];
  const row = (label, i, key) => rows.push({ label, key,
    value: fixed(after.parameters[i], 9), factors: [
      cell(short(net.parameters[i]), "w", key),
      cell(`− ${short(s.rate)}`, "r"),
      cell(`× ${signed(net.gradient[i], 9)}`, "g", key)] });
  const to = name(l + 1, j);
  for (let k = 0; k < net.sizes[l]; k++)
    row(`${name(l, k)} → ${to}`, net.weightIndex(l, j, k),
      `w-${l}-${j}-${k}`);
  row(`bias of ${to}`, net.biasIndex(l, j), `b-${l}-${j}`);
  return { rows, line: "update",
    rule: "new = {w:old} − {r:rate} × {g:gradient}",
    words: "Every parameter takes one step against its gradient, all at " +
      "the same time." };
}

function next(s) {
  return { line: "next", rule: "forward again", rows: [
    { label: "C before", factors: [], value: fixed(s.before, 9) },
    { label: "C after this step", factors: [], value: fixed(s.later, 9),
      sum: true }],
  words: s.later < s.before ? "The step made the answer better." :
    "The step did not make the answer better: is the rate too large?" };
}

const KINDS = [weigh, squash, compare, outputError, passBack, gradients,
  update, next];

// { title, rows, line, rule, words } of one moment.
export function ledgerOf(s, moment) {
  const name = (l, j) => neuronName(s.net.sizes, l, j);
  const what = moment.step < 7 ? `: ${name(moment.l + 1, moment.j)}` : "";
  return { title: `${moment.step + 1 > 7 ? "Next" :
    `${moment.step + 1}. ${STEPS[moment.step]}`}${what}`,
  ...KINDS[moment.step](s, moment, name) };
}
