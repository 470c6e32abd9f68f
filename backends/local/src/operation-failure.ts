/** What may be told of something an operation or adapter threw: never a payload, so only its own errors speak for themselves. */
export interface ToldFailure {
  readonly message: string;
  readonly code: string;
  readonly retryable: boolean;
}

/** Recognised by name, so that a second copy of the package in a worker or a plugin does not matter. */
export function toldFailure(thrown: unknown, what: string, ownErrorName: "OperationError" | "ModelError"): ToldFailure {
  if (thrown instanceof Error && thrown.name === ownErrorName) {
    const { code, retryable } = thrown as Partial<ToldFailure>;
    return { message: thrown.message, code: typeof code === "string" ? code : "failed", retryable: retryable === true };
  }
  const kind = thrown instanceof Error ? thrown.name : typeof thrown;
  return {
    message: `${what} threw ${kind === "object" ? "an object" : `a ${kind}`}.`,
    code: "unexpected_error",
    retryable: false,
  };
}
