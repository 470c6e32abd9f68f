// The shape of a report as a document, in the order its members are written.
import { PROFILES } from "../laws/profiles.ts";
import { count, flag, list, oneOf, orNull, record, type Shape, text } from "./shape.ts";
import { CHECK_VERDICTS } from "./verdict-words.ts";

export const REPORT_FORMAT = "krako.conformance.report/1";

const checkId: Shape = { kind: "text", pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, called: "a name in kebab-case" };
const ruleId: Shape = { kind: "text", pattern: /^[A-Z]+-[0-9]{3}$/, called: "the id of a requirement, like RETRY-001" };
export const sha256Text: Shape = {
  kind: "text",
  pattern: /^(sha256:)?[0-9a-f]{64}$/,
  called: "a SHA-256 in hexadecimal",
};
export const instant: Shape = {
  kind: "text",
  pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  called: "a time in UTC, like 2026-01-31T12:00:00.000Z",
};
const time: Shape = { kind: "number", whole: false, least: 0 };
const seed: Shape = { kind: "number", whole: true };

const ledgerRow = record({
  unit: text,
  attempt: count,
  consumed: orNull({ kind: "number", whole: false }),
  debited: orNull({ kind: "number", whole: false }),
  overrun: orNull({ kind: "number", whole: false }),
  estimated: flag,
  agrees: flag,
});

const witness = record({
  case: { kind: "object" },
  file: orNull(text),
  message: text,
  unit: orNull(text),
  evidence: list(text),
  ledger: list(ledgerRow),
  picture: text,
  replay: text,
  shrinks: count,
});

const check = record({
  id: checkId,
  requirements: list(ruleId, 1),
  profile: oneOf(...PROFILES),
  sentence: text,
  verdict: oneOf(...CHECK_VERDICTS),
  reason: orNull(text),
  cases: count,
  exercised: count,
  floor: time,
  failures: count,
  milliseconds: time,
  witness: orNull(witness),
});

export const TOTALS_SHAPE: Shape = record({
  checks: count,
  passed: count,
  failed: count,
  inconclusive: count,
  not_applicable: count,
  known_failures: count,
  cases: count,
  model_calls: count,
  requirements_checked: count,
  requirements_unchecked: count,
});

export const REPORT_SHAPE: Shape = record({
  format: oneOf(REPORT_FORMAT),
  kit: record({ name: text, version: text }),
  requirement_set: record({ contract_version: text, digest: sha256Text, count }),
  backend: record({
    name: text,
    version: text,
    interface_version: text,
    capabilities_digest: text,
    plugged_in: oneOf("module", "command", "url"),
    source: text,
  }),
  environment: record({ node: text, platform: text }),
  started_at: instant,
  milliseconds: time,
  seed,
  profiles: list(oneOf(...PROFILES), 1),
  cases_per_profile: count,
  verdict: oneOf("conformant", "not conformant", "inconclusive"),
  because: text,
  checks: list(check),
  unchecked: list(record({ requirement: ruleId, reason: text })),
  totals: TOTALS_SHAPE,
});
