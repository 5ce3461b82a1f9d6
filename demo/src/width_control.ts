import { byId } from "./page.js";

/** The range, the presets and the card's own edge: three ways to one width, in CSS px. */
export function controlWidth(frame: HTMLElement, changed: () => void): void {
  const range = byId("width", HTMLInputElement);
  const shown = byId("width-shown", HTMLOutputElement);
  const presets = byId("presets", HTMLElement);
  const handle = byId("handle", HTMLElement);
  const least = Number(range.min);
  const most = Number(range.max);

  const set = (width: number) => {
    const whole = Math.round(Math.min(most, Math.max(least, width)));
    range.value = String(whole);
    shown.textContent = `${whole} px`;
    frame.style.width = `${whole}px`;
    for (const preset of presets.querySelectorAll("button")) {
      preset.setAttribute("aria-pressed", String(Number(preset.value) === whole));
    }
    changed();
  };

  range.addEventListener("input", () => set(range.valueAsNumber));
  presets.addEventListener("click", (event) => {
    if (event.target instanceof HTMLButtonElement) set(Number(event.target.value));
  });
  handle.addEventListener("pointerdown", (down) => {
    const start = frame.offsetWidth;
    handle.setPointerCapture(down.pointerId);
    // The frame is centred: its edge follows the pointer when both edges move.
    handle.onpointermove = (move) => set(start + 2 * (move.clientX - down.clientX));
    handle.onlostpointercapture = () => {
      handle.onpointermove = null;
    };
  });
  const room = frame.parentElement?.clientWidth ?? least;
  set(Math.min(640, room - 32));
}
