// The network that learns while the reader looks on, used in a browser.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";

const number = (text) => Number(text.match(/^[\d,]+/)[0].replace(",", ""));

// Frames of more than 50 ms while it learns; a busy machine gets some tries.
async function longFrames(page) {
  return page.evaluate(() => new Promise((resolve) => {
    let count = 0;
    const observer = new PerformanceObserver((list) => {
      count += list.getEntries().length;
    });
    observer.observe({ entryTypes: ["longtask"] });
    setTimeout(() => { observer.disconnect(); resolve(count); }, 1500);
  }));
}

export async function use(open) {
  const page = await open("07-trainer.html");
  const figure = page.locator("[data-live=watch]");
  const said = () => figure.locator(".answer").innerText();
  const pixels = () => figure.locator(".tiles canvas").nth(6).evaluate(
    (canvas) => canvas.toDataURL().slice(-300));
  await figure.locator("svg.chart").first().waitFor();
  assert.match(await said(), /^0 digits learned/);
  const first = await pixels();

  // By keys: it learns, and stops.
  await figure.locator(".run").focus();
  await page.keyboard.press("Enter");
  let long = 1;
  for (let i = 0; i < 4 && long > 0; i++) long = await longFrames(page);
  assert.equal(long, 0, "a frame took more than 50 ms while it learned");
  const running = await said();
  console.log(`live: watch: ${running.match(/[\d,]+ a second/)[0]}`);
  await page.keyboard.press("Enter");
  await figure.getByText("Learn", { exact: true }).waitFor();
  assert.match(await said(), /Of 1,000 test digits 9\d\d were/);
  assert(!/a second/.test(await said()));
  assert.notEqual(await pixels(), first);
  const learned = number(await said());
  await page.waitForTimeout(300);
  assert.equal(number(await said()), learned);

  // Back to the same start, and some batches on with another rate.
  await figure.locator(".rewind").click();
  await figure.getByText(/^0 digits learned/).waitFor();
  assert.equal(await pixels(), first);
  await figure.locator(".batch").click();
  await figure.locator("input[type=number]").fill("7");
  await figure.locator("select").first().selectOption("100");
  await figure.locator(".batch").click();
  await figure.getByText(/^110 digits learned/).waitFor();
  const later = await pixels();
  await page.waitForTimeout(400);
  await page.reload();
  await figure.getByText(/^110 digits learned/).waitFor();
  assert.equal(await pixels(), later);
  await figure.locator(".other").click();
  await figure.getByText(/^0 digits learned/).waitFor();
  assert.notEqual(await pixels(), first);
  await figure.locator(".reset").click();
  await page.waitForTimeout(500);
  assert.equal(await pixels(), first);

  // Files that are none of MNIST's are named, the real ones are taken.
  await figure.locator("input[type=file]").setInputFiles("README.md");
  await figure.getByText(/README\.md is no file of MNIST's/).first()
    .waitFor();
  const files = ["images-idx3", "labels-idx1"].map((name) =>
    `data/t10k-${name}-ubyte`);
  if (files.every((file) => existsSync(file))) {
    await figure.locator("input[type=file]").setInputFiles(files);
    await figure.getByText(/^0 digits learned, .* your files/).waitFor();
    await figure.locator(".run").click();
    await figure.getByText(/[5-9]\d\d were read rightly/).waitFor();
    await figure.locator(".run").click();
  }
  await page.context().close();
}

export async function touch(open) {
  const page = await open();
  const figure = page.locator("[data-live=watch]");
  await figure.locator("svg.chart").first().waitFor();
  await figure.locator(".run").tap();
  await figure.getByText(/a second/).waitFor();
  await page.context().close();
}
