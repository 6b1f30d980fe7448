// drag: one weight of a network is turned.  How steep is the cost there?
// The reader guesses first; then backpropagation and the nudge say so too.
import { Chart, dragging, fit } from "./chart.mjs";
import { Net } from "./module.mjs";
import { neuronName } from "./moments.mjs";
import { button, choice, element, fixed, frame, isWithin, readState, short,
  signed, slider, table, writeState } from "./pieces.mjs";

// The neuron of chapter 5 and the network of chapter 6.
export const NETWORKS = {
  "one neuron": { sizes: [1, 1], p: [0, 0], x: [1], y: [1] },
  "chapter 6's network": { sizes: [2, 2, 2], x: [.05, .1], y: [.01, .99],
    p: [.15, .2, .25, .3, .35, .35, .4, .45, .5, .55, .6, .6] },
};
export const NUDGES = [4, 2, 1, .1, .01];
const BEGIN = { net: "one neuron", i: 0, w: 0, guess: 0, shown: false,
  nudge: 1 };

export function netOf(c, name) {
  const { sizes, p, x, y } = NETWORKS[name];
  const net = new Net(c, sizes);
  net.parameters.set(p);
  net.x.set(x);
  net.y.set(y);
  return net;
}

// The cost with parameter i at w.
export function costAt(net, i, w) {
  net.parameters[i] = w;
  return net.cost("quadratic");
}

// The cost at w and beside it, the slope by backpropagation and by nudging
// one side and both.
export function slopesAt(net, i, w, nudge) {
  const below = costAt(net, i, w - nudge), above = costAt(net, i, w + nudge);
  net.parameters[i] = w;
  const cost = net.pass("quadratic");
  return { below, cost, above, backprop: net.gradient[i],
    oneSide: (above - cost) / nudge,
    bothSides: net.measured("quadratic", i, nudge) };
}

// "w(x1, h1)" for every parameter, in their order.
export function parameterNames({ sizes }) {
  const names = [];
  for (let l = 0; l + 1 < sizes.length; l++) {
    const to = (j) => neuronName(sizes, l + 1, j);
    for (let j = 0; j < sizes[l + 1]; j++)
      for (let k = 0; k < sizes[l]; k++)
        names.push(`weight ${neuronName(sizes, l, k)} → ${to(j)}`);
    for (let j = 0; j < sizes[l + 1]; j++) names.push(`bias of ${to(j)}`);
  }
  return names;
}

function believable(state) {
  const s = { ...BEGIN, ...state };
  const good = Object.hasOwn(NETWORKS, s.net) && Number.isInteger(s.i) &&
    s.i in NETWORKS[s.net].p && isWithin(s.w, -8, 8) &&
    isWithin(s.guess, -1, 1) && NUDGES.includes(s.nudge);
  return good ? s : { ...BEGIN };
}

