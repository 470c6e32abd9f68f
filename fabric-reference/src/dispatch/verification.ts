import type { NodeAgreement, VerificationMode } from "@krako/contracts";
import { type AttemptOutcome, digestOf } from "@krako/rules";
import { decideQuorum, decideRecompute, type Replica } from "../policies/verification.ts";
import { outputOf, type Vote } from "./unit-attempt.ts";

/** What the answers to an attempt lead to. */
export type Verdict =
  /** Another node has to be asked. */
  | { readonly type: "pending" }
  | {
      readonly type: "settled";
      readonly outcome: AttemptOutcome;
      /** Of the answer that counts, in seconds with 6 digits. */
      readonly cpuSeconds: string | null;
      /** Where several nodes were asked and agreed. */
      readonly agreement?: NodeAgreement;
    };

/** Whether the answers so far, the oldest first, settle an attempt, by the verification mode of its unit. */
export function settleVotes(mode: VerificationMode, votes: readonly Vote[]): Verdict {
  switch (mode) {
    case "none":
    case "schema":
      return settled(votes.at(-1) as Vote);
    case "quorum":
      return settleQuorum(votes);
    case "recompute":
      return settleRecompute(votes);
    default:
      return mode satisfies never;
  }
}

function settleQuorum(votes: readonly Vote[]): Verdict {
  const decision = decideQuorum(votes.map(replicaOf));
  if (decision.type === "pending") return decision;
  if (decision.type === "no_majority")
    return noAgreement(votes, "quorum_not_reached", "No two nodes gave the same output.");
  const counts = votes.find(({ nodeId }) => decision.agreed.includes(nodeId)) as Vote;
  return { ...settled(counts), agreement: { agreed: [...decision.agreed], disagreed: [...decision.liars] } };
}

/** A first answer without output needs no repetition: it is how the attempt ended. */
function settleRecompute(votes: readonly Vote[]): Verdict {
  const [first, second] = votes.map(replicaOf);
  const decision = decideRecompute(first ?? null, second ?? null);
  if (decision.type === "pending") return decision;
  if (decision.type !== "accepted")
    return noAgreement(votes, "recompute_mismatch", "The repetition gave another output than the first execution.");
  const agreed = votes.map(({ nodeId }) => nodeId).sort();
  return { ...settled(votes[0] as Vote), agreement: { agreed, disagreed: [] } };
}

/** Where nodes failed, the first failure is how the attempt ended; where outputs differ, that they do is. */
function noAgreement(votes: readonly Vote[], code: string, message: string): Verdict {
  const failure = votes.find((vote) => replicaOf(vote).outcome.type === "failure");
  if (failure !== undefined) return settled(failure);
  return { type: "settled", outcome: { kind: "error", code, message, retryable: true }, cpuSeconds: null };
}

function settled({ outcome, cpuSeconds }: Vote): Extract<Verdict, { type: "settled" }> {
  return { type: "settled", outcome, cpuSeconds };
}

function replicaOf(vote: Vote): Replica {
  const output = outputOf(vote.outcome);
  const outcome =
    output === undefined ? ({ type: "failure" } as const) : { type: "output" as const, digest: digestOf(output) };
  return { nodeId: vote.nodeId, outcome };
}
