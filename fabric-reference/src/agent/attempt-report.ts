import type { ModelUsage, AttemptOutcome as ReportedOutcome } from "@krako/contracts";
import type { AttemptOutcome, Usage } from "@krako/rules";

/** What a node has to say about one attempt, before it is signed. */
export interface AttemptReport {
  readonly outcome: ReportedOutcome;
  /** Null if no model was called, or if it is not known what the call consumed (BUDGET-007). */
  readonly usage: ModelUsage | null;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly cpuSeconds: number;
}

/** An attempt's outcome in the words of the contract. */
export function reportedOutcome(outcome: AttemptOutcome): Pick<AttemptReport, "outcome" | "usage"> {
  switch (outcome.kind) {
    case "output": {
      const { output, violations = [], usage, model, provider } = outcome;
      return {
        outcome: { kind: "output", output, ...(violations.length === 0 ? {} : { violations: [...violations] }) },
        usage: usage
          ? {
              ...exact(usage),
              ...(model === undefined ? {} : { model: wellFormed(model) }),
              ...(provider === undefined ? {} : { provider: wellFormed(provider) }),
            }
          : null,
      };
    }
    case "error": {
      const { message, retryable, code, usage, started = true } = outcome;
      const told = { kind: "error", message: wellFormed(message), retryable, started } as const;
      return { outcome: code === undefined ? told : { ...told, code }, usage: usage ? exact(usage) : null };
    }
    case "timeout":
      return { outcome: { kind: "timeout" }, usage: null };
    case "lost":
      return {
        outcome: {
          kind: "error",
          message: "The attempt was lost on its node.",
          code: "attempt_lost",
          retryable: true,
          started: outcome.started ?? true,
        },
        usage: null,
      };
    default:
      return outcome satisfies never;
  }
}

/** The outcome that is told in place of one that the fabric does not take. */
export const NOT_TAKEN: ReportedOutcome = Object.freeze({
  kind: "error",
  message: "The fabric did not take the output of the attempt as a result.",
  code: "result_refused",
  retryable: false,
  started: true,
});

/** What a unit would come to on any node says nothing about this one. */
export function speaksAgainstNode({ outcome }: AttemptReport): boolean {
  return outcome.kind === "timeout" || (outcome.kind === "error" && outcome.retryable);
}

/** What adapters report can be absurd: it ends at the largest exact integer, as sums of it do. */
function exact({ tokens_in, tokens_out }: Usage): Usage {
  return {
    tokens_in: Math.min(tokens_in, Number.MAX_SAFE_INTEGER),
    tokens_out: Math.min(tokens_out, Number.MAX_SAFE_INTEGER),
  };
}

/** Text of plugins may be cut within a character; what is signed must not be. The library of types is older than the method. */
function wellFormed(text: string): string {
  return (text as string & { toWellFormed(): string }).toWellFormed();
}