export function drag(place, c) {
  const { body, say } = frame(place, "Drag the weight, guess the slope",
    "Set your own line to the slope of the curve where you stand, then " +
    "look. Drag the ring and the dotted ring, or use the sliders.");
  let state = believable(readState("drag")), net = netOf(c, state.net);
  const stage = element("div", { class: "stage" });
  const words = element("p", { class: "answer" });
  const ledger = element("div", { class: "ledger" });
  const width = fit(stage, () => draw());
  const sliders = {
    w: slider("weight", { min: -6, max: 6, step: .1 },
      (w) => change({ w }), () => tell()),
    guess: slider("your slope", { min: -.3, max: .3, step: .005 },
      (guess) => change({ guess }), () => tell()),
  };
  const settings = element("div", { class: "bar" });
  body.append(settings, element("div", { class: "pair" }, stage,
    element("div", {}, sliders.w.node, sliders.guess.node,
      element("div", { class: "bar" },
        button("Show the slope", show, { class: "show main" }),
        button("Another place", again, { class: "again" }),
        button("Reset", reset, { class: "reset" })),
      words, ledger)));
  let chart, now;

  function change(what) {
    Object.assign(state, what);
    draw();
    writeState("drag", JSON.stringify(state) === JSON.stringify(BEGIN) ?
      null : state);
  }

  function renew(what) {
    const { p } = NETWORKS[what.net ?? state.net];
    const i = what.i ?? 0;
    net.free();
    net = netOf(c, what.net ?? state.net);
    change({ w: p[i], i, guess: 0, shown: false, ...what });
    drawSettings();
  }

  function tell() {
    say(`Weight ${short(state.w, 2)}, cost ${fixed(now.cost, 4)}. ` +
      words.textContent);
  }
  function show() {
    change({ shown: true });
    say(words.textContent);
  }
  // By thirds of the golden section: everywhere, and the same every time.
  function again() {
    const w = (state.w + 6 + 12 * .618034) % 12 - 6;
    change({ w: Number(w.toFixed(1)), guess: 0, shown: false });
    say(`The weight is now ${short(state.w)}. What is the slope there?`);
  }
  function reset() {
    renew({ ...BEGIN });
    say("Reset: one neuron, its weight at 0.");
  }

  function drawSettings() {
    const { sizes } = NETWORKS[state.net], names = parameterNames({ sizes });
    settings.replaceChildren(
      choice("Network", Object.keys(NETWORKS), state.net,
        (name) => renew({ net: name })),
      choice("what turns", names, names[state.i],
        (name) => renew({ i: names.indexOf(name) })),
      choice("nudge ε", NUDGES.map(String), String(state.nudge),
        (nudge) => change({ nudge: Number(nudge) })));
  }

  function drawCurve() {
    const points = Array.from({ length: 121 }, (_, n) => -6 + n / 10)
      .map((w) => [w, costAt(net, state.i, w)]);
    const costs = points.map(([, cost]) => cost);
    const low = Math.min(...costs), high = Math.max(...costs);
    const room = (high - low || .1) * .08;
    chart = new Chart(width(), 330,
      { from: -6, to: 6, name: parameterNames(net)[state.i] },
      { from: Math.max(0, low - room), to: high + room, name: "cost C" },
      `The cost over one weight, which is at ${short(state.w, 2)}`);
    chart.line(points, "cost-curve");
    return points;
  }

  const lineAt = (slope, reach) => [-reach, reach].map((d) =>
    [state.w + d, now.cost + slope * d]);

  function draw() {
    now = slopesAt(net, state.i, state.w, state.nudge);
    drawCurve();
    chart.line(lineAt(state.guess, 2.5), "guess");
    if (state.shown) {
      chart.line(lineAt(now.backprop, 2.5), "tangent");
      chart.line([[state.w - state.nudge, now.below],
        [state.w + state.nudge, now.above]], "secant");
      for (const [side, cost] of [[-1, now.below], [1, now.above]])
        if (Math.abs(state.w + side * state.nudge) <= 6)
          chart.dot([state.w + side * state.nudge, cost], "nudged", { r: 4 });
    }
    const [x, y] = lineAt(state.guess, 2)[1];
    chart.grip("guess", chart.X(x), Math.max(chart.top,
      Math.min(chart.bottom, chart.Y(y))), "yours");
    chart.grip("w", chart.X(state.w), chart.Y(now.cost), "here");
    stage.replaceChildren(chart.svg);
    sliders.w.set(state.w, short(state.w, 2));
    sliders.guess.set(state.guess, signed(state.guess, 3));
    drawWords();
  }

  function drawWords() {
    const off = Math.abs(state.guess - now.backprop);
    words.textContent = !state.shown ?
      "How steep is the cost here, per unit of the weight? Lay your line " +
      "along it." :
      `The slope is ${signed(now.backprop, 4)}. You said ` +
      `${signed(state.guess, 3)}: off by ${fixed(off, 4)}.` +
      (now.backprop < 0 ? " More weight lowers the cost." :
        now.backprop > 0 ? " More weight raises the cost." : "");
    const rows = [["C(w)", fixed(now.cost, 8)]];
    if (state.shown) rows.push(
      [`C(w − ${short(state.nudge)})`, fixed(now.below, 8)],
      [`C(w + ${short(state.nudge)})`, fixed(now.above, 8)],
      ["one side", signed(now.oneSide, 8)],
      ["both sides", signed(now.bothSides, 8)],
      ["backpropagation", signed(now.backprop, 8), "sum"]);
    ledger.replaceChildren(table(rows));
  }

  dragging(stage, () => chart, (grip, x, y) => {
    const within = (v, most, digits) => Number(
      Math.max(-most, Math.min(most, v)).toFixed(digits));
    change(grip === "w" ? { w: within(x, 6, 2) } :
      { guess: within((y - now.cost) / 2, .3, 3) });
  }, tell);

  drawSettings();
  draw();
}
