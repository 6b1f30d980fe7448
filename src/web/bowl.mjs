// bowl: a ball in a valley, steep across and nearly flat along, that goes
// down by three rules.
import { Chart, dragging, fit } from "./chart.mjs";
import { button, element, frame, isWithin, readState, short, signed, slider,
  table, writeState } from "./pieces.mjs";

export const RULES = ["descent", "momentum", "Adam"];
const LOOKS = ["one", "two", "three"];
export const WALK_STEPS = 60, SIDE_OF_BOWL = 1.3;
// Chapter 8's.
export const BOWL = { rates: [.03, .03, .1], mu: .9, steep: 25,
  start: [1, 1], step: 60, rule: 0 };

// The [w1, w2] of every step.
export function walk(c, { start, steep, rates, mu }, rule) {
  const room = c.live_room(8 * 5 + 16 * (WALK_STEPS + 1)), path = room + 40;
  new Float64Array(c.memory.buffer, room, 5)
    .set([...start, steep, rates[rule], mu]);
  c.live_valley(room, rule, WALK_STEPS, path);
  const w = new Float64Array(c.memory.buffer, path, 2 * (WALK_STEPS + 1));
  const steps = Array.from({ length: WALK_STEPS + 1 },
    (_, t) => [w[2 * t], w[2 * t + 1]]);
  c.live_release(room);
  return steps;
}

const costOf = ([w1, w2], steep) => (w1 * w1 + steep * w2 * w2) / 2;

function believable(state) {
  const s = { ...structuredClone(BOWL), ...state };
  const good = Array.isArray(s.rates) && s.rates.length === 3 &&
    s.rates.every((rate) => isWithin(rate, 0, .5)) &&
    isWithin(s.mu, 0, .99) &&
    isWithin(s.steep, 1, 50) && Array.isArray(s.start) &&
    s.start.length === 2 && s.start.every((w) => isWithin(w, -1.2, 1.2)) &&
    Number.isInteger(s.step) && isWithin(s.step, 0, WALK_STEPS) &&
    Number.isInteger(s.rule) && s.rule in RULES;
  return good ? s : structuredClone(BOWL);
}

// A number for a small space; far away only its size counts.
const brief = (w) => Math.abs(w) < 1000 ? signed(w, 4) :
  (w < 0 ? "−" : "+") + Math.abs(w).toExponential(1).replace("e+", "e");

