// The card as ordinary HTML; loaded by the element when a card is first shown so, or once the page has come to rest.
export {
  type FlowCard,
  type FlowSettings,
  flowOf,
  presentArticle,
  themeOf,
} from "./accessibility/dom_mode/present_article.js";
export { type ReaderReason, watchReader } from "./accessibility/dom_mode/watch_reader.js";
