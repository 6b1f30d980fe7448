// The tiles' colours are those of the still figures.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { DIVERGING, INK, diverging, inkColor } from "../../src/web/pieces.mjs";

const source = readFileSync("src/draw/theme.c", "utf8");
const numbersOf = (name) => source.split(`Rgb ${name}(`)[1].split("\n}")[0]
  .match(/0x[0-9A-F]{6}/g).map(Number)
  .flatMap((rgb) => [rgb >> 16, rgb >> 8 & 255, rgb & 255]);
assert.deepEqual(DIVERGING.flat(2), numbersOf("theme_diverging"));
const [white, ink] = [0, 1].map((end) => INK.map((theme) => theme[end]));
assert.deepEqual([...white, ...ink].flat(), numbersOf("theme_ink"));

assert.deepEqual(diverging(0), [0xF6, 0xF3, 0xEC]);
assert.deepEqual(diverging(-7), [0x7F, 0x2B, 0x06]);
assert.deepEqual(diverging(.5), [0x5A, 0x9B, 0xD0]);
assert.deepEqual(diverging(NaN), diverging(0));
assert.deepEqual(inkColor(1), [0x16, 0x1A, 0x24]);
console.log("tiles: their colours are the theme's");
