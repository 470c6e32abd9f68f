// What a pass is worth to somebody else: an in-toto Statement v1 that names the backend, what was checked, and the report it rests on.

import type { RuleId } from "@krako/contracts";
import { REQUIREMENTS, type Requirement } from "@krako/contracts/requirements";
import type { Profile } from "../laws/profiles.ts";
import { reportDigest } from "./json-report.ts";
import { requirementSet } from "./requirement-set.ts";
import type { CheckReport, ConformanceReport } from "./run-report.ts";
import { countsOf } from "./verdict-of-checks.ts";
import { many } from "./verdict-words.ts";

export const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
/** A name that says what the predicate means, as in-toto asks for. It is not an address: nothing is fetched from there, ever. */
export const PREDICATE_TYPE = "https://krako.dev/conformance/v1";

export const WHAT_A_CERTIFICATE_PROVES =
  "This is an unsigned claim. It proves nothing about who made it, nor that the run took place. It says exactly what was checked and how, so that anyone with the same backend can run the same checks again (same kit, profiles, seeds and cases) and compare.";

interface Sha256 {
  readonly sha256: string;
}

/** How a requirement of the set stands. */
export interface RequirementStanding {
  readonly id: RuleId;
  readonly level: string;
  /** SHA-256 of level and wording. */
  readonly digest: string;
  /** `unchecked`: no check of these profiles looks at it. */
  readonly verdict: "passed" | "not applicable" | "unchecked";
  /** The checks that passed. */
  readonly checks: readonly string[];
  /** Why it is not applicable or unchecked; null if it passed. */
  readonly reason: string | null;
}

export interface ConformancePredicate {
  /** What this is and is not. */
  readonly claim: string;
  readonly verdict: "conformant";
  readonly requirement_set: { readonly contract_version: string; readonly digest: Sha256; readonly count: number };
  readonly kit: ConformanceReport["kit"];
  readonly backend: { readonly name: string; readonly version: string; readonly interface_version: string };
  readonly profiles: readonly Profile[];
  readonly seeds: readonly number[];
  readonly cases_per_profile: number;
  readonly started_at: string;
  readonly finished_at: string;
  /** The digest is that of the bytes of the JSON report. */
  readonly report: { readonly format: string; readonly digest: Sha256 };
  readonly totals: ConformanceReport["totals"];
  readonly requirements: readonly RequirementStanding[];
}

export interface CertificateStatement {
  readonly _type: typeof STATEMENT_TYPE;
  /** One: the backend, `name@version`, by the digest of its capabilities. */
  readonly subject: readonly { readonly name: string; readonly digest: Sha256 }[];
  readonly predicateType: typeof PREDICATE_TYPE;
  readonly predicate: ConformancePredicate;
}

export type MadeCertificate =
  | { readonly ok: true; readonly statement: CertificateStatement }
  /** Why there is none, one sentence each. */
  | { readonly ok: false; readonly reasons: readonly string[] };

/** The hexadecimal digits of a SHA-256, with or without the name of the algorithm before them. */
const sha256Of = (text: string): string | null => /^(?:sha256:)?([0-9a-f]{64})$/.exec(text)?.[1] ?? null;

const standing = (requirement: Requirement, report: ConformanceReport): RequirementStanding | null => {
  const { id, level, digest } = requirement;
  const looking = report.checks.filter(({ requirements }) => requirements.includes(id));
  const passed = looking.filter(({ verdict }) => verdict === "passed").map(({ id: check }) => check);
  if (passed.length > 0) return { id, level, digest, verdict: "passed", checks: passed.sort(), reason: null };
  const [first] = looking;
  if (first !== undefined) {
    return { id, level, digest, verdict: "not applicable", checks: [], reason: first.reason ?? "No reason was given." };
  }
  const reason = report.unchecked.find(({ requirement: unchecked }) => unchecked === id)?.reason;
  return reason === undefined ? null : { id, level, digest, verdict: "unchecked", checks: [], reason };
};

