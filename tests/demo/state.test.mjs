import { describe, expect, it } from "vitest";
import { overlay, tokenPaths, valueAt, withValue } from "../../demo/src/studio/design/token_tree.ts";
import { History } from "../../demo/src/studio/history.ts";

const state = (content) => ({ content });

describe("the history", () => {
  it("goes back and forth over everything that was recorded", () => {
    const history = new History();
    history.record(state("a"), "x", 0);
    history.record(state("b"), "y", 10);
    expect(history.undo(state("c"))).toEqual(state("b"));
    expect(history.undo(state("b"))).toEqual(state("a"));
    expect(history.undo(state("a"))).toBeUndefined();
    expect(history.redo(state("a"))).toEqual(state("b"));
    expect(history.redo(state("b"))).toEqual(state("c"));
    expect(history.canRedo).toBe(false);
  });

  it("takes steps of one kind that follow each other quickly as one", () => {
    const history = new History();
    for (let step = 0; step < 5; ++step) history.record(state(`${step}`), "slider", step * 100);
    expect(history.undo(state("5"))).toEqual(state("0"));
    history.record(state("0"), "slider", 500);
    history.record(state("1"), "slider", 5000);
    expect(history.undo(state("2"))).toEqual(state("1"));
  });

  it("forgets what was undone once something else is done", () => {
    const history = new History();
    history.record(state("a"), "x", 0);
    history.undo(state("b"));
    history.record(state("a"), "y", 5000);
    expect(history.canRedo).toBe(false);
  });

  it("keeps no more than two hundred steps", () => {
    const history = new History();
    for (let step = 0; step < 500; ++step) history.record(state(`${step}`), `k${step}`, step);
    let count = 0;
    let current = state("500");
    for (let next = history.undo(current); next; next = history.undo(current)) {
      current = next;
      count += 1;
    }
    expect(count).toBe(200);
    expect(current).toEqual(state("300"));
  });
});

describe("a tree of tokens", () => {
  const tree = { color: { $type: "color", text: { $value: "#111" }, link: { $value: "#00f" } } };

  it("takes a value, and leaves the tree before as it was", () => {
    const next = withValue(tree, "dark.color.text", "#eee");
    expect(valueAt(next, "dark.color.text")).toBe("#eee");
    expect(valueAt(next, "color.text")).toBe("#111");
    expect(tree).not.toHaveProperty("dark");
  });

  it("gives up a token and the groups that it leaves empty", () => {
    const one = withValue({}, "space.padding.narrow", { value: 8, unit: "px" });
    expect(withValue(one, "space.padding.narrow", undefined)).toEqual({});
    expect(withValue(tree, "color.link", undefined)).toEqual({ color: { $type: "color", text: { $value: "#111" } } });
    expect(withValue(tree, "no.such.token", undefined)).toEqual(tree);
  });

  it("lies over another token by token", () => {
    const over = { color: { text: { $value: "#222" } }, radius: { card: { $value: 1 } } };
    const both = overlay(tree, over);
    expect(tokenPaths(both).sort()).toEqual(["color.link", "color.text", "radius.card"]);
    expect(valueAt(both, "color.text")).toBe("#222");
  });
});
