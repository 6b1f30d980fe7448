// deep: how large the error is in each layer of a deep network before it
// learns, while depth, activation and start change.
import { Chart, fit } from "./chart.mjs";
import { mnistFiles } from "./mnist.mjs";
import { Bytes, Net, penDigits } from "./module.mjs";
import { button, choice, element, frame, readState, slider, table,
  writeState } from "./pieces.mjs";

export const SEEDS = 5, WIDTH = 30, PEN_COUNT = 200;
const ACTIVATIONS_SHOWN = ["sigmoid", "tanh", "relu"];
const STARTS_SHOWN = { "N(0, 1/n)": "scaled", "N(0, 2/n)": "he",
  "N(0, 1)": "normal" };
const BEGIN = { depth: 5, activation: "sigmoid", start: "N(0, 1/n)" };
const KEPT = 3;

// Mean |δ| and mean z² in each layer, for one seed.
export function sizesOf(c, digits, { depth, activation, start }, seed) {
  const net = new Net(c, [784, ...new Array(depth).fill(WIDTH), 10],
    activation, "softmax");
  net.initialise(STARTS_SHOWN[start], seed);
  const layers = depth + 1, room = new Bytes(c, 16 * layers);
  c.live_depth(net.at, digits.pixels.at, digits.labels.at, digits.count,
    room.at);
  const sizes = new Float64Array(c.memory.buffer, room.at, 2 * layers);
  const result = { error: [...sizes.subarray(0, layers)],
    z2: [...sizes.subarray(layers)] };
  room.release();
  net.free();
  return result;
}

// The mean, least and most over the seeds, layer by layer.
export function rangesOf(perSeed) {
  return perSeed[0].map((_, l) => {
    const values = perSeed.map((sizes) => sizes[l]);
    return { mean: values.reduce((a, b) => a + b, 0) / values.length,
      low: Math.min(...values), high: Math.max(...values) };
  });
}

function believable(state) {
  const s = { ...BEGIN, ...state };
  return Number.isInteger(s.depth) && s.depth >= 1 && s.depth <= 10 &&
    ACTIVATIONS_SHOWN.includes(s.activation) &&
    Object.hasOwn(STARTS_SHOWN, s.start) ? s : { ...BEGIN };
}

const small = (x) => x >= 1e-5 && x < 1000 ? x.toFixed(6) :
  x.toExponential(2).replace("-", "−").replace("e+", "e");

export function deepSignal(place, c) {
  const { body, say } = frame(place, "How deep does an error come?",
    "Networks of 30 neurons in each hidden layer, before they learn; the " +
    "mean of |δ| over digits and neurons, for five starts. What you chose " +
    "before stays as a thin line.");
  let state = believable(readState("deep-signal")), turn = 0, now;
  let digits = penDigits(c, 1, PEN_COUNT), source = "the pen's digits";
  const kept = [];
  const settings = element("div", { class: "bar" });
  const depth = slider("hidden layers", { min: 1, max: 10, step: 1 },
    (value) => change({ depth: value }));
  const words = element("p", { class: "answer" });
  const errors = element("div", { class: "stage" });
  const sizes = element("div", { class: "stage" });
  const ledger = element("div", { class: "ledger" });
  const width = fit(errors, () => now && draw(), 260, 460);
  body.append(depth.node, settings, element("div", { class: "bar" },
    button("Forget the thin lines", () => {
      kept.length = 0;
      if (now) draw();
    }, { class: "forget" }),
    button("Reset", () => {
      kept.length = 0;
      now = null;
      change({ ...BEGIN }).then(() => say("Reset: five layers of sigmoids."));
    }, { class: "reset" }),
    mnistFiles(place, take, (reason) => {
      words.textContent = reason;
      say(reason);
    })), words, element("div", { class: "pair even" }, errors, sizes),
  ledger);

  function take([[pixels, labels]]) {
    const count = Math.min(1000, labels.length);
    digits.pixels.release();
    digits.labels.release();
    digits = { count, pixels: new Bytes(c, 784 * count),
      labels: new Bytes(c, count) };
    digits.pixels.view.set(pixels.subarray(0, 784 * count));
    digits.labels.view.set(labels.subarray(0, count));
    source = "your file of MNIST's";
    kept.length = 0;
    now = null;
    change({});
  }

  // One seed, and the page may do something else.
  async function change(what) {
    Object.assign(state, what);
    const mine = ++turn, found = [];
    drawSettings();
    writeState("deep-signal", JSON.stringify(state) ===
      JSON.stringify(BEGIN) ? null : state);
    for (let seed = 1; seed <= SEEDS; seed++) {
      found.push(sizesOf(c, digits, state, seed));
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (mine !== turn) return;
    }
    if (now) kept.unshift(now);
    kept.length = Math.min(kept.length, KEPT);
    now = { error: rangesOf(found.map(({ error }) => error)),
      z2: rangesOf(found.map(({ z2 }) => z2)) };
    draw();
    say(words.textContent);
  }

  function drawSettings() {
    depth.set(state.depth);
    settings.replaceChildren(
      choice("activation", ACTIVATIONS_SHOWN, state.activation,
        (activation) => change({ activation })),
      choice("first weights", Object.keys(STARTS_SHOWN), state.start,
        (start) => change({ start })));
  }

  function chartOf(what, name, [from, to]) {
    const layers = Math.max(now[what].length, 6);
    const chart = new Chart(width(), 290, { from: 1, to: layers,
      name: "layer, the output last", ticks: Array.from(
        { length: layers }, (_, i) => i + 1) },
    { from, to, log: true, name }, name);
    const points = (ranges, part) => ranges.map((range, l) =>
      [l + 1, Math.min(to, Math.max(from, range[part]))]);
    for (const before of kept)
      chart.line(points(before[what], "mean"), "muted thin");
    for (const part of ["low", "high"])
      chart.line(points(now[what], part), "one dashed thin");
    chart.line(points(now[what], "mean"), "one");
    points(now[what], "mean").forEach((point) =>
      chart.dot(point, "one", { r: 4 }));
    return chart.svg;
  }

  function draw() {
    const { error } = now, times = error.at(-2).mean / error[0].mean;
    words.textContent = `${state.depth} hidden ` +
      `${state.depth === 1 ? "layer" : "layers"}, ${state.activation}, ` +
      `${state.start}; ${digits.count} of ${source}. ` +
      (state.depth === 1 ? "" : `In layer ${state.depth} the error is ` +
        `${times < 1e5 ? times.toFixed(1) : small(times)} times as large ` +
        "as in layer 1.");
    errors.replaceChildren(chartOf("error", "mean |δ|", [1e-8, 10]));
    sizes.replaceChildren(chartOf("z2", "mean z²", [1e-4, 1e4]));
    ledger.replaceChildren(table(error.map(({ mean, low, high }, l) =>
      [l + 1, [small(mean), small(low), small(high),
        l + 1 < error.length ? (mean / error[l + 1].mean).toFixed(3) : ""]])
      .reverse(), ["layer", "mean |δ|", "lowest", "highest",
      "× next layer's"]));
  }

  change({});
}
