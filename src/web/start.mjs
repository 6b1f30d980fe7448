// start: puts each live figure where the page asks for it.  live.sh writes
// MODULE, the module's bytes, and DIGITS, some of MNIST's, in front of all.
import { bowl } from "./bowl.mjs";
import { deepSignal } from "./deep.mjs";
import { digit } from "./digit.mjs";
import { drag } from "./drag.mjs";
import { fool } from "./fool.mjs";
import { gradientCheck } from "./gradcheck.mjs";
import { LessonWorker } from "./lesson.mjs";
import { startModule, unpack } from "./module.mjs";
import { move } from "./move.mjs";
import { followTheme } from "./pieces.mjs";
import { silence } from "./silence.mjs";
import { stepper } from "./stepper.mjs";
import { watch } from "./watch.mjs";

const FIGURES = { bowl, digit, drag, fool, move, silence, stepper, watch,
  "deep-signal": deepSignal, "gradient-check": gradientCheck };
const WITH_NETWORK = ["digit", "fool", "move", "silence"];

async function startAll() {
  // A figure whose network is not beside the page stays a still one.
  const places = [...document.querySelectorAll("[data-live]")].filter(
    ({ dataset: { live: name } }) => name in FIGURES &&
      (HAS_NETWORKS || !WITH_NETWORK.includes(name)));
  if (places.length === 0) return;
  const c = startModule(await unpack(MODULE));
  followTheme();
  for (const place of places) {
    FIGURES[place.dataset.live](place, c, { script: SCRIPT, packed: DIGITS });
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

// The same script in a worker trains a network.
async function work() {
  const heard = [];
  onmessage = ({ data }) => heard.push(data);
  const worker = new LessonWorker(startModule(await unpack(MODULE)),
    (message, moved) => postMessage(message, moved));
  onmessage = ({ data }) => worker.hear(data);
  heard.forEach((data) => worker.hear(data));
}

if (globalThis.document) startAll();
else work();
