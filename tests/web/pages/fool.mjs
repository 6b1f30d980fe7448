// The digit that fools the network, in a browser.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";

// The pen's digits stand in where MNIST is missing.
const isMnist = existsSync("data/t10k-images-idx3-ubyte");
const printed = readFileSync("chapters/10-limits/output.txt", "utf8");

export async function use(open) {
  const page = await open("10-limits.html");
  const figure = page.locator("[data-live=fool]");
  const words = () => figure.locator(".answer").innerText();
  await figure.locator(".output").first().waitFor();
  const first = await words();
  const isRead = async (pattern) =>
    isMnist && assert.match(await words(), pattern);
  await isRead(/^It reads a 9 \(0.9768\); output 4, the right one, /);
  for (const number of isMnist ? first.match(/\d\.\d{4}/g) : [])
    assert(printed.includes(number), `${number} was not printed`);

  // A smaller step by keys: the chapter's rows.
  const slider = figure.locator("input[type=range]");
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await isRead(/a 9 \(0.9301\); .* to 0.0687/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await isRead(/a 4 \(0.5137\)/);

  // At random, with many steps, another digit; the address keeps it.
  await figure.getByRole("button", { name: "at random" }).click();
  await isRead(/a 4 \(0.99/);
  await figure.getByRole("button", { name: "many steps" }).click();
  const many = await words();
  assert.notEqual(many, first);
  await figure.locator(".digits button").nth(7).click();
  const other = await words();
  assert.notEqual(other, many);
  assert.match(await figure.locator("p.spoken").innerText(), /^It reads/);
  await page.waitForTimeout(400);
  await page.reload();
  await figure.locator(".output").first().waitFor();
  assert.equal(await words(), other);
  await figure.locator(".reset").click();
  assert.equal(await words(), first);

  // Tiles follow the colours of the page.
  const tile = () => figure.locator(".tile").first().evaluate((canvas) =>
    canvas.getContext("2d").getImageData(0, 0, 1, 1).data[0]);
  assert.equal(await tile(), 255);
  for (let i = 0; i < 2; i++)
    await page.getByRole("button", { name: /Colours/ }).click();
  assert.equal(await tile(), 0x0D);
  await page.context().close();
}

export async function touch(open) {
  const page = await open();
  const figure = page.locator("[data-live=fool]");
  await figure.getByRole("button", { name: "at random" }).tap();
  assert.equal(await figure.locator(".bar [aria-pressed=true]").innerText(),
    "at random");
  await page.context().close();
}
