import type { ExecutionEvent } from "@krako/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ladderRun } from "../../../test/page/ladder-run.ts";
import {
  graphOf,
  type ModelDoes,
  modelUnit,
  type RecordedRun,
  recordedRun,
  stepUnit,
  whenUnsure,
} from "../../../test/page/recorded-run.ts";
import { RunFold } from "./run-fold.ts";
import type { RunView } from "./run-view.ts";
import { timeShares } from "./time-shares.ts";

function folded({ graph, events }: Pick<RecordedRun, "graph" | "events">): RunView {
  const fold = new RunFold(graph);
  for (const event of events) fold.add(event);
  return fold.view();
}

/** What the result of a run says of each unit, and what the fold of its events does. */
function bothAccounts({ result }: RecordedRun, view: RunView) {
  const said = result.telemetry_bundle.tasks.map((task) => ({
    unit: task.task_id,
    status: task.status,
    stopReason: task.stop_reason,
    attempts: task.attempts.map(({ attempt_index, error_type, stop_reason, invoked_model }) => ({
      attempt_index,
      error_type: error_type ?? null,
      stop_reason,
      invoked_model,
    })),
    tokens: task.tokens_in + task.tokens_out,
    escalation: task.escalation_index ?? null,
  }));
  const seen = result.telemetry_bundle.tasks.map(({ task_id }) => {
    const unit = view.units.get(task_id);
    return {
      unit: task_id,
      status: unit?.state,
      stopReason: unit?.stopReason,
      attempts: unit?.attempts.map(({ index, error, stopReason, debit }) => ({
        attempt_index: index,
        error_type: error?.error_type ?? null,
        stop_reason: stopReason,
        invoked_model: debit?.invokedModel ?? false,
      })),
      tokens: view.glances.get(task_id)?.tokens,
      escalation: unit?.escalation?.index ?? null,
    };
  });
  return { said, seen };
}

/** Graphs of steps, each with a ladder to a model of which the script says what it does. */
const runs = fc.record({
  steps: fc.array(
    fc.record({
      confidence: fc.constantFrom(null, 0.3, 0.9),
      attempts: fc.integer({ min: 1, max: 3 }),
      needsEarlier: fc.nat(),
      does: fc.array(fc.constantFrom<ModelDoes>("answers", "answers_wrongly", "fails", "fails_for_now"), {
        minLength: 3,
        maxLength: 3,
      }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  maxTokens: fc.constantFrom(100, 250, 10_000),
});

test("what is folded from events agrees with the result, whatever becomes of a run", async () => {
  await fc.assert(
    fc.asyncProperty(runs, async ({ steps, maxTokens }) => {
      const units = steps.flatMap(({ confidence, attempts, needsEarlier }, at) => [
        stepUnit(`step_${at}`, confidence, at === 0 ? [] : [`step_${needsEarlier % at}`]),
        modelUnit(`model_${at}`, attempts),
      ]);
      const graph = graphOf(
        units,
        steps.map((_, at) => whenUnsure(`step_${at}`, `model_${at}`)),
        { max_tokens: maxTokens },
      );
      const run = await recordedRun(graph, (unit, attempt) => {
        const does = steps[Number(unit.split("_")[1])]?.does ?? [];
        return does[attempt - 1] ?? "answers";
      });
      const view = folded(run);
      const { said, seen } = bothAccounts(run, view);
      expect(seen).toEqual(said);
      expect(view.state).toBe(run.result.status);
      expect(view.taken.tokens).toBe(run.result.budget.tokens.debited);
      expect(view.taken.llm_invocations).toBe(run.result.budget.llm_invocations.debited);
      expect(view.taken.retries).toBe(run.result.budget.retries.debited);
      expect(view.taken.modelCalls).toBe(run.result.telemetry_bundle.model_invocation_count);
      const { model, operation, retry_wait, other } = timeShares(view);
      expect(model + operation + retry_wait + other).toBe(view.endedMs);
    }),
    { numRuns: 60 },
  );
});

test("events that come twice, as after a stream was taken up again, change nothing", async () => {
  const run = await ladderRun();
  const twice = run.events.flatMap((event, at) => [event, ...run.events.slice(Math.max(0, at - 2), at + 1)]);
  expect(folded({ graph: run.graph, events: twice })).toEqual(folded(run));
});

test("a unit that nothing happened to stays the same object from view to view", async () => {
  const run = await ladderRun();
  const fold = new RunFold(run.graph);
  for (const event of run.events.slice(0, 2)) fold.add(event);
  const before = fold.view();
  fold.add(run.events[2] as ExecutionEvent);
  const after = fold.view();
  const touched = run.events[2]?.work_unit_id;
  for (const [id, unit] of after.units) expect(unit === before.units.get(id)).toBe(id !== touched);
  for (const [id, glance] of after.glances) expect(glance === before.glances.get(id)).toBe(id !== touched);
  expect(fold.view()).toBe(after);
});

test("the fields that failed a schema, the call and the debit are those of their attempt", async () => {
  const asked = folded(await ladderRun()).units.get("asked");
  const [first, second] = asked?.attempts ?? [];
  expect(first).toMatchObject({ ended: "failed", valid: false, debit: { tokens: 12, retries: 0 } });
  expect(first?.violations.map(({ pointer }) => pointer)).toEqual(["/confidence"]);
  expect(first?.retryDelayMs).not.toBeNull();
  expect(second).toMatchObject({
    ended: "succeeded",
    valid: true,
    debit: { tokens: 12, retries: 1, invokedModel: true },
    call: { tier: "medium", model: "scripted-model", provider: "here", maxInputTokens: 80, maxOutputTokens: 20 },
  });
});

test("a run that is given up leaves the attempt under way cancelled, and what was never begun too", async () => {
  const graph = graphOf([modelUnit("asked", 2), stepUnit("after", 1, ["asked"])]);
  const run = await recordedRun(graph, () => "never_answers");
  const view = folded(run);
  const { said, seen } = bothAccounts(run, view);
  expect(view.state).toBe("cancelled");
  expect(seen.map(({ unit, status }) => [unit, status])).toEqual(said.map(({ unit, status }) => [unit, status]));
  expect(view.units.get("asked")?.attempts.map(({ ended }) => ended)).toEqual(["cancelled"]);
  expect(view.units.get("after")?.attempts).toEqual([]);
});

test("a log that stops before the end leaves the run under way, with what was known by then", async () => {
  const run = await ladderRun();
  const view = folded({ graph: run.graph, events: run.events.slice(0, -4) });
  expect(view.state).toBe("running");
  expect(view.endedMs).toBeNull();
});
