// fool: a digit is changed along the gradient of its cost, in one step or
// in many, or as far at random.
import { Chart, fit } from "./chart.mjs";
import { loadDigits, loadNetwork, trainedNet } from "./network.mjs";
import { button, digitChoice, diverging, element, fixed, frame, inkColor,
  isWithin, largest, outputBars, paint, readState, short, signed, slider, tile,
  writeState } from "./pieces.mjs";

export const WAYS = ["one step", "many steps", "at random"];
const LOOKS_OF_WAYS = ["one", "two dashed", "three dashed"];
export const MANY = 10, FARTHEST = .25, GRAIN = .0125;
// Chapter 10's digit and step.
const BEGIN = { digit: 4, epsilon: .1, way: 0 };

const COST = "cross-entropy";
const argmax = (numbers) => numbers.indexOf(Math.max(...numbers));

export function look(net, pixels, label) {
  net.x.set(Array.from(pixels, (p) => p / 255));
  net.y.fill(0);
  net.y[label] = 1;
}

// The input as it is after this change, with the outputs and the cost.
export function changed(net, pixels, label, way, epsilon) {
  look(net, pixels, label);
  if (way === 2) net.noise(1, epsilon);
  const steps = [1, MANY, 0][way];
  for (let i = 0; i < steps; i++) {
    net.pass(COST);
    net.fool(epsilon / steps);
  }
  const cost = net.cost(COST);
  return { x: net.x.slice(), a: net.answer().slice(), cost };
}

// What the slopes promise: with all signs for it, and with signs by chance.
export function promised(gradient, epsilon) {
  const sum = gradient.reduce((total, g) => total + Math.abs(g), 0);
  return { along: epsilon * sum, typical: epsilon * Math.hypot(...gradient) };
}

function believable(state, count) {
  const s = { ...BEGIN, ...state };
  const good = Number.isInteger(s.digit) && s.digit >= 0 &&
    s.digit < count && isWithin(s.epsilon, 0, FARTHEST) &&
    Number.isInteger(s.way) && s.way in WAYS;
  return good ? s : { ...BEGIN };
}

export async function fool(place, c, { packed }) {
  const digits = await loadDigits(c, packed, "tests");
  const net = trainedNet(c, "reader", await loadNetwork("reader"));
  const { body, say } = frame(place, "Fool it",
    "Each pixel moves by ε, up or down, as the slope of the cost along it " +
    "says. The network is the chapter's, and so is the step.");
  let state = believable(readState("fool"), digits.count), doses, doseOf = -1;
  const picker = digitChoice(digits, (digit) => change({ digit }, true));
  const epsilon = slider("step ε", { min: 0, max: FARTHEST, step: GRAIN },
    (value) => change({ epsilon: Number(value.toFixed(4)) }),
    () => say(words.textContent));
  const ways = element("div", { class: "bar", role: "group",
    "aria-label": "Which way" }, ...WAYS.map((name, way) =>
    button(name, () => change({ way }, true))));
  const pictures = [tile("The digit"), tile("The slope of its cost along " +
    "each pixel"), tile("The changed digit")];
  const words = element("p", { class: "answer" });
  const bars = element("div", { class: "outputs", role: "list" });
  const curve = element("div", { class: "stage" });
  const width = fit(curve, () => draw(), 260, 460);
  const bar = element("div", { class: "bar" },
    button("Reset", () => change({ ...BEGIN }, true), { class: "reset" }));
  body.append(picker.node, ways, epsilon.node, bar,
  element("div", { class: "trio" }, ...["the digit", "dC/dx: blue raises " +
    "the cost", "changed"].map((text, i) => element("div", {}, pictures[i],
    element("p", {}, text)))), words,
  element("div", { class: "pair even" }, bars, curve));

  function change(what, aloud = false) {
    Object.assign(state, what);
    draw();
    if (aloud) say(words.textContent);
    writeState("fool", JSON.stringify(state) === JSON.stringify(BEGIN) ?
      null : state);
  }

  // The right output over ε, for every way; it takes the digit alone.
  function curvesOf(pixels, label) {
    if (doseOf === state.digit) return doses;
    const epsilons = Array.from({ length: FARTHEST / GRAIN + 1 },
      (_, i) => i * GRAIN);
    doseOf = state.digit;
    doses = WAYS.map((_, way) => epsilons.map((e) =>
      [e, changed(net, pixels, label, way, e).a[label]]));
    return doses;
  }

  function drawCurve(curves, now, label) {
    const chart = new Chart(width(), 300,
      { from: 0, to: FARTHEST, name: "ε" },
      { from: 0, to: 1, name: `output ${label}, the right one` },
      `The right output over ε, for the three ways`);
    curves.forEach((points, way) =>
      chart.line(points, `${LOOKS_OF_WAYS[way]} ` +
        (way === state.way ? "" : "thin")));
    chart.dot([state.epsilon, now.a[label]], "here");
    curve.replaceChildren(chart.svg, element("p", { class: "legend" },
      ...WAYS.map((name, way) => element("span",
        { class: LOOKS_OF_WAYS[way].split(" ")[0] }, name))));
  }

  function draw() {
    const label = digits.labels[state.digit];
    const pixels = digits.pixels.subarray(784 * state.digit,
      784 * (state.digit + 1));
    const curves = curvesOf(pixels, label);
    look(net, pixels, label);
    const cost = net.pass(COST), before = net.answer().slice();
    const gradient = net.dC_dx.slice(), x = net.x.slice();
    const now = changed(net, pixels, label, state.way, state.epsilon);
    paint(pictures[0], x, 28, inkColor);
    const most = largest(gradient);
    paint(pictures[1], gradient, 28, (v) => diverging(v / most));
    paint(pictures[2], now.x, 28, inkColor);
    picker.mark(state.digit);
    [...ways.children].forEach((each, way) =>
      each.setAttribute("aria-pressed", String(way === state.way)));
    epsilon.set(state.epsilon, short(state.epsilon, 4));
    const said = argmax(now.a), { along, typical } = promised(gradient,
      state.epsilon);
    words.textContent = `It reads a ${said} (${fixed(now.a[said], 4)}); ` +
      `output ${label}, the right one, went from ` +
      `${fixed(before[label], 4)} to ${fixed(now.a[label], 4)}. The cost: ` +
      `${fixed(cost, 4)} before, ${fixed(now.cost, 4)} after; the slopes ` +
      `promised ${state.way === 2 ? `±${fixed(typical, 4)}` :
        signed(along, 4)}.`;
    bars.replaceChildren(...outputBars(now.a, before, label));
    drawCurve(curves, now, label);
  }

  draw();
}
