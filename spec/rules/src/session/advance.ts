import { Batch } from "./batch.ts";
import type { Command } from "./commands.ts";
import { conclude } from "./conclude.ts";
import { decide } from "./decide.ts";
import type { SessionEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import { announce, examine } from "./examine.ts";
import type { Plan } from "./plan.ts";
import { createSession, isEnded, type Session, unitOf } from "./session.ts";
import { cancelUnsettled, type StopCause, stopped } from "./stop.ts";

const NOTHING: readonly SessionEvent[] = [];

/**
 * Carries out a command: decides its events, applies them, and goes on until nothing more follows. Returns every event, in order.
 * After the session has ended, and for a session that a command does not concern, nothing happens and nothing is returned.
 */
export function advance(session: Session, command: Command): readonly SessionEvent[] {
  if (isEnded(session)) return NOTHING;
  if (session.status === "pending" && command.type !== "start" && command.type !== "cancel")
    throw new TypeError(`The session has not started; "${command.type}" must wait for "start".`);
  const batch = new Batch(session);
  switch (command.type) {
    case "cancel":
      stop(batch, "cancel");
      return batch.events;
    case "duration_passed":
      stop(batch, "duration");
      return batch.events;
    case "deadline_passed":
      stop(batch, "deadline");
      return batch.events;
    case "retry_due": {
      const { planned, run } = unitOf(session, command.unit);
      if (run.state !== "retry_wait") return NOTHING;
      run.due = true;
      session.agenda.push(planned.rank);
      break;
    }
    case "start":
      if (session.status !== "pending") throw new TypeError("The session has started already.");
      batch.addAll(decide(session, command));
      break;
    default:
      batch.addAll(decide(session, command));
  }
  follow(batch);
  return batch.events;
}

/** Examines whatever is on the agenda until nothing follows; then ends the run if it is over or must not go on. */
function follow(batch: Batch): void {
  const { session } = batch;
  const { agenda, announcements } = session;
  for (let at = 0; at < agenda.length && !mustStop(session); at += 1) {
    if (announcements.length > 0) announceAll(batch);
    batch.addAll(examine(session, agenda[at] as number));
  }
  if (agenda.length > 0) agenda.length = 0;
  if (announcements.length > 0) announceAll(batch);
  if (session.open === 0) batch.add(conclude(session));
  else if (mustStop(session)) stop(batch, "fail_fast");
}

function mustStop({ failure, plan }: Session): boolean {
  return failure >= 0 && plan.graph.policy.failure_policy === "fail_fast";
}

function announceAll(batch: Batch): void {
  for (const rank of batch.session.announcements.splice(0)) {
    const event = announce(batch.session, rank);
    if (event !== null) batch.add(event);
  }
}

function stop(batch: Batch, cause: StopCause): void {
  batch.session.agenda.length = 0;
  cancelUnsettled(batch, cause);
  batch.add(stopped(batch.session, cause));
}

/**
 * The session that a recorded stream of events leads to. If the stream was cut before the run ended, {@link resume} yields what
 * should have followed; retries that were waiting wait for their `retry_due` again, and attempts that were running are running.
 */
export function rebuild(plan: Plan, events: Iterable<SessionEvent>): Session {
  const session = createSession(plan);
  for (const event of events) evolve(session, event);
  return session;
}

/** Goes on with a rebuilt session: the events that followed from what was recorded but had not been recorded themselves. */
export function resume(session: Session): readonly SessionEvent[] {
  if (session.status !== "running") return NOTHING;
  const batch = new Batch(session);
  follow(batch);
  return batch.events;
}
