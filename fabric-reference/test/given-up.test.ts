import { countedIds, systemClock } from "@krako/attempts";
import { KrakoBackend } from "@krako/backend-client";
import type { ExecutionContext, TaskGraph } from "@krako/contracts";
import { afterAll, expect, test } from "vitest";
import { startEmbeddedFabric } from "../src/embedded.ts";
import { plugin } from "./echo-operations.ts";

const ids = countedIds(() => systemClock.now());
const fabric = await startEmbeddedFabric({ operations: [plugin], models: [] });
const backend = new KrakoBackend({ url: fabric.url, token: fabric.token, fetch: (request) => fabric.fetch(request) });
afterAll(() => fabric.close());

const context = (): ExecutionContext => ({
  run_id: ids.next(),
  trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
  backend_mode: "krako",
});

function graph(): TaskGraph {
  return {
    schema_version: "1.0",
    kora_version: "0.1.0",
    contract_version: "1.0",
    graph_id: ids.next(),
    request_id: ids.next(),
    tenant_id: "dev",
    created_at: "2026-01-01T00:00:00.000Z",
    budget: {},
    policy: { failure_policy: "fail_fast", privacy_default: "allow_remote", priority: "p2", logging: "off" },
    work_units: [
      {
        id: "only",
        type: "deterministic",
        operation: "test.echo@1",
        dependencies: [],
        input: {},
        bindings: [],
        output_schema: { type: "object", additionalProperties: false },
        budget: { timeout_ms: 30_000 },
        retries: { max_attempts: 1, backoff_ms: 0 },
        idempotent: true,
        critical: true,
        verification_mode: "none",
      },
    ],
    escalations: [],
    output: [{ work_unit_id: "only", pointer: "" }],
  };
}

test("a run that was given up before it was submitted starts nothing, and ends cancelled", async () => {
  const types: string[] = [];
  const result = await backend.executeTaskgraph(graph(), context(), {
    signal: AbortSignal.abort(),
    onEvent: ({ event_type }) => types.push(event_type),
  });
  expect(result.status).toBe("cancelled");
  expect(types).not.toContain("workunit.scheduled");
  expect((await backend.executeTaskgraph(graph(), context())).status).toBe("succeeded");
});
