import { LocalBackend } from "@krako/backend-local";
import type { BackendCapabilities, BackendStatus, TaskGraph } from "@krako/contracts";
import { describe, expect, it } from "vitest";
import { ladderGraph, plugin, RUN_ID, scriptedModel, TRACE_ID } from "../../test/watched-run.ts";
import { type BackendFacts, isLocalOnly, LONGEST_REASON, routeGraph } from "./route-graph.ts";
import { routedBackend } from "./routed-backend.ts";

const model = scriptedModel(() => ({ output: { label: "ham", confidence: 1 }, usage: null }));

async function factsOf(models: boolean, change: Partial<BackendStatus> = {}): Promise<BackendFacts> {
  const backend = new LocalBackend({ operations: [plugin], models: models ? [model] : [] });
  const capabilities: BackendCapabilities = await backend.capabilityDescriptor();
  return { capabilities, status: { ...(await backend.healthCheck()), ...change } };
}

const able = await factsOf(true);
const unable = await factsOf(false);
const draining = await factsOf(true, { status: "unavailable", message: "It drains." });
const DEAD: BackendFacts = { capabilities: null, status: null };

/** The ladder with one unit whose data may not leave the machine. */
function withLocalOnly(): TaskGraph {
  const graph = ladderGraph();
  const [first, ...rest] = graph.work_units;
  if (first === undefined) throw new Error("The ladder has no units.");
  return { ...graph, work_units: [{ ...first, constraints: { privacy: "local_only" } }, ...rest] };
}

const never = (): Promise<BackendFacts> => Promise.reject(new Error("The other backend was asked."));
const answers = (facts: BackendFacts) => () => Promise.resolve(facts);

describe("a graph with a local_only unit", () => {
  const byDefault: TaskGraph = { ...ladderGraph(), policy: { ...ladderGraph().policy, privacy_default: "local_only" } };

  it.each([
    ["always", withLocalOnly()],
    ["when_local_cannot", withLocalOnly()],
    ["always", byDefault],
    ["when_local_cannot", byDefault],
  ] as const)("stays here whatever is set (%s), also where this machine cannot run it", async (routing, graph) => {
    expect(isLocalOnly(graph)).toBe(true);
    expect(await routeGraph(graph, routing, unable, never)).toEqual({
      backend: "local",
      reason: "local: the graph has local_only units",
    });
  });
});

describe("any other graph", () => {
  const graph = ladderGraph();

  it("goes to the named backend where routing is always, even though this machine can run it", async () => {
    expect(await routeGraph(graph, "always", able, never)).toMatchObject({ backend: "krako" });
  });

  it("stays where this machine can run it, and nobody else is asked", async () => {
    expect(await routeGraph(graph, "when_local_cannot", able, never)).toEqual({
      backend: "local",
      reason: "local: the local backend can run it",
    });
  });

  it("goes where this machine cannot run it and the other can", async () => {
    expect(await routeGraph(graph, "when_local_cannot", unable, answers(able))).toEqual({
      backend: "krako",
      reason: "krako: local cannot: The backend runs no units of type llm.",
    });
  });

  it.each([
    ["does not answer", DEAD, "It does not answer."],
    ["takes nothing", draining, "It drains."],
    ["cannot run it either", unable, "The backend runs no units of type llm."],
  ])("stays where the other %s", async (_, other, why) => {
    expect(await routeGraph(graph, "when_local_cannot", unable, answers(other))).toEqual({
      backend: "local",
      reason: `local: local cannot: The backend runs no units of type llm. krako neither: ${why}`,
    });
  });

  it("goes where this machine takes nothing at the moment", async () => {
    const closed = await factsOf(true, { status: "unavailable" });
    expect(await routeGraph(graph, "when_local_cannot", closed, answers(able))).toMatchObject({ backend: "krako" });
  });

  it("has a reason that fits into its result", async () => {
    const wordy = await factsOf(true, { status: "unavailable", message: "x".repeat(4_096) });
    const { reason } = await routeGraph(graph, "when_local_cannot", wordy, answers(able));
    expect(reason).toHaveLength(LONGEST_REASON);
  });
});

it("a result says how its backend was chosen", async () => {
  const local = new LocalBackend({ operations: [plugin], models: [model] });
  const backend = routedBackend(local, { backend: "local", reason: "local: because" });
  const context = { run_id: RUN_ID, trace_id: TRACE_ID, backend_mode: "local" } as const;
  const { execution_metadata: metadata } = await backend.executeTaskgraph(ladderGraph(), context);
  expect(metadata.routing).toBe("local: because");
  expect(metadata.result_digest).toMatch(/^[0-9a-f]{64}$/);
  expect(await backend.healthCheck()).toEqual(await local.healthCheck());
  await local.close();
});
