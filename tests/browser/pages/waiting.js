// How tests wait, in their pages and in the suites themselves: for what is meant, not for a time. None of it is counted
// by count_timers.js, which reads this file before it puts itself in the timers' place.
const { setTimeout: plainTimeout, requestAnimationFrame: plainFrame } = globalThis;

const pause = (ms) => new Promise((done) => plainTimeout.call(globalThis, done, ms));

/** The first value of `condition` that is true or stands for it; a promise is waited for. */
export async function until(condition, what = "the condition") {
  for (let tries = 0; tries < 1500; ++tries) {
    const value = await condition();
    if (value) return value;
    await pause(20);
  }
  throw new Error(`${what} does not come true`);
}

const oneFrame = () => new Promise((done) => plainFrame.call(globalThis, done));

/** Two frames: what was told before the first is laid out, observed and painted with the second. */
export async function frame() {
  await oneFrame();
  await oneFrame();
}

/** Waits until no transition and no animation that ends is under way. */
export async function still() {
  await frame();
  const ends = (animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
  await until(
    () => !document.getAnimations().some((animation) => animation.playState === "running" && ends(animation)),
    "the end of what moves",
  );
}

/** What `count` tells once a second has changed nothing of it: what was under way has ended by then. */
export async function unchanged(count, what) {
  let last = await count();
  await until(async () => {
    await pause(1000);
    const before = last;
    last = await count();
    return JSON.stringify(last) === JSON.stringify(before);
  }, what);
  return last;
}

/** For the few cases where only time can tell; `why` says what the time is that has to pass. */
export function outlast(ms, why) {
  if (typeof why !== "string" || !why) throw new TypeError("outlast wants to know why");
  return pause(ms);
}
