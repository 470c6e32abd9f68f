import { expect, test } from "vitest";
import { graphOf, modelUnit, stepUnit } from "../../../test/page/recorded-run.ts";
import { RunFold } from "./run-fold.ts";
import { timeShares } from "./time-shares.ts";
import { newAttempt, pendingUnit } from "./unit-view.ts";

test("each moment counts once, for the most costly thing that went on", () => {
  const [operation, model] = [stepUnit("a", 1), modelUnit("b", 2)];
  const view = new RunFold(graphOf([operation, model])).view();
  const attempt = (index: number, startedMs: number, endedMs: number, retryDelayMs: number | null = null) => ({
    ...newAttempt(index),
    startedMs,
    endedMs,
    retryDelayMs,
  });
  const units = new Map([
    ["a", { ...pendingUnit(operation), attempts: [attempt(1, 5, 30)] }],
    ["b", { ...pendingUnit(model), attempts: [attempt(1, 20, 40, 10), attempt(2, 55, 60)] }],
  ]);
  // 0–5 nothing, 5–20 the operation, 20–40 the model (and the operation), 40–55 the wait, 55–60 the model, 60–70 nothing.
  expect(timeShares({ ...view, units }, 70)).toEqual({ other: 15, operation: 15, model: 25, retry_wait: 15 });
});
