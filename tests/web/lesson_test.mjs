// The network that is watched while it learns: the same for the same seed,
// however its learning is cut up; and the files of MNIST that it may take.
//     node lesson_test.mjs live.wasm
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Lesson, LessonWorker } from "../../src/web/lesson.mjs";
import { lessonOf, readIdx, setsOf } from "../../src/web/mnist.mjs";
import { startModule } from "../../src/web/module.mjs";

const c = startModule(readFileSync(process.argv[2]));
const options = { cost: "quadratic", rate: 3, batch: 10 };
const slower = { ...options, rate: .5, batch: 100 };

const whole = new Lesson(c, 1), pieces = new Lesson(c, 1);
whole.learn(7000, options);
for (let i = 0; i < 70; i++) pieces.learn(100, options);
// (the mean of means is rounded elsewhere)
const rounded = (history) => history.map(([at, mean, count]) =>
  [at, mean?.toFixed(12), count]);
assert.deepEqual(rounded(pieces.history), rounded(whole.history));
assert.deepEqual([...pieces.net.parameters], [...whole.net.parameters]);
assert.deepEqual(whole.history.map(([at]) => at),
  [0, 1000, 2000, 3000, 4000, 5000, 6000, 7000]);
const [, cost, right] = whole.history.at(-1);
assert(right > 900 && cost < whole.history[1][1] / 4);
assert(whole.history[0][2] < 250);

whole.learn(1500, slower);
pieces.replay(1, [[0, options], [7000, slower]], 8500);
assert.deepEqual([...pieces.net.parameters], [...whole.net.parameters]);
pieces.begin(2);
assert.notEqual(pieces.net.parameters[0], whole.net.parameters[0]);

// The worker's part, spoken to as the page does.
const heard = [];
const worker = new LessonWorker(c, (message) => heard.push(message));
worker.hear({ kind: "replay", seed: 1, changes: [[0, options]], until: 500 });
worker.hear({ kind: "step" });
worker.hear({ kind: "change", options });
worker.hear({ kind: "change", options: slower });
worker.hear({ kind: "step" });
assert.deepEqual(heard.map(({ learned }) => learned),
  [500, 510, 510, 510, 610]);
assert.deepEqual(heard.at(-1).changes, [[0, options], [510, slower]]);
assert.equal(heard[0].weights.length, 784 * 30);

const idx = (...words) => {
  const data = words.pop(), bytes = new Uint8Array(4 * words.length +
    data.length);
  words.forEach((word, i) => new DataView(bytes.buffer).setUint32(4 * i,
    word));
  bytes.set(data, 4 * words.length);
  return bytes;
};
const labels = readIdx("labels", idx(2049, 20, new Uint8Array(20).fill(7)));
const images = readIdx("images", idx(2051, 20, 28, 28,
  new Uint8Array(20 * 784).fill(9)));
const { training, tests } = lessonOf(setsOf([labels, images]));
assert.equal(training[1].length, 18);
assert.equal(tests[0].length, 2 * 784);
assert.throws(() => setsOf([labels]), /images and their labels/);
assert.throws(() => readIdx("a.txt", idx(77, new Uint8Array(3))),
  /a\.txt .* begins with 77/);
assert.throws(() => readIdx("b", new Uint8Array(2)), /begins with 0/);
assert.throws(() => readIdx("b", idx(2049, 9, new Uint8Array(3))),
  /should hold 9 labels/);
assert.throws(() => readIdx("b", idx(2051, 1, 28, 14, new Uint8Array(392))),
  /28 × 14/);
assert.throws(() => readIdx("b", idx(2049, 1, new Uint8Array([11]))),
  /above 9/);

worker.hear({ kind: "material", material: { training, tests }, seed: 1,
  changes: [[0, options]], until: 0 });
worker.hear({ kind: "step" });
assert.equal(heard.at(-1).of, 18);
console.log("lesson: the same seed and changes give the same network");
