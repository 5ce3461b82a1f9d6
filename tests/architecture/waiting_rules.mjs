// How tests wait: for what is meant. tests/browser/pages/waiting.js is the one place that waits for a time.

/** The page in which timers are waited for, and the one that counts them. */
const keepers = ["tests/browser/pages/waiting.js", "tests/browser/pages/count_timers.js"];
const inBrowser = /^tests\/browser\/(suites|pages)\/.*\.m?js$/;
const inNode = /^tests\/(web|demo)\/.*\.(ts|mjs)$/;

/** Any timer in a browser test, by its own name or as a promise; `rest` and `wait` are what such promises are called. */
const anyTimer = /\b(setTimeout|setInterval|waitForTimeout)\s*\(|\b(rest|wait|sleep|delay|pause)\(\s*[\d_.]+\s*\)/;
/** In Vitest's tests a timer without a time is a turn of the event loop. */
const aTime = /\bsetTimeout\s*\([^;]*?,\s*(?!0\b)[\w.]+\s*\)|\b(rest|wait|sleep|delay|pause)\(\s*[\d_.]+\s*\)/;
const withReason = /\boutlast\(\s*[\d_]+\s*,\s*(["'`])(?:(?!\1).){10,}\1\s*,?\s*\)/;

/** Every place in a test that waits for a time, or outlasts one without a number and a reason. */
export function waitViolations(path, text) {
  if (keepers.includes(path)) return [];
  const isBrowser = inBrowser.test(path);
  if (!isBrowser && !inNode.test(path)) return [];
  const refused = isBrowser ? anyTimer : aTime;
  const lines = text.split("\n");
  const waits = lines.flatMap((line, index) =>
    refused.test(line) ? [`${path}:${index + 1}: waits for a time, not for what is meant: ${line.trim()}`] : [],
  );
  return [
    ...waits,
    ...outlasts(path, text)
      .filter((call) => !withReason.test(call.text))
      .map(withoutReason),
  ];
}

const withoutReason = ({ path, line }) =>
  `${path}:${line}: outlast() wants a number and a reason that is written there`;

/** Where a browser test outlasts a time, as { path, line, text }. */
export function outlasts(path, text) {
  if (!inBrowser.test(path) || keepers.includes(path)) return [];
  return [...text.matchAll(/\boutlast\([^;]*/g)].map((match) => ({
    path,
    line: text.slice(0, match.index).split("\n").length,
    text: match[0],
  }));
}
