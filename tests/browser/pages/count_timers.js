// Counts the timers and frames that fire in this page or worker.
import "./waiting.js"; // Takes the timers as they are before they are counted.

const fired = {};

for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback"]) {
  const original = globalThis[name];
  if (!original) continue;
  fired[name] = 0;
  globalThis[name] = (callback, ...rest) =>
    original.call(
      globalThis,
      (...args) => {
        fired[name] += 1;
        return callback(...args);
      },
      ...rest,
    );
}

export const firedTimers = () => ({ ...fired });
