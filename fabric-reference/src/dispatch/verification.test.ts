import type { AttemptOutcome, JsonValue } from "@krako/rules";
import { describe, expect, test } from "vitest";
import type { Vote } from "./unit-attempt.ts";
import { settleVotes } from "./verification.ts";

function gave(nodeId: string, value: JsonValue, cpuSeconds = "0.500000"): Vote {
  return { nodeId, outcome: { kind: "output", output: value }, cpuSeconds };
}

function failed(nodeId: string, code = "busy"): Vote {
  const outcome: AttemptOutcome = { kind: "error", code, message: "No.", retryable: true };
  return { nodeId, outcome, cpuSeconds: "0.100000" };
}

describe.each(["none", "schema"] as const)("verification mode %s", (mode) => {
  test("takes the one answer as it is", () => {
    const vote = gave("a", { n: 1 });
    expect(settleVotes(mode, [vote])).toEqual({ type: "settled", outcome: vote.outcome, cpuSeconds: "0.500000" });
  });
});

describe("a quorum", () => {
  test("is not reached by one answer, nor by two that differ", () => {
    expect(settleVotes("quorum", [gave("a", 1)])).toEqual({ type: "pending" });
    expect(settleVotes("quorum", [gave("a", 1), gave("b", 2)])).toEqual({ type: "pending" });
  });

  test("is reached by two that agree, whatever the order of their members", () => {
    expect(settleVotes("quorum", [gave("b", { x: 1, y: 2 }), gave("a", { y: 2, x: 1 }, "9.000000")])).toMatchObject({
      type: "settled",
      outcome: { kind: "output" },
      cpuSeconds: "0.500000",
      agreement: { agreed: ["a", "b"], disagreed: [] },
    });
  });

  test("names the liar, wherever it stands, and never takes its answer", () => {
    for (const liar of [0, 1, 2]) {
      const votes = ["a", "b", "c"].map((nodeId, at) => gave(nodeId, at === liar ? "a lie" : "the truth"));
      const verdict = settleVotes("quorum", votes);
      expect(verdict).toMatchObject({ outcome: { output: "the truth" } });
      const agreement = verdict.type === "settled" ? verdict.agreement : undefined;
      expect(agreement?.disagreed).toEqual([["a", "b", "c"][liar]]);
    }
  });

  test("that three different outputs do not reach ends the attempt, worth another one", () => {
    expect(settleVotes("quorum", [gave("a", 1), gave("b", 2), gave("c", 3)])).toMatchObject({
      type: "settled",
      outcome: { kind: "error", code: "quorum_not_reached", retryable: true },
    });
  });

  test("is reached by two although one failed", () => {
    expect(settleVotes("quorum", [failed("a"), gave("b", 1), gave("c", 1)])).toMatchObject({
      outcome: { kind: "output", output: 1 },
    });
  });

  test("that failures prevent ends as the first failure did", () => {
    expect(settleVotes("quorum", [failed("a", "first"), gave("b", 1), failed("c", "second")])).toMatchObject({
      outcome: { kind: "error", code: "first" },
    });
  });

  test("does not count an output that does not fit its schema", () => {
    const unfit: Vote = { ...gave("a", 1), outcome: { kind: "output", output: 1, violations: [VIOLATION] } };
    expect(settleVotes("quorum", [unfit, { ...unfit, nodeId: "b" }])).not.toMatchObject({
      agreement: expect.anything(),
    });
  });
});

const VIOLATION = { rule: "SCHEMA-001", pointer: "", message: "No.", mend: "Mend it." };

describe("a recomputation", () => {
  test("needs a second answer", () => {
    expect(settleVotes("recompute", [gave("a", 1)])).toEqual({ type: "pending" });
  });

  test("that gives the same accepts the first answer", () => {
    expect(settleVotes("recompute", [gave("b", 1), gave("a", 1, "7.000000")])).toEqual({
      type: "settled",
      outcome: { kind: "output", output: 1 },
      cpuSeconds: "0.500000",
      agreement: { agreed: ["a", "b"], disagreed: [] },
    });
  });

  test("that gives another output ends the attempt, and nobody knows who lied", () => {
    const verdict = settleVotes("recompute", [gave("a", 1), gave("b", 2)]);
    expect(verdict).toMatchObject({ outcome: { kind: "error", code: "recompute_mismatch", retryable: true } });
    expect(verdict).not.toHaveProperty("agreement");
  });

  test("is not done for a first answer that is none: that is how the attempt ended", () => {
    expect(settleVotes("recompute", [failed("a")])).toMatchObject({ type: "settled", outcome: { code: "busy" } });
  });

  test("that fails ends the attempt as that failure", () => {
    expect(settleVotes("recompute", [gave("a", 1), failed("b", "gone")])).toMatchObject({ outcome: { code: "gone" } });
  });
});
