// digit: the reader draws one, and sees how the trained network reads it,
// product by product; and may teach it better by one step of learning.
import { penDigits, see } from "./module.mjs";
import { loadNetwork, trainedNet } from "./network.mjs";
import { button, diverging, element, fixed, frame, inkColor, largest,
  numberField, paint, readState, short, signOf, signed, tile, writeState }
  from "./pieces.mjs";

const SIDE = 280, PEN = 24, SHOWN = 8;

const order = (numbers) => [...numbers.keys()].sort(
  (a, b) => numbers[b] - numbers[a]);

// A sheet to draw on with a mouse, a finger or the arrow keys.
function sheetOf(changed) {
  const ink = element("canvas", { width: SIDE, height: SIDE, tabindex: 0,
    role: "application", "aria-label": "Draw a digit: with the mouse or a " +
      "finger; or arrow keys move the pen, space puts it down and lifts it" });
  const marks = element("canvas", { width: SIDE, height: SIDE,
    class: "marks", "aria-hidden": "true" });
  const context = ink.getContext("2d", { willReadFrequently: true });
  const at = {};
  let pending = 0;
  const soon = () => {
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(changed);
  };
  function clear() {
    Object.assign(at, { x: SIDE / 2, y: SIDE / 7, down: false, keys: false });
    context.fillStyle = "#fff";
    context.fillRect(0, 0, SIDE, SIDE);
  }
  function line(x, y) {
    Object.assign(context, { lineWidth: PEN, lineCap: "round",
      strokeStyle: "#000" });
    context.beginPath();
    context.moveTo(at.x, at.y);
    context.lineTo(x, y);
    context.stroke();
  }
  function moveTo(x, y) {
    if (at.down) line(x, y);
    Object.assign(at, { x, y });
    soon();
  }
  const place = (event) => {
    const box = ink.getBoundingClientRect();
    return [(event.clientX - box.left) * SIDE / box.width,
      (event.clientY - box.top) * SIDE / box.height];
  };
  ink.addEventListener("pointerdown", (event) => {
    ink.setPointerCapture(event.pointerId);
    const [x, y] = place(event);
    Object.assign(at, { x, y, down: true, keys: false });
    moveTo(x + .1, y);
  });
  ink.addEventListener("pointermove", (event) => {
    if (at.down && !at.keys) moveTo(...place(event));
  });
  for (const end of ["pointerup", "pointercancel"])
    ink.addEventListener(end, () => { at.down = false; });
  ink.addEventListener("keydown", (event) => {
    const [dx, dy] = { ArrowLeft: [-10, 0], ArrowRight: [10, 0],
      ArrowUp: [0, -10], ArrowDown: [0, 10] }[event.key] ?? [0, 0];
    if (event.key !== " " && !dx && !dy) return;
    event.preventDefault();
    if (event.key === " ") at.down = !at.down;
    at.keys = true;
    const within = (v) => Math.max(10, Math.min(SIDE - 10, v));
    moveTo(within(at.x + dx) + .1, within(at.y + dy));
  });
  ink.addEventListener("blur", () => { at.down = false; });

  // The box around the ink, and where the pen of the arrow keys is.
  function mark(seen) {
    const pen = marks.getContext("2d");
    pen.clearRect(0, 0, SIDE, SIDE);
    pen.lineWidth = 2;
    pen.strokeStyle = "#651a80";
    if (seen) pen.strokeRect(seen.left, seen.top, seen.width, seen.height);
    if (!at.keys) return;
    pen.beginPath();
    pen.arc(at.x, at.y, at.down ? 12 : 7, 0, 2 * Math.PI);
    pen.stroke();
  }
  function grays() {
    const { data } = context.getImageData(0, 0, SIDE, SIDE);
    return Uint8Array.from({ length: SIDE * SIDE }, (_, i) => data[4 * i]);
  }
  // Copies 28 x 28 bytes of ink onto the sheet.
  function show(pixels) {
    clear();
    const small = element("canvas");
    paint(small, [...pixels].map((p) => p / 255),
      28, (v) => [255 - 255 * v, 255 - 255 * v, 255 - 255 * v]);
    context.imageSmoothingEnabled = true;
    context.drawImage(small, 0, 0, SIDE, SIDE);
  }
  clear();
  return { node: element("div", { class: "sheet" }, ink, marks), clear, show,
    grays, mark };
}

