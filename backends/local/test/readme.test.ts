import { readFileSync } from "node:fs";
import { LocalBackend } from "@krako/backend-local";
import type { TaskGraph } from "@krako/contracts";
import { plugin } from "@krako/operations";
import { describe, expect, it } from "vitest";

const graph: TaskGraph = {
  schema_version: "1.0",
  kora_version: "0.1.0",
  contract_version: "1.0",
  graph_id: "0199b1c4-5d2e-7000-8000-000000000001",
  request_id: "0199b1c4-5d2e-7000-8000-000000000002",
  tenant_id: "demo",
  created_at: "2026-01-31T09:30:00.000Z",
  budget: { max_duration_ms: 10_000 },
  policy: { failure_policy: "fail_fast", privacy_default: "allow_remote", priority: "p2", logging: "minimal" },
  work_units: [
    {
      id: "normalize",
      type: "deterministic",
      operation: "text.normalize@1",
      dependencies: [],
      input: { text: "  HELLO,   Krako  ", case: "lower", whitespace: "collapse" },
      bindings: [],
      output_schema: {
        type: "object",
        properties: { text: { type: "string" } },
        required: ["text"],
        additionalProperties: false,
      },
      budget: { timeout_ms: 1_000 },
      retries: { max_attempts: 1, backoff_ms: 0 },
      idempotent: true,
      critical: true,
      verification_mode: "schema",
    },
  ],
  escalations: [],
  output: [{ work_unit_id: "normalize", pointer: "/text" }],
};

const context = {
  run_id: "0199b1c4-5d2e-7000-8000-000000000003",
  trace_id: "0af7651916cd43dd8448eb211c80319c",
  backend_mode: "local",
} as const;

const told: string[] = [];
const print = (text: string): void => void told.push(text);

const backend = new LocalBackend({ operations: [plugin] });
const result = await backend.executeTaskgraph(graph, context, {
  onEvent: (event) => print(`${event.sequence} ${event.event_type}`),
});
print(`${result.status}: ${result.final_output}`); // succeeded: hello, krako

describe("the first example", () => {
  it("does what it says", () => {
    expect(told).toEqual([
      "1 execution.session.started",
      "2 workunit.started",
      "3 workunit.validated",
      "4 workunit.completed",
      "5 execution.session.completed",
      "succeeded: hello, krako",
    ]);
  });

  it("names the options there are", () => {
    const source = readFileSync(new URL("../src/local-backend.ts", import.meta.url), "utf8");
    const declared = source.match(/^ {2}readonly (\w+)\?:/gm)?.map((line) => line.match(/readonly (\w+)/)?.[1]);
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const told = readme.match(/^\| `(\w+)` \|/gm)?.map((line) => line.match(/`(\w+)`/)?.[1]);
    expect(told).toEqual(declared);
  });
});
