// mnist: the reader's own copy of MNIST's files, dropped on a figure.
import { button, element } from "./pieces.mjs";
import { gunzip } from "./module.mjs";

// One file in IDX format: { images: [pixels, count] } or { labels }.
// Throws a sentence that names the file.
export function readIdx(name, bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const word = (i) => bytes.length >= 4 * (i + 1) ? view.getUint32(4 * i) : 0;
  const isImages = word(0) === 2051, count = word(1);
  if (!isImages && word(0) !== 2049)
    throw new Error(`${name} is no file of MNIST's: it begins with ` +
      `${word(0)}, not with 2051 (images) or 2049 (labels).`);
  if (isImages && (word(2) !== 28 || word(3) !== 28))
    throw new Error(`${name} holds images of ${word(2)} × ${word(3)} ` +
      "pixels, not of 28 × 28.");
  const data = bytes.subarray(isImages ? 16 : 8);
  if (count === 0 || data.length !== count * (isImages ? 784 : 1))
    throw new Error(`${name} should hold ${count} ` +
      `${isImages ? "images" : "labels"}, and has ${data.length} bytes.`);
  if (!isImages && data.some((label) => label > 9))
    throw new Error(`${name} has a label above 9.`);
  return { images: isImages, count, data };
}

// Of each count one file of images and one of labels make a set, [pixels,
// labels]; the largest comes first.
export function setsOf(files) {
  const sets = files.filter(({ images }) => images).map((images) => [images,
    files.find((f) => !f.images && f.count === images.count)])
    .filter(([, labels]) => labels)
    .sort(([a], [b]) => b.count - a.count)
    .map(([images, labels]) => [images.data, labels.data]);
  if (sets.length === 0)
    throw new Error("It takes images and their labels: " +
      "train-images-idx3-ubyte and train-labels-idx1-ubyte, or the " +
      "t10k- pair, or all four.");
  return sets;
}

// What to learn from and what to test with; of a single set, the last tenth
// is kept for tests.
export function lessonOf(sets) {
  if (sets.length > 1) return { training: sets[0], tests: sets.at(-1) };
  const [pixels, labels] = sets[0], cut = Math.ceil(labels.length * .9);
  if (cut === labels.length)
    throw new Error("A single digit is too few.");
  return { training: [pixels.slice(0, 784 * cut), labels.slice(0, cut)],
    tests: [pixels.slice(784 * cut), labels.slice(cut)] };
}

async function readAll(files) {
  const read = async (file) => {
    let bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] === 0x1f && bytes[1] === 0x8b)
      bytes = await gunzip(bytes);
    return readIdx(file.name, bytes);
  };
  return setsOf(await Promise.all([...files].map(read)));
}

// A button and a place to drop them; got(sets) when they are good, else
// said(reason).
export function mnistFiles(place, got, said) {
  const take = (files) => readAll(files).then(got)
    .catch((error) => said(error.message));
  const field = element("input", { type: "file", multiple: true,
    class: "spoken", tabindex: -1, "aria-hidden": "true",
    onchange: () => {
      if (field.files.length) take([...field.files]);
      field.value = ""; // the same may be chosen again
    } });
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  });
  return element("span", {}, button("MNIST's own files …",
    () => field.click(), { class: "mnist" }), field);
}
