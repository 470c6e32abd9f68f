import { VirtualClock } from "@krako/attempts/testing";
import { ModelError, OperationError } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ObservedRun } from "../test/observed-run.ts";
import { type RandomCase, type RandomOutcome, randomCase } from "../test/random-graphs.ts";
import { type ScriptedAnswer, ScriptedModel } from "../test/scripted-model.ts";
import { inline, pluginOf } from "../test/test-operations.ts";
import { LocalBackend } from "./local-backend.ts";

describe("any graph", () => {
  it("BUDGET-005, DET-002, DET-003: means the same with any concurrency", { timeout: 120_000 }, async () => {
    const exercised = new Set<string>();
    await fc.assert(
      fc.asyncProperty(randomCase, async (drawn) => {
        const alone = await meaningOf(drawn, 1);
        for (const status of alone.ends) exercised.add(status);
        expect(await meaningOf(drawn, 2)).toEqual(alone);
        expect(await meaningOf(drawn, 64)).toEqual(alone);
      }),
      { numRuns: 250 },
    );
    // A law that never meets the hard parts is green and worth nothing.
    for (const end of ["succeeded", "skipped", "BUDGET_BREACH", "TIMEOUT", "VALIDATION_ERROR", "DEPENDENCY_FAILURE"])
      expect(exercised).toContain(end);
  });
});

/** What must not depend on how many attempts are in flight at once. */
async function meaningOf({ graph, outcomes }: RandomCase, concurrency: number) {
  const clock = new VirtualClock();
  const outcomeOf = (id: string, attempt: number): RandomOutcome => {
    const all = outcomes[id] ?? [];
    return all[Math.min(attempt, all.length) - 1] as RandomOutcome;
  };
  const attempts = new Map<string, number>();
  const scripted = inline("test.scripted@1", ({ unit }) => {
    const id = unit as string;
    const attempt = (attempts.get(id) ?? 0) + 1;
    attempts.set(id, attempt);
    return perform(outcomeOf(id, attempt), attempt, clock);
  });
  const model = new ScriptedModel(clock, {
    script: ({ workUnitId, attemptIndex }) => answerOf(outcomeOf(workUnitId, attemptIndex), attemptIndex),
  });
  const backend = new LocalBackend({ operations: [pluginOf(scripted)], models: [model], clock, concurrency });
  const result = await clock.untilSettled(new ObservedRun(backend, structuredClone(graph)).result);
  const { stage_digest, result_digest } = result.execution_metadata;
  const { duration: _, ...budget } = result.budget;
  expect(model.peak).toBeLessThanOrEqual(concurrency);
  return {
    stage_digest,
    result_digest,
    budget,
    final_output: result.final_output,
    error: result.error?.error_type,
    ends: result.telemetry_bundle.tasks.map(({ error, status }) => error?.error_type ?? status),
    calls: model.log.sort(),
  };
}

const INVALID = { wrong: true };

function answerOf({ kind, afterMs, tokens }: RandomOutcome, attempt: number): ScriptedAnswer {
  const usage = { tokensIn: Math.min(tokens, 8), tokensOut: Math.max(0, tokens - 8) };
  switch (kind) {
    case "value":
      return { output: { value: attempt }, usage, afterMs };
    case "invalid":
      return { output: INVALID, usage, afterMs };
    case "transient":
    case "permanent":
      return { throws: new ModelError("no", "No.", { retryable: kind === "transient", usage }), afterMs };
    case "never":
      return { never: true };
    case "over":
      return { output: { value: 1 }, usage: { tokensIn: 10, tokensOut: tokens }, afterMs };
  }
}

function perform({ kind, afterMs }: RandomOutcome, attempt: number, clock: VirtualClock): unknown {
  switch (kind) {
    case "value":
      return { value: attempt };
    case "over":
      return new Promise((resolve) => clock.after(afterMs, () => resolve({ value: attempt })));
    case "invalid":
      return INVALID;
    case "never":
      return new Promise(() => {});
    case "transient":
    case "permanent":
      throw new OperationError("no", "No.", { retryable: kind === "transient" });
  }
}
