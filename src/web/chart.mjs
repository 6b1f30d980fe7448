// chart: two axes in an SVG, and what can be drawn between them.
import { drawn, keepTouch, short } from "./pieces.mjs";

// Round places from low to high, about so many; of a logarithmic axis the
// whole powers of ten, thinned out.
export function ticksOf({ from, to, log }, about = 6) {
  if (log) {
    const low = Math.ceil(Math.log10(from) - 1e-9);
    const high = Math.floor(Math.log10(to) + 1e-9);
    const every = Math.max(1, Math.ceil((high - low) / about));
    return Array.from({ length: Math.floor((high - low) / every) + 1 },
      (_, i) => 10 ** (low + i * every));
  }
  const rough = (to - from) / about, power = 10 ** Math.floor(
    Math.log10(rough));
  const step = power * ([1, 2, 5].find((m) => m * power >= rough) ?? 10);
  const first = Math.ceil(from / step - 1e-9);
  return Array.from(
    { length: Math.floor(to / step + 1e-9) - first + 1 },
    (_, i) => (first + i) * step);
}

const written = (value, log) => !log ? short(value, 6) :
  value === 1 ? "1" : value.toExponential(0).replace("e+", "e")
    .replace("-", "−");

let clips = 0;

// An axis is { from, to, log, name, ticks }.  What is drawn beyond the axes
// is cut off.
export class Chart {
  constructor(width, height, x, y, label) {
    Object.assign(this, { width, height, x, y, left: 52, right: width - 22,
      top: 26, bottom: height - 46 });
    const id = `clip-${clips++}`;
    this.inside = drawn("g", { "clip-path": `url(#${id})` });
    this.svg = drawn("svg", { viewBox: `0 0 ${width} ${height}`, width,
      height, role: "img", "aria-label": label, class: "chart" },
    drawn("clipPath", { id }, drawn("rect", { x: this.left,
      y: this.top - 8, width: this.right - this.left,
      height: this.bottom - this.top + 16 })), this.axes(), this.inside);
  }

  static place(v, { from, to, log }, start, end) {
    const scale = log ? (n) => Math.log10(Math.max(n, Number.MIN_VALUE)) :
      (n) => n;
    return start + (scale(v) - scale(from)) / (scale(to) - scale(from)) *
      (end - start);
  }
  X(v) { return Chart.place(v, this.x, this.left, this.right); }
  Y(v) { return Chart.place(v, this.y, this.bottom, this.top); }
  // From a place in the SVG back to numbers of straight axes.
  unX(at) {
    return this.x.from + (at - this.left) / (this.right - this.left) *
      (this.x.to - this.x.from);
  }
  unY(at) {
    return this.y.from + (this.bottom - at) / (this.bottom - this.top) *
      (this.y.to - this.y.from);
  }

  axes() {
    const { left, right, top, bottom } = this, parts = [];
    const few = right - left < 330 ? 5 : 8;
    for (const v of this.y.ticks ?? ticksOf(this.y, 5))
      parts.push(drawn("line", { x1: left, x2: right, y1: this.Y(v),
        y2: this.Y(v), class: "grid" }), drawn("text", { x: left - 6,
        y: this.Y(v) + 4, class: "tick end" }, written(v, this.y.log)));
    for (const v of this.x.ticks ?? ticksOf(this.x, few))
      parts.push(drawn("text", { x: this.X(v), y: bottom + 17,
        class: "tick" }, written(v, this.x.log)));
    parts.push(drawn("line", { x1: left, x2: right, y1: bottom, y2: bottom,
      class: "axis" }),
    drawn("text", { x: 4, y: top - 13, class: "tick start" }, this.y.name),
    drawn("text", { x: (left + right) / 2, y: bottom + 38, class: "tick" },
      this.x.name));
    return drawn("g", { "aria-hidden": "true" }, ...parts);
  }

  // points: [[x, y], ...]; those that are no numbers are left out.
  line(points, look = "") {
    const d = points.filter(([x, y]) => Number.isFinite(this.X(x)) &&
      Number.isFinite(this.Y(y))).map(([x, y]) =>
      `${this.X(x).toFixed(2)} ${this.Y(y).toFixed(2)}`).join("L");
    this.inside.append(drawn("path", { d: d && `M${d}`,
      class: `curve ${look}` }));
  }

  dot([x, y], look = "", more = {}) {
    const node = drawn("circle", { cx: this.X(x), cy: this.Y(y), r: 6,
      class: `dot ${look}`, ...more });
    this.svg.append(node);
    return node;
  }

  // A dot that can be dragged, with room for a finger around it; in pixels.
  grip(name, cx, cy, look = "") {
    const more = { cx, cy, "data-grip": name };
    this.svg.append(drawn("circle", { ...more, r: 8, class: `dot ${look}` }),
      drawn("circle", { ...more, r: 20, class: "finger" }));
  }

  words([x, y], text, look = "") {
    this.svg.append(drawn("text", { x: this.X(x), y: this.Y(y),
      class: look }, text));
  }
}

// Calls moved(grip, x, y) with numbers of the axes while a grip is dragged,
// and rest when it is let go.
export function dragging(stage, chartOf, moved, rest) {
  keepTouch(stage, "[data-grip]");
  stage.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest("[data-grip]")?.dataset.grip;
    if (!grip) return;
    event.preventDefault();
    stage.setPointerCapture(event.pointerId);
    const move = (e) => {
      const chart = chartOf(), box = chart.svg.getBoundingClientRect();
      const scale = chart.width / box.width;
      moved(grip, chart.unX((e.clientX - box.left) * scale),
        chart.unY((e.clientY - box.top) * scale));
    };
    const end = () => {
      stage.removeEventListener("pointermove", move);
      for (const name of ["pointerup", "pointercancel"])
        stage.removeEventListener(name, end);
      rest();
    };
    stage.addEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel"])
      stage.addEventListener(name, end);
  });
}

// Draws into stage at once and whenever its width has changed.
export function fit(stage, draw, least = 280, most = 620) {
  const width = () => Math.max(least, Math.min(most, stage.clientWidth));
  let drawnAt = width();
  new ResizeObserver(() => {
    if (width() === drawnAt) return;
    drawnAt = width();
    draw();
  }).observe(stage);
  return width;
}
