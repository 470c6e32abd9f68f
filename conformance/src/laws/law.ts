// What a law is. One law a file; each proves a requirement of the contract from what was seen of a case.
import type { RuleId } from "@krako/contracts";
import type { FabricTrial } from "../fabric/fabric-trial.ts";
import type { RefusalTrial, RunTrial } from "../judge/trial.ts";
import type { FabricProfile, Profile } from "./profiles.ts";

/** What a law must be able to see; where it is missing the law is inconclusive. */
export type Need =
  /** The backend hands out events. */
  | "events"
  /** Some unit can call the kit's model. */
  | "model"
  /** Only nodes of the kit do any work. */
  | "kit nodes"
  /** The kit can let the fabric's time pass. */
  | "clock"
  /** There is a token of an operator. */
  | "operator"
  /** It is known which trust zone is trusted. */
  | "trusted zone"
  /** Tenants can be new. */
  | "new tenants"
  /** Events can be delivered to billing once more. */
  | "redelivery"
  /** Billing can be written again from the log. */
  | "rebuild";

/** Where a law says what it saw. */
export interface Finding {
  /** The condition of the law was met in this case; a law that never says so is inconclusive however green. */
  exercised(): void;
  /** `message`: what was expected, what was seen. */
  violated(message: string, unit?: string): void;
}

interface LawHead {
  /** kebab-case, as the file is named. */
  readonly id: string;
  /** The first one is the reason a failure is reported under. */
  readonly requirements: readonly [RuleId, ...RuleId[]];
  readonly profile: Profile;
  readonly needs?: readonly Need[];
  /** What it looks at, one sentence. */
  readonly sentence: string;
  /**
   * `premise`: where it is broken, what other laws say of the case follows from it and is not reported. `net`: speaks only where no
   * other law did.
   */
  readonly standing?: "premise" | "net";
  /** The least share of the profile's cases, in per cent, that must exercise it. */
  readonly floor: number;
}

/** Looks at runs of valid graphs. */
export interface RunLaw extends LawHead {
  readonly on: "run";
  check(trial: RunTrial, finding: Finding): void;
}
/** Looks at what had to be refused. */
export interface RefusalLaw extends LawHead {
  readonly on: "refusal";
  check(trial: RefusalTrial, finding: Finding): void;
}
/** Looks at what happened on a fabric. */
export interface FabricLaw extends LawHead {
  readonly on: "fabric";
  readonly profile: FabricProfile;
  check(trial: FabricTrial, finding: Finding): void;
}
export type Law = RunLaw | RefusalLaw | FabricLaw;
