import type { Problem } from "@krako/contracts";
import { isProblem } from "@krako/contracts/validators/open";
import type { StudioProblemExtension } from "../api.ts";
import type { Answer } from "./exchange.ts";
import { defect } from "./refusals.ts";

/** A problem document (RFC 9457), with the places of its violations where there are some. */
export function problemAnswer(
  problem: Problem & StudioProblemExtension,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json",
      ...(problem.status === 401 ? { "www-authenticate": "Bearer" } : {}),
      ...(problem.status === 429 ? { "retry-after": "1" } : {}),
      ...headers,
    },
    body: JSON.stringify(problem),
  };
}

/**
 * The problem that an error carries; null where it is none. Told by its name: a workbench may bring classes of another copy of the
 * package.
 */
export function problemOf(error: unknown): Problem | null {
  if (!(error instanceof Error) || error.name !== "RefusalError" || !("problem" in error)) return null;
  return isProblem(error.problem) ? error.problem : null;
}

/** The answer to whatever was thrown. */
export function answerOfError(error: unknown, onDefect: (error: unknown) => void): Answer {
  const problem = problemOf(error);
  if (problem === null) onDefect(error);
  return problemAnswer(problem ?? defect());
}
