import { expect, test } from "vitest";
import { glance, sampleUnit } from "../../../../test/graph/sample-graphs.ts";
import { STATE_LOOKS } from "../../parts/state-look.ts";
import { unitWords } from "./unit-words.ts";

const rule = sampleUnit("sort", "deterministic", [], "classify.keywords@1");

test("a unit is told with kind, state, reason, attempts, time and escalation", () => {
  const failed = glance({
    state: "failed",
    stopReason: "retry_exhausted",
    attempts: 3,
    durationMs: 1_240,
    escalationTaken: 0,
  });
  expect(unitWords(rule, failed)).toBe(
    "sort, deterministic, classify.keywords@1, failed, retry exhausted, 3 attempts, 1.24 s, escalated",
  );
});

test("a unit that nothing is known of yet is pending", () => {
  expect(unitWords(rule, undefined)).toBe("sort, deterministic, classify.keywords@1, pending");
});

test("a reason that says what the state says already is left out", () => {
  expect(unitWords(rule, glance({ state: "skipped", stopReason: "skipped", attempts: 0 }))).toBe(
    "sort, deterministic, classify.keywords@1, skipped",
  );
});

test("no two states look the same without their colour", () => {
  const shapes = Object.values(STATE_LOOKS).map(({ ground, glyph }) => `${ground} ${glyph}`);
  expect(new Set(shapes).size).toBe(shapes.length);
});
