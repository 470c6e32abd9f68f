import type { ExecutionContext, TaskGraph } from "@krako/contracts";
import type { Command } from "./commands.ts";

/** The moment a run must have ended by, in milliseconds since 1970, and what is said when it has not. */
export interface TimeLimit {
  readonly at: number;
  readonly command: Command;
}

/** TIME-002: `max_duration_ms` from the start, or the context's deadline: the earlier wins, duration at a tie. Null where neither is declared. */
export function timeLimitOf(graph: TaskGraph, { deadline }: ExecutionContext, startedAt: number): TimeLimit | null {
  const duration = graph.budget.max_duration_ms;
  const endsAt = duration === undefined ? Number.POSITIVE_INFINITY : startedAt + duration;
  const dueAt = deadline === undefined ? Number.POSITIVE_INFINITY : Date.parse(deadline);
  if (endsAt <= dueAt) return endsAt === Number.POSITIVE_INFINITY ? null : { at: endsAt, command: DURATION_PASSED };
  return { at: dueAt, command: DEADLINE_PASSED };
}

const DURATION_PASSED: Command = Object.freeze({ type: "duration_passed" });
const DEADLINE_PASSED: Command = Object.freeze({ type: "deadline_passed" });
