import type { Condition, GraphPolicy, ModelTier, VerificationMode } from "@krako/contracts";

/** The version of the Task IR that is read here: documents of its major and a minor up to its own. */
export const TASK_IR_VERSION = "1.0";

/** A value for model tasks, and one for all others. */
export interface ByKind {
  readonly model: number;
  readonly other: number;
}

/** What is taken where nothing is said. */
export interface Defaults {
  readonly policy: GraphPolicy;
  /** Milliseconds of one attempt. */
  readonly maxTimeMs: ByKind;
  /** Attempts after the first. */
  readonly maxRetries: ByKind;
  /** Milliseconds before the second attempt. */
  readonly backoffMs: number;
  readonly tier: ModelTier;
  readonly critical: boolean;
  readonly idempotent: boolean;
  readonly verification: VerificationMode;
  readonly when: readonly Condition[];
}

/** What a Task IR document means where it is silent. The contract's Task IR says the same, field by field. */
export const DEFAULTS: Defaults = {
  policy: { failure_policy: "fail_fast", privacy_default: "allow_remote", priority: "p2", logging: "minimal" },
  maxTimeMs: { model: 30_000, other: 5_000 },
  maxRetries: { model: 1, other: 0 },
  backoffMs: 500,
  tier: "small",
  critical: true,
  idempotent: true,
  verification: "schema",
  when: [{ type: "failure" }],
};
