import { html, nothing, type TemplateResult } from "lit";
import { isRecord } from "../../checked_state.js";
import { colorField } from "./color_field.js";
import { numberField } from "./number_field.js";

interface LayersField {
  id: string;
  label: string;
  kind: "shadow" | "gradient" | "border";
  value: unknown;
  put(value: unknown): void;
}

type Layer = Record<string, unknown>;

const px = (value: number) => ({ value, unit: "px" });

/** The numbers of a layer beside its colour, with what they may be; `position` is bare, the others are dimensions. */
const numbers = {
  shadow: [
    ["offsetX", -60, 60],
    ["offsetY", -60, 60],
    ["blur", 0, 120],
    ["spread", -40, 40],
  ],
  gradient: [["position", 0, 1]],
  border: [["width", 0, 20]],
} as const;

const fresh: Record<LayersField["kind"], Layer> = {
  shadow: { color: "#00000033", offsetX: px(0), offsetY: px(8), blur: px(24), spread: px(0) },
  gradient: { color: "#ffffff", position: 1 },
  border: { color: "#808080", width: px(1), style: "solid" },
};

const layersOf = (value: unknown): Layer[] => (Array.isArray(value) ? value : [value]).filter(isRecord);

const plain = (value: unknown): number => (isRecord(value) ? Number(value.value) : Number(value ?? 0));

/** A border, or as many shadows or stops of a gradient as are wished: each a colour and a few numbers. */
export function layersField({ id, label, kind, value, put }: LayersField): TemplateResult {
  const layers = layersOf(value);
  const isOne = kind === "border";
  const set = (next: Layer[]) => put(isOne ? next[0] : next);
  const row = (layer: Layer, index: number) => {
    const change = (field: string, next: unknown) => set(layers.with(index, { ...layer, [field]: next }));
    return html`<div class="layer">
      ${colorField({ id: `${id}-${index}`, label: `${label} ${index + 1}`, value: layer.color, put: (next) => change("color", next) })}
      ${numbers[kind].map(([field, least, most]) =>
        numberField({
          id: `${id}-${index}-${field}`,
          label: `${label} ${index + 1} ${field}`,
          value: plain(layer[field]),
          unit: field === "position" ? "" : "px",
          step: field === "position" ? 0.01 : 1,
          least,
          most,
          put: (next) => change(field, field === "position" ? next : px(next)),
        }),
      )}
      <button type="button" class="small" aria-label="${label} ${index + 1} ×" @click=${() => set(layers.toSpliced(index, 1))}>×</button>
    </div>`;
  };
  const isFull = isOne && layers.length > 0;
  return html`<div class="layers" role="group" aria-label=${label}>
    ${layers.map(row)}
    ${isFull ? nothing : html`<button type="button" id=${id} class="small" aria-label="${label} +" @click=${() => set([...layers, fresh[kind]])}>+</button>`}
  </div>`;
}
