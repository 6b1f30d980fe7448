// Looks at a finished book in Chromium:  node browser.mjs OUT
//
// Every page is opened at the widths of a phone, a tablet and a desk, in
// light and in dark, and once as it goes to paper.  A fault is a message of
// the console, a page that scrolls sideways, a broken picture, type in
// a figure that is too small to read, or what axe-core calls serious; the
// search must find, and each page's first load must stay under a megabyte
// without its pictures.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { axeSource, startBrowser } from "./chromium.mjs";

const out = resolve(process.argv[2]);
const axe = axeSource();

const WIDTHS = [360, 830, 1400];
const LIMIT = 1024 * 1024;
// What the figures themselves are drawn by.
const theme = readFileSync("src/draw/theme.h", "utf8");
const defined = (name) =>
  Number(theme.match(new RegExp(`#define ${name} +([\\d.]+)`))[1]);
const TYPE = { least: defined("SIZE_LEAST"), read: defined("THEME_READ"),
               width: defined("THEME_PAGE_WIDTH") };
let faults = 0;

function fault(page, words) {
  faults++;
  console.error(`${page}: ${words}`);
}

const browser = await startBrowser();

const address = (name) => pathToFileURL(`${out}/${name}`).href;

async function start(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const name = () => page.url().replace(/.*\//, "");
  page.on("console", (message) => {
    if (message.type() === "error") fault(name(), message.text());
  });
  page.on("pageerror", (error) => fault(name(), String(error)));
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url()))
      fault(name(), `asks the network for ${request.url()}`);
  });
  return page;
}

// Sideways scrolling and broken pictures of the page that is open.
async function lookAt(page, at) {
  const seen = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    down: scrollY,
    broken: [...document.images].filter(
      (image) => image.complete && image.naturalWidth === 0)
      .map((image) => image.src),
  }));
  if (seen.wide > 0) fault(at, `scrolls sideways by ${seen.wide} px`);
  if (seen.down > 0) fault(at, `opens ${seen.down} px below its top`);
  for (const source of seen.broken) fault(at, `broken picture ${source}`);
}

// The smallest type of a figure, and of what is live, as it is shown: where
// a page is narrow a figure keeps its size and scrolls.  A figure is its
// points wide on paper; what they are here, its width says.
async function lookAtType(page, at) {
  if (await page.locator("[data-live]").count())
    await page.locator(".live").first().waitFor({ timeout: 10000 })
      .catch(() => fault(at, "no live figure begins"));
  const small = await page.evaluate(({ least, width, read }) => {
    const images = [...document.querySelectorAll("figure img")]
      .filter((image) => image.checkVisibility())
      .map((image) => [image.src.replace(/.*\//, ""),
                       least * image.getBoundingClientRect().width / width]);
    const words = [...document.querySelectorAll("figure text, .live text")]
      .filter((text) => text.checkVisibility())
      .map((text) => [text.textContent, text.getScreenCTM().a *
                      parseFloat(getComputedStyle(text).fontSize)]);
    return [...images, ...words].filter(([, size]) => size < read);
  }, TYPE);
  for (const [name, size] of small)
    fault(at, `type of ${size.toFixed(1)} px in ${name}`);
}

async function runAxe(page, at) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    () => globalThis.axe.run({ preload: false, resultTypes: ["violations"] }));
  for (const { id, impact, nodes } of violations)
    if (impact === "serious" || impact === "critical")
      fault(at, `axe, ${impact}: ${id}: ${nodes[0].html.slice(0, 90)}`);
}

// All pages at one width and in one scheme of colours.
async function tour(pages, width, colorScheme) {
  const page = await start(
    { viewport: { width, height: 900 }, colorScheme });
  for (const name of pages) {
    const at = `${name} at ${width}, ${colorScheme}`;
    await page.goto(address(name));
    await lookAt(page, at);
    if (colorScheme === "light") await lookAtType(page, at);
    if ((width === 360) === (colorScheme === "dark") && width !== 830)
      await runAxe(page, at);
  }
  await page.context().close();
}

// A4 at 96 dots an inch, less the margins.
async function tourOnPaper(pages) {
  const page = await start({ viewport: { width: 643, height: 1123 } });
  await page.emulateMedia({ media: "print" });
  for (const name of pages) {
    await page.goto(address(name));
    await lookAt(page, `${name} on paper`);
  }
  await page.context().close();
}

// What a reader's hands do: search, change the colours, turn the page.
async function useIt() {
  const name = "06-backprop.html";
  const page = await start({ viewport: { width: 1400, height: 900 } });
  await page.goto(address(name));
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("searchbox").fill("softmax");
  await page.locator("dialog li a").first().waitFor({ timeout: 5000 })
    .catch(() => fault(name, "the search finds nothing for softmax"));
  await page.keyboard.press("Escape"); // empties the field
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Colours/ }).click();
  await page.getByRole("button", { name: /Colours/ }).click();
  const theme = await page.evaluate(
    () => document.documentElement.dataset.theme);
  if (theme !== "dark") fault(name, `the theme is ${theme}, not dark`);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/07-/, { timeout: 5000 })
    .catch(() => fault(name, "the right arrow does not turn the page"));
  await page.context().close();
}

const size = (name) => statSync(`${out}/${name}`).size;
const common = ["style.css", "book.js", ...readdirSync(`${out}/fonts`)
  .map((font) => `fonts/${font}`)].reduce((sum, name) => sum + size(name), 0);
// whole.html is there only while make pdf prints it
const pages = readdirSync(out).filter(
  (name) => name.endsWith(".html") && name !== "whole.html");
let largest = 0;
for (const name of pages) {
  largest = Math.max(largest, size(name));
  if (size(name) + common > LIMIT)
    fault(name, `is ${size(name) + common} bytes with its fonts`);
}
for (const width of WIDTHS)
  for (const scheme of ["light", "dark"])
    await tour(pages, width, scheme);
await tourOnPaper(pages);
if (pages.includes("06-backprop.html")) await useIt();
await browser.close();
console.log(`browser: ${pages.length} pages at ${WIDTHS.join(", ")} px, ` +
            `light, dark and on paper, ${faults} faults; fonts, style and ` +
            `script ${Math.round(common / 1024)} kB, largest page ` +
            `${Math.round(largest / 1024)} kB`);
process.exit(faults ? 1 : 0);
