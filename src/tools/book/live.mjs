// Uses the live figures of a finished book in Chromium:  node live.mjs OUT
//
// With keys, a mouse, typing and touch, at the widths of a phone and a desk,
// in both schemes.  The numbers on the page must be those that the chapter
// printed.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { existsSync, readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const out = resolve(process.argv[2]);
if (!existsSync(`${out}/live.js`)) {
  console.log("live: skipped, the book has no live figures");
  process.exit(0);
}
const require = createRequire(resolve("build/node") + "/");
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--no-first-run"],
});

const LIMIT = 400 * 1024;
let bytes = 0;
for (const name of ["live.js", "live.css", "live-network.js"])
  if (existsSync(`${out}/${name}`)) bytes += statSync(`${out}/${name}`).size;
assert(bytes < LIMIT, `the live figures add ${bytes} bytes`);

async function open(name, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => assert.fail(`${name}: ${error.stack}`));
  page.on("console", (message) =>
    assert.notEqual(message.type(), "error", `${name}: ${message.text()}`));
  await page.goto(`${pathToFileURL(out)}/${name}`);
  return page;
}

// What axe minds, sideways scrolling, and an arrow that left the page.
async function lookAt(page, live) {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - innerWidth);
  assert(wide <= 0, `${live} makes the page scroll sideways by ${wide} px`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate((name) =>
    globalThis.axe.run(`[data-live=${name}]`, { preload: false }), live);
  assert.deepEqual(violations.map(({ id, nodes }) =>
    `${id}: ${nodes[0].html.slice(0, 120)}`), []);
}

async function useStepper() {
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

async function touchStepper() {
  const page = await open("06-backprop.html", { hasTouch: true,
    isMobile: true, viewport: { width: 360, height: 800 } });
  const figure = page.locator("[data-live=stepper]");
  await figure.locator(".forth").tap();
  assert.match(await figure.locator(".moment").innerText(), /moment 2 of/);
  await page.context().close();
}

async function useDigit() {
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

async function touchDigit() {
  const page = await open("07-trainer.html", { hasTouch: true,
    isMobile: true, viewport: { width: 360, height: 800 } });
  const figure = page.locator("[data-live=digit]");
  await figure.locator(".pen").tap();
  assert.match(await figure.locator(".answer").innerText(), /It reads a/);
  await page.context().close();
}

const uses = { stepper: ["06-backprop.html", useStepper, touchStepper],
  digit: ["07-trainer.html", useDigit, touchDigit] };
for (const [live, [name, ...moves]] of Object.entries(uses)) {
  for (const move of moves) await move();
  for (const width of [360, 1400])
    for (const colorScheme of ["light", "dark"]) {
      const page = await open(name,
        { viewport: { width, height: 900 }, colorScheme });
      await lookAt(page, live);
      await page.context().close();
    }
  console.log(`live: ${live} was used with keys, mouse and touch`);
}
await browser.close();
console.log(`live: ${Object.keys(uses).length} figures, ` +
            `${Math.round(bytes / 1024)} kB`);
