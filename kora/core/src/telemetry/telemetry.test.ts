import type { ExecutionEvent } from "@krako/contracts";
import { ModelError } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ladderGraph, RUN_ID, scriptedModel, TRACE_ID, watchedRun } from "../../test/watched-run.ts";
import { jsonLinesSink } from "./json-lines-sink.ts";
import { memorySink } from "./memory-sink.ts";
import type { TelemetryRecord } from "./telemetry-record.ts";
import { observeRun } from "./telemetry-sink.ts";
import { readTraceParent, spanIdOfRun } from "./trace-parent.ts";

const FACTS = { run_id: RUN_ID, trace_id: TRACE_ID, backend_mode: "local" } as const;

/** A model whose first answer fits no schema and whose second does. */
function secondTimeRight() {
  let calls = 0;
  return scriptedModel(() => {
    calls += 1;
    const output = calls === 1 ? { label: 7 } : { label: "ham", confidence: 0.9 };
    return { output, usage: { tokensIn: 11, tokensOut: 3 }, model: "tiny-2", provider: "lab" };
  });
}

describe("telemetry of a run", () => {
  it("is what happened: each attempt with its model call, each unit, and the sums of the result", async () => {
    const graph = ladderGraph();
    const sink = memorySink();
    const { result } = await watchedRun(graph, [secondTimeRight()], observeRun(graph, FACTS, [sink]));
    expect(sink.records.map((record) => `${record.record} ${"unit" in record ? record.unit : ""}`.trim())).toEqual([
      "run.started",
      "attempt.started by_rule",
      "attempt.ended by_rule",
      "unit.ended by_rule",
      "unit.escalated by_rule",
      "attempt.started by_model",
      "attempt.ended by_model",
      "attempt.started by_model",
      "attempt.ended by_model",
      "unit.ended by_model",
      "run.ended",
    ]);
    expect(sink.records.every(({ run_id, trace_id }) => run_id === RUN_ID && trace_id === TRACE_ID)).toBe(true);
    const attempts = sink.records.filter((record) => record.record === "attempt.ended");
    expect(
      attempts.map(({ attempt, stop_reason, valid, invoked_model, tokens_in, model }) => [
        attempt,
        stop_reason,
        valid,
        invoked_model,
        tokens_in,
        model,
      ]),
    ).toEqual([
      [1, "success", true, false, 0, null],
      [1, "validation_failed", false, true, 11, "tiny-2"],
      [2, "success", true, true, 11, "tiny-2"],
    ]);
    const ended = sink.records.at(-1);
    expect(ended).toMatchObject({
      status: result.status,
      model_calls: result.telemetry_bundle.model_invocation_count,
      tokens: result.budget.tokens.debited,
      llm_invocations: 2,
      retries: 1,
    });
    expect(sink.records.find((record) => record.record === "unit.escalated")).toMatchObject({ to: "by_model" });
  });

  it("is the same from recorded events as it was live", async () => {
    const graph = ladderGraph();
    const [live, read] = [memorySink(), memorySink()];
    const { events } = await watchedRun(graph, [secondTimeRight()], observeRun(graph, FACTS, [live]));
    const observe = observeRun(graph, FACTS, [read]);
    for (const event of events) observe(event);
    expect(read.records).toEqual(live.records);
  });

  it("says how a run was cancelled or failed", async () => {
    const graph = ladderGraph();
    const sink = memorySink();
    await watchedRun(graph, [scriptedModel(() => Promise.reject(new Error("bug")))], observeRun(graph, FACTS, [sink]));
    expect(sink.records.at(-1)).toMatchObject({
      record: "run.ended",
      status: "failed",
      error_type: "EXECUTION_FAILURE",
    });
  });
});

it("of a unit that is cancelled while it waits for its retry tells no second attempt", async () => {
  const graph = ladderGraph();
  const { events } = await watchedRun(graph, [secondTimeRight()]);
  const waits = events.findIndex(({ event_type }) => event_type === "workunit.retry.scheduled");
  const cancelled = { ...events[waits], event_type: "workunit.cancelled", payload: { stop_reason: "cancelled" } };
  const sink = memorySink();
  const observe = observeRun(graph, FACTS, [sink]);
  for (const event of [...events.slice(0, waits + 1), cancelled as ExecutionEvent]) observe(event);
  const told = sink.records.slice(-3);
  expect(told.map(({ record }) => record)).toEqual(["attempt.started", "attempt.ended", "unit.ended"]);
  expect(told[2]).toMatchObject({ unit: "by_model", status: "cancelled", attempts: 1 });
});

/** What a model may do to one call. */
const DEEDS = fc.constantFrom("right", "wrong", "retryable", "final", "unknown usage", "cancelled");

