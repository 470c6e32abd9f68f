// The shape of a certificate as a document.
import { PROFILES } from "../laws/profiles.ts";
import { PREDICATE_TYPE, STATEMENT_TYPE } from "./certificate.ts";
import { instant, REPORT_FORMAT, TOTALS_SHAPE } from "./report-shape.ts";
import { count, list, oneOf, orNull, record, type Shape, text } from "./shape.ts";

const digest = record({ sha256: { kind: "text", pattern: /^[0-9a-f]{64}$/, called: "a SHA-256 in hexadecimal" } });

const standing = record({
  id: text,
  level: text,
  digest: text,
  verdict: oneOf("passed", "not applicable", "unchecked"),
  checks: list(text),
  reason: orNull(text),
});

export const CERTIFICATE_SHAPE: Shape = record({
  _type: oneOf(STATEMENT_TYPE),
  subject: list(record({ name: text, digest }), 1),
  predicateType: oneOf(PREDICATE_TYPE),
  predicate: record({
    claim: text,
    verdict: oneOf("conformant"),
    requirement_set: record({ contract_version: text, digest, count }),
    kit: record({ name: text, version: text }),
    backend: record({ name: text, version: text, interface_version: text }),
    profiles: list(oneOf(...PROFILES), 1),
    seeds: list({ kind: "number", whole: true }, 1),
    cases_per_profile: count,
    started_at: instant,
    finished_at: instant,
    report: record({ format: oneOf(REPORT_FORMAT), digest }),
    totals: TOTALS_SHAPE,
    requirements: list(standing, 1),
  }),
});
