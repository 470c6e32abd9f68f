import { graphDigest } from "../graph-digest.ts";
import { attemptEnded } from "./attempt-ended.ts";
import type { Command } from "./commands.ts";
import { errorReport } from "./error-report.ts";
import type { SessionEvent } from "./events.ts";
import type { PlannedUnit } from "./plan.ts";
import { type Session, type UnitRun, unitOf } from "./session.ts";

/** Commands that say what happened to a unit or began the run; the others end it (see `stop.ts`) or only move a timer. */
export type DirectCommand = Extract<Command, { type: "start" | "dispatch" | "attempt_ended" | "input_rejected" }>;

/**
 * The events a command leads to at once, from the session as it is. Changes nothing. Throws a TypeError when the caller asks for
 * what cannot be (an unknown unit, dispatching a unit that is not ready); a late report of an attempt yields no event.
 */
export function decide(session: Session, command: DirectCommand): readonly SessionEvent[] {
  if (command.type === "start") return [sessionStarted(session)];
  const { planned, run } = unitOf(session, command.unit);
  switch (command.type) {
    case "dispatch":
      requireReady(planned, run);
      return attemptStarted(planned, run.attempt + 1);
    case "attempt_ended":
      return run.state === "running" ? attemptEnded(session, planned, run, command.outcome) : [];
    case "input_rejected": {
      requireReady(planned, run);
      const message = `Unit "${planned.unit.id}": ${command.message}`;
      const error = errorReport(
        { error_type: "VALIDATION_ERROR", work_unit_id: planned.unit.id, message },
        run.taken.cost_usd,
      );
      return [
        {
          event_type: "workunit.failed",
          work_unit_id: planned.unit.id,
          attempt_index: null,
          payload: { error, lost: false },
        },
      ];
    }
    default:
      return command satisfies never;
  }
}

function sessionStarted({ plan }: Session): SessionEvent {
  return {
    event_type: "execution.session.started",
    work_unit_id: null,
    attempt_index: null,
    payload: {
      // Computed when read: the digest of a large graph costs more than running it.
      get graph_digest() {
        return graphDigest(plan.graph);
      },
      unit_count: plan.units.length,
      budget: plan.graph.budget,
    },
  };
}

function attemptStarted({ unit, isLlm, startedPayload }: PlannedUnit, attempt_index: number): SessionEvent[] {
  const events: SessionEvent[] = [
    { event_type: "workunit.started", work_unit_id: unit.id, attempt_index, payload: startedPayload },
  ];
  if (isLlm && unit.model)
    events.push({
      event_type: "llm.invocation.started",
      work_unit_id: unit.id,
      attempt_index,
      payload: {
        tier: unit.model.tier,
        ...(unit.model.model === undefined ? {} : { model: unit.model.model }),
        max_input_tokens: unit.model.max_input_tokens,
        max_output_tokens: unit.model.max_output_tokens,
      },
    });
  return events;
}

function requireReady(planned: PlannedUnit, run: UnitRun): void {
  if (run.state !== "ready") throw new TypeError(`Unit "${planned.unit.id}" is ${run.state}, not ready.`);
}