const standings = (
  report: ConformanceReport,
  requirements: readonly Requirement[],
): { readonly known: readonly RequirementStanding[]; readonly unknown: readonly string[] } => {
  const all = requirements.map((requirement) => ({ id: requirement.id, found: standing(requirement, report) }));
  return {
    known: all.flatMap(({ found }) => found ?? []),
    unknown: all.filter(({ found }) => found === null).map(({ id }) => id),
  };
};

const ids = (checks: readonly CheckReport[]): string => checks.map(({ id }) => id).join(", ");

/** Why a report is not certified; empty if it is. Looks at the checks themselves, not only at what the report says of them. */
const objections = (report: ConformanceReport, requirements: readonly Requirement[]): readonly string[] => {
  const open = report.checks.filter(({ verdict }) => verdict !== "passed" && verdict !== "not applicable");
  const counts = Object.entries(countsOf(report.checks));
  const isCounted = counts.every(([name, count]) => report.totals[name as keyof typeof report.totals] === count);
  const empty = report.profiles.filter((profile) => !report.checks.some((check) => check.profile === profile));
  const vacuous = report.checks.filter(({ verdict, exercised, floor }) => verdict === "passed" && exercised < floor);
  const set = requirementSet(requirements);
  const { unknown } = standings(report, requirements);
  const all: readonly (string | false)[] = [
    report.verdict !== "conformant" && `The verdict is "${report.verdict}": ${report.because}`,
    open.length > 0 && `${many(open.length, "check")} did not pass: ${ids(open)}.`,
    vacuous.length > 0 && `Passed with fewer cases than their floor: ${ids(vacuous)}.`,
    !report.checks.some(({ verdict }) => verdict === "passed") && "No check passed.",
    empty.length > 0 && `No check was run for ${empty.join(", ")}.`,
    !isCounted && "The totals of the report are not those of its checks.",
    sha256Of(report.backend.capabilities_digest) === null && "The digest of the capabilities is no SHA-256.",
    sha256Of(report.requirement_set.digest) !== set.digest &&
      "The report is about another set of requirements than that of the installed contract.",
    unknown.length > 0 && `Neither checked nor listed as unchecked: ${unknown.join(", ")}.`,
  ];
  return all.filter((objection) => objection !== false);
};

/** The certificate of a report that is conformant without any exception; otherwise why there is none. */
export const makeCertificate = (
  report: ConformanceReport,
  requirements: readonly Requirement[] = REQUIREMENTS,
): MadeCertificate => {
  const reasons = objections(report, requirements);
  const capabilities = sha256Of(report.backend.capabilities_digest);
  if (reasons.length > 0 || capabilities === null) return { ok: false, reasons };
  const set = requirementSet(requirements);
  const { name, version, interface_version } = report.backend;
  const finished = new Date(Date.parse(report.started_at) + report.milliseconds);
  return {
    ok: true,
    statement: {
      _type: STATEMENT_TYPE,
      subject: [{ name: `${name}@${version}`, digest: { sha256: capabilities } }],
      predicateType: PREDICATE_TYPE,
      predicate: {
        claim: WHAT_A_CERTIFICATE_PROVES,
        verdict: "conformant",
        requirement_set: { contract_version: set.contract_version, digest: { sha256: set.digest }, count: set.count },
        kit: { name: report.kit.name, version: report.kit.version },
        backend: { name, version, interface_version },
        profiles: report.profiles,
        seeds: [report.seed],
        cases_per_profile: report.cases_per_profile,
        started_at: report.started_at,
        finished_at: finished.toISOString(),
        report: { format: report.format, digest: { sha256: reportDigest(report) } },
        totals: report.totals,
        requirements: standings(report, requirements).known,
      },
    },
  };
};

export const certificateText = (statement: CertificateStatement): string => `${JSON.stringify(statement, null, 2)}\n`;
