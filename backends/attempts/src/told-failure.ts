/** What may be told of something an operation or adapter threw: never a payload, so only its own errors speak for themselves. */
export interface ToldFailure {
  readonly message: string;
  readonly code: string;
  readonly retryable: boolean;
}

/** Longest message passed on, in characters; the contract's own limit is 4,096, and the unit's name comes before it. */
const LONGEST_MESSAGE = 2_000;

/** A short stable word. */
const CODE = /^[a-z][a-z0-9_]{0,63}$/;

/** Recognised by name, so that a second copy of the package in a worker or a plugin does not matter. Never throws, whatever was thrown. */
export function toldFailure(thrown: unknown, what: string, ownErrorName: "OperationError" | "ModelError"): ToldFailure {
  try {
    if (thrown instanceof Error && thrown.name === ownErrorName) {
      const { message, code, retryable } = thrown as { message: unknown; code?: unknown; retryable?: unknown };
      return {
        message: shortened(typeof message === "string" ? message : `${what} failed.`),
        code: typeof code === "string" && CODE.test(code) ? code : "failed",
        retryable: retryable === true,
      };
    }
    const kind = thrown instanceof Error ? thrown.name : typeof thrown;
    return unexpected(`${what} threw ${kind === "object" ? "an object" : withArticle(shortened(String(kind), 100))}.`);
  } catch {
    return unexpected(`${what} threw something that cannot be looked at.`);
  }
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}

const DEFECT = "unexpected_error";

function unexpected(message: string): ToldFailure {
  return { message, code: DEFECT, retryable: false };
}

/** Whether what was thrown was not meant to be thrown. */
export function isDefect({ code }: ToldFailure): boolean {
  return code === DEFECT;
}

function shortened(text: string, most = LONGEST_MESSAGE): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
