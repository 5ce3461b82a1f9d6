import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { decodePermalink, encodePermalink } from "../../demo/src/studio/permalink.js";
import type { StudioState } from "../../demo/src/studio/state.js";
import packageJson from "../../web/package.json";
import { seeded } from "../web/content/seeded.js";
import { sampleText } from "../web/support.js";
import { sampleState } from "./sample_state.js";

const linkOf = (value: unknown) =>
  `s1.${deflateRawSync(Buffer.from(typeof value === "string" ? value : JSON.stringify(value))).toString("base64url")}`;

test.each(["english", "french", "turkish", "arabic", "persian", "hebrew"])(
  "the %s sample with a theme comes back as it was",
  async (name) => {
    const state = sampleState({
      content: await sampleText(name),
      theme: {
        name: "tech",
        changes: { color: { surface: { $value: "#fff8e7" } }, ratio: { lead: { $value: 1.25 } } },
      },
      layout: "hero",
      widths: [320, 640, 1000.5],
      scheme: "more-contrast",
      scale: 2.625,
      lang: "pt-BR",
      dir: "rtl",
      mode: "both",
    });
    const link = await encodePermalink(state);
    expect(link).toMatch(/^s1\.[\w-]+$/);
    expect(link.length).toBeLessThan(state.content.length);
    expect(await decodePermalink(link)).toEqual({ state, version: packageJson.version });
    expect(await decodePermalink(`#${link}`)).toEqual({ state, version: packageJson.version });
  },
);

test("odd strings come back as they were: lone surrogates, controls, quotes, every plane", async () => {
  const random = seeded(20);
  const pools = [
    () => Math.floor(random() * 0x20),
    () => 0xd800 + Math.floor(random() * 0x800),
    () => Math.floor(random() * 0x110000),
    () => "\"\\<>&'`#%+/=-_ {}[]\u2028\u2029\u0000\ufeff".codePointAt(Math.floor(random() * 20)) ?? 0x22,
  ];
  const odd = (most: number) =>
    Array.from({ length: Math.floor(random() * most) }, () =>
      String.fromCodePoint(pools[Math.floor(random() * pools.length)]!()),
    ).join("");
  for (let round = 0; round < 60; ++round) {
    const state = sampleState({
      content: odd(600),
      theme: { name: "quiet", changes: { [`x${odd(12)}`]: { $value: odd(40) }, list: [odd(5), round, null, true] } },
      widths: [1 + Math.floor(random() * 16_000)],
    });
    expect((await decodePermalink(await encodePermalink(state))).state).toEqual(state);
  }
});

test("a state of the largest article that the core takes has a permalink", async () => {
  const random = seeded(5);
  const text = Array.from({ length: 100_000 }, () => String.fromCharCode(97 + Math.floor(random() * 26)).repeat(10));
  const state = sampleState({ content: JSON.stringify({ headline: "Long", body: text.join("") }) });
  expect((await decodePermalink(await encodePermalink(state))).state).toEqual(state);
});

test("a link that is cut off, changed or none at all is refused with what is wrong", async () => {
  const link = await encodePermalink(sampleState({ content: await sampleText("english") }));
  const refused = (fragment: string) => expect(decodePermalink(fragment)).rejects;
  await refused("").toThrow(/does not begin with s1\./);
  await refused("english").toThrow(/does not begin with s1\./);
  await refused(`s1.${"*".repeat(20)}`).toThrow(/characters that no permalink has/);
  for (const length of [4, 10, link.length >> 1, link.length - 2]) {
    await refused(link.slice(0, length)).toThrow(
      /^This permalink can not be read: .*(cut off|not JSON|end is missing)/,
    );
  }
  await refused(`${link.slice(0, 40)}AAAA${link.slice(44)}`).toThrow(/^This permalink can not be read: /);
  await refused(linkOf("no JSON")).toThrow(/not JSON/);
  await refused(linkOf([1, 2])).toThrow(/holds no state/);
  await refused("s1.").toThrow(/^This permalink can not be read: /);
});

test("a link that would fill the memory is refused before it does", async () => {
  const bomb = `s1.${deflateRawSync(Buffer.alloc(300 << 20, 0x20)).toString("base64url")}`;
  expect(bomb.length).toBeLessThan(500_000);
  const before = process.memoryUsage().arrayBuffers;
  await expect(decodePermalink(bomb)).rejects.toThrow("it unpacks to more than 4 MB");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 << 20);
  await expect(decodePermalink(`s1.${"A".repeat(2_000_001)}`)).rejects.toThrow(/longer than/);
});

const deep = (depth: number): object => (depth === 0 ? {} : { group: deep(depth - 1) });

const wrong: [string, object, RegExp][] = [
  ["content", { content: 5 }, /content is no text/],
  ["too much content", { content: "x".repeat((2 << 20) + 1) }, /content has more than/],
  ["base", { base: "javascript:alert(1)" }, /base is no http/],
  ["base that is no address", { base: "articles/" }, /base is no http/],
  ["theme", { theme: "tech" }, /theme is no object/],
  ["theme's name", { theme: { name: "../secret", changes: {} } }, /theme\.name/],
  ["theme's changes", { theme: { name: "", changes: [] } }, /theme\.changes is no object/],
  ["depth", { theme: { name: "", changes: deep(40) } }, /deeper than 16/],
  ["size of changes", { theme: { name: "", changes: { a: "x".repeat(300_000) } } }, /theme\.changes is larger/],
  ["layout", { layout: "<b>" }, /layout is no name/],
  ["widths", { widths: [] }, /widths is no list/],
  ["number of widths", { widths: Array(17).fill(300) }, /widths is no list/],
  ["a width", { widths: [640, 0] }, /widths\[1\] is no number from 1/],
  ["scheme", { scheme: "sepia" }, /scheme is none of light, dark, more-contrast/],
  ["scale", { scale: "2" }, /scale is no number/],
  ["a huge scale", { scale: 1e9 }, /scale is no number/],
  ["lang", { lang: "<script>" }, /lang is no language tag/],
  ["dir", { dir: "up" }, /dir is none of/],
  ["mode", { mode: null }, /mode is none of/],
  ["version", { version: "latest" }, /version is no version/],
];

test.each(wrong)("a wrong %s is refused by its name", async (_, more, message) => {
  await expect(decodePermalink(linkOf({ version: "1.2.3", ...sampleState(), ...more }))).rejects.toThrow(message);
});

test("names that reach behind objects are refused, unknown fields are left out", async () => {
  const text = JSON.stringify({ version: "1.2.3", ...sampleState(), more: 1 });
  for (const name of ["__proto__", "constructor"]) {
    const poisoned = text.replace('"changes":{}', `"changes":{"color":{"${name}":{"polluted":true}}}`);
    await expect(decodePermalink(linkOf(poisoned))).rejects.toThrow(`theme.changes.color holds the name ${name}`);
  }
  expect(await decodePermalink(linkOf(text))).toEqual({ version: "1.2.3", state: sampleState() as StudioState });
});
