import "article-card";
import { render } from "lit";
import { goOffline } from "../offline/register.js";
import { byId } from "../page.js";
import { appearance, dress } from "../site/appearance.js";
import { themes } from "../themes.js";
import { speak, words } from "../words/language.js";
import { weighCards } from "./figures/bytes.js";
import { firstCard } from "./figures/first_card.js";
import { comparePixels } from "./figures/same_pixels.js";
import { loadEdition } from "./front_page.js";
import { type Landing, landingPage } from "./landing_page.js";
import { loadGrounds } from "./theme_ground.js";

const page: Landing = { theme: undefined, editions: [], problem: "", figures: {} };

function show(change: Partial<Landing> = {}): void {
  Object.assign(page, change);
  document.title = words().landing.title;
  render(landingPage(page, show), byId("page", HTMLElement));
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Each figure is shown when it is known, whatever became of the others. */
async function measure(): Promise<void> {
  const first = await firstCard();
  const tell = (figure: Partial<Landing["figures"]>) => show({ figures: { ...page.figures, ...figure } });
  tell({ first });
  // The figures of a first visit are taken before anything else is fetched.
  await new Promise((rest) => setTimeout(rest, 1500));
  await weighCards(first.painted).then(
    (weight) => tell({ weight }),
    (error) => tell({ weight: reasonOf(error) }),
  );
  await comparePixels().then(
    (pixels) => tell({ pixels }),
    (error) => tell({ pixels: reasonOf(error) }),
  );
}

speak();
dress(appearance());
show();
measure();
try {
  const [editions] = await Promise.all([Promise.all(["english", "arabic"].map(loadEdition)), loadGrounds(themes)]);
  show({ editions });
} catch (error) {
  show({ problem: reasonOf(error) });
}
goOffline();
