// stepper: one step of learning on a small network, moment by moment, with
// every number the reader's.
import { ACTIVATIONS, Net } from "./module.mjs";
import { LINES, STEPS, ledgerOf, momentsOf, neuronName } from "./moments.mjs";
import { button, choice, element, fixed, frame, keepTouch, numberField,
  readState, writeState } from "./pieces.mjs";
import { NetworkPicture } from "./stepper_network.mjs";

const SHAPES = ["2-2-2", "2-3-2", "3-4-2", "2-2-2-2", "3-4-3-2"];
const BOOK = { net: "2-2-2", hidden: "sigmoid", output: "sigmoid",
  cost: "quadratic", rate: 0.5, at: 0, example: 0,
  p: [.15, .2, .25, .3, .35, .35, .4, .45, .5, .55, .6, .6],
  x: [.05, .1], y: [.01, .99] };
const EXAMPLES = [[[.05, .1, .15], [.01, .99]], [[.9, .2, .5], [.99, .01]],
  [[.4, .8, .1], [.5, .5]], [[1, 0, 1], [0, 1]]];

const costsFor = (output) => ["quadratic",
  ...(output === "sigmoid" ? ["binary-cross-entropy"] : []),
  ...(output === "softmax" ? ["cross-entropy"] : [])];

// A state from the address is the reader's, so nothing of it is believed.
function believable(state) {
  const s = { ...structuredClone(BOOK), ...state };
  const sizes = SHAPES.includes(s.net) && s.net.split("-").map(Number);
  const numbers = (list, n) => Array.isArray(list) && list.length === n &&
    list.every(Number.isFinite);
  let count = 0;
  for (let l = 1; sizes && l < sizes.length; l++)
    count += (sizes[l - 1] + 1) * sizes[l];
  const good = sizes && numbers(s.p, count) && numbers(s.x, sizes[0]) &&
    numbers(s.y, 2) && ACTIVATIONS.slice(0, 4).includes(s.hidden) &&
    ACTIVATIONS.includes(s.output) && Number.isFinite(s.rate) &&
    costsFor(s.output).includes(s.cost) && Number.isInteger(s.at) &&
    s.at >= 0 && s.at < momentsOf(sizes).length &&
    Number.isInteger(s.example) && s.example >= 0;
  return good ? s : structuredClone(BOOK);
}

