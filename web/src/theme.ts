// What a page that says something about its cards' themes loads: a file of its own beside the element.
export { computedProperties } from "./theme/computed_properties.js";
export { readTheme } from "./theme/read_theme.js";
