import { REQUIREMENTS, type Requirement } from "@krako/contracts/requirements";
import { describe, expect, test } from "vitest";
import {
  failingReport,
  hostileReport,
  inconclusiveReport,
  passingReport,
  reportOf,
} from "../../test/example-report.ts";
import {
  type CertificateStatement,
  certificateText,
  makeCertificate,
  WHAT_A_CERTIFICATE_PROVES,
} from "./certificate.ts";
import { reportDigest } from "./json-report.ts";
import type { LawHead } from "./law-head.ts";
import type { ConformanceReport } from "./run-report.ts";
import { isVerified, verifyCertificate } from "./verify-certificate.ts";

const now = new Date("2026-11-25T00:00:00.000Z");
const laws: readonly LawHead[] = passingReport.checks.map(
  ({ id, requirements: [first = "", ...more], profile, sentence }) => ({
    id,
    requirements: [first, ...more],
    profile,
    sentence,
    floor: 10,
    on: "run",
  }),
);

const made = (report: ConformanceReport = passingReport): CertificateStatement => {
  const certificate = makeCertificate(report);
  if (!certificate.ok) throw new Error(certificate.reasons.join("\n"));
  return certificate.statement;
};
const verify = (
  statement: unknown,
  more: { report?: ConformanceReport; laws?: readonly LawHead[]; requirements?: readonly Requirement[] } = {},
) => verifyCertificate(statement, { requirements: REQUIREMENTS, now, ...more });
const bad = (...given: Parameters<typeof verify>): readonly string[] =>
  verify(...given)
    .filter(({ ok }) => ok === false)
    .map(({ what, detail }) => `${what}: ${detail}`);

test("a pass makes an in-toto statement about the backend", () => {
  const { predicate, ...statement } = made();
  expect(statement).toEqual({
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: "queue-backend@2.3.1", digest: { sha256: passingReport.backend.capabilities_digest } }],
    predicateType: "https://krako.dev/conformance/v1",
  });
  expect(predicate).toMatchObject({
    claim: WHAT_A_CERTIFICATE_PROVES,
    profiles: ["core", "model", "concurrency"],
    seeds: [4711],
    cases_per_profile: 200,
    finished_at: "2026-11-22T06:00:17.420Z",
    report: { digest: { sha256: reportDigest(passingReport) } },
  });
  const entry = (id: string) => predicate.requirements.find((found) => found.id === id);
  expect(predicate.requirements).toHaveLength(REQUIREMENTS.length);
  expect(entry("RETRY-008")).toMatchObject({ verdict: "passed", checks: ["attempts-within-bound"], reason: null });
  expect(entry("CAP-002")).toMatchObject({ verdict: "not applicable", checks: [] });
  expect(entry("BILL-001")).toMatchObject({ verdict: "unchecked", checks: [] });
});

test("where the backend was found stays out of it", () => {
  expect(certificateText(made())).not.toContain("./backend.js");
});

