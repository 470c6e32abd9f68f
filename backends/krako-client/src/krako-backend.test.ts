import { describe, expect, it } from "vitest";
import { CONTEXT, GRAPH, resultOf } from "../test/documents.ts";
import { sequencesOf, settingOf, TOKEN } from "../test/setting.ts";

describe("a run on a fabric", () => {
  it("agrees on versions, submits once, follows the stream, and ends with the result", async () => {
    const { backend, double, events, onEvent } = await settingOf();
    const result = await backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent });
    const { id } = double.session;
    expect(result).toEqual(resultOf(id));
    expect(events).toEqual(double.session.events);
    expect(double.lines).toEqual([
      "GET /v1/versions",
      "POST /v1/taskgraphs",
      `GET /v1/sessions/${id}/events/stream`,
      `GET /v1/sessions/${id}/result?wait_ms=30000`,
    ]);
    await backend.executeTaskgraph(GRAPH, CONTEXT);
    expect(double.lines.filter((line) => line === "GET /v1/versions")).toHaveLength(1);
  });

  it("says so where the run was given up before it was submitted, so that nothing of it starts", async () => {
    const { backend, double } = await settingOf();
    await backend.executeTaskgraph(GRAPH, CONTEXT, { signal: AbortSignal.abort() });
    const submitted = double.seen.find(({ line }) => line === "POST /v1/taskgraphs");
    expect(JSON.parse(submitted?.body ?? "")).toMatchObject({ task_graph: GRAPH, cancelled: true });
  });

  it("opens no stream when nobody listens", async () => {
    const { backend, double } = await settingOf();
    await backend.executeTaskgraph(GRAPH, CONTEXT);
    expect(double.lines.join()).not.toContain("/events");
  });

  it("hands out events as they happen, of types it has never heard of as well", async () => {
    const { backend, double, events, onEvent } = await settingOf({ live: (session) => session.push(2) });
    const run = backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent });
    while (events.length < 2) await new Promise((resolve) => setImmediate(resolve));
    double.session.push(1, "workunit.teleported");
    while (events.length < 3) await new Promise((resolve) => setImmediate(resolve));
    double.session.end("failed");
    expect((await run).status).toBe("failed");
    expect(sequencesOf(events)).toEqual([1, 2, 3, 4]);
    expect(events[2]).toMatchObject({ event_type: "workunit.teleported", payload: { added_later: 3 } });
  });

  it("carries version, trace and token on every request, and no token where none is asked for", async () => {
    const { backend, double, onEvent } = await settingOf();
    await backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent });
    await backend.capabilityDescriptor();
    await backend.healthCheck();
    for (const { line, headers } of double.seen) {
      expect(headers["krako-contract-version"], line).toBe("1.0");
      expect(headers["traceparent"], line).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
      const isOpen = /versions|health/.test(line);
      expect(headers.authorization, line).toBe(isOpen ? undefined : `Bearer ${TOKEN}`);
      if (/taskgraphs|sessions/.test(line)) expect(headers["traceparent"], line).toContain(CONTEXT.trace_id);
    }
    expect(double.seen[1]?.headers["idempotency-key"]).toBe(GRAPH.request_id);
    expect(double.seen[1]?.headers["prefer"]).toBe("return=minimal");
    expect(JSON.parse(double.seen[1]?.body ?? "")).toEqual({ task_graph: GRAPH, execution_context: CONTEXT });
  });
});
