import { systemClock, WorkerPool } from "@krako/attempts";
import type { AttemptOutcome, WorkUnitResult } from "@krako/contracts";
import { compilePlan, freezeDocument, type PlannedUnit } from "@krako/rules";
import { afterAll, describe, expect, test } from "vitest";
import { cpuUnit, llmUnit, output, Play } from "../../test/fabric-play.ts";
import { voteOf } from "./vote-of.ts";

const checks = new WorkerPool(1, systemClock);
afterAll(() => checks.close());

/** A schema that is not bounded: its check may take longer than any limit. */
const UNBOUNDED = {
  $defs: { tree: { anyOf: [{ type: "array", items: { $ref: "#/$defs/tree" } }, { type: "string" }] } },
  $ref: "#/$defs/tree",
};

async function planned(unit: ReturnType<typeof cpuUnit>): Promise<PlannedUnit> {
  const play = new Play();
  const plan = compilePlan(freezeDocument(play.graph([unit])));
  await play.close();
  return plan.units[0] as PlannedUnit;
}

function result(outcome: AttemptOutcome, usage: WorkUnitResult["usage"] = null): WorkUnitResult {
  return { node_id: "n", outcome, usage, duration_ms: 7, cpu_seconds: "0.000007" } as unknown as WorkUnitResult;
}

describe("the answer of a node", () => {
  test("SCHEMA-001: is an output only if it fits its schema, whatever the node says", async () => {
    const unit = await planned(cpuUnit("a"));
    expect(await voteOf(result(output({ label: "x" })), unit, checks)).toEqual({
      nodeId: "n",
      cpuSeconds: "0.000007",
      outcome: { kind: "output", output: { label: "x" }, violations: [], duration_ms: 7 },
    });
    const wrong = await voteOf(result(output({ label: 1 })), unit, checks);
    expect(wrong.outcome).toMatchObject({ kind: "output", output: null, violations: [{ rule: "SCHEMA-001" }] });
  });

  test("SAFE-001: is refused when it is larger than an output may be", async () => {
    const unit = await planned(cpuUnit("a", { output_schema: {} }));
    const [fits, tooLarge] = [1_048_576 - 2, 1_048_576 - 1].map((length) => output("x".repeat(length)));
    expect((await voteOf(result(fits as AttemptOutcome), unit, checks)).outcome).toMatchObject({ violations: [] });
    expect((await voteOf(result(tooLarge as AttemptOutcome), unit, checks)).outcome).toMatchObject({
      output: null,
      violations: [{}],
    });
  });

  test("is checked in a thread where its schema is not bounded", async () => {
    const unit = await planned(cpuUnit("a", { output_schema: UNBOUNDED }));
    const before = checks.threads;
    expect((await voteOf(result(output([["x"]])), unit, checks)).outcome).toMatchObject({ output: [["x"]] });
    expect((await voteOf(result(output([[1]])), unit, checks)).outcome).toMatchObject({ output: null });
    expect(checks.threads).toBeGreaterThan(before);
  });

  test("that the node found faulty stands as it is, though null would fit the schema", async () => {
    const unit = await planned(cpuUnit("a", { output_schema: {} }));
    const violations = [{ rule: "SAFE-002", pointer: "", message: "Not JSON.", mend: "Give JSON." }];
    const vote = await voteOf(result({ kind: "output", output: null, violations }), unit, checks);
    expect(vote.outcome).toMatchObject({ kind: "output", output: null, violations });
  });

  test("has tokens, model and provider for a unit of a model, and none of them for another", async () => {
    const usage = { tokens_in: 3, tokens_out: 4, model: "m", provider: "p" };
    const ofModel = await voteOf(result(output({ label: "x" }), usage), await planned(llmUnit("a")), checks);
    expect(ofModel.outcome).toMatchObject({ usage: { tokens_in: 3, tokens_out: 4 }, model: "m", provider: "p" });
    const ofCpu = await voteOf(result(output({ label: "x" }), usage), await planned(cpuUnit("a")), checks);
    expect(ofCpu.outcome).not.toHaveProperty("usage");
  });

  test("is a failure with what it is worth, or a timeout, as the node reports it", async () => {
    const unit = await planned(llmUnit("a"));
    const outcome = { kind: "error", code: "busy", message: "Busy.", retryable: true, started: false } as const;
    const usage = { tokens_in: 3, tokens_out: 0 };
    expect((await voteOf(result(outcome, usage), unit, checks)).outcome).toEqual({ ...outcome, usage });
    expect((await voteOf(result({ kind: "timeout" }), unit, checks)).outcome).toEqual({ kind: "timeout" });
  });
});
