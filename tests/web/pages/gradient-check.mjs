// The gradient check, used in a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const printed = readFileSync("chapters/05-gradient/output.txt", "utf8");

export async function use(open) {
  const page = await open("05-gradient.html");
  const figure = page.locator("[data-live=gradient-check]");
  const verdict = async () =>
    (await figure.locator(".answer").innerText()).replaceAll("−", "-");
  const values = async () => (await figure.locator("td.value")
    .allInnerTexts()).map((text) => text.replace("−", "-"));
  await figure.locator("svg.chart").first().waitFor();
  assert.match(await verdict(), /730 of 730 slopes pass, 0 are wrong/);
  const isMnist = printed.includes((await values())[0]);

  // A bug by keys: the verdict of the chapter, and its slopes.
  await figure.locator(".bugs button").nth(3).focus();
  await page.keyboard.press("Enter");
  if (isMnist) {
    assert.match(await verdict(), /466 of 730 slopes pass, 264 are wrong/);
    for (const value of await values())
      assert(printed.includes(value), `${value} was not printed`);
  }
  assert.match(await figure.locator(".spoken").innerText(), /are wrong/);

  // Other nudges by keys; a bug minds none of them.
  const slider = figure.locator("input[type=range]");
  await slider.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowLeft");
  assert.equal(await slider.getAttribute("aria-valuetext"), "1e−7");
  if (isMnist) assert.match(await verdict(), /error: 8.6e-1 in layer 1/);
  await figure.locator(".try").click();
  await figure.getByText("All nudges were tried").waitFor();
  assert.equal(await figure.locator("circle.dot").count(), 2 * 29 + 1);
  await page.waitForTimeout(400);
  await page.reload();
  await figure.locator("svg.chart").first().waitFor();
  assert.equal(await figure.locator("circle.dot").count(), 2 * 29 + 1);

  // A click on the slider's left end: the smallest nudge.
  const box = await slider.boundingBox();
  await slider.click({ position: { x: 2, y: box.height / 2 } });
  assert.match(await verdict(), /at ε = 1e-14/);
  await figure.locator(".reset").click();
  assert.match(await verdict(), /730 of 730/);
  assert.equal(await figure.locator("circle.dot").count(), 3);
  await page.context().close();
}

export async function touch(open) {
  const page = await open();
  const figure = page.locator("[data-live=gradient-check]");
  await figure.locator(".bugs button").nth(9).tap();
  assert.match(await figure.locator(".answer").innerText(), /22 are wrong/);
  await page.context().close();
}
