import type { ExecutionContext, ExecutionEvent, ExecutionResult, Problem, TaskGraph } from "@krako/contracts";
import { type RefusalFacts, refusal } from "@krako/rules";

export const GRAPH: TaskGraph = {
  schema_version: "1.0",
  kora_version: "0.1.0",
  contract_version: "1.0",
  graph_id: "01890000-0000-7000-8000-000000000001",
  request_id: "01890000-0000-7000-8000-000000000002",
  tenant_id: "tenant",
  created_at: "2026-01-01T00:00:00.000Z",
  budget: {},
  policy: { failure_policy: "continue_on_error", privacy_default: "allow_remote", priority: "p2", logging: "off" },
  work_units: [],
  escalations: [],
  output: [],
};

export const CONTEXT: ExecutionContext = {
  run_id: "01890000-0000-7000-8000-000000000100",
  trace_id: "0af7651916cd43dd8448eb211c80319c",
  backend_mode: "krako",
};

/** As much of an event as a client looks at; what it does not know is in it as well. */
export function eventOf(sessionId: string, sequence: number, event_type = "workunit.completed"): ExecutionEvent {
  return {
    event_id: `01890000-0000-7000-9000-${sequence.toString(16).padStart(12, "0")}`,
    event_type,
    sequence,
    execution_session_id: sessionId,
    payload: { added_later: sequence },
  } as unknown as ExecutionEvent;
}

export function resultOf(sessionId: string, status: ExecutionResult["status"] = "succeeded"): ExecutionResult {
  return {
    contract_version: "1.0",
    status,
    final_output: { of: sessionId },
    telemetry_bundle: {},
    budget: {},
    execution_metadata: {},
  } as unknown as ExecutionResult;
}

export function problemOf(facts: Partial<RefusalFacts> = {}): Problem {
  return refusal({ error_type: "ADMISSION_REJECTED", code: "no_room", title: "There is no room.", ...facts }).problem;
}
