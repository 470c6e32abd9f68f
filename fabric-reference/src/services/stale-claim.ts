import { refusal } from "@krako/rules";

/** The refusal of whatever a node says about a claim that has ended. */
export function stale(claimId: string): Error {
  return refusal({
    error_type: "CONFLICT",
    code: "claim_stale",
    title: "The claim is no longer the live one.",
    detail: `Claim ${claimId} has ended, or another claim took its place. Nothing changed; stop working on it.`,
  });
}
