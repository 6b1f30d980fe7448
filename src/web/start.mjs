// start: puts each live figure where the page asks for it.  live.sh writes
// MODULE, the module's bytes in base64, in front of everything.
import { digit } from "./digit.mjs";
import { startModule } from "./module.mjs";
import { stepper } from "./stepper.mjs";

const FIGURES = { digit, stepper };

function startAll() {
  // A figure whose network is not beside the page stays a still one.
  const places = [...document.querySelectorAll("[data-live]")].filter(
    (place) => place.dataset.live in FIGURES &&
      (place.dataset.live !== "digit" || NETWORK));
  if (places.length === 0) return;
  const bytes = Uint8Array.from(atob(MODULE), (c) => c.charCodeAt(0));
  const c = startModule(bytes);
  for (const place of places) FIGURES[place.dataset.live](place, c);
}
startAll();
