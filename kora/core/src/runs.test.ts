import type { TaskGraph } from "@krako/contracts";
import { describe, expect, it } from "vitest";
import { ladderGraph, scriptedModel, watchedRun } from "../test/watched-run.ts";
import { MOST_OUTPUT_DIFFERENCES } from "./diff/diff-runs.ts";
import type { RunRecord } from "./runs.ts";
import * as surface from "./runs.ts";

const { checkRunRecord, diffRuns, replayLog } = surface;

it("offers these values and no others", () => {
  expect(Object.keys(surface).sort()).toEqual([
    "DEFAULT_LOCAL_LIMITS",
    "LocalLimitWatch",
    "checkRunRecord",
    "diffRuns",
    "isLocalOnly",
    "limitNotice",
    "limitsOfRefusal",
    "localLimitSettings",
    "replayLog",
    "routeGraph",
    "routedBackend",
    "runOutputs",
  ]);
});

/** A run of the ladder with a model that answers so, as it would be read from a file. */
async function kept(
  answer: object,
  change: (record: { readonly events: Record<string, unknown>[] }) => void = () => {},
) {
  const graph = ladderGraph();
  const model = scriptedModel(() => ({ output: answer as never, usage: { tokensIn: 11, tokensOut: 3 } }));
  const { result, events } = await watchedRun(graph, [model]);
  const value = JSON.parse(JSON.stringify({ graph, result, events }));
  change(value);
  return checkRunRecord(value);
}

async function recordOf(answer: object) {
  const checked = await kept(answer);
  return checked.ok ? checked.record : expect.fail(checked.problem);
}

const HAM = { label: "ham", confidence: 1 };

describe("a recorded run", () => {
  it("folds to the result that it had, whatever became of it", async () => {
    for (const answer of [HAM, { label: 7 }]) {
      const record = await recordOf(answer);
      const { execution_metadata: folded, ...rest } = replayLog(record);
      const { execution_metadata: said, ...live } = record.result;
      expect({ ...rest, telemetry_bundle: null }).toEqual({ ...live, telemetry_bundle: null });
      expect({ ...folded }).toEqual({ ...said });
    }
  });

  it("without its last event is none", async () => {
    const cut = await kept(HAM, ({ events }) => void events.pop());
    expect(cut).toEqual({ ok: false, problem: "Its events stop before the end of the run." });
  });

  it("with an event twice, or one too few, is none", async () => {
    const twice = await kept(HAM, ({ events }) => void events.splice(3, 0, { ...events[2] }));
    expect(twice).toEqual({ ok: false, problem: "/events/3: It has sequence 3; 4 is missing." });
    const missing = await kept(HAM, ({ events }) => void events.splice(3, 1));
    expect(missing).toEqual({ ok: false, problem: "/events/3: It has sequence 5; 4 is missing." });
  });

  it("with an event of a later version is one without it", async () => {
    const later = await kept(HAM, ({ events }) => {
      const last = events.pop() ?? {};
      const sequence = Number(last["sequence"]);
      events.push({ ...last, event_type: "future.thing.happened", payload: {} }, { ...last, sequence: sequence + 1 });
    });
    expect(later.ok && replayLog(later.record).status).toBe("succeeded");
  });
});

describe("two runs", () => {
  const compare = (before: unknown, after: unknown) =>
    JSON.stringify(before) === JSON.stringify(after) ? [] : [{ op: "replace" as const, path: "", value: after }];

  it("that did the same are the same", async () => {
    const diff = diffRuns(await recordOf(HAM), await recordOf(HAM), compare);
    expect(diff).toMatchObject({ same: true, graph: { same: true }, stages: [], outputs: [] });
    expect(diff.cost.every(({ dimension }) => dimension === "duration_ms")).toBe(true);
  });

  it("of different graphs are not the same, even though both did the same", async () => {
    const made = await madeAnew({ labels: { asked: "otherwise" } });
    const diff = diffRuns(await recordOf(HAM), made, compare);
    expect(diff).toMatchObject({ same: false, graph: { same: false }, stages: [], outputs: [] });
  });

  it("of one document, whose graph is made anew for each, are the same", async () => {
    const ids = {
      graph_id: "0197a1b2-0000-7000-8000-0000000000ff",
      request_id: "0197a1b2-0000-7000-8000-0000000000fe",
    };
    const made = await madeAnew({ ...ids, tenant_id: "another", created_at: "2026-02-01T00:00:00.000Z" });
    const diff = diffRuns(await recordOf(HAM), made, compare);
    expect(diff).toMatchObject({ same: true, graph: { same: true, after: "0".repeat(64) }, stages: [], outputs: [] });
  });

  /** The same run of a graph that differs in these members. */
  async function madeAnew(members: Partial<TaskGraph>): Promise<RunRecord> {
    const record = await recordOf(HAM);
    const { result, graph } = record;
    const execution_metadata = { ...result.execution_metadata, graph_digest: "0".repeat(64) };
    return { ...record, graph: { ...graph, ...members }, result: { ...result, execution_metadata } };
  }

  it("that answered otherwise differ in that alone", async () => {
    const diff = diffRuns(await recordOf(HAM), await recordOf({ ...HAM, label: "spam" }), compare);
    expect(diff).toMatchObject({ same: false, stages: [] });
    expect(diff.outputs).toEqual([
      { unit: null, pointer: "", before: HAM, after: { ...HAM, label: "spam" } },
      { unit: "by_model", pointer: "", before: HAM, after: { ...HAM, label: "spam" } },
    ]);
  });

  it("that took another way differ in stages, attempts and cost", async () => {
    const diff = diffRuns(await recordOf(HAM), await recordOf({ label: 7 }), compare);
    expect(diff.status).toEqual({ before: "succeeded", after: "failed" });
    expect(diff.stages.map(({ unit, after }) => [unit, after?.status, after?.attempts.length])).toEqual([
      ["by_model", "failed", 2],
    ]);
    expect(diff.cost).toContainEqual({ dimension: "model_calls", before: 1, after: 2 });
    expect(diff.cost).toContainEqual({ dimension: "retries", before: 0, after: 1 });
  });

  it.each([
    [MOST_OUTPUT_DIFFERENCES - 1, MOST_OUTPUT_DIFFERENCES - 1],
    [MOST_OUTPUT_DIFFERENCES + 1, MOST_OUTPUT_DIFFERENCES],
  ])("that differ in %i places are told with %i of them", async (places, told) => {
    let calls = 0;
    const many = () => {
      calls += 1;
      return calls > 1
        ? []
        : Array.from({ length: places }, (_, n) => ({ op: "add" as const, path: `/${n}`, value: n }));
    };
    const record = await recordOf(HAM);
    expect(diffRuns(record, record, many).outputs).toHaveLength(told);
  });
});
