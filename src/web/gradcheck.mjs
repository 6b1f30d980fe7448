// gradcheck: every slope of a small network by nudging, against those of
// backpropagation; with a nudge of any size, and with one bug or none.
import { Chart, fit } from "./chart.mjs";
import { BUGS, Net } from "./module.mjs";
import { loadDigits } from "./network.mjs";
import { button, element, frame, readState, signed, slider, table,
  writeState } from "./pieces.mjs";

// Chapter 5's: 7 x 7 cells, 12 hidden neurons, the rates of its verdict.
const SIZES = [49, 12, 10], FIRST_LAYER = 12 * 50;
export const ABSOLUTE = 1e-7, RELATIVE = 1e-4, NUDGE_COUNT = 29;
const STORIES = ["every error before any weight moves",
  "errors pass back through weights already moved",
  "nobody cleared the gradient before adding",
  "hidden neurons forget to multiply by σ′(z)",
  "the way back reads W[k][j] for W[j][k]",
  "the truth is one-hot at the next digit",
  "no error passes back to the hidden layer",
  "y − a instead of a − y",
  "the output layer forgets σ′(z)",
  "the biases' gradient is forgotten"];
const BEGIN = { bug: 0, nudge: 10, seen: [10] };

// Each cell is the mean of the 4 x 4 pixels that it covers.
export function cellsOf(pixels) {
  const cells = new Float64Array(49);
  pixels.forEach((pixel, i) => {
    cells[Math.floor(i / 28 / 4) * 7 + Math.floor(i % 28 / 4)] += pixel / 255;
  });
  return cells.map((cell) => cell * (1 / 16));
}

export function checkedNet(c, pixels, label) {
  const net = new Net(c, SIZES);
  net.initialise("normal", 1);
  net.x.set(cellsOf(pixels));
  net.y[label] = 1;
  return net;
}

// The nudges go by half powers of ten, 1 to 1e-14.
export const nudgeOf = (i) => 10 ** (-.5 * i);

export function nudged(net, epsilon) {
  return Float64Array.from({ length: net.count },
    (_, i) => net.measured("quadratic", i, epsilon));
}

export function bugged(net, bug) {
  net.bugged("quadratic", BUGS[bug], 3);
  return net.gradient.slice();
}

// How many slopes lie outside of the tolerance.
export function wrongOf(analytic, numeric) {
  return analytic.reduce((wrong, a, i) => wrong + !(Math.abs(a - numeric[i])
    <= ABSOLUTE + RELATIVE * Math.abs(numeric[i])), 0);
}

// The middle one of the relative errors of each layer's slopes.
export function middles(analytic, numeric) {
  return [[0, FIRST_LAYER], [FIRST_LAYER]].map((layer) => {
    const n = numeric.slice(...layer), errors = [];
    analytic.slice(...layer).forEach((a, i) => {
      const size = Math.max(Math.abs(a), Math.abs(n[i]));
      if (size > 0) errors.push(Math.abs(a - n[i]) / size);
    });
    return errors.sort((p, q) => p - q)[Math.floor(errors.length / 2)];
  });
}

// "layer 1, w(3, 25)": parameter i as chapter 5 calls it.
export function nameOf(i) {
  const first = i < FIRST_LAYER, [inputs, outputs] = first ? [49, 12] :
    [12, 10];
  const k = first ? i : i - FIRST_LAYER;
  return `layer ${first ? 1 : 2}, ` + (k < inputs * outputs ?
    `w(${Math.floor(k / inputs) + 1}, ${k % inputs + 1})` :
    `b(${k - inputs * outputs + 1})`);
}
export const LISTED = [24, 122, 164, 588, 600, 663, 703, 729];

function believable(state) {
  const s = { ...structuredClone(BEGIN), ...state };
  const isNudge = (i) => Number.isInteger(i) && i >= 0 && i < NUDGE_COUNT;
  const good = Number.isInteger(s.bug) && s.bug in STORIES &&
    isNudge(s.nudge) && Array.isArray(s.seen) && s.seen.every(isNudge);
  return good ? s : structuredClone(BEGIN);
}

