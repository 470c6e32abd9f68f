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
