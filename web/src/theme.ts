// What a page that says something about its cards' themes loads, or describes layouts of its own: a file beside the element.
export { computedProperties } from "./theme/computed_properties.js";
export { operatorFile, readerModule, readTheme } from "./theme/read_theme.js";
