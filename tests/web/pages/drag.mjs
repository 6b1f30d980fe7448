// The weight that is dragged, used in a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { drag } from "./finger.mjs";

const printed = readFileSync("chapters/05-gradient/output.txt", "utf8");

export async function use(open) {
  const page = await open("05-gradient.html");
  const figure = page.locator("[data-live=drag]");
  const values = async () => (await figure.locator("td.value")
    .allInnerTexts()).map((text) => text.replace("−", "-"));
  await figure.locator("svg.chart").waitFor();
  assert.deepEqual(await values(), ["0.12500000"]);

  // The guess by keys; then every nudge of the chapter's tables.
  const guess = figure.locator("input[aria-label='your slope']");
  await guess.focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowLeft");
  await figure.locator(".show").focus();
  await page.keyboard.press("Enter");
  assert.match(await figure.locator(".spoken").innerText(),
    /^The slope is −0.1250. You said −0.100: off by 0.0250/);
  for (const nudge of ["4", "2", "1", "0.1", "0.01"]) {
    await figure.locator("select").nth(2).selectOption(nudge);
    for (const number of await values()) assert(printed.includes(number),
      `${number} at ε = ${nudge}`);
  }

  // The ring is dragged by four units of the axis, and the address knows.
  const ring = figure.locator(".finger[data-grip=w]");
  await ring.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const box = await ring.boundingBox();
  const axis = await figure.locator(".axis").boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + axis.width / 12, y);
  await page.mouse.move(x + 4 * axis.width / 12, y);
  await page.mouse.up();
  const w = async () => Number(await figure.locator(
    "input[aria-label=weight]").inputValue());
  assert(Math.abs(await w() - 4) < .11, `dragged to ${await w()}`);
  await page.waitForTimeout(400);
  const kept = await values();
  await page.reload();
  await figure.locator("td.value").first().waitFor();
  assert.deepEqual(await values(), kept);

  // Chapter 6's network: its first weight's slope is that of the chapter.
  await figure.locator("select").first().selectOption("chapter 6's network");
  await figure.locator(".show").click();
  assert.equal((await values()).at(-1), "+0.00043857");
  await figure.locator(".again").click();
  assert.match(await figure.locator(".answer").innerText(), /^How steep/);
  await figure.locator(".reset").click();
  assert.deepEqual(await values(), ["0.12500000"]);
  await page.context().close();
}

export async function touch(open) {
  const page = await open();
  const figure = page.locator("[data-live=drag]");
  await figure.locator(".show").tap();
  assert.match(await figure.locator(".answer").innerText(),
    /The slope is −0.1250/);
  await drag(page, figure.locator(".finger[data-grip=w]"), 40, 0);
  const w = await figure.locator("input[aria-label=weight]").inputValue();
  assert(Number(w) > 1, `the finger left the weight at ${w}`);
  await page.context().close();
}
