import type { VerificationMode } from "@krako/contracts";
import type { AttemptOutcome } from "@krako/rules";
import type { Vote } from "./unit-attempt.ts";

/** What the votes of an attempt lead to. */
export type Verdict =
  | { readonly type: "pending" }
  | { readonly type: "settled"; readonly outcome: AttemptOutcome; readonly cpuSeconds: string | null };

/** Whether the answers so far settle an attempt, by the verification mode of its unit. */
export function settleVotes(_mode: VerificationMode, votes: readonly Vote[]): Verdict {
  const last = votes[votes.length - 1] as Vote;
  return { type: "settled", outcome: last.outcome, cpuSeconds: last.cpuSeconds };
}
