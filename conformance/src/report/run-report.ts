// What a run of the kit found, as data: every report, certificate and exit code is made from this and nothing else.
import type { RuleId } from "@krako/contracts";
import type { Case } from "../cases/case.ts";
import type { Profile } from "../laws/profiles.ts";

/** `inconclusive`: not enough was seen to say; never green. `not applicable`: by the backend's own descriptor. */
export type CheckVerdict = "passed" | "failed" | "inconclusive" | "not applicable" | "known failure";
export type Verdict = "conformant" | "not conformant" | "inconclusive";

/** One row of the three-ledger check: what the model's own log, the budget events and telemetry say of one attempt. */
export interface LedgerRow {
  readonly unit: string;
  readonly attempt: number;
  /** Tokens by the kit's model; null where it reported none. */
  readonly consumed: number | null;
  /** Tokens by `budget.debited`; null where there was no such event. */
  readonly debited: number | null;
  readonly overrun: number | null;
  readonly estimated: boolean;
  /** Whether the row adds up. */
  readonly agrees: boolean;
}

/** A failure, shrunk: everything a reader needs to believe it and to run it again. */
export interface Witness {
  readonly case: Case;
  /** Where the case file was written; null if it was not. */
  readonly file: string | null;
  /** One sentence: what was expected, what was seen, where. */
  readonly message: string;
  readonly unit: string | null;
  /** The events that prove it, three to six, in order, one line each. */
  readonly evidence: readonly string[];
  readonly ledger: readonly LedgerRow[];
  /** The case as a picture in text. */
  readonly picture: string;
  /** Runs just this case again. */
  readonly replay: string;
  readonly shrinks: number;
}

export interface CheckReport {
  /** Id of the law, kebab-case. */
  readonly id: string;
  /** The requirements it proves; the first is the reason a failure is reported under. */
  readonly requirements: readonly RuleId[];
  readonly profile: Profile;
  readonly sentence: string;
  readonly verdict: CheckVerdict;
  /** Why it is inconclusive, not applicable or a known failure. */
  readonly reason: string | null;
  /** Cases the law was asked about. */
  readonly cases: number;
  /** Cases in which its condition was met (vacuity meter). */
  readonly exercised: number;
  /** The least `exercised` under which it is inconclusive. */
  readonly floor: number;
  /** Cases that broke it, of any profile. */
  readonly failures: number;
  readonly milliseconds: number;
  readonly witness: Witness | null;
}

export interface ConformanceReport {
  readonly format: "krako.conformance.report/1";
  readonly kit: { readonly name: string; readonly version: string };
  /** The frozen set of requirements that was checked. */
  readonly requirement_set: { readonly contract_version: string; readonly digest: string; readonly count: number };
  readonly backend: {
    readonly name: string;
    readonly version: string;
    readonly interface_version: string;
    readonly capabilities_digest: string;
    readonly plugged_in: "module" | "command" | "url";
    /** What was given on the command line, without secrets. */
    readonly source: string;
  };
  readonly environment: { readonly node: string; readonly platform: string };
  readonly started_at: string;
  readonly milliseconds: number;
  readonly seed: number;
  readonly profiles: readonly Profile[];
  readonly cases_per_profile: number;
  readonly verdict: Verdict;
  /** Why the verdict is what it is, one sentence. */
  readonly because: string;
  readonly checks: readonly CheckReport[];
  /** Requirements no check of these profiles looks at, with the reason. */
  readonly unchecked: readonly { readonly requirement: RuleId; readonly reason: string }[];
  readonly totals: {
    readonly checks: number;
    readonly passed: number;
    readonly failed: number;
    readonly inconclusive: number;
    readonly not_applicable: number;
    readonly known_failures: number;
    readonly cases: number;
    readonly model_calls: number;
    readonly requirements_checked: number;
    readonly requirements_unchecked: number;
  };
}
