// The error's way through many layers, in a browser.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";

export async function use(open) {
  const page = await open("08-deeper.html");
  const figure = page.locator("[data-live=deep-signal]");
  const rows = () => figure.locator("tbody tr").evaluateAll((all) =>
    all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  const words = (pattern) => figure.locator(".answer")
    .filter({ hasText: pattern }).waitFor();
  await words(/^5 hidden layers, sigmoid/);
  const first = await rows();
  assert.equal(first.length, 6);
  assert(Number(first[1][1]) > 100 * Number(first[5][1]));

  // Two layers more by keys; then ReLU with its start.
  const depth = figure.locator("input[type=range]");
  await depth.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await words(/^7 hidden layers/);
  assert.equal((await rows()).length, 8);
  await depth.fill("5");
  await figure.locator("select").first().selectOption("relu");
  await figure.locator("select").nth(1).selectOption("N(0, 2/n)");
  await words(/^5 hidden layers, relu, N\(0, 2\/n\)/);
  const relu = await rows();
  assert(Number(relu[1][1]) < 10 * Number(relu[5][1]));
  assert(await figure.locator("path.thin.muted").count() > 0);
  await figure.locator(".forget").click();
  assert.equal(await figure.locator("path.thin.muted").count(), 0);
  await page.waitForTimeout(400);
  await page.reload();
  await words(/^5 hidden layers, relu/);
  assert.deepEqual(await rows(), relu);
  await figure.locator(".reset").click();
  await words(/^5 hidden layers, sigmoid/);
  assert.deepEqual(await rows(), first);

  // With MNIST's own training digits: the chapter's numbers.
  const files = ["images-idx3", "labels-idx1"].map((name) =>
    `data/train-${name}-ubyte`);
  if (files.every((file) => existsSync(file))) {
    await figure.locator("input[type=file]").setInputFiles(files);
    await words(/1000 of your file/);
    const text = readFileSync("chapters/08-deeper/output.txt", "utf8");
    const printed = new Set([...text.matchAll(/\b\d\.\d{8}\b/g)].map(
      ([number]) => Number(number).toFixed(6)));
    for (const row of await rows())
      for (const number of row.slice(1, 4))
        assert(printed.has(number), `${number} was not printed`);
  }
  await page.context().close();
}

export async function touch(open) {
  const page = await open();
  const figure = page.locator("[data-live=deep-signal]");
  await figure.locator("tbody tr").first().waitFor();
  await figure.locator(".forget").tap();
  await figure.locator("summary, .show-still").first().tap();
  await page.context().close();
}
