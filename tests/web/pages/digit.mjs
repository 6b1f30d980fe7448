// The reader's own digit, used in a browser.
import assert from "node:assert/strict";
import { drag } from "./finger.mjs";

export async function use(open) {
  const page = await open("07-trainer.html");
  const figure = page.locator("[data-live=digit]");
  const answer = () => figure.locator(".answer").innerText();
  await figure.locator(".outputs button").first().waitFor();
  assert.match(await answer(), /no ink/);

  // A 1 by mouse, then by keys.
  const sheet = figure.locator(".sheet canvas").first();
  await sheet.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  const box = await sheet.boundingBox();
  await page.mouse.move(box.x + 150, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 140, box.y + 240, { steps: 12 });
  await page.mouse.up();
  await page.waitForTimeout(100);
  assert.match(await answer(), /It reads a 1 /);
  await figure.locator(".clear").click();
  assert.match(await answer(), /no ink/);
  await sheet.focus();
  await page.keyboard.press("Space");
  for (let i = 0; i < 16; i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.waitForTimeout(100);
  assert.match(await answer(), /It reads a 1 /);

  // The ledger adds up, to its last digit but one.
  await figure.locator(".output").nth(7).click();
  const values = (await figure.locator("td.value").allInnerTexts())
    .map((text) => Number(text.replace("−", "-")));
  const sum = values.slice(0, 10).reduce((a, b) => a + b, 0);
  assert(Math.abs(sum - values[10]) < 1e-3, `${sum} is not ${values[10]}`);

  // Steps towards another answer lower the cost, "from A to B"; at a small
  // rate they would be many, for this cost falls silent where a is near 1.
  await figure.locator(".pen").click();
  const costs = async () => (await answer()).match(/cost from .*/)[0]
    .match(/\d+\.\d+/g).map(Number);
  await figure.locator(".teach input").fill("20");
  await figure.locator(".teach button").nth(7).click();
  const [before] = await costs();
  for (let i = 0; i < 40; i++)
    await figure.locator(".teach button").nth(7).click();
  assert((await costs())[1] < before);
  await figure.locator(".tiles button").nth(4).click();
  assert.match(await figure.locator(".pair.one .words").innerText(),
    /^Hidden 5/);
  await figure.locator(".big").focus();
  const product = await figure.locator(".product").innerText();
  await page.keyboard.press("ArrowLeft");
  assert.notEqual(await figure.locator(".product").innerText(), product);
  await figure.locator(".reset").click();
  await figure.locator(".pen").click();
  const drawn = await answer();
  await page.waitForTimeout(400);
  await page.reload();
  await figure.locator(".outputs button").first().waitFor();
  assert.equal(await answer(), drawn);
  await page.context().close();
}

export async function touch(open) {
  const page = await open("07-trainer.html");
  const figure = page.locator("[data-live=digit]");
  await figure.locator(".pen").tap();
  assert.match(await figure.locator(".answer").innerText(), /It reads a/);
  await figure.locator(".clear").tap();
  await drag(page, figure.locator(".sheet canvas").first(), 4, 90);
  await figure.locator(".answer b").waitFor();
  await page.context().close();
}
