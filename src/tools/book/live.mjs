// Uses the live figures of a finished book in Chromium:
//     node live.mjs OUT [NAME]...
//
// With keys, a mouse, typing and touch, as tests/web/pages says; and at the
// widths of a phone and a desk, in both schemes.
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { axeSource, startBrowser } from "./chromium.mjs";

const out = resolve(process.argv[2]);
const FIGURES = { stepper: "06-backprop", digit: "07-trainer",
  drag: "05-gradient", watch: "07-trainer",
  "gradient-check": "05-gradient", bowl: "08-deeper",
  silence: "07-trainer", fool: "10-limits",
  move: "10-limits", "deep-signal": "08-deeper" };
if (!existsSync(`${out}/live.js`)) {
  console.log("live: skipped, the book has no live figures");
  process.exit(0);
}
const axe = axeSource();
const browser = await startBrowser();

const LIMIT = 400 * 1024;
let bytes = 0;
for (const name of ["live.js", "live.css", "live-trained.js",
  "live-reader.js"])
  if (existsSync(`${out}/${name}`)) bytes += statSync(`${out}/${name}`).size;
assert(bytes < LIMIT, `the live figures add ${bytes} bytes`);

async function open(name, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) =>
    assert.fail(`${name}: ${error}\n${error.stack}`));
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

// Tab goes to every control that can be used, and out again at the end.
async function tabsThrough(page, live) {
  const figure = page.locator(`[data-live=${live}]`);
  const controls = await figure.evaluate((node) => {
    const all = [...node.querySelectorAll(
      "button, input, select, summary, [tabindex='0']")].filter((control) =>
      !control.disabled && control.tabIndex >= 0 &&
      control.checkVisibility());
    all[0].focus();
    return all.length;
  });
  const seen = await page.evaluateHandle(() => new Set());
  let left = false;
  for (let i = 0; i <= controls && !left; i++) {
    left = await page.evaluate(([seen, live]) => {
      const at = document.activeElement;
      if (!at.closest(`[data-live=${live}]`)) return true;
      seen.add(at);
      return false;
    }, [seen, live]);
    await page.keyboard.press("Tab");
  }
  assert.equal(await seen.evaluate((set) => set.size), controls,
    `${live} has controls that Tab does not reach`);
  assert(left, `Tab does not leave ${live}`);
}

// What an address may hold that no figure has written.
const NONSENSE = ["nonsense", "5", "[2.5,{}]", JSON.stringify({ net: 7,
  w: [2], guess: "a", digit: "x", epsilon: [1], way: "length", step: {},
  rule: "length", rates: 5, start: {}, depth: 2.5, activation: "softmax",
  seed: -1, changes: [[0, {}]], bug: "x", nudge: 99, p: [], x: "", at: -3,
  along: "toString", seen: 5, hidden: -1, output: "z", rate: "" })];

async function mistrusts(name, file) {
  const texts = [];
  for (const text of ["", ...NONSENSE]) {
    const page = await open(`${file}?${text &&
      new URLSearchParams({ [name]: text })}`);
    const body = page.locator(`[data-live=${name}] .body`);
    await body.locator(".answer:not(:empty), .ledger:not(:empty)").first()
      .waitFor();
    texts.push(await body.innerText());
    await page.context().close();
  }
  for (const text of texts)
    assert.equal(text, texts[0], `${name} believes an address`);
}

const asked = process.argv.slice(3);
for (const [name, chapter] of Object.entries(FIGURES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const file = `${chapter}.html`;
  const { use, touch } = await import(
    pathToFileURL(resolve(`tests/web/pages/${name}.mjs`)));
  await use(open);
  await touch((_, options = {}) => open(file, { hasTouch: true,
    isMobile: true, viewport: { width: 360, height: 800 }, ...options }));
  await mistrusts(name, file);
  for (const width of [360, 1400])
    for (const colorScheme of ["light", "dark"]) {
      const page = await open(file,
        { viewport: { width, height: 900 }, colorScheme });
      await page.locator(`[data-live=${name}] .title`).first().waitFor();
      await lookAt(page, name);
      if (width === 1400 && colorScheme === "light")
        await tabsThrough(page, name);
      const folder = process.env.PICTURES; // to be looked at
      if (folder) await page.locator(`[data-live=${name}]`).screenshot(
        { path: `${folder}/${name}-${width}-${colorScheme}.png` });
      await page.context().close();
    }
  console.log(`live: ${name} was used with keys, mouse and touch`);
}
await browser.close();
console.log(`live: ${Object.keys(FIGURES).length} figures, ` +
            `${Math.round(bytes / 1024)} kB`);
