// What is shared by all that looks at the book in Chromium: the browser that
// make setup-tools brought, and axe-core's source.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve("build/node") + "/");

export const startBrowser = () => require("playwright-core").chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic",
         "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run"],
});

export const axeSource =
  () => readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
