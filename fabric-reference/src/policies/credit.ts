/** What is known of a tenant's money when an llm attempt is about to be dispatched. Amounts are whole micro-USD. */
export interface CreditFacts {
  /** Tenants that do not pay beforehand are not limited by a balance. */
  readonly prepaid: boolean;
  readonly balance: bigint;
  /** Sum of the worst costs of the llm attempts of the tenant that are dispatched and not yet in the balance. */
  readonly inFlight: bigint;
  /** Worst cost of this attempt (BUDGET-005). */
  readonly need: bigint;
}

/** Whether an llm attempt may be dispatched, and if not, how much is missing. */
export type CreditVerdict =
  | { readonly type: "covered" }
  | { readonly type: "insufficient" /** Micro-USD. */; readonly missing: bigint };

/** An llm attempt is covered if the balance pays for the worst of all that is under way and of this one besides. */
export function checkCredit({ prepaid, balance, inFlight, need }: CreditFacts): CreditVerdict {
  const missing = inFlight + need - balance;
  return !prepaid || missing <= 0n ? { type: "covered" } : { type: "insufficient", missing };
}
