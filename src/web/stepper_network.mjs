// stepper_network: the stepper's network at a moment, as an SVG.
import { neuronName } from "./moments.mjs";
import { drawn, short, signOf, signed } from "./pieces.mjs";

function draggable(node, key, label) {
  node.setAttribute("class", `${node.getAttribute("class")} drag`);
  node.setAttribute("data-drag", key);
  node.append(drawn("title", {}, `${label}: drag up or down`));
}

export class NetworkPicture {
  // study: { net, after }, see moments.mjs; now: the place in moments.
  constructor({ net, after }, moments, now) {
    Object.assign(this, { net, after, moments, now, moment: moments[now] });
  }

  reached(step, l, j) {
    return this.moments.findIndex((m) =>
      m.step === step && m.l === l && m.j === j) <= this.now;
  }

  // Which edges the moment is about: of its neuron, on one side or other.
  isActive(l, j, k) {
    const m = this.moment;
    if (m.step === 0 || m.step === 5 || m.step === 6)
      return m.l === l && m.j === j;
    return m.step === 4 && m.l === l - 1 && m.j === k;
  }

  edges(at, crowded) {
    const { net } = this, { sizes } = net, lines = [], labels = [];
    const m = this.moment, name = (l, j) => neuronName(sizes, l, j);
    for (let l = 0; l < net.depth; l++)
      for (let j = 0; j < sizes[l + 1]; j++)
        for (let k = 0; k < sizes[l]; k++) {
          const [x1, y1] = at(l, k), [x2, y2] = at(l + 1, j);
          const i = net.weightIndex(l, j, k), active = this.isActive(l, j, k);
          const w = net.parameters[i], key = `w-${l}-${j}-${k}`;
          lines.push(drawn("line", { x1, y1, x2, y2, "data-key": key,
            class: `edge ${signOf(w)} ${active ? "active" : ""}`,
            "stroke-width": Math.min(7, 1 + 4 * Math.abs(w)) }));
          if (crowded && !active) continue;
          const t = k === j ? .5 : m.step === 4 && active ? .6 : .3;
          const shown = active && m.step === 5 ? signed(net.gradient[i], 4) :
            active && m.step === 6 ? short(this.after.parameters[i], 4) :
              short(w, 3);
          const [x, y] = [x1 + t * (x2 - x1), y1 + t * (y2 - y1)];
          const label = drawn("g", { class: `weight ${active ? "active" :
            ""}`, "data-key": key },
          drawn("rect", { x: x - 4.5 * shown.length, y: y - 10,
            width: 9 * shown.length, height: 20, rx: 4 }),
          drawn("text", { x, y: y + 4 }, shown));
          draggable(label, key, `weight from ${name(l, k)} to ` +
            name(l + 1, j));
          labels.push(label);
        }
    return [lines, labels];
  }

  node(at, l, j, narrow) {
    const { sizes } = this.net, [x, y] = at(l, j), m = this.moment;
    const last = l === this.net.depth, name = neuronName(sizes, l, j);
    const known = l === 0 || this.reached(1, l - 1, j);
    const value = l === 0 ? this.net.x[j] : this.net.a(l - 1)[j];
    const dark = known ? Math.max(0, Math.min(1, value)) : 0;
    const key = `n-${l}-${j}`;
    const group = drawn("g", { class: "node" + (l > 0 && m.step < 7 &&
      m.l === l - 1 && m.j === j ? " active" : "") +
      (dark > .55 ? " dark" : ""), "data-key": key },
    drawn("circle", { cx: x, cy: y, r: 25 }),
    drawn("circle", { cx: x, cy: y, r: 25, class: "fill",
      "fill-opacity": dark > .55 ? .7 + .3 * dark : dark * .4 }),
    drawn("text", { x, y: y + 5, class: "value" },
      known ? short(value, l === 0 ? 3 : 4) : "?"),
    drawn("text", { x, y: y - 33, class: "name" }, name));
    if (l === 0) draggable(group, key, `input ${name}`);
    const parts = [group];
    if (l > 0) {
      const b = drawn("text", { x: x - 4, y: y + 43, class: "bias" + (last ?
        " under" : ""), "data-key": `b-${l - 1}-${j}` },
      `b ${short(this.net.parameters[this.net.biasIndex(l - 1, j)], 3)}`);
      draggable(b, `b-${l - 1}-${j}`, `bias of ${name}`);
      parts.push(b);
      if (this.reached(last ? 3 : 4, l - 1, j))
        parts.push(drawn("text", { x, y: y + 60, class: "delta" },
          `δ ${signed(this.net.delta(l - 1)[j], 4)}`));
    }
    if (last) {
      const [right, down] = narrow ? [0, 77] : [58, 5];
      const y0 = drawn("text", { x: x + right, y: y + down, class: "truth",
        "data-key": `y-${j}` }, `y ${short(this.net.y[j], 3)}`);
      draggable(y0, `y-${j}`, `target of ${name}`);
      parts.push(y0);
    }
    return parts;
  }

  svg(width, label) {
    const { net } = this, { sizes } = net, most = Math.max(...sizes);
    const narrow = width < 440, row = narrow ? 140 : 128;
    const height = most * row + 20;
    const left = 34, right = width - (narrow ? 38 : 92);
    const at = (l, j) => [left + l * (right - left) / net.depth,
      height / 2 + (j - (sizes[l] - 1) / 2) * row - 4];
    const crowded = sizes.some((n, l) => l < net.depth &&
      n * sizes[l + 1] > 6) || (narrow && net.depth > 2);
    const [lines, labels] = this.edges(at, crowded);
    const nodes = sizes.flatMap((n, l) => Array.from({ length: n },
      (_, j) => this.node(at, l, j, narrow)).flat());
    return drawn("svg", { viewBox: `0 0 ${width} ${height}`, width, height,
      role: "img", "aria-label": label }, ...lines, ...nodes, ...labels);
  }
}
