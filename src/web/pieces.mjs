// pieces: what every live figure is made of: elements, numbers in words,
// colours, a frame with its toolbar, and its state in the page's address.

// element("p", { class: "x", onclick: f }, "text", child, ...)
export function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function drawn(name, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name),
    attributes, children);
}

function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== null && value !== false)
      node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

// Numbers as the chapters print them, with a real minus.
const minus = (text) => text.replace("-", "−");
export const fixed = (number, digits) => minus(number.toFixed(digits));
export const signed = (number, digits) =>
  (number < 0 || Object.is(number, -0) ? "" : "+") + fixed(number, digits);
// Up to so many decimals, none that say nothing.
export const short = (number, digits = 9) =>
  minus(String(Number(number.toFixed(digits))));
// For numbers from an address, of which nothing is believed.
export const isWithin = (number, low, high) => Number.isFinite(number) &&
  number >= low && number <= high;
export const signOf = (number) =>
  number > 0 ? "positive" : number < 0 ? "negative" : "zero";

export function button(text, onclick, more = {}) {
  return element("button", { type: "button", onclick, ...more }, text);
}

export function choice(label, values, value, onchange) {
  const select = element("select", {
    onchange: () => onchange(select.value),
  }, ...values.map((each) =>
    element("option", { value: each, selected: each === value }, each)));
  return element("label", {}, `${label} `, select);
}

// A field for one number; onchange gets it only when it is one.
export function numberField(label, value, onchange, more = {}) {
  const field = element("input", {
    type: "number", step: "any", "aria-label": label, value, ...more,
    oninput: () => {
      const number = field.valueAsNumber;
      if (Number.isFinite(number)) onchange(number);
    },
  });
  return field;
}

// A finger on what this selects drags it and does not scroll the page: CSS's
// touch-action does not reach into an SVG that is drawn anew.
export function keepTouch(stage, selector) {
  stage.addEventListener("touchstart", (event) => {
    if (event.target.closest(selector)) event.preventDefault();
  }, { passive: false });
}

// A slider whose words stand beside it: { node, set(value, words) }.  rest is
// called when it is let go.
export function slider(label, range, onchange, rest) {
  const field = element("input", { type: "range", "aria-label": label,
    ...range, oninput: () => onchange(field.valueAsNumber) });
  if (rest) field.addEventListener("change", rest);
  const words = element("output", {});
  return {
    node: element("label", { class: "slider" },
      element("span", {}, label), field, words),
    field,
    set(value, text = short(value)) {
      field.value = value;
      field.setAttribute("aria-valuetext", text);
      words.textContent = text;
    },
  };
}

// Rows [label, value, look]; a value with a sign is coloured by it.
export function table(rows, head = null) {
  const cell = (text) => element("td", { class: "value" +
    (/^\+/.test(text) ? " positive" : /^−/.test(text) ? " negative" : "") },
  text);
  return element("table", {}, head && element("thead", {}, element("tr", {},
    ...head.map((text) => element("th", { scope: "col" }, text)))),
  element("tbody", {}, ...rows.map(([label, value, look = ""]) =>
    element("tr", { class: look }, element("th", { scope: "row" }, label),
      ...[value].flat().map(cell)))));
}

// ---- state in the address ----------------------------------------------

export function readState(name) {
  try {
    return JSON.parse(new URLSearchParams(location.search).get(name)) ?? {};
  } catch {
    return {};
  }
}

const pending = {};
export function writeState(name, state) {
  clearTimeout(pending[name]);
  pending[name] = setTimeout(() => {
    const query = new URLSearchParams(location.search);
    if (state) query.set(name, JSON.stringify(state));
    else query.delete(name);
    const text = query.toString();
    history.replaceState(null, "", (text ? `?${text}` : location.pathname) +
                                   location.hash);
  }, 250);
}

// ---- pictures ----------------------------------------------------------

// src/draw/theme.c's scale of signed numbers, -1 to 1, light and dark.
export const DIVERGING = [
  [[0x7F, 0x2B, 0x06], [0xDE, 0x7A, 0x45], [0xF6, 0xF3, 0xEC],
    [0x5A, 0x9B, 0xD0], [0x10, 0x47, 0x75]],
  [[0xFF, 0xDB, 0xC6], [0xCE, 0x61, 0x3E], [0x24, 0x27, 0x2F],
    [0x31, 0x89, 0xB8], [0xB8, 0xE6, 0xF2]]];
