import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { exampleWitness, failingReport, hostileReport, passingReport } from "../../test/example-report.ts";
import { displayWidth, fit, padded, wrapped } from "./display-width.ts";
import { isColourWanted } from "./terminal-colour.ts";
import { NARROWEST, terminalReport } from "./terminal-report.ts";

const plain = (width: number): string => terminalReport(failingReport, { isColoured: false, width });

test("the last line is the verdict with the totals", () => {
  expect(plain(100).trimEnd().split("\n").at(-1)).toBe(
    "✗ Not conformant: 6 passed, 1 failed, 1 inconclusive, 1 known failure, 1 not applicable",
  );
  expect(terminalReport(passingReport, { isColoured: false, width: 100 }).trimEnd().split("\n").at(-1)).toBe(
    "✓ Conformant: 9 passed, 0 failed, 1 not applicable",
  );
});

test("a row per check, by requirement under its profile", () => {
  const lines = plain(120).split("\n");
  const at = lines.indexOf("model · 4 checks · seed 4711");
  expect(lines.slice(at + 1, at + 6).map((line) => line.replaceAll(/ {2,}/g, " · "))).toEqual([
    "verdict · requirement · check · exercised · time · looks at",
    "✓ passed · BUDGET-001 · debits-equal-calls · 118/200 ≥20 · 212 ms · What is debited is what the…",
    "✓ passed · BUDGET-002 · checked-before-the-call · 61/200 ≥20 · 31 ms · Nothing is called that the …",
    "! known failure · BUDGET-003 · overrun-is-recorded · 44/200 ≥20 · 31 ms · What a provider reports abo…",
    "✗ failed · RETRY-001 +1 · attempts-within-bound · 96/200 ≥20 · 188 ms · A unit is attempted at most…",
  ]);
});

test("failures stand in full after the table", () => {
  const text = plain(120);
  for (const part of [exampleWitness.message, exampleWitness.replay, ...exampleWitness.evidence])
    expect(text).toContain(part);
  for (const line of exampleWitness.picture.split("\n")) expect(text).toContain(line);
  expect(text.indexOf("attempts-within-bound")).toBeLessThan(text.indexOf("the smallest case"));
  expect(text).toContain("✗ does not add up: 64 tokens missing");
});

describe.each([1, NARROWEST, 60, 80, 120, 400])("at %i columns", (width) => {
  test("no line but those to be copied or to keep their columns is wider", () => {
    const kept = exampleWitness.picture.split("\n").map((line) => `    ${line}`);
    const wide = plain(width)
      .split("\n")
      .filter((line) => displayWidth(line) > Math.max(width, NARROWEST) && !kept.includes(line))
      .filter((line) => !/krako-conformance replay|\.case\.json|adds? up|consumed|^[✗!?–✓] \D/.test(line));
    expect(wide).toEqual([]);
  });

  test("rows of the table fit", () => {
    const rows = plain(Math.max(width, NARROWEST))
      .split("\n")
      .filter((line) => /≥\d+/.test(line));
    expect(rows).toHaveLength(failingReport.checks.length);
    for (const line of rows) expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(width, NARROWEST));
  });
});

test("colour only adds to the text", () => {
  const coloured = terminalReport(failingReport, { isColoured: true, width: 100 });
  expect(coloured).toContain("\u001b[31m");
  expect(stripVTControlCharacters(coloured)).toBe(plain(100));
  expect(plain(100)).not.toContain("\u001b");
});

test("nothing in a case reaches the terminal as a command", () => {
  const text = terminalReport(hostileReport, { isColoured: false, width: 100 });
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  expect(text.length).toBeLessThan(60_000);
});

test("NO_COLOR wins, then FORCE_COLOR, then the terminal", () => {
  expect(isColourWanted({}, true)).toBe(true);
  expect(isColourWanted({}, false)).toBe(false);
  expect(isColourWanted({ TERM: "dumb" }, true)).toBe(false);
  expect(isColourWanted({ NO_COLOR: "1", FORCE_COLOR: "1" }, true)).toBe(false);
  expect(isColourWanted({ NO_COLOR: "" }, true)).toBe(true);
  expect(isColourWanted({ FORCE_COLOR: "1" }, false)).toBe(true);
  expect(isColourWanted({ FORCE_COLOR: "0" }, true)).toBe(false);
});

test("width counts columns, not characters", () => {
  expect(displayWidth("aé漢😀e\u0301")).toBe(7);
  expect(fit("漢漢漢", 4)).toBe("漢…");
  expect(fit("abc", 3)).toBe("abc");
  expect(fit("abc", 0)).toBe("");
  expect(padded("漢", 4)).toBe("漢  ");
  expect(wrapped("ab cd efghij\nk", 5)).toEqual(["ab cd", "efghi", "j", "k"]);
});
