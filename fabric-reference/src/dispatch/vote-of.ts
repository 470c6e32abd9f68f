import { type AnswerFacts, acceptOutput, type WorkerPool } from "@krako/attempts";
import type { WorkUnitResult } from "@krako/contracts";
import type { AttemptOutcome, JsonValue, PlannedUnit } from "@krako/rules";
import type { Vote } from "./unit-attempt.ts";

/**
 * What a node reports of an attempt, as the session takes it. The output is checked here, whatever the node did with it (SCHEMA-001);
 * one whose schema is not bounded is checked in a thread that can be stopped.
 */
export async function voteOf(result: WorkUnitResult, planned: PlannedUnit, checks: WorkerPool): Promise<Vote> {
  const outcome = await outcomeOf(result, planned, checks);
  return { nodeId: result.node_id, outcome, cpuSeconds: result.cpu_seconds };
}

async function outcomeOf(result: WorkUnitResult, planned: PlannedUnit, checks: WorkerPool): Promise<AttemptOutcome> {
  const { outcome, usage, duration_ms } = result;
  const reported = usage === null ? null : { tokens_in: usage.tokens_in, tokens_out: usage.tokens_out };
  switch (outcome.kind) {
    case "timeout":
      return { kind: "timeout" };
    case "error": {
      const { message, retryable, code, started } = outcome;
      return { kind: "error", message, retryable, code, started, usage: reported };
    }
    case "output": {
      const facts: AnswerFacts = { duration_ms, ...(planned.isModel ? modelFacts(usage) : {}) };
      if (outcome.violations !== undefined && outcome.violations.length > 0)
        return { kind: "output", output: null, violations: outcome.violations, ...facts };
      return await new Promise((end) => {
        const attempt = { unit: planned.unit, outputSchema: planned.outputSchema, end };
        acceptOutput(outcome.output as JsonValue, attempt, facts, checks);
      });
    }
    default:
      return outcome satisfies never;
  }
}

function modelFacts(usage: WorkUnitResult["usage"]): AnswerFacts {
  if (usage === null) return { usage: null };
  const { tokens_in, tokens_out, model, provider } = usage;
  return { usage: { tokens_in, tokens_out }, model, provider };
}
