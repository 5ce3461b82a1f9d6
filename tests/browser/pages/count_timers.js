// Counts the timers and frames that fire in this page or worker. `rest` waits by a timer that is not counted.
const fired = {};
const { setTimeout: plainTimeout } = globalThis;

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
export const rest = (ms) => new Promise((done) => plainTimeout.call(globalThis, done, ms));
