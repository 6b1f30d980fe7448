// start: puts each live figure where the page asks for it.  live.sh writes
// MODULE, the module's bytes in base64, in front of everything.
import { startModule } from "./module.mjs";
import { stepper } from "./stepper.mjs";

const FIGURES = { stepper };

function startAll() {
  const places = [...document.querySelectorAll("[data-live]")].filter(
    (place) => place.dataset.live in FIGURES);
  if (places.length === 0) return;
  const bytes = Uint8Array.from(atob(MODULE), (c) => c.charCodeAt(0));
  const c = startModule(bytes);
  for (const place of places) FIGURES[place.dataset.live](place, c);
}
startAll();