describe("no certificate for", () => {
  const reasons = (report: ConformanceReport): readonly string[] => {
    const certificate = makeCertificate(report);
    return certificate.ok ? [] : certificate.reasons;
  };
  const change = (verdict: "failed" | "inconclusive" | "known failure"): ConformanceReport =>
    reportOf(
      passingReport.checks.map((check, index) => (index === 0 ? { ...check, verdict, reason: "because" } : check)),
    );

  test.each(["failed", "inconclusive", "known failure"] as const)("a check that is %s", (verdict) => {
    expect(reasons(change(verdict))).toContain("1 check did not pass: order-is-canonical.");
  });

  test("a report that only calls itself conformant", () => {
    const dressed = { ...failingReport, verdict: "conformant" as const, totals: passingReport.totals };
    expect(reasons(dressed)).toEqual([
      "3 checks did not pass: attempts-within-bound, overrun-is-recorded, outcome-does-not-depend-on-order.",
      "The totals of the report are not those of its checks.",
    ]);
  });

  test("other reports that are not conformant", () => {
    expect(reasons(failingReport)[0]).toMatch(/^The verdict is "not conformant": 1 of 10 checks failed/);
    expect(reasons(inconclusiveReport)[0]).toMatch(/^The verdict is "inconclusive"/);
    expect(reasons(hostileReport).length).toBeGreaterThan(0);
  });

  test("a pass that too few cases exercised", () => {
    const vacuous = reportOf(
      passingReport.checks.map((check, index) => (index === 0 ? { ...check, exercised: 0 } : check)),
    );
    expect(reasons(vacuous)).toEqual(["Passed with fewer cases than their floor: order-is-canonical."]);
  });

  test("nothing at all, a profile without checks, another set, a digest that is none, a requirement nobody mentions", () => {
    expect(reasons(reportOf([]))).toContain("No check passed.");
    expect(reasons({ ...passingReport, profiles: ["core", "hostile"] })).toEqual(["No check was run for hostile."]);
    const set = { ...passingReport.requirement_set, digest: "0".repeat(64) };
    expect(reasons({ ...passingReport, requirement_set: set })).toHaveLength(1);
    const backend = { ...passingReport.backend, capabilities_digest: "?" };
    expect(reasons({ ...passingReport, backend })).toEqual(["The digest of the capabilities is no SHA-256."]);
    expect(reasons({ ...passingReport, unchecked: passingReport.unchecked.slice(1) })).toEqual([
      `Neither checked nor listed as unchecked: ${passingReport.unchecked[0]?.requirement}.`,
    ]);
  });
});