export async function gradientCheck(place, c, { packed }) {
  const digits = await loadDigits(c, packed, "first");
  const { body, say } = frame(place, "Check a gradient",
    "730 slopes of a network 49-12-10 for one digit, by nudging each " +
    "parameter and by backpropagation. Choose a bug, and see which nudge " +
    "finds it.");
  const net = checkedNet(c, digits.pixels.subarray(0, 784),
    digits.labels[0]);
  let state = believable(readState("gradient-check")), under = 0;
  let analytic, measured = new Map(); // nudge to its 730 slopes
  const scatter = element("div", { class: "stage" });
  const valley = element("div", { class: "stage" });
  const verdict = element("p", { class: "answer" });
  const ledger = element("div", { class: "ledger" });
  const width = fit(scatter, () => draw(), 260, 460);
  const bugs = element("div", { class: "bar bugs", role: "group",
    "aria-label": "The bug" }, ...STORIES.map((story, bug) =>
    button(BUGS[bug], () => change({ bug }, true), { title: story })));
  const nudge = slider("nudge ε", { min: 0, max: NUDGE_COUNT - 1, step: 1 },
    (right) => visit(NUDGE_COUNT - 1 - right),
    () => say(verdict.textContent));
  body.append(bugs, nudge.node, element("div", { class: "bar" },
    button("Try all nudges", tryAll, { class: "try main" }),
    button("Reset", () => {
      measured = new Map();
      change(structuredClone(BEGIN), true);
    }, { class: "reset" })),
  verdict, element("div", { class: "pair even" }, scatter, valley), ledger);

  function slopesAt(i) {
    if (!measured.has(i)) measured.set(i, nudged(net, nudgeOf(i)));
    return measured.get(i);
  }

  function change(what, aloud = false) {
    Object.assign(state, what);
    analytic = bugged(net, state.bug);
    draw();
    if (aloud) say(verdict.textContent);
    writeState("gradient-check", JSON.stringify(state) ===
      JSON.stringify(BEGIN) ? null : state);
  }
  function visit(i) {
    change({ nudge: i, seen: [...new Set([...state.seen, i])] });
  }
  // One nudge a frame: the V is being drawn.
  function tryAll() {
    cancelAnimationFrame(under);
    let i = 0;
    const next = () => {
      visit(i++);
      if (i < NUDGE_COUNT) under = requestAnimationFrame(next);
      else {
        change({ nudge: 10 });
        say(`All nudges were tried. ${verdict.textContent}`);
      }
    };
    next();
  }

  // Dots are ends of lines without length: one path for hundreds.
  function dots(chart, pairs, look) {
    const d = pairs.filter(([a, b]) => a !== 0 && b !== 0).map(([a, b]) =>
      `M${chart.X(Math.abs(a)).toFixed(1)} ` +
      `${chart.Y(Math.abs(b)).toFixed(1)}h0`).join("");
    chart.line([], `cloud ${look}`);
    chart.inside.lastChild.setAttribute("d", d);
  }

  function drawScatter(numeric) {
    const axis = { from: 1e-6, to: 1, log: true };
    const chart = new Chart(width(), 270, { ...axis,
      name: "size of the slope, by nudging" }, { ...axis,
      name: "by the code" }, "Each slope by nudging and by the code");
    chart.line([[1e-6, 1e-6], [1, 1]], "dashed muted");
    const pairs = [...numeric].map((n, i) => [n, analytic[i]]);
    dots(chart, pairs.slice(0, FIRST_LAYER), "error");
    dots(chart, pairs.slice(FIRST_LAYER), "");
    scatter.replaceChildren(chart.svg);
  }

  function drawValley() {
    const chart = new Chart(width(), 270,
      { from: 1e-14, to: 1, log: true, name: "nudge ε" },
      { from: 1e-12, to: 10, log: true, name: "relative error, the middle " +
        "slope" }, "The relative error over the nudges that were tried");
    const seen = [...state.seen].sort((a, b) => a - b).map((i) =>
      [nudgeOf(i), middles(analytic, slopesAt(i))]);
    for (const [layer, look] of [[1, "dashed"], [0, "error"]]) {
      const points = seen.map(([e, errors]) =>
        [e, Math.max(errors[layer] || 0, 1e-12)]);
      chart.line(points, look);
      points.forEach((point) => chart.dot(point, look, { r: 3 }));
    }
    const [x, errors] = [nudgeOf(state.nudge),
      middles(analytic, slopesAt(state.nudge))];
    chart.dot([x, errors[0] || 1e-12], "here", { r: 7 });
    chart.words([3e-14, 2e-11], "─ layer 1, ┄ layer 2", "tick start");
    valley.replaceChildren(chart.svg);
  }

  function draw() {
    const numeric = slopesAt(state.nudge);
    const epsilon = nudgeOf(state.nudge).toExponential(0).replace("-", "−");
    nudge.set(NUDGE_COUNT - 1 - state.nudge, epsilon);
    [...bugs.children].forEach((each, i) =>
      each.setAttribute("aria-pressed", String(i === state.bug)));
    const wrong = wrongOf(analytic, numeric);
    const [one, two] = middles(analytic, numeric).map((error) =>
      (error || 0).toExponential(1).replace("-", "−"));
    verdict.textContent = `${STORIES[state.bug][0].toUpperCase()}` +
      `${STORIES[state.bug].slice(1)}. ${net.count - wrong} of ` +
      `${net.count} slopes pass, ${wrong} are wrong, at ε = ${epsilon}. ` +
      `Relative error: ${one} in layer 1, ${two} in layer 2.`;
    drawScatter(numeric);
    drawValley();
    ledger.replaceChildren(table(LISTED.map((i) => [nameOf(i),
      [signed(numeric[i], 10), signed(analytic[i], 10)]]),
    ["parameter", "by nudging", "by the code"]));
  }

  change({});
}
