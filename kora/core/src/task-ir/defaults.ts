import type { GraphPolicy } from "@krako/contracts";

/** The version of the Task IR that is read here: documents of its major and a minor up to its own. */
export const TASK_IR_VERSION = "1.0";

/** What a Task IR document means where it is silent. The contract's Task IR says the same, field by field. */
export const DEFAULTS = {
  policy: {
    failure_policy: "fail_fast",
    privacy_default: "allow_remote",
    priority: "p2",
    logging: "minimal",
  } satisfies GraphPolicy,
  /** Milliseconds of one attempt. */
  maxTimeMs: { model: 30_000, other: 5_000 },
  /** Attempts after the first. */
  maxRetries: { model: 1, other: 0 },
  /** Milliseconds before the second attempt. */
  backoffMs: 500,
  tier: "small",
  critical: true,
  idempotent: true,
  verification: "schema",
  when: [{ type: "failure" }],
} as const;
