import { landing } from "./english/landing.js";
import { studio } from "./english/studio.js";

/** All words of the interface, in English; the other tables have the same shape. */
export const english = {
  site: {
    name: "Article Card",
    pages: "Pages",
    home: "Home",
    studio: "Studio",
    gallery: "Gallery",
    specimen: "Specimen",
    guides: "Guides",
    language: "Language of this page",
    appearance: "Appearance",
    appearances: { auto: "System", light: "Light", dark: "Dark" },
    skip: "To the content",
    galleryClaim: "Six articles, six cards; one worker, one module, one set of fonts.",
  },
  landing,
  studio,
};

export type Words = typeof english;
