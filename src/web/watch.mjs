// watch: a network learns digits while the reader looks on; a worker does
// the learning, so that the page stays awake.
import { Chart, fit } from "./chart.mjs";
import { LESSON } from "./lesson.mjs";
import { lessonOf, mnistFiles } from "./mnist.mjs";
import { button, choice, diverging, element, fixed, frame, isWithin, largest,
  numberField, paint, readState, writeState } from "./pieces.mjs";

const BATCHES = ["1", "10", "100"], MOST = 2e6;
const PEN = "the pen's digits";
// What an address remembers of the way here.
const REPLAYED = 2e5, CHANGES = 40;
const COSTS_SHOWN = ["quadratic", "binary-cross-entropy"];
const FIRST = { cost: "quadratic", rate: 3, batch: 10 };
const BEGIN = () => ({ seed: 1, changes: [[0, { ...FIRST }]], at: 0 });

function believable(state) {
  const s = { ...BEGIN(), ...state };
  const isChange = (change) => Array.isArray(change) &&
    Number.isInteger(change[0]) && COSTS_SHOWN.includes(change[1]?.cost) &&
    BATCHES.includes(String(change[1].batch)) &&
    isWithin(change[1].rate, 0, 100);
  const good = Number.isInteger(s.seed) && s.seed > 0 && s.seed < 1e6 &&
    Array.isArray(s.changes) && s.changes.length > 0 &&
    s.changes.length < CHANGES && s.changes.every(isChange) &&
    s.changes[0][0] === 0 && Number.isInteger(s.at) && s.at >= 0 &&
    s.at <= REPLAYED;
  return good ? s : BEGIN();
}

const many = (number) => Math.round(number).toLocaleString("en");

