import type { Problem } from "@krako/contracts";

/** Why one request brought nothing. */
export type Failure =
  /** No answer, half an answer, or one of something in between: the same request may succeed. */
  | { readonly type: "unreachable"; readonly what: string }
  /** An answer the contract does not know: the same request would bring it again. */
  | { readonly type: "unusable"; readonly what: string }
  /** The fabric said no. */
  | {
      readonly type: "refused";
      readonly what: string;
      readonly problem: Problem;
      readonly retryAfterMs: number | null;
    };

/** Carries a failure through code that can only throw; never leaves this package. */
export class FailedRequest extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.what);
    this.failure = failure;
  }
}

export function unreachable(what: string): FailedRequest {
  return new FailedRequest({ type: "unreachable", what });
}

export function unusable(what: string): FailedRequest {
  return new FailedRequest({ type: "unusable", what });
}
