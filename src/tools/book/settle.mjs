// Sets the figures of a book of pages:  await page.evaluate(settle)
//
// A figure that does not fit below its paragraph goes to the top of the next
// page and leaves a gap.  Here it lets the paragraphs that follow go first,
// or goes before the one above it, where that fills the gap.  A column of a
// page's size breaks where a page does, so that each chapter is laid out in
// columns while its figures are moved.
export function settle() {
  const GAP = 0.12;   // a smaller share of a page is none
  const FURTHEST = 4; // paragraphs that a figure may be moved by
  const SMALLEST = 0.8; // of its size, where it has to be smaller to fit

  const put = (figure, before) => figure.parentNode.insertBefore(figure,
                                                                 before);
  const isHeading = (node) => /^H\d$/.test(node?.tagName);

  // What a figure may pass, unless its words say where the figure stands.
  const passes = (node, words) => node?.matches(".listing") ||
    node?.matches("p, ul, ol") && !words.test(node.textContent);

  // In which column a block begins and ends, and where it ends there.
  function place(flow, block) {
    const box = flow.getBoundingClientRect();
    const pieces = [...block.getClientRects()];
    const column = (rect) => Math.round((rect.left - box.left) / box.width);
    const last = pieces[pieces.length - 1];
    return { from: column(pieces[0]), to: column(last),
             end: (last.bottom - box.top) / box.height };
  }

  // The share of a page that stays empty before a figure, or before the
  // heading that it stands below.
  function gap(flow, figure) {
    let first = figure;
    while (isHeading(first.previousElementSibling))
      first = first.previousElementSibling;
    const above = first.previousElementSibling;
    if (!above) return 0;
    const before = place(flow, above);
    return place(flow, first).from > before.to ? 1 - before.end : 0;
  }

  // Words that end in a colon speak of what follows: of a listing, where one
  // follows the figure, or else of the figure.
  function moveDown(flow, figure) {
    if (/:\s*$/.test(figure.previousElementSibling.textContent) &&
        !figure.nextElementSibling?.matches(".listing")) return;
    for (let i = 0; i < FURTHEST && gap(flow, figure) > GAP &&
                    passes(figure.nextElementSibling, /\babove\b/i); i++)
      put(figure, figure.nextElementSibling.nextElementSibling);
  }

  function moveUp(flow, figure) {
    const back = figure.nextElementSibling;
    const page = place(flow, figure).from;
    let above = figure.previousElementSibling;
    for (let i = 0; i < FURTHEST && passes(above, /\bbelow\b|:\s*$/i); i++) {
      put(figure, above);
      if (place(flow, figure).from < page) return;
      above = figure.previousElementSibling;
    }
    put(figure, back);
  }

  function shrink(flow, figure) {
    const image = figure.querySelector("img");
    const page = place(flow, figure).from;
    const height = image.getBoundingClientRect().height;
    for (let part = 0.97; part >= SMALLEST; part -= 0.03) {
      image.style.maxHeight = `${height * part}px`;
      if (place(flow, figure).from < page) return;
    }
    image.style.maxHeight = "";
  }

  for (const chapter of document.querySelectorAll(".chapter")) {
    const flow = document.createElement("div");
    flow.style.cssText = "width: 170mm; height: 255mm; columns: 170mm;" +
                         "column-gap: 0; column-fill: auto";
    chapter.before(flow);
    do flow.append(flow.nextElementSibling);
    while (flow.nextElementSibling?.matches(".exercise-page"));
    for (const figure of flow.querySelectorAll("figure")) {
      if (gap(flow, figure) > GAP) moveDown(flow, figure);
      if (gap(flow, figure) > GAP) moveUp(flow, figure);
      if (gap(flow, figure) > GAP) shrink(flow, figure);
    }
    flow.replaceWith(...flow.childNodes);
  }
}
