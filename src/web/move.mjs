// move: a digit is moved, turned, scaled or written with another pen, and
// the outputs follow.
import { Chart, fit } from "./chart.mjs";
import { Bytes } from "./module.mjs";
import { loadDigits, loadNetwork, trainedNet } from "./network.mjs";
import { button, digitChoice, element, fixed, frame, inkColor, isWithin,
  outputBars, paint, readState, short, slider, tile, writeState } from "./pieces.mjs";

// In the order in which they are done; turn is in steps of five degrees.
export const CHANGES = {
  pen: { none: 0, min: -1, max: 2, step: .5, name: "pen, pixels" },
  scale: { none: 1, min: .6, max: 1.4, step: .05, name: "size" },
  turn: { none: 0, min: -9, max: 9, step: 1, name: "turn" },
  right: { none: 0, min: -6, max: 6, step: 1, name: "to the right" },
  down: { none: 0, min: -6, max: 6, step: 1, name: "down" },
};
const KINDS_OF_CHANGE = Object.keys(CHANGES);
const UNCHANGED = Object.fromEntries(
  Object.entries(CHANGES).map(([kind, { none }]) => [kind, none]));
const BEGIN = { digit: 0, along: "right", ...UNCHANGED };

// Changes digits one after the other, in the module's memory.
export class Changer {
  constructor(c) {
    this.c = c;
    this.from = new Bytes(c, 784);
    this.to = new Bytes(c, 784);
  }

  // The pixels, [784], after all changes.
  change(pixels, { pen, scale, turn, right, down }) {
    const { c } = this;
    this.from.view.set(pixels);
    const step = (is, name, ...how) => {
      if (!is) return;
      c[name](...how, this.from.at, this.to.at);
      [this.from, this.to] = [this.to, this.from];
    };
    step(pen !== 0, "live_thicken", pen);
    step(scale !== 1, "live_scale", scale);
    step(turn !== 0, "live_turn", turn);
    step(right !== 0 || down !== 0, "live_move", right, down);
    return this.from.view;
  }
}

function outputsFor(net, pixels) {
  net.x.set(Array.from(pixels, (p) => p / 255));
  net.cost("cross-entropy");
  return net.answer().slice();
}

const argmax = (numbers) => numbers.indexOf(Math.max(...numbers));
const shown = (kind, value) => kind === "turn" ? `${short(5 * value)}°` :
  short(value, 2);

function believable(state, count) {
  const s = { ...BEGIN, ...state };
  const good = Number.isInteger(s.digit) && s.digit >= 0 &&
    s.digit < count && Object.hasOwn(CHANGES, s.along) &&
    Object.entries(CHANGES).every(([kind, { min, max, step }]) =>
      isWithin(s[kind], min, max) && (step < 1 || Number.isInteger(s[kind])));
  return good ? s : { ...BEGIN };
}

