import type { Problem } from "@krako/contracts";
import type { StudioProblemExtension } from "../../../src/api.ts";

/** What the server says instead of an answer. */
export type StudioProblem = Problem & StudioProblemExtension;

/** The server refused, or could not be asked: then `problem` says so in the same words. */
export class StudioRefusal extends Error {
  readonly problem: StudioProblem;

  constructor(problem: StudioProblem) {
    super(problem.detail ?? problem.title);
    this.name = "StudioRefusal";
    this.problem = problem;
  }
}

/** The refusal in an answer that is none of what was asked for. */
export async function refusalOf(response: Response): Promise<StudioRefusal> {
  const said: unknown = await response.json().catch(() => null);
  return new StudioRefusal(isProblem(said) ? said : unexplained(response.status));
}

/** Nobody answered: the process that serves the page has ended, most likely. */
export function unreachable(): StudioRefusal {
  return new StudioRefusal({
    ...unexplained(503),
    title: "KORA Studio does not answer.",
    detail:
      "The command that serves this page has ended or is busy. Start kora studio again and open the link it prints.",
    retryable: true,
  });
}

function unexplained(status: number): StudioProblem {
  return {
    type: "about:blank",
    title: `The server answered ${status} and said no more.`,
    status,
    error_type: "INTERNAL",
    code: "unexplained",
    retryable: false,
    charged: "0.000000",
  };
}

function isProblem(value: unknown): value is StudioProblem {
  return typeof value === "object" && value !== null && "title" in value && "status" in value;
}
