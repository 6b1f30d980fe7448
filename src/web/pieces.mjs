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

// Red-brown below 0, paper at 0, blue above: src/draw/theme.c's scale.
const STOPS = [[0x7F, 0x2B, 0x06], [0xDE, 0x7A, 0x45], [0xF6, 0xF3, 0xEC],
  [0x5A, 0x9B, 0xD0], [0x10, 0x47, 0x75]];
export function diverging(value) {
  const at = 2 + 2 * Math.max(-1, Math.min(1, value || 0));
  const left = Math.min(3, Math.floor(at)), t = at - left;
  return STOPS[left].map((low, i) =>
    Math.round(low + t * (STOPS[left + 1][i] - low)));
}
export const inkColor = (value) => [[255, 22], [255, 26], [255, 36]].map(
  ([paper, ink]) => Math.round(paper + value * (ink - paper)));

// Paints numbers, row by row, on a canvas of width x height pixels.
export function paint(canvas, numbers, width, color) {
  const height = numbers.length / width;
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  numbers.forEach((number, i) => {
    image.data.set([...color(number), 255], 4 * i);
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
