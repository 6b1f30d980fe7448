// What a chapter printed, as its output.txt keeps it.
import { readFileSync } from "node:fs";

// The rows of a section's tables, one after the other, each a list of
// texts.  The title is that of the heading, without its number.
export function rowsOf(chapter, title) {
  const text = readFileSync(`chapters/${chapter}/output.txt`, "utf8");
  const section = text.split(/^\d+\. /m).find((part) =>
    part.startsWith(`${title}\n`));
  if (!section) throw new Error(`${chapter} has no "${title}"`);
  return section.split(/^ {2}-[- ]*\n/m).slice(1).flatMap((table) =>
    table.split("\n\n")[0].trimEnd().split("\n").map((row) =>
      row.trim().split(/ {2,}/)));
}

// A number as the chapters print it with its sign.
export const withSign = (number, digits) => (number < 0 ? "" : "+") +
  number.toFixed(digits);