function does(deed: string | undefined, cancel: () => void) {
  const usage = deed === "unknown usage" ? null : { tokensIn: 11, tokensOut: 3 };
  if (deed === "cancelled") cancel();
  if (deed === "retryable" || deed === "final")
    throw new ModelError("busy", "No.", { retryable: deed === "retryable", usage });
  return { output: { label: deed === "wrong" ? 7 : "ham", confidence: 1 }, usage };
}

it("of any run agrees with its result: every attempt, every unit, every sum", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(DEEDS, { minLength: 1, maxLength: 3 }), async (deeds) => {
      const graph = ladderGraph();
      const controller = new AbortController();
      const sink = memorySink();
      let calls = 0;
      const model = scriptedModel(() => does(deeds[calls++], () => controller.abort()));
      const { result } = await watchedRun(graph, [model], observeRun(graph, FACTS, [sink]), controller.signal);
      const attempts = sink.records.filter((record) => record.record === "attempt.ended");
      const told = attempts.map(
        ({ unit, attempt, stop_reason, error_type, tokens_in, tokens_out, invoked_model, estimated, lost }) => ({
          unit,
          attempt,
          stop_reason,
          error_type,
          tokens_in,
          tokens_out,
          invoked_model,
          estimated,
          lost,
        }),
      );
      const tasks = result.telemetry_bundle.tasks;
      const meant = tasks.flatMap(({ task_id: unit, attempts: all }) =>
        all.map(
          ({
            attempt_index: attempt,
            stop_reason,
            error_type = null,
            tokens_in,
            tokens_out,
            invoked_model,
            estimated,
            lost,
          }) => ({
            unit,
            attempt,
            stop_reason,
            error_type,
            tokens_in,
            tokens_out,
            invoked_model,
            estimated,
            lost,
          }),
        ),
      );
      expect(told).toEqual(meant);
      const units = sink.records.filter((record) => record.record === "unit.ended");
      const byUnit = new Map(units.map(({ unit, status, stop_reason }) => [unit, [status, stop_reason]]));
      for (const { task_id, status, stop_reason } of tasks) expect(byUnit.get(task_id)).toEqual([status, stop_reason]);
      expect(units).toHaveLength(tasks.length);
      expect(sink.records.at(-1)).toMatchObject({
        record: "run.ended",
        status: result.status,
        stop_reason: result.stop_reason,
        model_calls: result.telemetry_bundle.model_invocation_count,
        tokens: result.budget.tokens.debited + result.budget.tokens.overrun,
      });
    }),
    { numRuns: 60 },
  );
});

describe("a sink", () => {
  it("that throws is told nothing more, and harms neither the run nor other sinks", async () => {
    const graph = ladderGraph();
    const faults: unknown[] = [];
    const sink = memorySink();
    const broken = {
      take: () => {
        throw new Error("full");
      },
    };
    const observe = observeRun(graph, FACTS, [broken, sink], (error) => faults.push(error));
    const { result } = await watchedRun(graph, [secondTimeRight()], observe);
    expect(result.status).toBe("succeeded");
    expect(faults).toHaveLength(1);
    expect(sink.records).toHaveLength(11);
  });

  it("in memory keeps the newest records and counts the others", () => {
    const sink = memorySink(3);
    for (let n = 1; n <= 7; n += 1) sink.take({ run_id: String(n) } as TelemetryRecord);
    expect(sink.records.map(({ run_id }) => run_id)).toEqual(["5", "6", "7"]);
    expect(sink.dropped).toBe(4);
    expect(() => memorySink(0)).toThrow("most is 0");
  });

  it("of JSON lines writes one line for each record", () => {
    const lines: string[] = [];
    const sink = jsonLinesSink((line) => lines.push(line));
    sink.take({ record: "run.started", tenant_id: "two\nlines" } as TelemetryRecord);
    expect(lines).toEqual(['{"record":"run.started","tenant_id":"two\\nlines"}\n']);
  });
});

describe("a traceparent", () => {
  const [TRACE, SPAN] = [TRACE_ID, "00f067aa0ba902b7"];

  it.each([
    [`00-${TRACE}-${SPAN}-01`, true],
    [`00-${TRACE}-${SPAN}-00`, false],
    [`cc-${TRACE}-${SPAN}-01-of-the-future`, true],
  ])("%s is read", (text, sampled) => {
    expect(readTraceParent(text)).toEqual({ traceId: TRACE, spanId: SPAN, sampled });
  });

  it.each([
    undefined,
    "",
    `ff-${TRACE}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01-more`,
    `00-${"0".repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${"0".repeat(16)}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
  ])("%j is none", (text) => {
    expect(readTraceParent(text)).toBeNull();
  });

  it("of a run is the end of its id", () => {
    expect(spanIdOfRun(RUN_ID)).toBe("8000000000000003");
  });
});