export function bowl(place, c) {
  const { body, say } = frame(place, "Three rules in a bowl",
    "Contours of C = (w1² + k w2²) / 2. Drag the ball to another start, " +
    "change the rates, and let it roll.");
  let state = believable(readState("bowl")), paths, chart, rolling = 0;
  const map = element("div", { class: "stage" });
  const costs = element("div", { class: "stage" });
  const ledger = element("div", { class: "ledger" });
  const width = fit(map, () => draw(), 260, 460);
  const rules = element("div", { class: "bar", role: "group",
    "aria-label": "The rule" }, ...RULES.map((name, rule) =>
    button(name, () => change({ rule }))));
  const sliders = {
    rate: slider("rate", { min: .001, max: .3, step: .001 }, (rate) =>
      change({ rates: state.rates.map((old, i) =>
        i === state.rule ? rate : old) })),
    mu: slider("momentum μ", { min: 0, max: .99, step: .01 },
      (mu) => change({ mu })),
    steep: slider("steepness k", { min: 1, max: 50, step: 1 },
      (steep) => change({ steep })),
    w1: slider("start w1", { min: -1.2, max: 1.2, step: .05 }, (w) =>
      change({ start: [w, state.start[1]] })),
    w2: slider("start w2", { min: -1.2, max: 1.2, step: .05 }, (w) =>
      change({ start: [state.start[0], w] })),
    step: slider("step", { min: 0, max: WALK_STEPS, step: 1 },
      (step) => change({ step })),
  };
  body.append(rules, element("div", { class: "sliders" },
    ...Object.values(sliders).map(({ node }) => node)),
  element("div", { class: "bar" },
    button("Roll", roll, { class: "roll main" }),
    button("Reset", () => {
      cancelAnimationFrame(rolling);
      change(structuredClone(BOWL));
      say("Reset: the valley and the rates of the chapter.");
    }, { class: "reset" })),
  element("div", { class: "pair even" }, map, costs), ledger);
  for (const { field } of Object.values(sliders))
    field.addEventListener("change", () => tell());

  function change(what) {
    Object.assign(state, what);
    draw();
    writeState("bowl", JSON.stringify(state) === JSON.stringify(BOWL) ?
      null : state);
  }

  const after = () =>
    `After ${state.step} ${state.step === 1 ? "step" : "steps"}`;
  function tell() {
    say(`${after()}: ` + RULES.map((name, rule) => {
      const [w1, w2] = paths[rule][state.step];
      return `${name} is at ${brief(w1)}, ${brief(w2)}`;
    }).join("; ") + ".");
  }

  function roll() {
    cancelAnimationFrame(rolling);
    const begin = performance.now();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const next = (now) => {
      const step = still ? WALK_STEPS : Math.min(WALK_STEPS,
        Math.floor((now - begin) / 50));
      change({ step: Math.max(0, step) });
      if (step < WALK_STEPS) rolling = requestAnimationFrame(next);
      else tell();
    };
    next(begin);
  }

  function drawMap() {
    const axis = { from: -SIDE_OF_BOWL, to: SIDE_OF_BOWL };
    chart = new Chart(width(), 340, { ...axis, name: "w1" },
      { ...axis, name: "w2" }, `The bowl from above, with the three ways ` +
      `after ${state.step} steps`);
    for (const c of [.01, .05, .2, .5, 1, 2, 4, 8, 16, 32])
      chart.line(Array.from({ length: 73 }, (_, i) => [
        Math.sqrt(2 * c) * Math.cos(i * Math.PI / 36),
        Math.sqrt(2 * c / state.steep) * Math.sin(i * Math.PI / 36)]),
      "contour");
    const order = [0, 1, 2].sort((a, b) => (a === state.rule) -
      (b === state.rule));
    for (const rule of order) {
      const path = paths[rule].slice(0, state.step + 1);
      chart.line(path, `${LOOKS[rule]} ${rule === state.rule ? "" : "thin"}`);
      const [w1, w2] = path.at(-1), far = (w) => Math.abs(w) > SIDE_OF_BOWL;
      if (!far(w1) && !far(w2)) chart.dot(path.at(-1), LOOKS[rule],
        { r: rule === state.rule ? 7 : 5 });
    }
    const [w1, w2] = state.start;
    chart.grip("start", chart.X(w1), chart.Y(w2), "yours");
    map.replaceChildren(chart.svg);
  }

  function drawCosts() {
    const chart = new Chart(width(), 340,
      { from: 0, to: WALK_STEPS, name: "step" },
      { from: 1e-6, to: 100, log: true, name: "cost C" },
      "The cost at each step for the three rules");
    paths.forEach((path, rule) => chart.line(path.map((w, t) =>
      [t, Math.max(1e-9, costOf(w, state.steep))]),
    `${LOOKS[rule]} ${rule === state.rule ? "" : "thin"}`));
    const at = costOf(paths[state.rule][state.step], state.steep);
    if (at >= 1e-6 && at <= 100) chart.dot([state.step, at],
      LOOKS[state.rule]);
    costs.replaceChildren(chart.svg);
  }

  function draw() {
    paths = RULES.map((_, rule) => walk(c, state, rule));
    [...rules.children].forEach((each, rule) =>
      each.setAttribute("aria-pressed", String(rule === state.rule)));
    sliders.rate.set(state.rates[state.rule]);
    sliders.mu.set(state.mu);
    sliders.mu.field.disabled = state.rule !== 1;
    sliders.steep.set(state.steep);
    sliders.w1.set(state.start[0], short(state.start[0], 2));
    sliders.w2.set(state.start[1], short(state.start[1], 2));
    sliders.step.set(state.step);
    drawMap();
    drawCosts();
    ledger.replaceChildren(table(RULES.map((name, rule) => {
      const w = paths[rule][state.step], cost = costOf(w, state.steep);
      return [element("span", { class: LOOKS[rule] }, `${name}, rate ` +
        short(state.rates[rule])), [...w.map(brief), cost < 1e4 ?
        short(cost, 6) : cost.toExponential(1).replace("e+", "e")],
      rule === state.rule ? "chosen" : ""];
    }), [after(), "w1", "w2", "C"]));
  }

  dragging(map, () => chart, (_, x, y) => {
    const within = (w) => Number(Math.max(-1.2, Math.min(1.2, w)).toFixed(2));
    change({ start: [within(x), within(y)] });
  }, () => tell());
  change({});
}
