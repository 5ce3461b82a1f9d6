import { demo } from "./demo.mjs";
import { domMode } from "./dom_mode.mjs";
import { errors } from "./errors.mjs";
import { fonts } from "./fonts.mjs";
import { forms } from "./forms.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { links } from "./links.mjs";
import { nothingMissing } from "./nothing_missing.mjs";
import { oracle } from "./oracle.mjs";
import { pictures } from "./pictures.mjs";
import { rendering } from "./rendering.mjs";
import { sharing } from "./sharing.mjs";
import { textWeight } from "./text_weight.mjs";
import { theme } from "./theme.mjs";

export const suites = [
  rendering,
  fonts,
  errors,
  pictures,
  lifecycle,
  links,
  forms,
  domMode,
  sharing,
  demo,
  textWeight,
  theme,
  nothingMissing,
  oracle,
];
