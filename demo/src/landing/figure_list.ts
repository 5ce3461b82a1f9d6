import { html, nothing, type TemplateResult } from "lit";
import { figure, fill, words } from "../words/language.js";
import type { Weight } from "./figures/bytes.js";
import type { FirstCard } from "./figures/first_card.js";
import type { Comparison } from "./figures/same_pixels.js";

/** What has been measured so far; a text says why something could not be. */
export interface Figures {
  weight?: Weight | string;
  first?: FirstCard;
  pixels?: Comparison | string;
}

const kilobytes = (bytes: number) =>
  figure(bytes / 1000, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
const milliseconds = (ms: number) => figure(ms, { style: "unit", unit: "millisecond", maximumFractionDigits: 0 });

interface Row {
  name: string;
  value: string | TemplateResult | undefined;
  detail?: string | undefined;
}

function weightRow(weight: Figures["weight"]): Row {
  const { landing } = words();
  if (weight === undefined) return { name: landing.bytes, value: undefined };
  if (typeof weight === "string")
    return { name: landing.bytes, value: "—", detail: fill(landing.bytesUnknown, { reason: weight }) };
  const { core, scripts, fonts, files } = weight;
  const sentence = weight.isCompressed ? landing.bytesDetail : `${landing.bytesDetail}. ${landing.bytesPlain}`;
  const parts = { files: figure(files), core: kilobytes(core), scripts: kilobytes(scripts), fonts: kilobytes(fonts) };
  return { name: landing.bytes, value: kilobytes(core + scripts + fonts), detail: fill(sentence, parts) };
}

function coldRow(first: FirstCard | undefined): Row {
  const { landing } = words();
  if (!first) return { name: landing.cold, value: undefined };
  return {
    name: landing.cold,
    value: milliseconds(first.painted - first.answered),
    detail: fill(landing.coldDetail, { core: milliseconds(first.painted - first.asked) }),
  };
}

function pixelRow(pixels: Figures["pixels"]): Row {
  const { landing } = words();
  if (pixels === undefined) return { name: landing.pixels, value: undefined };
  if (typeof pixels === "string")
    return { name: landing.pixels, value: "—", detail: fill(landing.pixelsFailed, { reason: pixels }) };
  const { here, recorded, bytes } = pixels;
  const verdict = recorded === undefined ? nothing : recorded === here ? landing.equal : landing.different;
  const value = html`<code title=${here}>${here.slice(0, 8)}</code> <b class="verdict" data-equal=${recorded === here}>${verdict}</b>`;
  if (recorded === undefined) return { name: landing.pixels, value, detail: landing.pixelsUnrecorded };
  const sentence = recorded === here ? landing.pixelsSame : landing.pixelsDifferent;
  return {
    name: landing.pixels,
    value,
    detail: fill(sentence, { bytes: figure(bytes), recorded: recorded.slice(0, 8) }),
  };
}

export function figureList({ weight, first, pixels }: Figures): TemplateResult {
  const { landing } = words();
  const rows: [string, Row][] = [
    ["bytes", weightRow(weight)],
    ["cold", coldRow(first)],
    ["pixels", pixelRow(pixels)],
  ];
  return html`<section class="figures" aria-labelledby="figures-title">
    <h2 id="figures-title">${landing.figures}</h2>
    <dl aria-live="polite">
      ${rows.map(
        ([id, { name, value, detail }]) => html`<div id="figure-${id}" data-known=${value !== undefined}>
          <dt>${name}</dt>
          <dd class="value">${value ?? landing.waiting}</dd>
          ${detail ? html`<dd class="detail">${detail}</dd>` : nothing}
        </div>`,
      )}
    </dl>
    <p class="note">${landing.figuresNote}</p>
  </section>`;
}
