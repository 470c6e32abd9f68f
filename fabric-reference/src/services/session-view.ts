import type {
  BudgetReport,
  ExecutionSession,
  RunStatus,
  SessionSummary,
  TaskTelemetry,
  WorkUnitExecution,
} from "@krako/contracts";
import { budgetReport, CONTRACT_VERSION, privacyOf, timestamp, unitView, withDuration } from "@krako/rules";
import type { HostedSession } from "../sessions/hosted-session.ts";

/** The session as the contract shows it, with its units in canonical order; `now` in milliseconds since 1970. */
export function sessionView(hosted: HostedSession, now: number): ExecutionSession {
  const { plan, session, startedAt, endedAt } = hosted;
  const records = hosted.telemetry.bundle().tasks;
  const units = plan.units.map((planned, rank) =>
    unitExecution(hosted, planned.unit.id, records[rank] as TaskTelemetry),
  );
  const elapsed = startedAt === null ? 0 : Math.max(0, (endedAt ?? now) - startedAt);
  const budget: BudgetReport = withDuration(budgetReport(session), Math.round(elapsed));
  return { ...summaryView(hosted), budget, units };
}

/** The session without its units. */
export function summaryView(hosted: HostedSession): SessionSummary {
  const { identity, plan, context, session, startedAt, endedAt } = hosted;
  const { graph } = plan;
  return {
    contract_version: CONTRACT_VERSION,
    execution_session_id: identity.sessionId,
    graph_id: graph.graph_id,
    request_id: graph.request_id,
    tenant_id: graph.tenant_id,
    created_at: graph.created_at,
    policy: graph.policy,
    ...(graph.labels === undefined ? {} : { labels: graph.labels }),
    graph_digest: identity.graphDigest,
    run_id: context.run_id,
    trace_id: context.trace_id,
    state: session.status,
    ...(hosted.isOver ? { stop_reason: stopReason(hosted) } : {}),
    unit_count: plan.units.length,
    settled_count: plan.units.length - session.open,
    last_sequence: hosted.committed,
    accepted_at: timestamp(identity.submittedAt),
    ...(startedAt === null ? {} : { started_at: timestamp(startedAt) }),
    ...(endedAt === null ? {} : { completed_at: timestamp(endedAt) }),
  };
}

function stopReason({ session }: HostedSession): ExecutionSession["stop_reason"] & string {
  const status = session.status as RunStatus;
  if (status === "succeeded") return "success";
  return session.error?.stop_reason ?? "cancelled";
}

function unitExecution(hosted: HostedSession, id: string, record: TaskTelemetry): WorkUnitExecution {
  const { graph, rankOf, units } = hosted.plan;
  const planned = units[rankOf.get(id) ?? 0];
  if (planned === undefined) throw new TypeError(`No unit "${id}".`);
  const { unit, isLlm } = planned;
  const { state, error, escalation_index } = unitView(hosted.session, id);
  const run = hosted.session.runs[planned.rank];
  const last = record.attempts.at(-1);
  const isOver = state === "succeeded" || state === "failed" || state === "skipped" || state === "cancelled";
  return {
    work_unit_id: id,
    type: unit.type,
    substrate: isLlm ? "llm_pod" : "cpu",
    dependencies: unit.dependencies,
    privacy: privacyOf(unit, graph.policy.privacy_default),
    ...(unit.constraints === undefined ? {} : { constraints: unit.constraints }),
    retries: unit.retries,
    critical: unit.critical,
    idempotent: unit.idempotent,
    verification_mode: unit.verification_mode,
    state,
    ...(isOver ? { stop_reason: record.stop_reason } : {}),
    ...(error === null ? {} : { error }),
    attempt_count: run?.attempt ?? 0,
    ...(escalation_index === null ? {} : { escalation_index }),
    tokens_in: record.tokens_in,
    tokens_out: record.tokens_out,
    ...(record.attempts[0] === undefined ? {} : { started_at: record.attempts[0].started_at }),
    ...(isOver && last !== undefined
      ? { completed_at: timestamp(Date.parse(last.started_at) + last.duration_ms) }
      : {}),
  };
}
