// Neurons that are silenced, in a browser.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";

export async function use(open) {
  const page = await open("07-trainer.html");
  const figure = page.locator("[data-live=silence]");
  const verdict = () => figure.locator(".answer").innerText();
  const neuron = (j) => figure.locator(".neuron").nth(j - 1);
  await figure.locator(".output").first().waitFor();
  const before = await verdict();
  assert.match(before, /^With all its neurons it reads 9\d\d of 1000/);

  // By keys, then with the mouse; back again.
  await neuron(26).focus();
  await page.keyboard.press("Enter");
  assert.match(await verdict(), /^Without neuron 26 /);
  assert.equal(await neuron(26).getAttribute("aria-pressed"), "true");
  assert.match(await figure.locator("p.spoken").innerText(), /26/);
  await neuron(17).click();
  const two = await verdict();
  assert.match(two, /^Without 2 of its 30 neurons/);
  await page.waitForTimeout(400);
  await page.reload();
  await figure.locator(".output").first().waitFor();
  assert.equal(await verdict(), two);
  await neuron(17).click();
  await neuron(26).click();
  assert.equal(await verdict(), before);

  // With MNIST's own test digits: the chapter's numbers.
  const files = ["images-idx3", "labels-idx1"].map((name) =>
    `data/t10k-${name}-ubyte`);
  if (files.every((file) => existsSync(file))) {
    await figure.locator("input[type=file]").setInputFiles(files);
    await figure.getByText(/of 10000 of your file/).first().waitFor();
    await neuron(26).click();
    const row = readFileSync("chapters/07-trainer/output.txt", "utf8")
      .match(/lost without a neuron[^]*?^ +26 (.*)$/m)[1].trim().split(/ +/);
    const shown = (await figure.locator(".output .number:last-child")
      .allInnerTexts()).map((text) => Math.abs(Number(
      text.replace("−", "-"))));
    assert.deepEqual(shown, row.map((n) => Math.abs(Number(n))));
  }
  await figure.locator(".half").click();
  assert.match(await verdict(), /^Without 15 of/);
  await figure.locator(".reset").click();
  assert.equal(await verdict(), before);
  await page.context().close();
}

export async function touch(open) {
  const page = await open();
  const figure = page.locator("[data-live=silence]");
  await figure.locator(".neuron").nth(4).tap();
  assert.match(await figure.locator(".answer").innerText(),
    /^Without neuron 5 /);
  await page.context().close();
}
