// What serves a reader of the text over the canvas; loaded once the page has come to rest after the first card.
export { serveReader } from "./accessibility/reading/reading.js";
