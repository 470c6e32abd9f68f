import type { ErrorReport } from "@krako/contracts";
import { amountOf, type ErrorFacts, errorReport } from "./error-report.ts";
import type { SessionEvent } from "./events.ts";
import { resolveInput } from "./input.ts";
import type { PlannedUnit } from "./plan.ts";
import type { Session, UnitRun } from "./session.ts";

const NOTHING: readonly SessionEvent[] = [];

/**
 * Looks at one unit and says what follows for it: it is skipped, fails, becomes ready, waits for budget, or nothing
 * yet. The questions come in one order everywhere: activation (ESC-004), dependencies (SKIP-001), bindings
 * (BIND-001), the unit's own budget, the graph's budget (BUDGET-005).
 */
export function examine(session: Session, rank: number): readonly SessionEvent[] {
  const planned = session.plan.units[rank] as PlannedUnit;
  const run = session.runs[rank] as UnitRun;
  switch (run.state) {
    case "pending":
      return examinePending(session, planned, run);
    case "retry_wait":
      return run.due ? coverNextAttempt(session, planned, run) : NOTHING;
    default:
      return NOTHING;
  }
}

function examinePending(session: Session, planned: PlannedUnit, run: UnitRun): readonly SessionEvent[] {
  if (run.sourcesOpen > 0) return NOTHING;
  if (planned.sources.length > 0 && !run.activatedBySource) return [skipped(planned, "not_activated")];
  if (run.dependencyFailed) return [failed(planned, run, dependencyFailure(session, planned))];
  if (run.dependenciesOpen > 0) return NOTHING;
  if (run.dependencySkipped) return [skipped(planned, "dependency_skipped")];
  if (run.input === undefined && planned.unit.bindings.length > 0) {
    const resolved = resolveInput(session, planned);
    if (!resolved.ok) {
      const message = `Unit "${planned.unit.id}": ${resolved.message}`;
      const violations = [{ rule: "BIND-001", pointer: resolved.pointer, message: resolved.message, mend: BIND_MEND }];
      return [failed(planned, run, { error_type: "VALIDATION_ERROR", message, violations })];
    }
    run.input = resolved.input;
  }
  return coverNextAttempt(session, planned, run);
}

const BIND_MEND =
  "Bind to a member that every valid output has: make it required in the output schema, or bind to its parent.";

function coverNextAttempt(session: Session, planned: PlannedUnit, run: UnitRun): readonly SessionEvent[] {
  const ownLimit = planned.unit.budget.max_tokens;
  if (planned.isModel && ownLimit !== undefined && run.taken.tokens + planned.tokenLimit > ownLimit)
    return breach(planned, run, "unit", {
      dimension: "tokens",
      needed: planned.tokenLimit,
      available: ownLimit - run.taken.tokens,
    });
  const isRetry = run.attempt > 0;
  const shortage = session.book.shortage(planned, run.taken, isRetry);
  if (shortage === null) {
    run.state = "ready";
    session.ready.push(planned.rank);
    return NOTHING;
  }
  if (session.frontier === planned.rank) return breach(planned, run, "graph", shortage);
  session.book.wait(planned, run.taken, isRetry, shortage.dimension);
  return NOTHING;
}

function breach(
  planned: PlannedUnit,
  run: UnitRun,
  scope: "unit" | "graph",
  {
    dimension,
    needed,
    available,
  }: { dimension: "tokens" | "llm_invocations" | "retries" | "cost_usd"; needed: number; available: number },
): readonly SessionEvent[] {
  const left = amountOf(dimension, available);
  const wanted = amountOf(dimension, needed);
  const whose = scope === "unit" ? "the unit's own budget" : "the graph's budget, after everything ranked before it,";
  const message = `Unit "${planned.unit.id}": attempt ${run.attempt + 1} needs ${wanted} ${dimension}; ${whose} has ${left} left.`;
  return [
    {
      event_type: "budget.breached",
      work_unit_id: planned.unit.id,
      attempt_index: null,
      payload: { dimension, scope, needed: wanted, available: left },
    },
    failed(planned, run, { error_type: "BUDGET_BREACH", dimension, scope, message }),
  ];
}

function dependencyFailure(session: Session, planned: PlannedUnit): ErrorFacts {
  const culprit = planned.dependencies.find((rank) => {
    const { effective } = session.runs[rank] as UnitRun;
    return effective >= 0 && (session.runs[effective] as UnitRun).state === "failed";
  });
  const id = culprit === undefined ? "" : (session.plan.order[culprit] as string);
  return {
    error_type: "DEPENDENCY_FAILURE",
    message: `Unit "${planned.unit.id}": its dependency "${id}" failed and nothing stood in for it.`,
  };
}

function failed(planned: PlannedUnit, run: UnitRun, facts: ErrorFacts): SessionEvent {
  const error: ErrorReport = errorReport({ ...facts, work_unit_id: planned.unit.id }, run.taken.cost_usd);
  return {
    event_type: "workunit.failed",
    work_unit_id: planned.unit.id,
    attempt_index: null,
    payload: { error, lost: false },
  };
}

function skipped(planned: PlannedUnit, reason: "not_activated" | "dependency_skipped"): SessionEvent {
  return { event_type: "workunit.skipped", work_unit_id: planned.unit.id, attempt_index: null, payload: { reason } };
}

/** Says which edge a settled unit activated (ESC-001); once. */
export function announce(session: Session, rank: number): SessionEvent | null {
  const planned = session.plan.units[rank] as PlannedUnit;
  const run = session.runs[rank] as UnitRun;
  const edge = planned.edges[run.activated];
  if (edge === undefined || run.announced) return null;
  return {
    event_type: "workunit.escalated",
    work_unit_id: planned.unit.id,
    attempt_index: null,
    payload: { escalation_index: edge.index, to: edge.toId },
  };
}
