import { expect, test } from "vitest";
import { readDate } from "../../../../web/src/content/reading/dates.js";
import type { Data } from "../../../../web/src/content/reading/snapshot.js";

const valueRead = (date: Data) => {
  const read = readDate(date);
  return "value" in read ? read.value : undefined;
};

test.each([
  ["2026-11-23"],
  ["2026-11-23T09:30:00Z"],
  ["2026-11-23T09:30+03:30"],
  ["2026-11-23T09:30:15.250-0500"],
  ["2024-02-29T00:00:00"],
])("%s is ISO 8601 already and stays as written", (date) => {
  expect(readDate(date)).toEqual({ value: date });
});

test.each<[Data, string]>([
  ["2026-11-23 09:30:00", "2026-11-23T09:30:00"],
  ["2026-11-23 9:05", "2026-11-23T09:05:00"],
  ["2026-11-23T09:30:00 +02:00", "2026-11-23T09:30:00+02:00"],
  ["2026-11-23T09:30:00 UTC", "2026-11-23T09:30:00Z"],
  ["2026-11-23T09:30:00+02:00[Europe/Paris]", "2026-11-23T09:30:00+02:00"],
  ["2026-11-23 09:30:00 PM", "2026-11-23T21:30:00"],
  ["20261123", "2026-11-23"],
  ["20261123T0930Z", "2026-11-23T09:30:00Z"],
  ["20261123093015", "2026-11-23T09:30:15"],
  ["Mon, 23 Nov 2026 09:30:00 +0200", "2026-11-23T09:30:00+02:00"],
  ["Mon, 23 Nov 2026 09:30:00 GMT", "2026-11-23T09:30:00Z"],
  ["Mon, 23 Nov 26 09:30 EST", "2026-11-23T09:30:00-05:00"],
  ["Monday, 23-Nov-26 09:30:00 GMT", "2026-11-23T09:30:00Z"],
  ["Mon Nov 23 2026 09:30:00 GMT+0200 (Central European Summer Time)", "2026-11-23T09:30:00+02:00"],
  ["Mon Nov 23 09:30:00 UTC 2026", "2026-11-23T09:30:00Z"],
  ["November 23, 2026", "2026-11-23"],
  ["Nov. 3rd, 2026 at 9:30 pm EDT", "2026-11-03T21:30:00-04:00"],
  ["23 November 2026", "2026-11-23"],
  ["3rd of May 2026, 12:00 am", "2026-05-03T00:00:00"],
  ["2026/11/23", "2026-11-23"],
  ["23.11.2026", "2026-11-23"],
  ["3.1.2026 14:05", "2026-01-03T14:05:00"],
  ["23/11/2026", "2026-11-23"],
  ["11/23/2026 9:30 AM", "2026-11-23T09:30:00"],
  ["Mon, 11/23/2026 - 09:30", "2026-11-23T09:30:00"],
  ["1795426200", "2026-11-23T09:30:00Z"],
  [1795426200, "2026-11-23T09:30:00Z"],
  [1795426200000, "2026-11-23T09:30:00Z"],
  ["/Date(1795426200000+0200)/", "2026-11-23T09:30:00Z"],
  [["2026-11-23", "2026-11-24"], "2026-11-23"],
  [{ "@type": "xsd:date", "@value": "2026-11-23" }, "2026-11-23"],
  ["2026-11-23T09:30:00&#43;02:00", "2026-11-23T09:30:00+02:00"],
])("%j becomes %s", (date, iso) => {
  expect(valueRead(date)).toBe(iso);
});

test.each<[Data]>([
  [""],
  ["soon"],
  ["Invalid date"],
  ["0000-00-00 00:00:00"],
  ["-0001-11-30T00:00:00+00:00"],
  ["0001-01-01T00:00:00Z"],
  ["2026-13-01"],
  ["2026-02-30"],
  ["2023-02-29"],
  ["2026-11-23T25:00:00Z"],
  ["03/04/2026"],
  ["2026-11-23 or so"],
  ["May be 32, 2026"],
  [0],
  [5],
  [Number.MAX_VALUE],
  [true],
  [null],
  [[]],
  [{}],
  ["9".repeat(500)],
  ["1 ".repeat(100)],
])("%j is no date, and is told as such", (date) => {
  expect(readDate(date)).toEqual({ reason: expect.any(String) });
});

test("every day of RFC 2822 is read as the day that it is", () => {
  for (let day = 0; day < 3000; day += 17) {
    const date = new Date(Date.UTC(2019, 0, 1 + day, 12, 34, 56));
    expect(valueRead(date.toUTCString())).toBe(`${date.toISOString().slice(0, 19)}Z`);
    expect(valueRead(date.toISOString())).toBe(date.toISOString());
    expect(valueRead(date.getTime())).toBe(`${date.toISOString().slice(0, 19)}Z`);
  }
});