export async function move(place, c, { packed }) {
  const digits = await loadDigits(c, packed, "tests");
  const net = trainedNet(c, "reader", await loadNetwork("reader"));
  const { body, say } = frame(place, "Move, turn, thicken",
    "Drag the digit about its page, or use the arrow keys there; the " +
    "sliders turn it, scale it and change its pen. What does the network " +
    "make of it?");
  const changer = new Changer(c);
  let state = believable(readState("move"), digits.count);
  const picker = digitChoice(digits, (digit) => change({ digit }, true));
  const page = tile("");
  page.classList.add("big", "hand");
  page.tabIndex = 0;
  page.setAttribute("role", "application");
  const words = element("p", { class: "answer" });
  const bars = element("div", { class: "outputs", role: "list" });
  const curves = element("div", { class: "stage" });
  const width = fit(curves, () => draw(), 260, 460);
  const sliders = Object.fromEntries(Object.entries(CHANGES).map(
    ([kind, { min, max, step, name }]) => [kind, slider(name,
      { min, max, step }, (value) => change({ along: kind,
        [kind]: Number(value.toFixed(2)) }), () => say(words.textContent))]));
  body.append(picker.node, element("div", { class: "pair one" }, page,
    element("div", {}, ...Object.values(sliders).map(({ node }) => node),
      element("div", { class: "bar" },
        button("Unchanged", () => change({ ...UNCHANGED }, true),
          { class: "unchanged" }),
        button("Reset", () => change({ ...BEGIN }, true),
          { class: "reset" })))), words,
  element("div", { class: "pair even" }, bars, curves));

  function change(what, aloud = false) {
    Object.assign(state, what);
    draw();
    if (aloud) say(words.textContent);
    writeState("move", JSON.stringify(state) === JSON.stringify(BEGIN) ?
      null : state);
  }

  function moveTo(right, down, along) {
    const within = (v) => Math.max(-6, Math.min(6, Math.round(v)));
    change({ right: within(right), down: within(down), along });
  }
  page.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    page.focus();
    page.setPointerCapture(event.pointerId);
    const { right, down } = state, { clientX: x, clientY: y } = event;
    const pixel = page.getBoundingClientRect().width / 28;
    const follow = (e) => {
      const [dx, dy] = [(e.clientX - x) / pixel, (e.clientY - y) / pixel];
      moveTo(right + dx, down + dy, Math.abs(dx) < Math.abs(dy) ? "down" :
        "right");
    };
    const end = () => {
      page.removeEventListener("pointermove", follow);
      page.removeEventListener("pointerup", end);
      page.removeEventListener("pointercancel", end);
      say(words.textContent);
    };
    page.addEventListener("pointermove", follow);
    page.addEventListener("pointerup", end);
    page.addEventListener("pointercancel", end);
  });
  page.addEventListener("keydown", (event) => {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0],
      ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
    if (!dx && !dy) return;
    event.preventDefault();
    moveTo(state.right + dx, state.down + dy, dy ? "down" : "right");
    say(words.textContent);
  });

  // The outputs along the change that was touched last, the others held.
  function drawCurves(pixels, label, now) {
    const kind = state.along, { min, max, step, name } = CHANGES[kind];
    const count = Math.round((max - min) / step) + 1;
    const rows = Array.from({ length: count }, (_, i) => {
      const value = Number((min + i * step).toFixed(2));
      return [value, outputsFor(net, changer.change(pixels,
        { ...state, [kind]: value }))];
    });
    const peak = (j) => Math.max(...rows.map(([, a]) => a[j]));
    const rival = [...Array(10).keys()].filter((j) => j !== label)
      .sort((i, j) => peak(j) - peak(i))[0];
    const scale = kind === "turn" ? 5 : 1;
    const chart = new Chart(width(), 300,
      { from: scale * min, to: scale * max, name: kind === "turn" ?
        "turned by degrees" : name },
      { from: 0, to: 1, name: "the outputs" },
      `The ten outputs over: ${name}`);
    const look = (j) => j === label ? "one" : j === rival ? "two" :
      "muted";
    for (const j of [...Array(10).keys()].sort((i, j) => (i === label) -
      (j === label)))
      chart.line(rows.map(([value, a]) => [scale * value, a[j]]), look(j));
    chart.dot([scale * state[kind], now[label]], "here");
    curves.replaceChildren(chart.svg, element("p", { class: "legend" },
      element("span", { class: "one" }, `${label}, the right one`),
      element("span", { class: "two" }, `${rival}`)));
  }

  function draw() {
    const label = digits.labels[state.digit];
    const pixels = digits.pixels.subarray(784 * state.digit,
      784 * (state.digit + 1));
    const before = outputsFor(net, pixels);
    const picture = changer.change(pixels, state).slice();
    const now = outputsFor(net, picture), said = argmax(now);
    paint(page, Array.from(picture, (p) => p / 255), 28, inkColor);
    picker.mark(state.digit);
    for (const kind of KINDS_OF_CHANGE)
      sliders[kind].set(state[kind], shown(kind, state[kind]));
    words.textContent = `It reads ${said === label ? "rightly " : ""}a ` +
      `${said} (${fixed(now[said], 4)}). Output ${label}, the right one, ` +
      `went from ${fixed(before[label], 4)} to ${fixed(now[label], 4)}.`;
    page.setAttribute("aria-label", `A ${label}, moved ${state.right} to ` +
      `the right and ${state.down} down; arrow keys move it`);
    bars.replaceChildren(...outputBars(now, before, label));
    drawCurves(pixels, label, now);
  }

  draw();
}
