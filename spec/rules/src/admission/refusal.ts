import type { Problem, RefusalType, Violation } from "@krako/contracts";
import { REFUSAL_TYPE_TABLE } from "@krako/contracts/tables";

/**
 * A backend's answer before anything ran: the graph is not accepted. Carries the problem document (RFC 9457) that the HTTP contract
 * would send. A failure of something that did run is never one of these; it is a result.
 */
export class RefusalError extends Error {
  override readonly name = "RefusalError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    const violations = (problem.violations ?? []).map(
      (each) => `\n  ${each.rule} at ${each.pointer || "/"}: ${each.message} ${each.mend}`,
    );
    super(`${problem.error_type}: ${problem.detail ?? problem.title}${violations.join("")}`);
    this.problem = problem;
  }
}

/** The facts of a refusal; the rest of the problem document follows from its type. */
export interface RefusalFacts {
  readonly error_type: RefusalType;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly retryable?: boolean;
  readonly violations?: readonly Violation[];
  readonly requested?: string;
  readonly supported?: readonly string[];
  readonly trace_id?: string | undefined;
}

/** The refusal with these facts. Nothing has run, so nothing is charged (ERR-003). */
export function refusal(facts: RefusalFacts): RefusalError {
  const { violations, supported, trace_id, ...rest } = facts;
  return new RefusalError({
    type: `https://schemas.krako.example/problems/${facts.code.replaceAll("_", "-")}`,
    status: REFUSAL_TYPE_TABLE[facts.error_type].http_status,
    charged: "0.000000",
    ...rest,
    retryable: facts.retryable ?? REFUSAL_TYPE_TABLE[facts.error_type].retryable,
    ...(violations ? { violations: [...violations] } : {}),
    ...(supported ? { supported: [...supported] } : {}),
    ...(trace_id === undefined ? {} : { trace_id }),
  });
}