export function watch(place, c, { script }) {
  const { body, say } = frame(place, "Watch it learn",
    "A network 784-30-10 learns the pen's digits, in this page. Each tile " +
    "holds the 784 weights of a hidden neuron. Stop it, change the rate, " +
    "go back to the same start.");
  let state = believable(readState("watch")), running = false, report = null;
  const worker = new Worker(URL.createObjectURL(new Blob([script],
    { type: "text/javascript" })));
  const tell = (kind, more = {}) => worker.postMessage({ kind, ...more });
  let settled = state.changes.at(-1)[1]; // what the fields say
  const run = button("Learn", () => running ? pause() : go(),
    { class: "run main" });
  const status = element("p", { class: "answer" });
  const settings = element("div", { class: "bar" });
  const costs = element("div", { class: "stage" });
  const rights = element("div", { class: "stage" });
  const tiles = element("div", { class: "tiles", role: "img",
    "aria-label": "The weights of the hidden neurons" });
  const canvases = Array.from({ length: LESSON.hidden }, () =>
    element("canvas"));
  tiles.append(...canvases);
  const width = fit(costs, () => report && draw(), 260, 460);
  const pace = choice("pace", ["full", "slow"], "full", (value) =>
    tell("pace", { slow: value === "slow" }));
  const source = { name: PEN };
  body.append(element("div", { class: "bar" }, run,
    button("One batch", () => tell("step"),
      { class: "batch" }),
    button("Rewind", rewind, { class: "rewind" }),
    button("Another start", () => renew({ ...state, seed: state.seed + 1,
      changes: [[0, settled]], at: 0 }), { class: "other" }),
    button("Reset", reset, { class: "reset" }),
    mnistFiles(place, take, complain)),
  settings, status, element("div", { class: "pair even" }, costs, rights),
  tiles);

  worker.onmessage = ({ data }) => {
    report = data;
    running = data.running;
    if (data.learned >= MOST && running) pause();
    draw();
  };

  function keep() {
    const plain = JSON.stringify(state) === JSON.stringify(BEGIN());
    writeState("watch", plain ? null : state);
  }
  function go() {
    tell("run");
    say("Learning.");
  }
  function pause() {
    tell("pause");
    say(status.textContent);
  }
  // The same first weights and digits, and the last settings from there.
  function rewind() {
    renew({ ...state, changes: [[0, settled]], at: 0 });
    say("Rewound to the first weights.");
  }
  function renew(to) {
    state = to;
    settled = state.changes.at(-1)[1];
    tell("replay", { seed: state.seed, changes: state.changes,
      until: state.at });
    drawSettings();
    keep();
  }
  function reset() {
    renew(BEGIN());
    say("Reset: rate 3, batches of 10, the first start.");
  }
  function change(what) {
    settled = { ...settled, ...what };
    tell("change", { options: settled });
  }

  function take(sets) {
    const material = lessonOf(sets);
    source.name = "your files of MNIST";
    state = { ...BEGIN(), changes: [[0, settled]] };
    tell("material", { material, seed: 1, changes: state.changes, until: 0 });
    const [learned, tested] = [material.training, material.tests].map(
      ([, labels]) => many(labels.length));
    say(`It learns from your files now: ${learned} digits, and ${tested} ` +
      "to test with.");
  }
  function complain(reason) {
    status.textContent = reason;
    say(reason);
  }

  function drawSettings() {
    const { rate, batch, cost } = settled;
    settings.replaceChildren(
      element("label", {}, "learning rate ", numberField("learning rate",
        rate, (value) => value >= 0 && value <= 100 &&
          change({ rate: value }), { min: 0, max: 100, step: .5 })),
      choice("batch", BATCHES, String(batch),
        (value) => change({ batch: Number(value) })),
      choice("cost", COSTS_SHOWN, cost, (value) => change({ cost: value })),
      pace);
  }

  function drawHistory() {
    const { history, tests } = report, end = history.at(-1)[0];
    const x = { from: 0, to: Math.max(10000, end), name: "digits learned" };
    const mean = history.filter(([, cost]) => cost !== null);
    const top = Math.max(.1, ...mean.map(([, cost]) => cost));
    const cost = new Chart(width(), 220, x, { from: 0, to: top,
      name: "mean cost while learning" }, "The mean cost over the digits " +
      `learned, ${mean.length ? fixed(mean.at(-1)[1], 4) : "none yet"}`);
    cost.line(mean.map(([at, value]) => [at, value]), "one");
    const right = new Chart(width(), 220, x, { from: 0, to: 100,
      name: "test digits read, %" }, "Test digits read, in per cent: " +
      fixed(100 * history.at(-1)[2] / tests, 1));
    right.line(history.map(([at, , count]) => [at, 100 * count / tests]),
      "one");
    costs.replaceChildren(cost.svg);
    rights.replaceChildren(right.svg);
  }

  function drawTiles() {
    const most = largest(report.weights);
    canvases.forEach((canvas, j) => paint(canvas,
      report.weights.subarray(784 * j, 784 * (j + 1)), 28,
      (v) => diverging(v / most)));
    tiles.setAttribute("aria-label", `The weights of ${LESSON.hidden} ` +
      `hidden neurons; the largest is ${fixed(most, 2)}`);
  }

  function draw() {
    const { learned, history, tests, of, speed } = report;
    const [, , right] = history.at(-1);
    status.textContent = `${many(learned)} digits learned, ` +
      `${fixed(learned / of, 1)} times each of ${source.name}` +
      (running && speed ? `, ${many(speed)} a second` : "") +
      `. Of ${many(tests)} test digits ${many(right)} were read rightly.`;
    run.textContent = running ? "Pause" : "Learn";
    drawHistory();
    drawTiles();
    if (running) return;
    const again = source.name === PEN && learned <= REPLAYED &&
      report.changes.length < CHANGES;
    Object.assign(state, again ? { at: learned, changes: report.changes } :
      { at: 0, changes: [[0, settled]] });
    keep();
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden && running) pause();
  });
  if (state.at) status.textContent = "Learning again, to where you were …";
  renew(state);
}
