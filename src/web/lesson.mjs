// lesson: a network 784-30-10 that learns digits, as far as it is asked to,
// and keeps how it went.  The same seed and the same changes at the same
// places give the same numbers, to the last bit.
import { Bytes, Net, Trainer, countRight, penDigits } from "./module.mjs";

export const LESSON = { hidden: 30, training: 5000, tests: 1000 };

// Digits from bytes: pixels, 784 for each label.
export function digitsIn(c, pixels, labels) {
  const digits = { pixels: new Bytes(c, pixels.length),
    labels: new Bytes(c, labels.length), count: labels.length };
  digits.pixels.view.set(pixels);
  digits.labels.view.set(labels);
  return digits;
}

export class Lesson {
  // material: { training, tests } of digits, which become the lesson's; the
  // pen's when there are none.
  constructor(c, seed, material = null) {
    this.c = c;
    this.material = material ?? {
      training: penDigits(c, 1, LESSON.training),
      tests: penDigits(c, 2, LESSON.tests) };
    this.begin(seed);
  }

  begin(seed) {
    this.trainer?.free();
    this.net?.free();
    this.net = new Net(this.c, [784, LESSON.hidden, 10]);
    this.net.initialise("scaled", seed);
    this.trainer = new Trainer(this.net, this.material.training, seed);
    this.history = [];
    this.note(null);
  }

  // With the digits.
  free() {
    this.trainer.free();
    this.net.free();
    for (const { pixels, labels } of Object.values(this.material)) {
      pixels.release();
      labels.release();
    }
  }

  get learned() { return this.trainer.learned; }

  // How well it does now; costs is the mean since the last note.
  note(cost) {
    this.history.push([this.learned, cost, countRight(this.net,
      this.material.tests)]);
    const every = this.learned < 10000 ? 1000 :
      this.learned < 50000 ? 5000 : 20000;
    this.next = this.learned + every;
    this.costs = 0;
    this.since = this.learned;
  }

  // Learns about n digits more: whole batches.
  learn(n, { cost, rate, batch }) {
    const until = this.learned + n;
    while (this.learned < until) {
      const before = this.learned;
      const mean = this.trainer.train(cost, rate, batch,
        Math.min(until, this.next) - before);
      this.costs += mean * (this.learned - before);
      if (this.learned >= this.next)
        this.note(this.costs / (this.learned - this.since));
    }
  }

  // From the first weights through all changes: [[at, options], ...] in
  // order, to this many digits.
  replay(seed, changes, until) {
    this.begin(seed);
    changes.forEach(([, options], i) => {
      const end = Math.min(until, changes[i + 1]?.[0] ?? until);
      if (end > this.learned) this.learn(end - this.learned, options);
    });
  }
}

// ---- in a worker -------------------------------------------------------

// What a worker does with messages { kind, ... }; post answers them.  It
// keeps the changes, for only here it is known when each of them came.
export class LessonWorker {
  constructor(c, post) {
    Object.assign(this, { c, post, running: false, lesson: null });
  }

  get options() { return this.changes.at(-1)[1]; }

  hear({ kind, seed, changes, until, options, material, slow }) {
    if (kind === "material") this.take(material);
    this.lesson ??= new Lesson(this.c, seed);
    if (kind === "replay" || kind === "material") {
      this.running = false;
      this.changes = changes;
      this.lesson.replay(seed, changes, until);
    }
    if (kind === "pace") this.slow = slow;
    if (kind === "change") this.change(options);
    if (kind === "step") this.lesson.learn(this.options.batch, this.options);
    if (kind === "pause") this.running = false;
    if (kind === "run" && !this.running) {
      this.running = true;
      this.go();
    }
    if (kind !== "run") this.report();
  }

  change(options) {
    const at = this.lesson.learned;
    const earlier = this.changes.filter(([when]) => when < at);
    this.changes = [...earlier, [at, options]];
  }

  take({ training, tests }) {
    this.lesson?.free();
    const give = ([pixels, labels]) => digitsIn(this.c, pixels, labels);
    this.lesson = new Lesson(this.c, 1,
      { training: give(training), tests: give(tests) });
  }

  // Learns for a tenth of a second, reports, and hears what came meanwhile;
  // slowly, a hundred digits in that time.
  go() {
    if (!this.running) return;
    const start = performance.now(), from = this.lesson.learned;
    const passed = () => performance.now() - start;
    do this.lesson.learn(this.slow ? 100 : 250, this.options);
    while (!this.slow && passed() < 100);
    this.speed = 1000 * (this.lesson.learned - from) / passed();
    this.report();
    setTimeout(() => this.go(), this.slow ? 100 - passed() : 0);
  }

  report() {
    const { net, learned, history, material } = this.lesson;
    const weights = Float32Array.from(
      net.parameters.subarray(0, 784 * LESSON.hidden));
    const { running, changes } = this;
    this.post({ weights, learned, history, running, changes,
      speed: this.speed, of: material.training.count,
      tests: material.tests.count }, [weights.buffer]);
  }
}
