// silence: hidden neurons of the trained network are held at their mean,
// and a thousand digits are read again.
import { mnistFiles } from "./mnist.mjs";
import { penDigits, Bytes } from "./module.mjs";
import { loadNetwork, trainedNet } from "./network.mjs";
import { button, diverging, element, fixed, frame, largest, paint,
  readState, signed, writeState } from "./pieces.mjs";

export const SILENCE_DIGITS = 1000;

// Reads digits with any of the neurons silent.
export class Silence {
  constructor(net, pixels, labels) {
    this.c = net.c;
    this.labels = labels;
    this.hidden = net.sizes[1];
    const room = new Bytes(net.c, pixels.length);
    room.view.set(pixels);
    this.at = net.c.live_silence_new(net.at, room.at, labels.length);
    room.release();
    this.silent = new Bytes(net.c, this.hidden);
  }

  // How many of each digit are read, [10], when these neurons are silent.
  right(neurons) {
    this.silent.view.fill(0);
    for (const j of neurons) this.silent.view[j] = 1;
    const at = this.c.live_silence_answers(this.at, this.silent.at);
    const answers = new Uint8Array(this.c.memory.buffer, at,
      this.labels.length);
    const right = new Array(10).fill(0);
    this.labels.forEach((label, i) => {
      right[label] += answers[i] === label;
    });
    return right;
  }

  get counts() {
    const counts = new Array(10).fill(0);
    for (const label of this.labels) counts[label]++;
    return counts;
  }

  free() {
    this.c.live_silence_free(this.at);
    this.silent.release();
  }
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const percent = (part, whole) => whole ? 100 * part / whole : 0;

export async function silence(place, c) {
  const { body, say } = frame(place, "Silence neurons",
    "Click a neuron of the chapter's network, and it says its mean " +
    "whatever it sees. Which digits are lost?");
  const net = trainedNet(c, "trained", await loadNetwork("trained"));
  const hidden = net.sizes[1];
  const isNeuron = (j) => Number.isInteger(j) && j >= 0 && j < hidden;
  const read = readState("silence");
  let silent = new Set(Array.isArray(read) && read.every(isNeuron) ?
    read : []);
  let reader, full, source;
  const verdict = element("p", { class: "answer" });
  const bars = element("div", { class: "outputs" });
  const tiles = element("div", { class: "tiles", role: "group",
    "aria-label": "The hidden neurons: their weights; press to silence" });
  body.append(tiles, element("div", { class: "bar" },
    button("Silence every other", () => set([...Array(hidden).keys()]
      .filter((j) => j % 2)), { class: "half" }),
    button("Reset", () => {
      take(penSet(), "the pen's digits");
      set([]);
    }, { class: "reset" }),
    mnistFiles(place, (sets) => take(sets.at(-1), "your file of MNIST's"),
      (reason) => {
        verdict.textContent = reason;
        say(reason);
      })), verdict, bars);
  const most = largest(net.parameters.subarray(0, 784 * hidden));
  for (let j = 0; j < hidden; j++) {
    const canvas = element("canvas", { "aria-hidden": "true" });
    const at = net.weightIndex(0, j, 0);
    paint(canvas, net.parameters.slice(at, at + 784), 28,
      (v) => diverging(2 * v / most));
    tiles.append(element("button", { type: "button", class: "neuron",
      onclick: () => set(silent.has(j) ? [...silent].filter((i) => i !== j) :
        [...silent, j]) }, canvas, element("span", {}, String(j + 1))));
  }

  function penSet() {
    const digits = penDigits(c, 1, SILENCE_DIGITS);
    const set = [digits.pixels.view.slice(), digits.labels.view.slice()];
    digits.pixels.release();
    digits.labels.release();
    return set;
  }
  function take([pixels, labels], name) {
    reader?.free();
    reader = new Silence(net, pixels, labels);
    full = reader.right([]);
    source = name;
    draw();
  }
  function set(neurons) {
    silent = new Set(neurons.sort((a, b) => a - b));
    draw();
    say(verdict.textContent);
    writeState("silence", neurons.length ? neurons : null);
  }

  function bar(name, now, was, count) {
    const lost = percent(was - now, count);
    return element("div", { class: "output", role: "listitem" },
      element("b", {}, name),
      element("span", { class: "track" }, element("span", { class: "fill",
        style: `width:${percent(now, count)}%` }), element("span", {
        class: "was", style: `left:${percent(was, count)}%` })),
      element("span", { class: "number" },
        `${fixed(percent(now, count), 1)} %`),
      element("span", { class: `number ${lost > 0 ? "negative" : ""}` },
        signed(-lost || 0, name === "all" ? 2 : 1)));
  }

  function draw() {
    const right = reader.right(silent), { counts } = reader;
    [...tiles.children].forEach((tile, j) => {
      tile.setAttribute("aria-pressed", String(silent.has(j)));
      tile.classList.toggle("silent", silent.has(j));
      tile.setAttribute("aria-label", `neuron ${j + 1}` +
        (silent.has(j) ? ", silent" : ""));
    });
    const lost = percent(sum(full) - sum(right), sum(counts));
    verdict.textContent = (silent.size === 0 ? "With all its neurons" :
      silent.size === 1 ? `Without neuron ${[...silent][0] + 1}` :
        `Without ${silent.size} of its ${hidden} neurons`) +
      ` it reads ${sum(right)} of ${sum(counts)} of ${source}, ` +
      `${fixed(percent(sum(right), sum(counts)), 2)} %` +
      (silent.size ? `: ${fixed(Math.abs(lost), 2)} points ` +
        `${lost < 0 ? "gained" : "lost"}.` : ".");
    bars.setAttribute("role", "list");
    bars.replaceChildren(...right.map((n, digit) =>
      bar(String(digit), n, full[digit], counts[digit])),
    bar("all", sum(right), sum(full), sum(counts)));
  }

  take(penSet(), "the pen's digits");
}
