// Builders for hand-written cases: what a case is about is said, everything else is plain.

import type { Json, Outcome, Usage, WorkUnit } from "@krako/conformance/oracle";
import type { PriceList, TaskGraph } from "@krako/contracts";
import type { LawCase } from "./law-case.ts";

type Escalation = TaskGraph["escalations"][number];

/** A deterministic unit with one attempt that fails nobody. */
export const step = (id: string, more: Partial<WorkUnit> = {}): WorkUnit => ({
  id,
  type: "deterministic",
  operation: "text.normalize@1",
  dependencies: [],
  input: {},
  bindings: [],
  output_schema: { type: "object", properties: {}, additionalProperties: false },
  budget: { timeout_ms: 1_000 },
  retries: { max_attempts: 1, backoff_ms: 0 },
  idempotent: true,
  critical: false,
  verification_mode: "none",
  ...more,
});
/** A model unit whose every attempt has the limit `limit`, and whose budget is just that for all its attempts. */
export const call = (id: string, limit: number, more: Partial<WorkUnit> = {}): WorkUnit => {
  const attempts = more.retries?.max_attempts ?? 1;
  return step(id, {
    type: "llm",
    operation: "text.classify@1",
    budget: { max_tokens: limit * attempts, timeout_ms: 1_000 },
    model: { tier: "small", max_input_tokens: limit - 1, max_output_tokens: 1 },
    ...more,
  });
};
export const attempts = (max_attempts: number): Pick<WorkUnit, "retries"> => ({
  retries: { max_attempts, backoff_ms: 0 },
});
export const edge = (from: string, to: string, ...when: Escalation["when"]): Escalation => ({
  from,
  to,
  when: when.length === 0 ? [{ type: "failure" }] : when,
});

const tokens = (count: number): Usage => ({ tokens_in: count, tokens_out: 0 });
const used = (count: number | undefined): { usage?: Usage } => (count === undefined ? {} : { usage: tokens(count) });
export const answers = (output: Json, count?: number): Outcome => ({ kind: "output", output, ...used(count) });
export const isInvalid = (count?: number): Outcome => ({
  kind: "output",
  output: { wrong: true },
  violations: [{ rule: "SCHEMA-001", pointer: "", message: "not as declared", mend: "answer as declared" }],
  ...used(count),
});
export const fails = (count?: number): Outcome => ({ kind: "error", message: "no", retryable: false, ...used(count) });
export const stumbles = (count?: number): Outcome => ({
  kind: "error",
  message: "not now",
  retryable: true,
  ...used(count),
});
export const neverStarts: Outcome = { kind: "lost", started: false };
export const timesOut: Outcome = { kind: "timeout" };

interface Told {
  readonly units: readonly WorkUnit[];
  readonly escalations?: readonly Escalation[];
  readonly budget?: TaskGraph["budget"];
  readonly policy?: TaskGraph["policy"]["failure_policy"];
  /** Units whose output is asked for, whole; otherwise that of the first unit. */
  readonly output?: readonly string[];
  /** Outcomes by unit; where there is none every attempt succeeds with `{}` and costs nothing. */
  readonly script?: Readonly<Record<string, readonly Outcome[]>>;
  readonly prices?: PriceList | null;
  readonly schedule?: Partial<LawCase["schedule"]>;
}
export const told = ({
  units,
  escalations = [],
  budget = {},
  policy = "continue_on_error",
  output,
  script = {},
  prices = null,
  schedule = {},
}: Told): LawCase => ({
  graph: {
    schema_version: "1.0",
    kora_version: "1.0.0",
    contract_version: "1.0",
    graph_id: "01890000-0000-7000-8000-000000000001",
    request_id: "01890000-0000-7000-8000-000000000002",
    tenant_id: "tenant",
    created_at: "2026-01-01T00:00:00.000Z",
    budget,
    policy: { failure_policy: policy, privacy_default: "allow_remote", priority: "p1", logging: "off" },
    work_units: [...units],
    escalations: [...escalations],
    output: (output ?? units.slice(0, 1).map((unit) => unit.id)).map((work_unit_id) => ({ work_unit_id, pointer: "" })),
  },
  prices,
  script: Object.fromEntries(
    units.map((unit) => [
      unit.id,
      { outcomes: script[unit.id] ?? [answers({}, unit.model === undefined ? undefined : 0)], rejectsInput: false },
    ]),
  ),
  schedule: { seed: 1, slots: 4, rebuildOneIn: 0, stop: null, ...schedule },
});
