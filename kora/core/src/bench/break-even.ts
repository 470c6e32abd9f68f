/** What the break-even point is computed from; all of it is measured, in milliseconds a case. */
export interface BreakEvenTerms {
  /** Share of the model's calls that are avoided, 0 to 1. */
  readonly avoided: number;
  /** What asking the model about a case takes when every case asks it. */
  readonly callMs: number;
  /** What the deterministic steps take besides those that both ways have. */
  readonly addedMs: number;
  /** Once: reading, training, choosing thresholds. */
  readonly setupMs: number;
}

/** When asking the model last begins to pay. Null: never, by these terms. */
export interface BreakEven {
  /** A call that takes longer than this is worth avoiding. */
  readonly payingCallMs: number | null;
  /** Saved a case; below 0: lost. */
  readonly savedMs: number;
  /** Cases after which the setup is paid back. */
  readonly cases: number | null;
}

/** `payingCallMs = added ÷ avoided`, `saved = avoided · call − added`, `cases = setup ÷ saved`. */
export function breakEven({ avoided, callMs, addedMs, setupMs }: BreakEvenTerms): BreakEven {
  const savedMs = avoided * callMs - addedMs;
  return {
    payingCallMs: avoided > 0 ? Math.max(0, addedMs / avoided) : null,
    savedMs,
    cases: savedMs > 0 ? Math.ceil(setupMs / savedMs) : null,
  };
}
