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
  const events: SessionEvent[] = [];
  const apply = (event: SessionEvent): void => {
    evolve(session, event);
    events.push(event);
  };
  switch (command.type) {
    case "cancel":
      stop(session, "cancel", apply);
      return events;
    case "duration_passed":
      stop(session, "duration", apply);
      return events;
    case "deadline_passed":
      stop(session, "deadline", apply);
      return events;
    case "retry_due": {
      const { planned, run } = unitOf(session, command.unit);
      if (run.state !== "retry_wait") return NOTHING;
      run.due = true;
      session.agenda.push(planned.rank);
      break;
    }
    case "start":
      if (session.status !== "pending") throw new TypeError("The session has started already.");
      for (const event of decide(session, command)) apply(event);
      break;
    default:
      for (const event of decide(session, command)) apply(event);
  }
  follow(session, apply);
  return events;
}

/** Examines whatever is on the agenda until nothing follows; then ends the run if it is over or must not go on. */
function follow(session: Session, apply: (event: SessionEvent) => void): void {
  const failFast = session.plan.graph.policy.failure_policy === "fail_fast";
  const { agenda, announcements } = session;
  const announceAll = (): void => {
    for (const rank of announcements.splice(0)) {
      const event = announce(session, rank);
      if (event !== null) apply(event);
    }
  };
  for (let at = 0; at < agenda.length && !(failFast && session.failure >= 0); at += 1) {
    if (announcements.length > 0) announceAll();
    const events = examine(session, agenda[at] as number);
    for (let i = 0; i < events.length; i += 1) apply(events[i] as SessionEvent);
  }
  agenda.length = 0;
  if (announcements.length > 0) announceAll();
  if (session.open === 0) apply(conclude(session));
  else if (failFast && session.failure >= 0) stop(session, "fail_fast", apply);
}

function stop(session: Session, cause: StopCause, apply: (event: SessionEvent) => void): void {
  session.agenda.length = 0;
  cancelUnsettled(session, cause, apply);
  apply(stopped(session, cause));
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
  const events: SessionEvent[] = [];
  follow(session, (event) => {
    evolve(session, event);
    events.push(event);
  });
  return events;
}
