// module: the book's C, started from bytes, as a class for a network.
//
// A Net owns a Live of src/web/live.h.  Its arrays are views of the
// module's memory, made anew at each look, for memory may have moved.
export const ACTIVATIONS = ["identity", "sigmoid", "relu", "tanh",
  "softmax"];
export const COSTS = ["quadratic", "binary-cross-entropy", "cross-entropy"];
// In the order of measure/bugs.h.
export const BUGS = ["correct", "stale order", "doubled gradient",
  "missing slope", "swapped index", "wrong target", "nothing back",
  "flipped sign", "no output slope", "no bias"];
export const STARTS = ["zeros", "normal", "scaled", "he"];

export async function gunzip(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(
    new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// Bytes from what live.sh packs: base64 of gzip.
export const unpack = (text) =>
  gunzip(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));

// Small modules may be compiled at once; the page need not wait.
export function startModule(bytes) {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  instance.exports._initialize();
  return instance.exports;
}

export class Net {
  constructor(c, sizes, hidden = "sigmoid", output = "sigmoid") {
    this.c = c;
    this.sizes = [...sizes];
    this.depth = sizes.length - 1;
    const room = c.live_room(4 * sizes.length);
    new Uint32Array(c.memory.buffer, room, sizes.length).set(sizes);
    this.at = c.live_new(room, sizes.length, ACTIVATIONS.indexOf(hidden),
      ACTIVATIONS.indexOf(output));
    c.live_release(room);
    this.hidden = hidden;
    this.output = output;
    this.count = c.live_parameter_count(this.at);
    // Where layer l's weights and biases begin in the parameters.
    this.weightsAt = [];
    this.biasesAt = [];
    let next = 0;
    for (let l = 0; l < this.depth; l++) {
      this.weightsAt[l] = next;
      next += sizes[l] * sizes[l + 1];
      this.biasesAt[l] = next;
      next += sizes[l + 1];
    }
  }

  free() {
    this.c.live_free(this.at);
    this.at = 0;
  }

  view(address, length) {
    return new Float64Array(this.c.memory.buffer, address, length);
  }

  get parameters() { return this.view(this.c.live_parameters(this.at), this.count); }
  get gradient() { return this.view(this.c.live_gradient(this.at), this.count); }
  get x() { return this.view(this.c.live_input(this.at), this.sizes[0]); }
  get y() { return this.view(this.c.live_target(this.at), this.sizes[this.depth]); }
  get dC_dx() { return this.view(this.c.live_input_slope(this.at), this.sizes[0]); }
  z(l) { return this.view(this.c.live_z(this.at, l), this.sizes[l + 1]); }
  a(l) { return this.view(this.c.live_a(this.at, l), this.sizes[l + 1]); }
  delta(l) { return this.view(this.c.live_delta(this.at, l), this.sizes[l + 1]); }
  blame(l) { return this.view(this.c.live_blame(this.at, l), this.sizes[l + 1]); }
  slope(l) { return this.view(this.c.live_slope(this.at, l), this.sizes[l + 1]); }
  answer() { return this.a(this.depth - 1); }

  weightIndex(l, j, k) { return this.weightsAt[l] + j * this.sizes[l] + k; }
  biasIndex(l, j) { return this.biasesAt[l] + j; }

  initialise(kind, seed) {
    this.c.live_initialise(this.at, STARTS.indexOf(kind), seed);
  }
  pass(cost) { return this.c.live_pass(this.at, COSTS.indexOf(cost)); }
  cost(cost) { return this.c.live_cost(this.at, COSTS.indexOf(cost)); }
  costOf(cost, i) {
    return this.c.live_cost_of(this.at, COSTS.indexOf(cost), i);
  }
  // The input a step along the gradient of the last pass, or at random.
  fool(epsilon) { this.c.live_fool(this.at, epsilon); }
  noise(seed, epsilon) { this.c.live_noise(this.at, seed, epsilon); }
  step(rate) { this.c.live_step(this.at, rate); }
  steps(cost, rate, n) {
    return this.c.live_steps(this.at, COSTS.indexOf(cost), rate, n);
  }
  // The gradient as a program with this bug takes it, see BUGS.
  bugged(cost, bug, rate) {
    return this.c.live_bugged(this.at, COSTS.indexOf(cost),
      BUGS.indexOf(bug), rate);
  }
  measured(cost, i, epsilon) {
    return this.c.live_measured(this.at, COSTS.indexOf(cost), i, epsilon);
  }
}

// Bytes in the module that the script gives back with release().
export class Bytes {
  constructor(c, length) {
    this.c = c;
    this.length = length;
    this.at = c.live_room(length);
  }
  get view() {
    return new Uint8Array(this.c.memory.buffer, this.at, this.length);
  }
  release() { this.c.live_release(this.at); }
}

// count digits of the pen.
export function penDigits(c, seed, count) {
  const pixels = new Bytes(c, 784 * count), labels = new Bytes(c, count);
  c.live_pen(seed, count, pixels.at, labels.at);
  return { pixels, labels, count };
}

// A drawing of width x height grey levels in MNIST's form, or null.
export function see(c, gray, width, height) {
  const room = new Bytes(c, width * height);
  room.view.set(gray);
  const at = c.live_see(room.at, width, height);
  room.release();
  if (!at) return null;
  const [left, top, w, h, boxWidth, boxHeight, shiftX, shiftY] =
    [0, 1, 2, 3, 4, 5, 6, 7].map((i) => c.live_seen_number(at, i));
  const bytes = (from, length) =>
    Uint8Array.from(new Uint8Array(c.memory.buffer, from, length));
  return { left, top, width: w, height: h, boxWidth, boxHeight, shiftX,
    shiftY, box: bytes(c.live_seen_box(at), boxWidth * boxHeight),
    pixels: bytes(c.live_seen_pixels(at), 784) };
}

// Training on digits that lie in the module: { pixels, labels, count }.
export class Trainer {
  constructor(net, digits, seed) {
    this.net = net;
    this.at = net.c.live_trainer_new(net.at, digits.pixels.at,
      digits.labels.at, digits.count, seed);
  }
  train(cost, rate, batch, n) {
    return this.net.c.live_train(this.at, COSTS.indexOf(cost), rate, batch,
      n);
  }
  get learned() { return this.net.c.live_learned(this.at); }
  free() { this.net.c.live_trainer_free(this.at); }
}

export function countRight(net, digits) {
  return net.c.live_right(net.at, digits.pixels.at, digits.labels.at,
    digits.count);
}