describe("verifying", () => {
  test("a certificate as it was made finds nothing bad, and says what it does not prove", () => {
    const findings = verify(JSON.parse(certificateText(made())), { report: passingReport, laws });
    expect(findings.map(({ what, ok }) => [what, ok])).toEqual([
      ["statement", true],
      ["requirement set", true],
      ["every MUST is listed", true],
      ["every MUST of the profiles passed a check", true],
      ["it agrees with itself", true],
      ["report", true],
      ["time", true],
      ["signature", null],
    ]);
    expect(isVerified(findings)).toBe(true);
    expect(findings.at(-1)?.detail).toMatch(/unsigned claim/);
    expect(findings.find(({ what }) => what === "time")?.detail).toBe("ended 2026-11-22T06:00:17.420Z, 2 days ago");
  });

  test("what was not given is not said to be in order", () => {
    const open = verify(made()).filter(({ ok }) => ok === null);
    expect(open.map(({ what }) => what)).toEqual(["every MUST of the profiles passed a check", "report", "signature"]);
  });

  type Change = (statement: CertificateStatement) => unknown;
  const predicate =
    (change: (old: CertificateStatement["predicate"]) => object): Change =>
    (statement) => ({ ...statement, predicate: { ...statement.predicate, ...change(statement.predicate) } });
  const entry =
    (id: string, change: object | null): Change =>
    (statement) =>
      predicate(({ requirements }) => ({
        requirements: requirements.flatMap((each) =>
          each.id !== id ? [each] : change === null ? [] : [{ ...each, ...change }],
        ),
      }))(statement);

  const changes: readonly (readonly [string, Change, RegExp])[] = [
    ["another type", (old) => ({ ...old, _type: "x" }), /^statement: \/_type must be "https:\/\/in-toto/],
    ["another predicate type", (old) => ({ ...old, predicateType: "x" }), /^statement: \/predicateType must be/],
    ["a verdict that is none", predicate(() => ({ verdict: "inconclusive" })), /^statement: \/predicate\/verdict/],
    ["a member nobody knows", predicate(() => ({ signed: true })), /^statement: \/predicate\/signed is not known/],
    ["a MUST left out", entry("RETRY-001", null), /^every MUST is listed: Not listed: RETRY-001\./],
    ["a pass without a check", entry("RETRY-001", { checks: [] }), /Passed without a check: RETRY-001/],
    ["another wording", entry("RETRY-001", { digest: "0" }), /^requirement set: Level or wording differs: RETRY-001/],
    ["a requirement nobody knows", entry("RETRY-001", { id: "RETRY-999" }), /Not in the installed contract: RETRY-999/],
    ["no reason", entry("BILL-001", { reason: " " }), /no reason why: BILL-001/],
    [
      "one listed twice",
      predicate(({ requirements }) => ({ requirements: [...requirements, ...requirements] })),
      /listed twice/,
    ],
    [
      "another subject",
      (old) => ({ ...old, subject: [{ ...old.subject[0], name: "other@1" }] }),
      /subject is not the backend/,
    ],
    ["two subjects", (old) => ({ ...old, subject: [...old.subject, ...old.subject] }), /2 subjects/],
    [
      "failures",
      predicate(({ totals }) => ({ totals: { ...totals, failed: 1 } })),
      /It counts 1 failed.*do not add up/,
    ],
    ["a future end", predicate(() => ({ finished_at: "2027-01-01T00:00:00.000Z" })), /has not come yet/],
    [
      "an end before the start",
      predicate(() => ({ finished_at: "2026-11-22T05:00:00.000Z" })),
      /ended before it started/,
    ],
    ["times that are no dates", predicate(() => ({ started_at: "2026-99-99T99:99:99Z" })), /are no dates/],
    [
      "another set",
      predicate(({ requirement_set }) => ({
        requirement_set: { ...requirement_set, digest: { sha256: "0".repeat(64) } },
      })),
      /^requirement set: The set is not/,
    ],
    [
      "another contract",
      predicate(({ requirement_set }) => ({ requirement_set: { ...requirement_set, contract_version: "2.0" } })),
      /It is of contract 2\.0/,
    ],
  ];
  test.each(changes)("%s is found", (_, change, message) => {
    expect(bad(change(made()))).toContainEqual(expect.stringMatching(message));
  });

  test("a requirement of the profiles cannot pass for unchecked", () => {
    const hidden = entry("RETRY-001", { verdict: "unchecked", checks: [], reason: "no check" })(made());
    expect(bad(hidden)).toEqual([]);
    expect(bad(hidden, { laws })).toEqual([
      "every MUST of the profiles passed a check: No passing check is listed for RETRY-001.",
    ]);
    expect(bad(entry("RETRY-001", { checks: ["order-is-canonical"] })(made()), { laws })).toEqual([
      "every MUST of the profiles passed a check: Lists checks that the installed kit does not have for RETRY-001.",
    ]);
  });

  test("another report, or another certificate of the same report, is found", () => {
    expect(bad(made(), { report: { ...passingReport, seed: 1 } })).toEqual(
      [expect.stringMatching(/^report: The digest of the report given is [0-9a-f]{64}, the certificate names/)].map(
        (message) => message,
      ),
    );
    expect(bad(made(), { report: failingReport })).toEqual([expect.stringMatching(/earns no certificate/)]);
    expect(bad(predicate(() => ({ seeds: [1] }))(made()), { report: passingReport })).toEqual([
      "report: The certificate made from the report given says something else.",
    ]);
  });

  test("a contract that has moved on is found", () => {
    const moved = REQUIREMENTS.map((requirement) =>
      requirement.id === "RETRY-001" ? { ...requirement, digest: "1".repeat(64) } : requirement,
    );
    expect(bad(made(), { requirements: moved })).toEqual([
      "requirement set: The set is not that of the installed contract. Level or wording differs: RETRY-001.",
    ]);
  });

  test.each([[undefined], [null], [[]], [{}], ["text"], [{ _type: { toString: null } }]])(
    "%j is no statement",
    (value) => {
      expect(verify(value)).toEqual([{ what: "statement", ok: false, detail: expect.any(String) }]);
    },
  );
});
