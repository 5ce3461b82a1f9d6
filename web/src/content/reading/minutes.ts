import { type Data, isObject } from "./snapshot.js";
import type { Read } from "./text.js";

const duration = /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;
const wordsPerMinute = 200;
const most = 10_000;

function minutes(value: number): Read<number> {
  const whole = Math.max(1, Math.round(value));
  return value > 0 && whole <= most ? { value: whole } : { reason: "no reading time" };
}

/** Minutes of an ISO 8601 duration ("PT4M30S"), a number of them, or words that begin with one ("4 min read"). */
export function readMinutes(value: Data): Read<number> {
  if (typeof value === "number") return minutes(value);
  if (typeof value !== "string") return { reason: "no reading time" };
  const text = value.trim().slice(0, 100);
  const parts = duration.exec(text);
  if (parts) {
    const [days = 0, hours = 0, mins = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
    return minutes(days * 1440 + hours * 60 + mins + seconds / 60);
  }
  const first = /^(?:about |ca\. |~)?(\d{1,5})(?:\s*[-–]\s*\d+)?\s*(?:$|min|m\b|دق|د\b|dak|דק)/i.exec(text);
  return first ? minutes(Number(first[1])) : { reason: "no reading time" };
}

/** Reading time of a number of words, at the card's own pace. */
export function readWordCount(value: Data): Read<number> {
  const inner = isObject(value) ? (value.value ?? value["@value"]) : value;
  const text = typeof inner === "number" ? String(inner) : typeof inner === "string" ? inner : "";
  const count = Number(/^\s*(\d{1,3}(?:[,. ]\d{3})+|\d+)/.exec(text)?.[1]?.replace(/[,. ]/g, "") ?? 0);
  return minutes(count / wordsPerMinute);
}
