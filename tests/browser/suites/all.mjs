import { demo } from "./demo.mjs";
import { errors } from "./errors.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { links } from "./links.mjs";
import { pictures } from "./pictures.mjs";
import { rendering } from "./rendering.mjs";
import { sharing } from "./sharing.mjs";
import { textWeight } from "./text_weight.mjs";

export const suites = [rendering, errors, pictures, lifecycle, links, sharing, demo, textWeight];
