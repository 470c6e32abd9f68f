/** What is known of the money of a tenant that pays beforehand. Amounts are whole micro-USD. */
export interface CreditFacts {
  readonly balance: bigint;
  /** Worst costs of the tenant's llm attempts that are dispatched at this process and not yet in the balance. */
  readonly inFlight: bigint;
  /** What other processes hold of it. */
  readonly heldByOthers: bigint;
}

/** What a process holds of a tenant's credit for its attempts, and what is missing for those that it does not cover. */
export interface CreditShare {
  /** Micro-USD: what is under way, and what was asked for and is covered. */
  readonly held: bigint;
  /** Micro-USD that are missing, by attempt. */
  readonly denied: ReadonlyMap<string, bigint>;
}

/**
 * Covers attempts that ask, in their order: each if the balance pays for the worst of all that is under way, wherever, of those covered
 * before it, and of this one besides (BUDGET-005). `asked`: worst costs by attempt.
 */
export function shareOf(
  { balance, inFlight, heldByOthers }: CreditFacts,
  asked: ReadonlyMap<string, bigint>,
): CreditShare {
  let held = inFlight;
  const denied = new Map<string, bigint>();
  for (const [attempt, need] of asked) {
    const missing = heldByOthers + held + need - balance;
    if (missing > 0n) denied.set(attempt, missing);
    else held += need;
  }
  return { held, denied };
}
