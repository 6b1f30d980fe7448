// Counts the pages of the printed book that are mostly empty:
//     node pages.mjs BOOK.pdf
//
// A page is mostly empty when nothing stands in the lower two fifths of its
// text.  The last page of a chapter may be; of the others there may be seven.
// Where a chapter begins, pdfinfo says: at a heading whose name is a page's.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const EMPTY = 0.4;
const MOST = 7;
const book = process.argv[2];

// How much of a page's text is empty below its last ink: a PGM of 20 mm
// margins, 22 mm above.
function emptyPart(file) {
  const bytes = readFileSync(file);
  const head = bytes.toString("latin1", 0, 40).match(/^P5\s(\d+)\s(\d+)\s255\s/);
  const [width, height] = [Number(head[1]), Number(head[2])];
  const [top, bottom] = [22, 277].map((mm) => Math.round(height * mm / 297));
  const row = (y) => bytes.subarray(head[0].length + y * width,
                                    head[0].length + (y + 1) * width);
  let last = bottom - 1;
  while (last > top && row(last).every((grey) => grey > 229)) last--;
  return (bottom - last) / (bottom - top);
}

const begins = new Set();
for (const [, page, name] of
     execFileSync("pdfinfo", ["-dests", book], { encoding: "utf8" })
       .matchAll(/^ *(\d+) \[.*\] "(.*)"$/gm))
  if (!/--|^exercise-|^cb\d/.test(name)) begins.add(Number(page));

const folder = mkdtempSync(join(tmpdir(), "pages-"));
execFileSync("pdftoppm", ["-r", "18", "-gray", book, join(folder, "page")]);
const files = readdirSync(folder).sort();
const empty = files.map((file) => emptyPart(join(folder, file)))
  .flatMap((part, i) => part > EMPTY ? [i + 1] : []);
rmSync(folder, { recursive: true });

const isEnd = (page) => begins.has(page + 1) || page === files.length;
const within = empty.filter((page) => !isEnd(page));
console.log(`  ${files.length} pages, mostly empty: ` +
            `${within.length} within chapters, ` +
            `${empty.length - within.length} at their ends`);
if (within.length > MOST) {
  console.error(`make pdf: mostly empty: pages ${within.join(", ")}; ` +
                `at most ${MOST} may be`);
  process.exit(1);
}
