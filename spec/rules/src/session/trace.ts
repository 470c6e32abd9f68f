import type { ResultTrace, Stage, StageTrace, UnitStatus, UnitTrace, UnitType } from "@krako/contracts";
import { UNIT_TYPE_TABLE } from "@krako/contracts/tables";
import { digestOf } from "../json/canonical-json.ts";
import type { AttemptRecord, Session, UnitRun } from "./session.ts";

/** The three ways through an attempt, made once for each type of unit and shared by every trace and record. */
const WAYS: Readonly<
  Record<UnitType, { readonly completed: Stage[]; readonly rejected: Stage[]; readonly failed: Stage[] }>
> = mapTypes((first) => ({
  completed: [first, "SCHEMA_VALIDATION", "TASK_COMPLETED"],
  rejected: [first, "SCHEMA_VALIDATION", "TASK_FAILED"],
  failed: [first, "TASK_FAILED"],
}));

function mapTypes<T>(of: (first: Stage) => T): Readonly<Record<UnitType, T>> {
  return Object.fromEntries(Object.entries(UNIT_TYPE_TABLE).map(([type, { stage }]) => [type, of(stage)])) as Record<
    UnitType,
    T
  >;
}

/** The stages an attempt went through (§3): it ran, perhaps its output was checked, and it completed or failed. Shared: do not change. */
export function stagesOf(type: UnitType, attempt: Pick<AttemptRecord, "error_type" | "validated">): Stage[] {
  const ways = WAYS[type];
  return attempt.error_type === null ? ways.completed : attempt.validated ? ways.rejected : ways.failed;
}

/**
 * What `stage_digest` is the digest of: per unit in canonical order its end and, per attempt that reached an outcome, its stages.
 * Attempts lost with their node are not in it, so it is the same wherever the graph ran (DET-002).
 */
export function stageTrace(session: Session): StageTrace {
  return { units: session.runs.map((run, rank) => unitTrace(session, run, rank)) };
}

/** What `result_digest` is the digest of: the stage trace with each unit's own output. */
export function resultTrace(session: Session): ResultTrace {
  return { units: session.runs.map((run, rank) => ({ ...unitTrace(session, run, rank), output: run.output ?? null })) };
}

/** SHA-256 of the canonical form of {@link stageTrace}. */
export function stageDigest(session: Session): string {
  return digestOf(stageTrace(session));
}

/** SHA-256 of the canonical form of {@link resultTrace}. */
export function resultDigest(session: Session): string {
  return digestOf(resultTrace(session));
}

function unitTrace(session: Session, run: UnitRun, rank: number): UnitTrace {
  const planned = session.plan.units[rank] as Session["plan"]["units"][number];
  return {
    work_unit_id: planned.unit.id,
    status: run.state as UnitStatus,
    error_type: run.error?.error_type ?? null,
    dimension: run.error?.dimension ?? null,
    scope: run.error?.scope ?? null,
    escalation_index: planned.edges[run.activated]?.index ?? null,
    attempts: run.attempts
      .filter((attempt) => !attempt.lost)
      .map((attempt) => ({ stages: stagesOf(planned.unit.type, attempt), error_type: attempt.error_type })),
  };
}
