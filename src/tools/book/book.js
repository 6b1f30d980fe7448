// What the pages of the book do beyond being read.  Each part begins by
// itself, and a page on which none of this runs is complete all the same.
"use strict";

const $ = (selector, from = document) => from.querySelector(selector);
const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];

function element(tag, attributes = {}, ...content) {
  const it = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    it.setAttribute(name, value);
  it.append(...content);
  return it;
}

// Storage may be refused to a page that was opened from a folder.
const memory = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { } },
};

// ---- light and dark -----------------------------------------------------

const THEMES = ["auto", "light", "dark"];

// A chosen theme decides for the figures' <source> too; "auto" leaves them
// to the system.
function wear(theme) {
  const root = document.documentElement;
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const source of $$("source[srcset$='-dark.png']"))
    source.media = theme === "auto" ? "(prefers-color-scheme: dark)"
                 : theme === "dark" ? "all" : "not all";
}

function themeSwitch() {
  let theme = THEMES.includes(memory.get("theme")) ? memory.get("theme")
                                                   : "auto";
  const button = element("button", { type: "button" });
  const show = () => {
    wear(theme);
    button.replaceChildren(element("span", {}, "Theme: "), theme);
    button.setAttribute("aria-label", `Colours of the page: ${theme}. Change`);
  };
  button.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    memory.set("theme", theme);
    show();
  });
  show();
  return button;
}

// ---- copying a listing --------------------------------------------------

function copyButtons() {
  for (const code of $$("div.sourceCode, pre.output, pre.sh")) {
    const button = element("button", { type: "button", class: "copy" }, "Copy");
    button.addEventListener("click", async () => {
      const text = ($("code", code) ?? code).textContent;
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren($("code", code) ?? code);
        button.textContent = "Selected";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    const box = element("div", { class: "copied" });
    code.replaceWith(box);
    box.append(code, button);
  }
  for (const pre of $$("main pre"))
    pre.tabIndex = 0;
}

// ---- where you are ------------------------------------------------------

function followSections() {
  const links = new Map($$("#book-contents a[href^='#']").map(
    (link) => [link.getAttribute("href").slice(1), link]));
  const headings = $$("main h2").filter((heading) => links.has(heading.id));
  const mark = () => {
    const past = headings.filter((h) => h.getBoundingClientRect().top < 120);
    const now = past.at(-1)?.id;
    for (const [id, link] of links)
      link.classList.toggle("here", id === now);
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
  showCurrent($("aside"));
}

// Where the contents stand beside the text and are longer than the window,
// they show where the reader is.  On a narrow page they stand below the
// text; there nothing is moved.
function showCurrent(contents) {
  const current = contents?.querySelector("[aria-current]");
  if (!current || contents.scrollHeight <= contents.clientHeight) return;
  const below = current.getBoundingClientRect().bottom -
    contents.getBoundingClientRect().bottom;
  if (below > 0) contents.scrollTop += below + 40;
}

// ---- pictures that move -------------------------------------------------

// An animated PNG cannot be halted; its still picture takes its place.
function pauseButtons() {
  for (const image of $$("img[data-still]")) {
    const moving = image.getAttribute("src");
    const still = image.dataset.still;
    const button = element("button", { type: "button", class: "pause" });
    let paused = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const show = () => {
      $$("source", image.parentElement).forEach((source) => source.remove());
      image.src = paused ? still : moving;
      button.textContent = paused ? "Play" : "Pause";
    };
    button.addEventListener("click", () => { paused = !paused; show(); });
    if (paused) button.textContent = "Play";
    else button.textContent = "Pause";
    image.closest("figure")?.append(button);
  }
}

// ---- long tables --------------------------------------------------------

function unfoldTables() {
  for (const box of $$(".printed.long")) {
    const rows = $$("tbody tr", box).length;
    const button = element("button", { type: "button", class: "all" },
                           `All ${rows} rows`);
    button.addEventListener("click", () => {
      const open = box.classList.toggle("open");
      button.textContent = open ? "Fewer rows" : `All ${rows} rows`;
    });
    box.after(button);
  }
}

// ---- search -------------------------------------------------------------

function load(source) {
  return new Promise((good, bad) => {
    const script = element("script", { src: source });
    script.onload = good;
    script.onerror = () => bad(new Error(source));
    document.head.append(script);
  });
}

// The words and the library are fetched from beside the page at the first
// search, and the index is built of them then.
let searching;
async function searchIndex() {
  await load("lunr.js");
  await load("words.js");
  const sections = globalThis.bookSections;
  const index = globalThis.lunr(function () {
    this.ref("i");
    this.field("h", { boost: 4 });
    this.field("p", { boost: 2 });
    this.field("t");
    sections.forEach((section, i) => this.add({ i, ...section }));
  });
  return { index, sections };
}

function excerpt(text, words) {
  const at = Math.max(0, ...words.map(
    (word) => text.toLowerCase().indexOf(word.toLowerCase())));
  return (at > 60 ? "…" : "") + text.slice(Math.max(0, at - 60), at + 100) + "…";
}

async function find(text, list) {
  searching ??= searchIndex();
  const { index, sections } = await searching;
  const words = text.replace(/[^\p{L}\p{N} ]/gu, " ").trim().split(/\s+/);
  const query = words.map((w) => `${w} ${w}*`).join(" ");
  const hits = words[0] ? index.search(query).slice(0, 12) : [];
  list.replaceChildren(...hits.map(({ ref }) => {
    const { u, p, h, t } = sections[Number(ref)];
    return element("li", {}, element("a", { href: u },
      element("strong", {}, h === p ? p : `${p}: ${h}`),
      element("span", {}, excerpt(t, words))));
  }));
  if (words[0] && hits.length === 0)
    list.append(element("li", {}, "Nothing was found."));
}

function searchBox() {
  const input = element("input", { type: "search", id: "search",
    placeholder: "Search the book", "aria-label": "Search the book" });
  const list = element("ul", { "aria-live": "polite" });
  const box = element("dialog", { class: "search" }, input, list);
  const button = element("button", { type: "button" }, "Search");
  button.addEventListener("click", () => { box.showModal(); input.focus(); });
  input.addEventListener("input", () => find(input.value, list));
  box.addEventListener("click", (event) => {
    if (event.target === box || event.target.closest("a")) box.close();
  });
  document.body.append(box);
  return button;
}

// ---- keys ---------------------------------------------------------------

// Left and right turn the page, unless what has the focus needs them.
function arrowKeys() {
  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ||
        event.defaultPrevented)
      return;
    const busy = document.activeElement?.closest(
      "input, select, textarea, dialog, [data-live], [tabindex='0']");
    if (event.key === "/" && !busy) {
      event.preventDefault();
      $(".tools button")?.click();
    }
    const way = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    const link = way && !busy && $(`link[rel=${way}]`);
    if (link) location.href = link.href;
  });
}

$(".tools")?.prepend(searchBox(), themeSwitch());
copyButtons();
unfoldTables();
pauseButtons();
followSections();
arrowKeys();
