// The stepper of chapter 6, used in a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { drag } from "./finger.mjs";

export async function use(open) {
  const printed = readFileSync("chapters/06-backprop/output.txt", "utf8");
  const page = await open("06-backprop.html");
  const figure = page.locator("[data-live=stepper]");
  const cost = () => figure.locator(".cost b").first().innerText();
  const title = () => figure.locator(".moment").innerText();
  await figure.locator(".body").focus();
  let shown = 0;
  for (let i = 0; i < 22; i++) {
    for (const text of await figure.locator("td.value").allInnerTexts()) {
      const number = text.replace("−", "-").match(/[+-]?\d+\.\d+/)?.[0];
      if (!number) continue;
      const plain = number.replace(/^[+-]/, "");
      assert(printed.includes(plain), `${number} in ${await title()}`);
      shown++;
    }
    await page.keyboard.press("ArrowRight");
  }
  assert(shown > 60);
  assert.match(await title(), /^Next/);
  assert.match(page.url(), /06-backprop/);
  await page.keyboard.press("ArrowLeft");
  assert.match(await title(), /^7\. update: o2/);
  assert.match(await figure.locator("[role=status]").innerText(),
    /Moment 22 of 23/);

  // A number is typed, and the address keeps it.
  const before = await cost();
  await figure.locator("summary").first().click();
  await figure.locator("[data-id=w-0-0-0]").fill("0.9");
  assert.notEqual(await cost(), before);
  const after = await cost();
  await page.waitForTimeout(400);
  await page.reload();
  assert.equal(await cost(), after);

  // A drag of 50 pixels is half a unit.
  const weight = figure.locator("[data-drag=w-1-0-0]");
  await weight.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300); // until the page rests
  const box = await weight.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 30);
  await page.mouse.move(x, y - 50);
  await page.mouse.up();
  assert.equal(await weight.locator("text").textContent(), "0.9");

  // Pointing at a term lights its edge and its word of C.
  await figure.locator(".steps button").first().click();
  await figure.locator("td[data-part=w]").first().hover();
  assert.equal(await figure.locator("line.lit").count(), 1);
  assert(await figure.locator(".code .lit").count() >= 1);

  await figure.locator(".reset").click();
  assert.equal(await cost(), "0.298371109");
  await figure.locator(".learn").click();
  assert.equal(await cost(), "0.280471447");
  await figure.locator(".hundred").click();
  assert(Number(await cost()) < .1);
  for (const shape of ["3-4-3-2", "2-2-2-2", "2-3-2"])
    await figure.locator("select").first().selectOption(shape);
  await figure.locator("select").nth(2).selectOption("softmax");
  await figure.locator("select").nth(3).selectOption("cross-entropy");
  await figure.locator(".steps button").nth(3).click();
  assert.match(await title(), /^4\. output error/);
  await page.context().close();
}

export async function touch(open) {
  const page = await open("06-backprop.html");
  const figure = page.locator("[data-live=stepper]");
  await figure.locator(".forth").tap();
  assert.match(await figure.locator(".moment").innerText(), /moment 2 of/);
  const weight = figure.locator("[data-drag=w-0-0-0]");
  await drag(page, weight, 0, -50);
  assert.equal(await weight.locator("text").textContent(), "0.65");
  await page.context().close();
}
