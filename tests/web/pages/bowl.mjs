// The bowl, used in a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { drag } from "./finger.mjs";

const printed = readFileSync("chapters/08-deeper/output.txt", "utf8");

export async function use(open) {
  const page = await open("08-deeper.html");
  const figure = page.locator("[data-live=bowl]");
  const rows = () => figure.locator("tbody tr").evaluateAll((all) =>
    all.map((row) => [...row.cells].map((cell) =>
      cell.textContent.replaceAll("−", "-"))));
  await figure.locator("svg.chart").first().waitFor();

  // Each step that the chapter prints, by keys.
  const step = figure.locator("input[aria-label=step]");
  for (const at of [60, 40, 20, 10, 5, 3, 2, 1, 0]) {
    await step.fill(String(at));
    for (const [, w1, w2] of await rows())
      for (const w of [w1, w2]) assert(printed.includes(w), `${w} at ${at}`);
  }
  await step.focus();
  await page.keyboard.press("ArrowRight");
  assert.match(await figure.locator(".spoken").innerText(),
    /^After 1 step: descent is at \+0.9700, \+0.2500/);

  // It rolls to the end.
  await figure.locator(".roll").click();
  await figure.getByText(/^After 60 steps: descent/).waitFor();
  assert.equal(await step.inputValue(), "60");

  // A rate beyond the limit by keys, of the chosen rule only.
  const before = await rows();
  await figure.locator("input[aria-label=rate]").focus();
  for (let i = 0; i < 60; i++) await page.keyboard.press("ArrowRight");
  const after = await rows();
  assert(Number(after[0].at(-1)) > 1e3 || /e/.test(after[0].at(-1)));
  assert.deepEqual(after.slice(1), before.slice(1));

  // The ball is dragged; the address keeps all of it.
  await figure.locator(".reset").click();
  const ball = figure.locator(".finger");
  await ball.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const box = await ball.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 30);
  await page.mouse.move(x - 120, y + 60);
  await page.mouse.up();
  const start = async () => Number(await figure.locator(
    "input[aria-label='start w1']").inputValue());
  assert(await start() < .6);
  await page.waitForTimeout(400);
  const kept = await rows();
  await page.reload();
  await figure.locator("tbody tr").first().waitFor();
  assert.deepEqual(await rows(), kept);
  await figure.locator(".reset").click();
  assert.equal(await start(), 1);
  await page.context().close();
}

export async function touch(open) {
  const page = await open();
  const figure = page.locator("[data-live=bowl]");
  await figure.getByRole("button", { name: "Adam" }).tap();
  assert.equal(await figure.locator("tr.chosen th").innerText(),
    "Adam, rate 0.1");
  await drag(page, figure.locator(".finger"), -60, 30);
  const start = await figure.locator("input[aria-label='start w1']")
    .inputValue();
  assert(Number(start) < .8, `the finger left the ball at ${start}`);
  await page.context().close();
}
