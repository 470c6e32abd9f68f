import type { ExecutionEvent } from "@krako/contracts";
import { isExecutionEvent } from "@krako/contracts/validators/execution-event";
import { isExecutionResult } from "@krako/contracts/validators/execution-result";
import { isExecutionSession } from "@krako/contracts/validators/execution-session";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cpuUnit, llmUnit, output, Play, PlayedNode } from "../../test/fabric-play.ts";
import type { Fabric } from "../fabric.ts";

let play: Play;
let fabric: Fabric;
let node: PlayedNode;
beforeEach(async () => {
  play = new Play();
  fabric = await play.process();
  node = await new PlayedNode(play, "n").join(fabric);
});
afterEach(() => play.close());

const BUSY = { kind: "error", code: "busy", message: "Busy.", retryable: true, started: true } as const;

async function view(sessionId: string) {
  return (await play.clock.untilSettled(fabric.services.readSession("acme", sessionId)))?.session;
}

function of(events: readonly ExecutionEvent[], unit: string): string[] {
  return events.filter(({ work_unit_id }) => work_unit_id === unit).map(({ event_type }) => event_type);
}

describe("a session", () => {
  test("writes events that the contract knows, numbered from 1 without a gap, from its first to its last", async () => {
    const pod = await new PlayedNode(play, "pod", { kind: "llm_pod" }).join(fabric);
    const sessionId = await play.run(fabric, [
      cpuUnit("a", { retries: { max_attempts: 2, backoff_ms: 0 } }),
      cpuUnit("b", { dependencies: ["a"], output_schema: { type: "null" }, critical: false }),
      llmUnit("c", { dependencies: ["a"] }),
      cpuUnit("d", { dependencies: ["b"], critical: false }),
    ]);
    const first = await node.claimOne(fabric);
    await node.handIn(fabric, first, node.signed(first, BUSY));
    await play.clock.advance(1_000);
    await node.finish(fabric, await node.claimOne(fabric));
    await node.finish(fabric, await node.claimOne(fabric));
    const call = await pod.claimOne(fabric);
    await pod.start(fabric, call);
    const usage = { tokens_in: 3, tokens_out: 4, model: "m", provider: "p" };
    await pod.handIn(fabric, call, pod.signed(call, output({ label: "x" }), { usage }));
    const events = await play.events(sessionId);
    for (const event of events) expect(isExecutionEvent(event) || isExecutionEvent.errors).toBe(true);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, at) => at + 1));
    expect(new Set(events.map(({ event_id }) => event_id)).size).toBe(events.length);
    for (const { source } of events) expect(source).toEqual({ component: "session", id: "process-1" });
    expect(events.at(0)?.event_type).toBe("execution.session.started");
    expect(events.at(-1)?.event_type).toMatch(/^execution\.session\./);
    expect(of(events, "a")).toEqual([
      "workunit.scheduled",
      "workunit.claimed",
      "workunit.started",
      "workunit.retry.scheduled",
      "workunit.scheduled",
      "workunit.claimed",
      "workunit.started",
      "budget.debited",
      "workunit.validated",
      "workunit.completed",
    ]);
    const result = await play.result(fabric, sessionId);
    expect(isExecutionResult(result) || isExecutionResult.errors).toBe(true);
  });

  test("is seen as the contract says in every state it is in, and its last sequence never falls", async () => {
    const seen: string[] = [];
    let last = 0;
    const look = async (sessionId: string): Promise<void> => {
      const session = await view(sessionId);
      expect(isExecutionSession(session) || isExecutionSession.errors).toBe(true);
      expect(session?.last_sequence).toBeGreaterThanOrEqual(last);
      last = session?.last_sequence ?? 0;
      const unit = session?.units[0];
      seen.push(`${session?.state} ${unit?.state}`);
    };
    const unit = cpuUnit("a", { retries: { max_attempts: 2, backoff_ms: 5_000 } });
    const { session } = await fabric.services.submit("acme", ...submission(unit));
    expect(isExecutionSession(session) || isExecutionSession.errors).toBe(true);
    seen.push(`${session.state} ${"units" in session ? session.units[0]?.state : "without units"}`);
    const id = session.execution_session_id;
    await play.clock.advance(0);
    await look(id);
    const claim = await node.claimOne(fabric);
    await look(id);
    await node.handIn(fabric, claim, node.signed(claim, BUSY));
    await look(id);
    await play.clock.advance(15_000);
    await node.beat(fabric);
    await node.finish(fabric, await node.claimOne(fabric));
    await look(id);
    expect(seen).toEqual([
      "pending pending",
      "running ready",
      "running running",
      "running retry_wait",
      "succeeded succeeded",
    ]);
  });

  test("is seen by another process exactly as by its owner", async () => {
    const other = await play.process();
    const sessionId = await play.run(fabric, [cpuUnit("a"), cpuUnit("b", { dependencies: ["a"] })]);
    for (let step = 0; step < 3; step += 1) {
      const here = await view(sessionId);
      const there = (await play.clock.untilSettled(other.services.readSession("acme", sessionId)))?.session;
      expect(there).toEqual(here);
      if (step < 2) await node.finish(fabric, await node.claimOne(fabric));
    }
    expect((await view(sessionId))?.state).toBe("succeeded");
  });

  test("TENANT-001: is not there for another tenant, in any call", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    const { services } = fabric;
    const { signal } = new AbortController();
    expect(await services.readSession("beta", sessionId)).toBeNull();
    expect(await services.events("beta", sessionId, 0, 10)).toBeNull();
    expect(await play.clock.untilSettled(services.result("beta", sessionId, 0, signal))).toBeNull();
    expect(await services.cancel("beta", sessionId)).toBeNull();
    expect((await services.listSessions("beta", { cursor: undefined, limit: 10, state: undefined })).items).toEqual([]);
    expect((await view(sessionId))?.state).toBe("running");
  });
});

function submission(unit: ReturnType<typeof cpuUnit>): [string, { task_graph: unknown; execution_context: unknown }] {
  const graph = play.graph([unit]);
  const execution_context = {
    run_id: play.ids.next(),
    trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
    backend_mode: "krako",
  };
  return [graph.request_id, { task_graph: graph, execution_context }];
}

describe("cancelling", () => {
  test("ends a session once, and takes back what its nodes have", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    const claim = await node.claimOne(fabric);
    const first = await play.clock.untilSettled(fabric.services.cancel("acme", sessionId));
    const events = await play.told(sessionId);
    const second = await play.clock.untilSettled(fabric.services.cancel("acme", sessionId));
    expect([first?.state, second?.state]).toEqual(["cancelled", "cancelled"]);
    expect(await play.told(sessionId)).toEqual(events);
    await expect(node.finish(fabric, claim)).rejects.toMatchObject({ problem: { code: "claim_stale" } });
    expect((await play.result(fabric, sessionId))?.status).toBe("cancelled");
  });

  test("works at a process that does not own the session", async () => {
    const other = await play.process();
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await node.claimOne(fabric);
    await play.clock.untilSettled(other.services.cancel("acme", sessionId));
    await play.clock.advance(1_000);
    expect((await play.result(other, sessionId))?.status).toBe("cancelled");
  });
});
