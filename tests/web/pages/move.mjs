// The digit that is moved, turned and thickened, in a browser.
import assert from "node:assert/strict";
import { drag } from "./finger.mjs";

export async function use(open) {
  const page = await open("10-limits.html");
  const figure = page.locator("[data-live=move]");
  const words = () => figure.locator(".answer").innerText();
  const value = (name) => figure.locator(`input[aria-label="${name}"]`)
    .inputValue();
  await figure.locator(".output").first().waitFor();
  const first = await words();
  assert.match(first, /^It reads (rightly )?a \d/);

  // By keys: two pixels to the right and one up, then slanted.
  const sheet = figure.locator("canvas.hand");
  await sheet.focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowUp"])
    await page.keyboard.press(key);
  assert.equal(await value("to the right"), "2");
  assert.equal(await value("down"), "-1");
  assert.match(await figure.locator("p.spoken").innerText(), /^It reads/);
  const moved = await words();
  assert.notEqual(moved, first);
  await figure.locator('input[aria-label="turn"]').focus();
  await page.keyboard.press("ArrowLeft");
  assert.match(await figure.locator("output").nth(2).innerText(), /^−5°$/);
  await figure.locator('input[aria-label="pen, pixels"]').focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await value("pen, pixels"), "0.5");
  await figure.getByText("0.5", { exact: true }).first().waitFor();

  // By mouse: half the page to the left is as far as it goes.
  await figure.locator(".unchanged").click();
  assert.equal(await words(), first);
  await sheet.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const box = await sheet.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - box.width / 4, y);
  await page.mouse.move(x - box.width / 2, y);
  await page.mouse.up();
  assert.equal(await value("to the right"), "-6");
  await figure.locator(".digits button").nth(3).click();
  const other = await words();
  await page.waitForTimeout(400);
  await page.reload();
  await figure.locator(".output").first().waitFor();
  assert.equal(await words(), other);
  await figure.locator(".reset").click();
  assert.equal(await words(), first);
  await page.context().close();
}

export async function touch(open) {
  const page = await open();
  const figure = page.locator("[data-live=move]");
  await figure.locator(".digits button").nth(2).tap();
  assert.match(await figure.locator(".answer").innerText(),
    /^It reads (rightly )?a \d/);
  assert.equal(await figure.locator(".digits button").nth(2)
    .getAttribute("aria-pressed"), "true");
  await drag(page, figure.locator("canvas.hand"), 40, 0);
  assert.notEqual(await figure.locator("input[aria-label='to the right']")
    .inputValue(), "0");
  await page.context().close();
}
