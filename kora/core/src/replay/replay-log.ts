import type { ExecutionContext, ExecutionResult } from "@krako/contracts";
import { compilePlan, executionResult, rebuild, TelemetryFold } from "@krako/rules";
import type { RunRecord } from "./run-record.ts";

/**
 * The result that the events of a recorded run lead to, by the same fold as that of a live run. Nothing is executed and nobody is
 * asked: its status, budget and digests are those of the recorded result unless one of the two was changed.
 * @throws TypeError when the events are not those of the graph.
 */
export function replayLog({ graph, result, events, facts }: RunRecord): ExecutionResult {
  const { execution_metadata: said } = result;
  const plan = compilePlan(graph, { facts });
  const telemetry = new TelemetryFold(plan);
  for (const event of events) telemetry.add(event, Date.parse(event.timestamp));
  const context: ExecutionContext = {
    run_id: said.run_id,
    trace_id: said.trace_id,
    backend_mode: said.execution_session_id === undefined ? "local" : "krako",
  };
  return executionResult({
    session: rebuild(plan, events),
    telemetry,
    context,
    startedAt: Date.parse(said.started_at),
    endedAt: Date.parse(said.completed_at),
    backend: { name: said.backend, version: said.backend_version },
    capabilities: { digest: said.capabilities_digest },
  });
}