export async function digit(place, c) {
  const { body, say } = frame(place, "Your digit",
    "Draw one. The box, the scaling and the centring are the book's C, and " +
    "so is every product; the network is the one that chapter 7 trained.");
  const trained = await loadNetwork("trained");
  let net = trainedNet(c, "trained", trained);
  let state = { seed: 0, output: null, hidden: 0, rate: 3,
    ...readState("digit") };
  let seen = null, before = null;
  const sheet = sheetOf(read);
  const stages = [tile("The ink's box, scaled to 20 pixels"),
    tile("The same, its mass centred in 28 by 28 pixels")];
  const answer = element("p", { class: "answer", role: "status" });
  const outputs = element("div", { class: "outputs" });
  const ledger = element("div", { class: "ledger" });
  const neurons = element("div", { class: "tiles", role: "group",
    "aria-label": "The hidden neurons: each pixel times its weight" });
  const big = element("canvas", { class: "tile big", tabindex: 0,
    role: "application", "aria-label": "Products of the chosen neuron; " +
      "arrow keys go from pixel to pixel" });
  const product = element("p", { class: "product", "aria-live": "polite" });
  const about = element("p", { class: "words" });
  const cursor = { x: 14, y: 14 };
  const rate = numberField("learning rate", state.rate,
    (value) => { state.rate = value; }, { step: .1, min: 0 });
  const stage = (picture, words) => element("div", { class: "stage-of" },
    picture, element("p", {}, words));

  body.append(
    element("div", { class: "bar" },
      button("Draw me one", () => pen(state.seed + 1), { class: "pen" }),
      button("Clear", () => { sheet.clear(); state.seed = 0; read(); },
        { class: "clear" }),
      button("Reset", reset, { class: "reset" })),
    element("div", { class: "stages" },
      stage(sheet.node, "1. your drawing and the box of its ink"),
      stage(stages[0], "2. scaled to fit 20 × 20"),
      stage(stages[1], "3. centred in 28 × 28")),
    answer,
    element("div", { class: "pair" }, outputs, ledger),
    element("div", { class: "bar teach" }, "It is a ",
      ...Array.from({ length: 10 }, (_, label) =>
        button(String(label), () => teach(label),
          { "aria-label": `It is a ${label}: take one step` })),
      element("label", {}, " rate ", rate)),
    element("p", { class: "moment" }, "What each hidden neuron makes of it"),
    neurons,
    element("div", { class: "pair one" }, big,
      element("div", {}, about, product)));

  // ---- reading ---------------------------------------------------------

  function read() {
    seen = see(c, sheet.grays(), SIDE, SIDE);
    before = null;
    sheet.mark(seen);
    if (seen) net.x.set(Array.from(seen.pixels, (p) => p / 255));
    else net.x.fill(0);
    draw();
  }

  function draw() {
    net.y.fill(0);
    net.pass("quadratic");
    const empty = new Array(784).fill(0);
    paint(stages[0], seen ? Array.from(seen.box, (p) => p / 255) :
      empty.slice(0, 400), seen ? seen.boxWidth : 20, inkColor);
    paint(stages[1], seen ? Array.from(seen.pixels, (p) => p / 255) : empty,
      28, inkColor);
    const [first, second] = order(net.answer());
    if (state.output === null || !seen) state.output = null;
    answer.replaceChildren(...(seen ? ["It reads a ",
      element("b", {}, String(first)),
      ` (${fixed(net.answer()[first], 4)}), then a ${second} ` +
      `(${fixed(net.answer()[second], 4)}).`] :
      ["There is no ink yet, or too little of it."]));
    drawOutputs(state.output ?? first);
    drawLedger(state.output ?? first);
    drawNeurons();
    drawNeuron();
    keep();
  }

  function keep() {
    writeState("digit", state.seed || state.hidden ? state : null);
  }

  function drawOutputs(chosen) {
    outputs.replaceChildren(...Array.from(net.answer(), (a, j) =>
      element("button", { type: "button", class: "output",
        "aria-pressed": String(j === chosen),
        "aria-label": `output ${j}: ${fixed(a, 4)}, show its evidence`,
        onclick: () => { state.output = j; draw(); focusOn(outputs, j); } },
      element("b", {}, String(j)),
      element("span", { class: "track" }, element("span", { class: "fill",
        style: `width:${100 * a}%` }), before ? element("span", {
        class: "was", style: `left:${100 * before[j]}%` }) : null),
      element("span", { class: "number" }, fixed(a, 4)))));
  }

  const focusOn = (group, i) => group.children[i].focus();

  function drawLedger(j) {
    const a = net.a(0), w = (k) => net.parameters[net.weightIndex(1, j, k)];
    const products = Array.from(a, (each, k) => w(k) * each);
    const sorted = [...products.keys()].sort((p, q) =>
      Math.abs(products[q]) - Math.abs(products[p]));
    const rest = sorted.slice(SHOWN).reduce((s, k) => s + products[k], 0);
    const row = (label, factors, value, more = "") => element("tr",
      { class: more }, element("th", { scope: "row" }, label),
      element("td", {}, factors),
      element("td", { class: `value ${signOf(value)}` }, signed(value, 4)));
    ledger.replaceChildren(
      element("p", { class: "moment" }, `The evidence for a ${j}`),
      element("table", {}, element("tbody", {},
        ...sorted.slice(0, SHOWN).map((k) => row(`hidden ${k + 1}`,
          `${short(w(k), 3)} × ${fixed(a[k], 3)}`, products[k])),
        row(`the other ${sorted.length - SHOWN}`, "", rest),
        row("bias", "", net.parameters[net.biasIndex(1, j)]),
        row("z", "", net.z(1)[j], "sum"),
        element("tr", {}, element("th", { scope: "row" }, "a = σ(z)"),
          element("td"), element("td", { class: "value" },
            fixed(net.a(1)[j], 4))))));
  }

  // The 784 products of a hidden neuron with what it reads.
  function productsOf(j) {
    const x = net.x, w = net.parameters.subarray(net.weightIndex(0, j, 0));
    return Array.from(x, (each, k) => w[k] * each);
  }

  function drawNeurons() {
    const all = Array.from({ length: net.sizes[1] }, (_, j) => productsOf(j));
    const most = Math.max(...all.map(largest));
    all.forEach((products, j) => {
      if (!neurons.children[j]) {
        const canvas = element("canvas", { "aria-hidden": "true" });
        neurons.append(element("button", { type: "button", onclick: () => {
          state.hidden = j;
          draw();
        } }, canvas, element("span")));
      }
      const each = neurons.children[j], [canvas, words] = each.children;
      paint(canvas, products, 28, (v) => diverging(v / most));
      words.textContent = fixed(net.a(0)[j], 2);
      each.setAttribute("aria-label",
        `hidden ${j + 1}, a = ${fixed(net.a(0)[j], 2)}`);
      each.setAttribute("aria-pressed", String(state.hidden === j));
    });
  }

  function drawNeuron() {
    const j = state.hidden, products = productsOf(j);
    const most = largest(products);
    paint(big, products, 28, (v) => diverging(v / most));
    about.textContent = `Hidden ${j + 1}: 784 products add up, with the ` +
      `bias ${signed(net.parameters[net.biasIndex(0, j)], 3)}, to ` +
      `z = ${signed(net.z(0)[j], 3)}; squashed, a = ` +
      `${fixed(net.a(0)[j], 3)}. Blue speaks for it, orange against it.`;
    showProduct();
  }

  function showProduct() {
    const k = cursor.y * 28 + cursor.x;
    const w = net.parameters[net.weightIndex(0, state.hidden, k)];
    product.textContent = `Row ${cursor.y + 1}, column ${cursor.x + 1}: ` +
      `${fixed(w, 4)} × ${fixed(net.x[k], 4)} = ${signed(w * net.x[k], 4)}`;
  }
  big.addEventListener("pointermove", (event) => {
    const box = big.getBoundingClientRect();
    const at = (v, side) => Math.max(0, Math.min(27,
      Math.floor(28 * v / side)));
    cursor.x = at(event.clientX - box.left, box.width);
    cursor.y = at(event.clientY - box.top, box.height);
    showProduct();
  });
  big.addEventListener("keydown", (event) => {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0],
      ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
    if (!dx && !dy) return;
    event.preventDefault();
    cursor.x = Math.max(0, Math.min(27, cursor.x + dx));
    cursor.y = Math.max(0, Math.min(27, cursor.y + dy));
    showProduct();
  });

  // ---- learning --------------------------------------------------------

  function teach(label) {
    if (!seen) return;
    const was = Array.from(net.answer());
    net.y.fill(0);
    net.y[label] = 1;
    const cost = net.pass("quadratic");
    net.step(state.rate);
    const now = net.cost("quadratic");
    before = was;
    draw();
    say(`One step towards ${label}: output ${label} went from ` +
      `${fixed(was[label], 4)} to ${fixed(net.answer()[label], 4)}, the ` +
      `cost from ${fixed(cost, 4)} to ${fixed(now, 4)}.`);
    answer.append(` One step: output ${label} went from ` +
      `${fixed(was[label], 4)} to ${fixed(net.answer()[label], 4)}, the ` +
      `cost from ${fixed(cost, 4)} to ${fixed(now, 4)}.`);
  }

  function pen(seed) {
    const digits = penDigits(c, seed, 1);
    state.seed = seed;
    sheet.show(digits.pixels.view);
    digits.pixels.release();
    digits.labels.release();
    read();
  }

  function reset() {
    net.free();
    net = trainedNet(c, "trained", trained);
    state = { seed: 0, output: null, hidden: 0, rate: 3 };
    rate.value = state.rate;
    sheet.clear();
    read();
    say("Reset: an empty sheet and the network as it was trained.");
  }

  const good = Number.isInteger(state.seed) && state.seed >= 0 &&
    Number.isInteger(state.hidden) && state.hidden >= 0 &&
    state.hidden < net.sizes[1] && Number.isFinite(state.rate) &&
    (state.output === null || state.output in net.answer());
  if (!good) reset();
  else if (state.seed) pen(state.seed);
  else read();
}
