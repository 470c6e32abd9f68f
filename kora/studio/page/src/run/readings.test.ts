import { beforeAll, describe, expect, test } from "vitest";
import { ladderRun } from "../../../test/page/ladder-run.ts";
import { graphOf, type RecordedRun, recordedRun, stepUnit, whenUnsure } from "../../../test/page/recorded-run.ts";
import { answeredBy } from "./answered-by.ts";
import { avoidedBy } from "./avoided.ts";
import { budgetBars } from "./budget-bars.ts";
import { ladderPaths } from "./ladder-paths.ts";
import { RunFold } from "./run-fold.ts";
import type { RunView } from "./run-view.ts";
import { timelineRows } from "./timeline-rows.ts";
import { unitInput } from "./unit-input.ts";

describe("what is read from a run with two ladders", () => {
  let run: RecordedRun;
  let view: RunView;
  beforeAll(async () => {
    run = await ladderRun();
    const fold = new RunFold(run.graph);
    for (const event of run.events) fold.add(event);
    view = fold.view();
  });

  test("each ladder says which rungs were tried, why, and which were not needed", () => {
    expect(ladderPaths(view)).toEqual([
      {
        tried: [
          { unit: "unsure", state: "succeeded", because: null },
          { unit: "asked", state: "succeeded", because: "/confidence is below 0.8" },
        ],
        notNeeded: [],
      },
      { tried: [{ unit: "sure", state: "succeeded", because: null }], notNeeded: ["not_asked"] },
    ]);
  });

  test("a ladder of three rungs is one ladder", async () => {
    const units = [stepUnit("first", 0.1), stepUnit("second", 0.2), stepUnit("third", 0.3)];
    const three = await recordedRun(graphOf(units, [whenUnsure("first", "second"), whenUnsure("second", "third")]));
    const fold = new RunFold(three.graph);
    for (const event of three.events) fold.add(event);
    const paths = ladderPaths(fold.view());
    expect(paths.map(({ tried }) => tried.map(({ unit }) => unit))).toEqual([["first", "second", "third"]]);
    expect(answeredBy(fold.view(), "first")).toBe("third");
  });

  test("the answer is from the rung that stands in", () => {
    expect(view.outputUnit).toBe("unsure");
    expect(answeredBy(view, "unsure")).toBe("asked");
    expect(answeredBy(view, "sure")).toBe("sure");
  });

  test("what was avoided is the most that the skipped model units could have taken", () => {
    expect(avoidedBy(view)).toEqual({ modelUnits: 2, begun: 1, skipped: 1, tokensAtMost: 300, callsAtMost: 3 });
  });

  test("the bars so far are those of the report once there is one, but for the time", () => {
    const soFar = budgetBars(view, null, 0).filter(({ dimension }) => dimension !== "duration");
    const reported = budgetBars(view, run.result.budget, 0).filter(({ dimension }) => dimension !== "duration");
    expect(soFar).toEqual(reported);
    expect(soFar[0]).toEqual({
      dimension: "tokens",
      declared: 1_000,
      debited: 24,
      remaining: 976,
      overrun: 0,
      share: 0.024,
    });
  });

  test("the timeline shows attempts, the call in them and the wait between them, and nothing of what was skipped", () => {
    const rows = timelineRows(view);
    const asked = rows.find((row) => row.view.unit.id === "asked");
    const kinds = asked?.spans
      .filter(({ kind }) => kind !== "waiting")
      .map(({ kind, attempt }) => `${kind} ${attempt}`);
    expect(kinds).toEqual(["attempt 1", "call 1", "retry_wait 1", "attempt 2", "call 2"]);
    expect(rows.find((row) => row.view.unit.id === "not_asked")?.spans).toEqual([]);
    expect(rows).toHaveLength(5);
  });

  test("the input of a unit is what was carried in, of the unit that stood in", () => {
    expect(unitInput(run.graph, run.events, "both")).toEqual({ ok: true, input: { confidence: 0.9 } });
  });

  test("an input that is not settled yet is said to be unknown", () => {
    expect(unitInput(run.graph, run.events.slice(0, 3), "both")).toMatchObject({ ok: false });
  });
});
