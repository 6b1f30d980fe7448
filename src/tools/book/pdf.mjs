// Prints one page with Chromium:  node pdf.mjs PAGE.html OUT.pdf YYYYMMDDhhmmss
//
// What differs from one printing to the next, the dates and the names of the
// tags, is written anew in place, byte for byte as long as it was.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { startBrowser } from "./chromium.mjs";
import { settle } from "./settle.mjs";

const browser = await startBrowser();
const page = await browser.newPage({ viewport: { width: 643, height: 1123 } });
await page.emulateMedia({ media: "print" });
await page.goto(pathToFileURL(resolve(process.argv[2])).href);
await page.evaluate(() => document.fonts.ready);
await page.evaluate(() => {
  for (const folded of document.querySelectorAll("details"))
    folded.open = true;
  for (const listing of document.querySelectorAll("pre"))
    if (listing.textContent.split("\n").length > 25)
      listing.classList.add("tall");
});
await page.evaluate(settle);
const broken = await page.evaluate(() => [...document.images]
  .filter((image) => !image.naturalWidth).map((image) => image.src));
if (broken.length) {
  console.error(`make pdf: broken pictures: ${broken.join(", ")}`);
  process.exit(1);
}
await page.pdf({ path: process.argv[3], preferCSSPageSize: true,
                 tagged: true, outline: true });
await browser.close();

const names = new Map();
const renamed = (name) => {
  if (!names.has(name))
    names.set(name, `node${String(names.size + 1).padStart(8, "0")}`);
  return names.get(name);
};
const bytes = readFileSync(process.argv[3], "latin1")
  .replace(/node\d{8}/g, renamed)
  .replace(/D:\d{14}/g, `D:${process.argv[4]}`);
writeFileSync(process.argv[3], bytes, "latin1");
