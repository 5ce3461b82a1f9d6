// Counts the timers and frames that fire in this page or worker, and those that are still to fire.
import "./waiting.js"; // Takes the timers as they are before they are counted.

const fired = {};
const pending = new Set();

const kinds = [
  ["setTimeout", "clearTimeout", "timer"],
  ["setInterval", "clearInterval", "timer"],
  ["requestAnimationFrame", "cancelAnimationFrame", "frame"],
  ["requestIdleCallback", "cancelIdleCallback", "idle"],
];

for (const [start, stop, pool] of kinds) {
  const { [start]: plainStart, [stop]: plainStop } = globalThis;
  if (!plainStart) continue;
  fired[start] = 0;
  globalThis[start] = (callback, ...rest) => {
    const run = (...args) => {
      fired[start] += 1;
      if (start !== "setInterval") pending.delete(`${pool} ${id}`);
      return callback(...args);
    };
    const id = plainStart.call(globalThis, run, ...rest);
    pending.add(`${pool} ${id}`);
    return id;
  };
  globalThis[stop] = (id) => {
    pending.delete(`${pool} ${id}`);
    plainStop.call(globalThis, id);
  };
}

export const firedTimers = () => ({ ...fired });
/** How many timers, frames and idle calls are asked for and have neither fired nor been called off. */
export const pendingTimers = () => pending.size;
