// Reads an EPUB with Ace by DAISY:  node ace.mjs BOOK.epub
//
// Every finding is printed, and any but a minor one is a fault.  What Ace
// calls missing metadata is that of a certifier, which the book has not.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const out = mkdtempSync(join(tmpdir(), "ace-"));
const run = spawnSync(
  "build/node/node_modules/.bin/ace-cli",
  ["--silent", "--force", "--outdir", out, process.argv[2]],
  { encoding: "utf8",
    env: { PUPPETEER_EXECUTABLE_PATH: "/usr/bin/chromium",
           ...process.env } });
let report;
try {
  report = JSON.parse(readFileSync(join(out, "report.json"), "utf8"));
} catch {
  console.error(`Ace: ${run.error ?? (run.stderr || "wrote no report")}`);
  process.exit(1);
} finally {
  rmSync(out, { recursive: true });
}

let faults = 0;
for (const { assertions, "earl:testSubject": file } of report.assertions)
  for (const finding of assertions) {
    const { "dct:title": rule, "earl:impact": impact } = finding["earl:test"];
    const { html } = finding["earl:result"];
    console.error(`Ace, ${impact}: ${file.url}: ${rule}: ` +
                  `${(html ?? "").slice(0, 90)}`);
    faults += impact !== "minor";
  }
console.log(`Ace: ${report.assertions.length} files, ` +
            `${faults} faults`);
process.exit(faults ? 1 : 0);
