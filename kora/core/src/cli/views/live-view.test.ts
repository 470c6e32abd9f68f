import type { ExecutionEvent, TaskGraph, WorkUnit } from "@krako/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Terminal } from "../terminal.ts";
import { liveView, windowStart } from "./live-view.ts";
import { cut, durationText, oneLine } from "./unit-text.ts";
import { unitTree } from "./unit-tree.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is how terminals are moved
const MOVES = /\u001b\[[?\d]*[a-zA-Z]|\r/g;

/** A terminal that keeps what it would show: the writes, and the lines that stand on it. */
function fakeTerminal(rows: number, columns = 60) {
  const writes: string[] = [];
  const terminal: Terminal = {
    isLive: true,
    rows,
    columns,
    write: (text) => void writes.push(text),
    style: (_, text) => text,
  };
  const lines = (): string[] =>
    (writes.findLast((text) => text.includes("\n")) ?? "").replace(MOVES, "").trimEnd().split("\n");
  return { terminal, writes, lines };
}

const unit = (id: string, dependencies: readonly string[] = []): WorkUnit =>
  ({ id, type: "deterministic", dependencies }) as unknown as WorkUnit;
const graphOf = (units: readonly WorkUnit[], escalations: readonly object[] = []): TaskGraph =>
  ({ work_units: units, escalations }) as unknown as TaskGraph;
const happened = (event_type: string, work_unit_id: string, payload: object = {}): ExecutionEvent =>
  ({
    event_type,
    work_unit_id,
    attempt_index: 1,
    timestamp: "2026-01-01T00:00:00.000Z",
    payload,
  }) as unknown as ExecutionEvent;
const completed = (id: string): ExecutionEvent => happened("workunit.completed", id, { tokens_in: 3, tokens_out: 4 });

describe("liveView", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("draws the tree over itself, at most once a frame", () => {
    const { terminal, writes, lines } = fakeTerminal(20);
    const view = liveView(graphOf([unit("a"), unit("b", ["a"])]), terminal);
    expect(lines().slice(1)).toEqual(["· a  pending", "  · b  pending"]);
    const before = writes.length;
    view.add(happened("workunit.started", "a"));
    view.add(completed("a"));
    view.add(happened("workunit.started", "b"));
    expect(writes).toHaveLength(before);
    vi.advanceTimersByTime(60);
    expect(writes).toHaveLength(before + 1);
    expect(writes.at(-1)).toContain("\u001b[3A");
    expect(lines().slice(1)).toEqual(["✓ a  0 ms · 7 tokens", "  ▸ b  running"]);
    // Nothing happens: the clock alone goes on, once a second.
    vi.advanceTimersByTime(2_000);
    expect(writes).toHaveLength(before + 3);
    view.end();
    const after = writes.length;
    vi.advanceTimersByTime(10_000);
    expect(writes).toHaveLength(after);
  });

  it("puts the cursor back when it ends, and when the process does", () => {
    const { terminal, writes } = fakeTerminal(20);
    const listeners = process.listenerCount("exit");
    const view = liveView(graphOf([unit("a")]), terminal);
    expect(writes[0]).toBe("\u001b[?25l");
    expect(process.listenerCount("exit")).toBe(listeners + 1);
    view.end();
    expect(writes.at(-1)).toBe("\u001b[?25h");
    expect(process.listenerCount("exit")).toBe(listeners);
  });

  it("shows 2,000 units through a window that follows what happens and never fills the screen", () => {
    const { terminal, lines } = fakeTerminal(12);
    const ids = Array.from({ length: 2_000 }, (_, u) => `u${u}`);
    const view = liveView(graphOf(ids.map((id) => unit(id))), terminal);
    for (const id of ids.slice(0, 1_500)) {
      view.add(happened("workunit.started", id));
      view.add(completed(id));
    }
    vi.advanceTimersByTime(60);
    expect(lines().length).toBeLessThan(12);
    expect(lines()[0]).toContain("1500 of 2000 units");
    expect(lines().some((line) => line.includes("u1499 "))).toBe(true);
    view.end();
  });

  it("never writes a line that is wider than the terminal, whatever an error says", () => {
    const { terminal, lines } = fakeTerminal(12, 40);
    const view = liveView(graphOf([unit("a".repeat(100)), unit("b")]), terminal);
    view.add(happened("workunit.failed", "b", { error: { message: `\u001b[2Jevil\u0007${"x".repeat(500)}` } }));
    view.end();
    for (const line of lines()) expect(line.length).toBeLessThan(40);
    expect(lines().join("\n")).toContain("✗ b  failed · evil x");
  });
});

describe("windowStart", () => {
  it.each([
    ["all fits", 0, 3, 10, 5, 0],
    ["the eye is in it", 10, 14, 5, 100, 10],
    ["the eye is after it", 10, 15, 5, 100, 13],
    ["the eye is before it", 10, 2, 5, 100, 0],
    ["the eye is at the end", 0, 99, 5, 100, 95],
    ["it has grown past the end", 98, 99, 50, 100, 50],
  ])("when %s", (_, before, eye, room, all, start) => {
    expect(windowStart(before, eye, room, all)).toBe(start);
  });
});

describe("unitTree", () => {
  it("puts each unit below what it waits for, and the next rung below the rung before", () => {
    const graph = graphOf(
      [unit("parse"), unit("rule", ["parse"]), unit("model", ["parse"]), unit("other")],
      [{ from: "rule", to: "model" }],
    );
    expect(unitTree(graph).map(({ id, depth }) => `${" ".repeat(depth)}${id}`)).toEqual([
      "parse",
      " rule",
      "  model",
      "other",
    ]);
  });

  it("takes a chain of 10,000 units", () => {
    const chain = Array.from({ length: 10_000 }, (_, u) => unit(`u${u}`, u === 0 ? [] : [`u${u - 1}`]));
    expect(unitTree(graphOf(chain)).at(-1)).toEqual({ id: "u9999", depth: 8 });
  });
});

describe("texts", () => {
  it("are cut on one line, without anything that moves the cursor", () => {
    expect(cut("abcdef", 4)).toBe("abc…");
    expect(cut("abcdef", 0)).toBe("");
    expect(oneLine("a\u001b[31mb\r\n\u0000c")).toBe("ab c");
  });

  it("say durations as people read them", () => {
    expect([durationText(0.4), durationText(999), durationText(1_500), durationText(61_000)]).toEqual([
      "0 ms",
      "999 ms",
      "1.5 s",
      "1 min 1 s",
    ]);
  });
});
