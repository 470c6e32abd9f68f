import { randomBytes, randomUUID } from "node:crypto";
import { FabricError, KrakoBackend } from "@krako/backend-client";
import type { TaskGraph } from "@krako/contracts";
import { RefusalError } from "@krako/rules";

const backend = new KrakoBackend({
  url: process.env["KRAKO_URL"] ?? "http://127.0.0.1:7070",
  token: process.env["KRAKO_TOKEN"] ?? "",
});

const graph: TaskGraph = {
  schema_version: "1.0",
  kora_version: "0.1.0",
  contract_version: "1.0",
  graph_id: randomUUID(),
  request_id: randomUUID(),
  tenant_id: "demo",
  created_at: new Date().toISOString(),
  budget: { max_llm_invocations: 0, max_duration_ms: 10_000 },
  policy: { failure_policy: "fail_fast", privacy_default: "allow_remote", priority: "p1", logging: "minimal" },
  work_units: [
    {
      id: "tidy",
      type: "deterministic",
      operation: "text.normalize@1",
      dependencies: [],
      input: { text: "  To be,   or not to be " },
      bindings: [],
      output_schema: {
        type: "object",
        properties: { text: { type: "string" } },
        required: ["text"],
        additionalProperties: false,
      },
      budget: { timeout_ms: 1_000 },
      retries: { max_attempts: 2, backoff_ms: 100 },
      idempotent: true,
      critical: true,
      verification_mode: "schema",
    },
  ],
  escalations: [],
  output: [{ work_unit_id: "tidy", pointer: "/text" }],
};

const context = { run_id: randomUUID(), trace_id: randomBytes(16).toString("hex"), backend_mode: "krako" } as const;

try {
  const result = await backend.executeTaskgraph(graph, context, {
    signal: AbortSignal.timeout(30_000), // cancels the run on the fabric, and still brings its result
    onEvent: ({ sequence, event_type, work_unit_id }) => console.log(sequence, event_type, work_unit_id ?? ""),
  });
  console.log(result.status, JSON.stringify(result.final_output));
} catch (error) {
  // Refused: nothing runs, nothing is charged.
  if (error instanceof RefusalError) console.log(error.problem.error_type, error.problem.violations);
  // The way to the fabric failed. What was accepted runs on: backend.attach(error.sessionId) follows it again.
  else if (error instanceof FabricError) console.log(error.code, error.sessionId, error.charged, error.message);
  else throw error;
}