export function stepper(place, c) {
  const { body, say } = frame(place, "Step through it with your own numbers",
    "← and → go from moment to moment. Drag a number up or down, or type " +
    "it below. The C of the book computes every one of them.");
  let state = believable(readState("stepper"));
  let net, after, moments, study;
  const stage = element("div", { class: "stage" });
  const ledger = element("div", { class: "ledger" });
  const steps = element("div", { class: "steps", role: "group",
    "aria-label": "The seven steps" });
  const tools = element("div", { class: "bar" });
  const settings = element("div", { class: "bar" });
  const numbers = element("details", { class: "numbers" });
  body.append(steps, element("div", { class: "pair" }, stage, ledger), tools,
    settings, numbers);

  // ---- the numbers -----------------------------------------------------

  function build() {
    net?.free();
    after?.free();
    const sizes = state.net.split("-").map(Number);
    net = new Net(c, sizes, state.hidden, state.output);
    after = new Net(c, sizes, state.hidden, state.output);
    moments = momentsOf(sizes);
    compute();
    drawTools();
    drawSettings();
    drawNumbers();
    draw();
  }

  function compute() {
    for (const each of [net, after]) {
      each.parameters.set(state.p);
      each.x.set(state.x);
      each.y.set(state.y);
    }
    const before = net.pass(state.cost);
    after.pass(state.cost);
    after.step(state.rate);
    study = { ...state, net, after, before, later: after.cost(state.cost) };
  }

  function changed() {
    compute();
    draw();
    keep();
  }

  function keep() {
    writeState("stepper", JSON.stringify(state) === JSON.stringify(BOOK) ?
      null : state);
  }

  function go(at) {
    state.at = Math.max(0, Math.min(moments.length - 1, at));
    draw();
    keep();
    const now = ledgerOf(study, moments[state.at]);
    const last = now.rows.findLast((row) => row.sum) ?? now.rows.at(-1);
    say(`Moment ${state.at + 1} of ${moments.length}. ${now.title}. ` +
        `${now.words} ${last.label}: ${last.value}.`);
  }

  function reshape(change) {
    Object.assign(state, change);
    const sizes = state.net.split("-").map(Number);
    if (change.net) {
      const fresh = new Net(c, sizes, state.hidden, state.output);
      fresh.initialise("scaled", 1);
      const [x, y] = EXAMPLES[state.example % EXAMPLES.length];
      Object.assign(state, { p: [...fresh.parameters].map((p) =>
        Number(p.toFixed(2))), x: x.slice(0, sizes[0]), y: [...y], at: 0 });
      if (state.net === BOOK.net) state.p = [...BOOK.p];
      fresh.free();
    }
    if (!costsFor(state.output).includes(state.cost))
      state.cost = "quadratic";
    build();
    keep();
  }

  function learn(n) {
    net.steps(state.cost, state.rate, n);
    const good = net.parameters.every(Number.isFinite);
    if (good) state.p = [...net.parameters];
    compute();
    drawNumbers();
    draw();
    keep();
    say(good ? `${n} ${n === 1 ? "step" : "steps"}: the cost is now ` +
      `${fixed(study.before, 9)}.` : "The numbers left all bounds; the " +
      "step was not taken. A smaller rate?");
  }

  function nextExample() {
    state.example = (state.example + 1) % EXAMPLES.length;
    const [x, y] = EXAMPLES[state.example];
    state.x = x.slice(0, net.sizes[0]);
    state.y = [...y];
    state.at = 0;
    changed();
    drawNumbers();
    say(`Example ${state.example + 1} of ${EXAMPLES.length}.`);
  }

  function reset() {
    state = structuredClone(BOOK);
    build();
    keep();
    say("Reset: the book's network and numbers.");
  }

  // ---- the bars --------------------------------------------------------

  function drawTools() {
    tools.replaceChildren(
      button("First", () => go(0)),
      button("← Back", () => go(state.at - 1), { class: "back" }),
      button("Next →", () => go(state.at + 1), { class: "forth main" }),
      button("Learn: 1 step", () => learn(1), { class: "learn" }),
      button("100 steps", () => learn(100), { class: "hundred" }),
      button("Next example", nextExample, { class: "example" }),
      button("Reset", reset, { class: "reset" }));
    steps.replaceChildren(...STEPS.map((name, i) =>
      button(i < 7 ? `${i + 1} ${name}` : name,
        () => go(moments.findIndex(({ step }) => step === i)))));
  }

  function drawSettings() {
    settings.replaceChildren(
      choice("Network", SHAPES, state.net, (net) => reshape({ net })),
      choice("activation", ACTIVATIONS.slice(0, 4), state.hidden,
        (hidden) => reshape({ hidden })),
      choice("output", ACTIVATIONS, state.output,
        (output) => reshape({ output })),
      choice("cost", costsFor(state.output), state.cost,
        (cost) => reshape({ cost })),
      element("label", {}, "rate ", numberField("learning rate", state.rate,
        (rate) => { state.rate = rate; changed(); }, { step: .1 })));
  }

  function drawNumbers() {
    const { sizes } = net, open = numbers.open;
    const name = (l, j) => neuronName(sizes, l, j);
    const field = (label, list, i, id) => element("label", {}, `${label} `,
      numberField(label, Number(list[i].toFixed(9)), (value) => {
        list[i] = value;
        changed();
      }, { step: .05, "data-id": id }));
    const group = (title, fields) => element("fieldset", {},
      element("legend", {}, title), ...fields);
    const parts = [
      group("input", state.x.map((_, k) =>
        field(name(0, k), state.x, k, `n-0-${k}`))),
      group("truth", state.y.map((_, j) =>
        field(`y${j + 1}`, state.y, j, `y-${j}`)))];
    for (let l = 0; l < net.depth; l++)
      for (let j = 0; j < sizes[l + 1]; j++) {
        const fields = [];
        for (let k = 0; k < sizes[l]; k++)
          fields.push(field(`from ${name(l, k)}`, state.p,
            net.weightIndex(l, j, k), `w-${l}-${j}-${k}`));
        fields.push(field("bias", state.p, net.biasIndex(l, j),
          `b-${l}-${j}`));
        parts.push(group(`into ${name(l + 1, j)}`, fields));
      }
    numbers.replaceChildren(element("summary", {},
      "Type every weight, input and target"),
    element("div", { class: "fields" }, ...parts));
    numbers.open = open;
  }

  // ---- the network ----------------------------------------------------

  // Where a number lies that can be dragged: [list, index].
  function placeOf(key) {
    const [kind, l, j, k] = key.split("-");
    if (kind === "w") return [state.p, net.weightIndex(+l, +j, +k)];
    if (kind === "b") return [state.p, net.biasIndex(+l, +j)];
    return kind === "y" ? [state.y, +l] : [state.x, +j];
  }

  function showField(key) {
    numbers.open = true;
    const field = numbers.querySelector(`[data-id="${key}"]`);
    field.focus();
    field.select();
  }

  keepTouch(stage, "[data-drag]");
  stage.addEventListener("pointerdown", (event) => {
    const key = event.target.closest("[data-drag]")?.dataset.drag;
    if (!key) return;
    event.preventDefault();
    const [list, i] = placeOf(key), from = list[i], y = event.clientY;
    let moved = false;
    stage.setPointerCapture(event.pointerId);
    const move = (e) => {
      if (!moved && Math.abs(e.clientY - y) < 4) return;
      moved = true;
      list[i] = Number((from + (y - e.clientY) / 100).toFixed(2));
      changed();
    };
    const end = () => {
      stage.removeEventListener("pointermove", move);
      stage.removeEventListener("pointerup", end);
      stage.removeEventListener("pointercancel", end);
      drawNumbers();
      if (!moved) showField(key);
    };
    stage.addEventListener("pointermove", move);
    stage.addEventListener("pointerup", end);
    stage.addEventListener("pointercancel", end);
  });

  function drawNetwork() {
    const { title } = ledgerOf(study, moments[state.at]);
    const width = Math.max(300, Math.min(620, stage.clientWidth || 560));
    stage.replaceChildren(new NetworkPicture(study, moments, state.at).svg(
      width, `The network ${state.net} at the moment ${title}`));
  }

  // ---- the ledger ------------------------------------------------------

  // "{w:text}" becomes a span that can be lit.
  function marked(text) {
    return text.split(/(\{\w:[^}]*\})/).map((piece) => {
      const found = piece.match(/^\{(\w):(.*)\}$/);
      return found ? element("span", { "data-part": found[1] }, found[2]) :
        piece;
    });
  }

  function drawLedger() {
    const now = ledgerOf(study, moments[state.at]);
    const [file, text] = LINES[now.line];
    const columns = Math.max(...now.rows.map((row) => row.factors.length));
    const rows = now.rows.map((row) => element("tr", {
      class: row.sum ? "sum" : "", tabindex: 0, "data-part": row.part,
      "data-key": row.key },
    element("th", { scope: "row" }, row.label),
    ...Array.from({ length: columns }, (_, i) => row.factors[i] ?
      element("td", { "data-part": row.factors[i].part,
        "data-key": row.factors[i].key }, row.factors[i].text) :
      element("td")),
    element("td", { class: `value ${/^[+−]/.test(row.value) ?
      row.value[0] === "+" ? "positive" : "negative" : ""}` }, row.value)));
    ledger.replaceChildren(
      element("p", { class: "moment" }, `${now.title}`,
        element("span", {}, ` moment ${state.at + 1} of ${moments.length}`)),
      element("p", { class: "rule" }, ...marked(now.rule)),
      element("table", {}, element("tbody", {}, ...rows)),
      element("p", { class: "words" }, now.words),
      element("p", { class: "code" }, element("code", {}, ...marked(text)),
        element("span", {}, file)),
      element("p", { class: "cost" }, "C ", element("b", {},
        fixed(study.before, 9)), " → after one step ",
      element("b", { class: study.later > study.before ? "negative" : "" },
        fixed(study.later, 9))));
  }

  function draw() {
    drawNetwork();
    drawLedger();
    [...steps.children].forEach((each, i) => {
      const current = moments[state.at].step === i;
      if (current) each.setAttribute("aria-current", "step");
      else each.removeAttribute("aria-current");
    });
    tools.querySelector(".back").disabled = state.at === 0;
    tools.querySelector(".forth").disabled = state.at === moments.length - 1;
  }

  // What is pointed at is lit wherever it stands.
  function light(event) {
    for (const lit of place.querySelectorAll(".lit"))
      lit.classList.remove("lit");
    if (!(event.target instanceof Element)) return;
    for (const which of ["key", "part"]) {
      const source = event.target.closest(`[data-${which}]`);
      if (!source || !place.contains(source)) continue;
      for (const node of place.querySelectorAll(
        `[data-${which}="${source.dataset[which]}"]`))
        if (which === "key" || !node.matches("tr, td") || node === source)
          node.classList.add("lit");
    }
  }
  body.addEventListener("pointerover", light);
  body.addEventListener("focusin", light);
  body.addEventListener("pointerleave", light);

  body.addEventListener("keydown", (event) => {
    if (event.target.matches("input, select") || event.altKey ||
        event.ctrlKey || event.metaKey) return;
    const to = { ArrowRight: state.at + 1, ArrowLeft: state.at - 1, Home: 0,
      End: moments.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  });
  body.tabIndex = 0;
  body.setAttribute("role", "group");
  body.setAttribute("aria-label", "Stepper: arrow keys go through it");

  build();
  let drawnWidth = stage.clientWidth;
  new ResizeObserver(() => {
    if (stage.clientWidth === drawnWidth) return;
    drawnWidth = stage.clientWidth;
    drawNetwork();
  }).observe(stage);
}