// And its scale of ink, 0 to 1: paper and ink.
export const INK = [[[0xFF, 0xFF, 0xFF], [0x16, 0x1A, 0x24]],
  [[0x0D, 0x0F, 0x14], [0xF2, 0xEF, 0xE8]]];
let dark = 0;

const between = (low, high, t) => low.map((from, i) =>
  Math.round(from + t * (high[i] - from)));
// 128 steps on each side, mixed once.
const steps = DIVERGING.map((stops) => Array.from({ length: 257 }, (_, i) => {
  const at = i / 64, left = Math.min(3, Math.floor(at));
  return between(stops[left], stops[left + 1], at - left);
}));
export const diverging = (value) => steps[dark][
  128 + Math.round(128 * Math.max(-1, Math.min(1, value || 0)))];
export const inkColor = (value) => between(...INK[dark], value);

// Tiles are painted again when the reader changes the colours.
export function followTheme() {
  const night = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const look = () => {
    const theme = root.dataset.theme ?? (night.matches ? "dark" : "light");
    if (Number(theme === "dark") === dark) return;
    dark = 1 - dark;
    for (const canvas of document.querySelectorAll(".live canvas"))
      canvas.repaint?.();
  };
  night.addEventListener("change", look);
  new MutationObserver(look).observe(root,
    { attributeFilter: ["data-theme"] });
  look();
}

// Paints numbers, row by row, on a canvas of width x height pixels.
export function paint(canvas, numbers, width, color) {
  const height = numbers.length / width;
  canvas.repaint = () => paint(canvas, numbers, width, color);
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  numbers.forEach((number, i) => {
    const [red, green, blue] = color(number), at = 4 * i;
    image.data[at] = red;
    image.data[at + 1] = green;
    image.data[at + 2] = blue;
    image.data[at + 3] = 255;
  });
  context.putImageData(image, 0, 0);
}

export function tile(label) {
  return element("canvas", { class: "tile", role: "img",
    "aria-label": label });
}

export function largest(numbers) {
  let most = 0;
  for (const number of numbers) most = Math.max(most, Math.abs(number));
  return most || 1;
}

// Ten outputs as bars, each with a mark where it was before; the right one
// has a ring.
export function outputBars(now, before, label) {
  return Array.from(now, (a, j) => element("div", { class: "output" +
    (j === label ? " right" : ""), role: "listitem" },
  element("b", {}, String(j)),
  element("span", { class: "track" },
    element("span", { class: "fill", style: `width:${100 * a}%` }),
    before && element("span", { class: "was",
      style: `left:${100 * before[j]}%` })),
  element("span", { class: "number" }, fixed(a, 4))));
}

// Small pictures of digits { pixels, labels, count } to choose one from;
// mark(i) says which is chosen.
export function digitChoice({ pixels, labels, count }, choose) {
  const node = element("div", { class: "tiles digits", role: "group",
    "aria-label": "Which digit" });
  for (let i = 0; i < count; i++) {
    const canvas = element("canvas", { "aria-hidden": "true" });
    paint(canvas, Array.from(pixels.subarray(784 * i, 784 * (i + 1)),
      (p) => p / 255), 28, inkColor);
    node.append(element("button", { type: "button", class: "neuron",
      "aria-label": `digit ${i}, a ${labels[i]}`,
      onclick: () => choose(i) }, canvas));
  }
  return { node, mark: (chosen) => [...node.children].forEach((each, i) =>
    each.setAttribute("aria-pressed", String(i === chosen))) };
}

// ---- the frame ---------------------------------------------------------

// What holds a live figure: its title, its parts, a line for screen
// readers, and the way to the still figure that it stands in for.
export function frame(place, title, hint) {
  const still = place.nextElementSibling;
  const spoken = element("p", { class: "spoken", role: "status" });
  const body = element("div", { class: "body" });
  place.classList.add("live");
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", title);
  place.append(element("p", { class: "title" }, title),
    element("p", { class: "hint" }, hint), body, spoken);
  if (still?.matches("figure")) {
    still.classList.add("still");
    const shown = button("Show the still figure", () => {
      const open = still.classList.toggle("open");
      shown.setAttribute("aria-expanded", open);
    }, { "aria-expanded": "false", class: "show-still" });
    place.append(shown);
  }
  return { body, say: (text) => { spoken.textContent = text; } };
}
