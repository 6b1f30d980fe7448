// The moves of transcript.c, made with the page's module:
//     node transcript.mjs live.wasm
import { readFileSync } from "node:fs";
import { RULES, walk } from "../../src/web/bowl.mjs";
import { BUGS, Net, Trainer, countRight, penDigits, see, startModule }
  from "../../src/web/module.mjs";

const c = startModule(readFileSync(process.argv[2]));
const lines = [];
const word = new DataView(new ArrayBuffer(8));
const say = (...numbers) => {
  for (const number of numbers) {
    word.setFloat64(0, number);
    lines.push(word.getBigUint64(0).toString(16).padStart(16, "0"));
  }
};

function small(hidden, output, cost) {
  const net = new Net(c, [3, 4, 3, 2], hidden, output);
  net.initialise("scaled", 5);
  net.x.set([.05, .1, -.7]);
  net.y.set([.25, .75]);
  say(net.pass(cost), ...net.gradient);
  for (let l = 0; l < 3; l++)
    say(...net.z(l), ...net.blame(l), ...net.slope(l));
  say(...net.dC_dx, net.measured(cost, 7, 1e-5), net.steps(cost, .5, 100),
    ...net.parameters);
  net.free();
}

small("sigmoid", "sigmoid", "quadratic");
small("tanh", "softmax", "cross-entropy");
small("relu", "sigmoid", "binary-cross-entropy");
small("identity", "tanh", "quadratic");

const digits = penDigits(c, 3, 500);
const net = new Net(c, [784, 30, 10]);
net.initialise("scaled", 1);
const trainer = new Trainer(net, digits, 2);
say(trainer.train("quadratic", 3, 10, 1200), countRight(net, digits),
  ...net.parameters);

const width = 90, gray = new Uint8Array(width * 120).fill(255);
for (let y = 20; y < 100; y++) {
  const from = y * width + 30 + Math.floor(y / 4);
  gray.fill(y, from, from + 9);
}
const digit = see(c, gray, width, 120);
say(digit.left, digit.top, digit.width, digit.height, digit.boxWidth,
  digit.boxHeight, digit.shiftX, digit.shiftY, ...digit.pixels);

{
  const net = new Net(c, [3, 4, 3, 2]);
  net.initialise("normal", 5);
  net.x.set([.05, .1, -.7]);
  net.y[1] = 1;
  for (const bug of BUGS) say(net.bugged("quadratic", bug, 3), ...net.gradient);
}
RULES.forEach((_, rule) => say(...walk(c, { start: [1, -.5], steep: 20,
  mu: .8, rates: [.05, .05, .05] }, rule).flat()));

{
  const count = 40, digits = penDigits(c, 3, count);
  const net = new Net(c, [784, 30, 10], "sigmoid", "softmax");
  net.initialise("normal", 1);
  const room = c.live_room(784), { at } = digits.pixels;
  c.live_depth(net.at, at, digits.labels.at, count, room);
  say(...new Float64Array(c.memory.buffer, room, 4));
  const bytes = (from, length) => say(...new Uint8Array(c.memory.buffer,
    from, length));
  const silence = c.live_silence_new(net.at, at, count);
  new Uint8Array(c.memory.buffer, room, 30).fill(0);
  for (const j of [2, 17]) new Uint8Array(c.memory.buffer, room)[j] = 1;
  bytes(c.live_silence_answers(silence, room), count);
  say(net.pass("cross-entropy"));
  net.fool(.1);
  net.noise(4, .05);
  say(...net.x);
  for (const [name, ...how] of [["live_turn", 3], ["live_scale", .85],
    ["live_thicken", -.5], ["live_move", -2, 3]]) {
    c[name](...how, at, room);
    bytes(room, 784);
  }
}
console.log(lines.join("\n"));
