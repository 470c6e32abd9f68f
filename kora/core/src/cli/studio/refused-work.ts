import type { Problem, Violation } from "@krako/contracts";
import { RefusalError, refusal } from "@krako/rules";
import type { LocatedViolation } from "../../document/position.ts";
import type { RefusedWork } from "../../workbench.ts";
import { BackendLost } from "../backend/backend-lost.ts";
import { documentProblem, MOST_VIOLATIONS } from "../source/document-problem.ts";
import { UsageError } from "../usage-error.ts";

/** Work that is not valid, with every violation, and its place where it is one of the text. */
export function refusedWork(violations: readonly (Violation | LocatedViolation)[]): RefusedWork {
  const told = violations.slice(0, MOST_VIOLATIONS);
  return {
    ok: false,
    problem: { ...documentProblem(violations), violations: told.map(withoutPlace) },
    positions: told.flatMap((each) => ("line" in each ? [{ line: each.line, column: each.column }] : [])),
  };
}

function withoutPlace(violation: Violation | LocatedViolation): Violation {
  if (!("line" in violation)) return violation;
  const { line: _, column: __, ...plain } = violation;
  return plain;
}

/** Why work cannot even be planned: its files, the configuration, or the backend. Null: a defect. */
export function refusalOf(error: unknown): RefusedWork | null {
  const problem = problemOf(error);
  return problem === null ? null : { ok: false, problem, positions: [] };
}

function problemOf(error: unknown): Problem | null {
  if (error instanceof RefusalError) return error.problem;
  if (error instanceof UsageError)
    return refusal({
      error_type: "VALIDATION_ERROR",
      code: "cannot_be_run_here",
      title: "This cannot be run as things are.",
      detail: error.message,
    }).problem;
  return error instanceof BackendLost ? lostOn(error).problem : null;
}

/** A backend on another machine that was lost, as a refusal; what it accepted runs on there. */
export function lostOn({ message, sessionId, charged }: BackendLost): RefusalError {
  const session =
    sessionId === null ? "" : ` Session ${sessionId} runs on there; charged: ${charged ?? "only it knows"}.`;
  return refusal({
    error_type: "ADMISSION_REJECTED",
    code: "backend_lost",
    title: "The backend does not answer.",
    detail: `${message}${session}`,
  });
}
