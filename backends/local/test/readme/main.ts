import { randomBytes, randomUUID } from "node:crypto";
import { LocalBackend } from "@krako/backend-local";
import type { ExecutionContext, ExecutionResult, TaskGraph } from "@krako/contracts";
import { RefusalError } from "@krako/rules";
import { plugin } from "./operations.ts";

const graphOf = (text: string): TaskGraph => ({
  schema_version: "1.0",
  kora_version: "0.1.0",
  contract_version: "1.0",
  graph_id: randomUUID(),
  request_id: randomUUID(),
  tenant_id: "demo",
  created_at: new Date().toISOString(),
  budget: { max_llm_invocations: 0, max_duration_ms: 10_000 },
  policy: { failure_policy: "fail_fast", privacy_default: "local_only", priority: "p1", logging: "minimal" },
  work_units: [
    {
      id: "split",
      type: "deterministic",
      operation: "words.split@1",
      dependencies: [],
      input: { text },
      bindings: [],
      output_schema: {
        type: "object",
        properties: { words: { type: "array", items: { type: "string" } } },
        required: ["words"],
        additionalProperties: false,
      },
      budget: { timeout_ms: 1_000 },
      retries: { max_attempts: 1, backoff_ms: 0 },
      idempotent: true,
      critical: true,
      verification_mode: "schema",
    },
    {
      id: "count",
      type: "aggregation",
      operation: "words.count@1",
      dependencies: ["split"],
      input: {},
      // The input gets a member "words": the output of "split" at that pointer.
      bindings: [{ from: "split", pointer: "/words", to: "/words" }],
      output_schema: {
        type: "object",
        properties: { word: { type: "string" }, times: { type: "integer" } },
        required: ["word", "times"],
        additionalProperties: false,
      },
      budget: { timeout_ms: 5_000 },
      retries: { max_attempts: 1, backoff_ms: 0 },
      idempotent: true,
      critical: true,
      verification_mode: "schema",
    },
  ],
  escalations: [],
  output: [{ work_unit_id: "count", pointer: "" }],
});

const backend = new LocalBackend({ operations: [plugin] });
const context = (): ExecutionContext => ({
  run_id: randomUUID(),
  trace_id: randomBytes(16).toString("hex"),
  backend_mode: "local",
});

function report({ status, stop_reason, final_output, error, budget, telemetry_bundle }: ExecutionResult): void {
  console.log(`${status} (${stop_reason}):`, final_output);
  if (error !== undefined) {
    console.log(`  ${error.error_type}, ${error.code}, in ${error.work_unit_id}: ${error.message}`);
    console.log(`  charged: ${error.charged} US dollars`);
  }
  const { declared, remaining } = budget.llm_invocations;
  console.log(`  LLM calls: ${declared} declared, ${remaining} left; retries: ${budget.retries.debited}`);
  for (const { task_id, status, attempts } of telemetry_bundle.tasks)
    console.log(`  ${task_id}: ${status}, attempts: ${attempts.length}`); // attempts[0].duration_ms: how long it took
}

// A run that succeeds, with its events.
report(
  await backend.executeTaskgraph(graphOf("To be or not to be"), context(), {
    onEvent: ({ sequence, event_type, work_unit_id }) => console.log(sequence, event_type, work_unit_id ?? ""),
  }),
);

// A run that fails: an operation throws. The promise resolves all the same.
report(await backend.executeTaskgraph(graphOf("1 2 3"), context()));

// A run that is cancelled while it is under way, here as soon as "count" has started.
const cancelling = new AbortController();
report(
  await backend.executeTaskgraph(graphOf("To be or not to be"), context(), {
    signal: cancelling.signal,
    onEvent: ({ event_type, work_unit_id }) => {
      if (event_type === "workunit.started" && work_unit_id === "count") cancelling.abort();
    },
  }),
);

// A graph that is not accepted: nothing runs, and the promise rejects.
const unknown = graphOf("To be or not to be");
unknown.output = [{ work_unit_id: "no_such_unit", pointer: "" }];
try {
  await backend.executeTaskgraph(unknown, context());
} catch (error) {
  if (!(error instanceof RefusalError)) throw error;
  for (const { rule, pointer, message } of error.problem.violations ?? []) console.log(rule, pointer, message);
}

await backend.close();
