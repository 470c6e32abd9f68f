// Looks a certificate over. What can be checked without running anything again is checked here; the rest is said.
import type { Requirement } from "@krako/contracts/requirements";
import { type CertificateStatement, makeCertificate, WHAT_A_CERTIFICATE_PROVES } from "./certificate.ts";
import { CERTIFICATE_SHAPE } from "./certificate-shape.ts";
import { reportDigest } from "./json-report.ts";
import type { LawHead } from "./law-head.ts";
import { requirementSet } from "./requirement-set.ts";
import type { ConformanceReport } from "./run-report.ts";
import { faultsOf } from "./shape.ts";
import { many } from "./verdict-words.ts";
import { visibleLine } from "./visible-text.ts";

export interface CertificateFinding {
  readonly what: string;
  /** null: it was not looked at, or cannot be. */
  readonly ok: boolean | null;
  readonly detail: string;
}

export interface VerifyOptions {
  /** Of the installed contract. */
  readonly requirements: readonly Requirement[];
  readonly now: Date;
  /** The report the certificate rests on, where it is at hand. */
  readonly report?: ConformanceReport;
  /** The checks of the installed kit: then a requirement they look at cannot pass for unchecked. */
  readonly laws?: readonly LawHead[];
}

/** Clocks of two machines differ a little. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;
const MOST_NAMED = 10;

const named = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_NAMED).map((name) => visibleLine(name, 80));
  return names.length > shown.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
};

const finding = (what: string, faults: readonly (string | false)[], fine: string): CertificateFinding => {
  const found = faults.filter((fault) => fault !== false);
  return found.length === 0 ? { what, ok: true, detail: fine } : { what, ok: false, detail: found.join(" ") };
};

const requirementSetFinding = (
  { predicate }: CertificateStatement,
  { requirements }: VerifyOptions,
): CertificateFinding => {
  const set = requirementSet(requirements);
  const stated = predicate.requirement_set;
  const reworded = requirements.filter(({ id, level, digest }) =>
    predicate.requirements.some((entry) => entry.id === id && (entry.digest !== digest || entry.level !== level)),
  );
  return finding(
    "requirement set",
    [
      stated.digest.sha256 !== set.digest && "The set is not that of the installed contract.",
      stated.contract_version !== set.contract_version &&
        `It is of contract ${visibleLine(stated.contract_version, 40)}, installed is ${set.contract_version}.`,
      stated.count !== set.count && `It counts ${stated.count} requirements, installed are ${set.count}.`,
      reworded.length > 0 && `Level or wording differs: ${named(reworded.map(({ id }) => id))}.`,
    ],
    `contract ${set.contract_version}, ${many(set.count, "requirement")}, ${set.digest}`,
  );
};

const everyMustFinding = ({ predicate }: CertificateStatement, { requirements }: VerifyOptions): CertificateFinding => {
  const entries = predicate.requirements;
  const listed = new Set(entries.map(({ id }) => id));
  const known = new Set<string>(requirements.map(({ id }) => id));
  const missing = requirements.filter(({ id, level }) => level === "MUST" && !listed.has(id)).map(({ id }) => id);
  const foreign = entries.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const baseless = entries.filter(({ verdict, checks }) => verdict === "passed" && checks.length === 0);
  const silent = entries.filter(({ verdict, reason }) => verdict !== "passed" && (reason ?? "").trim() === "");
  const passed = entries.filter(({ verdict }) => verdict === "passed").length;
  const inapplicable = entries.filter(({ verdict }) => verdict === "not applicable").length;
  return finding(
    "every MUST is listed",
    [
      missing.length > 0 && `Not listed: ${named(missing)}.`,
      foreign.length > 0 && `Not in the installed contract: ${named(foreign)}.`,
      listed.size !== entries.length && "Some are listed twice.",
      baseless.length > 0 && `Passed without a check: ${named(baseless.map(({ id }) => id))}.`,
      silent.length > 0 && `Not checked, and no reason why: ${named(silent.map(({ id }) => id))}.`,
    ],
    `${passed} passed, ${inapplicable} not applicable, ${entries.length - passed - inapplicable} unchecked with a reason`,
  );
};

/** Without the kit's own list of checks nobody can say which requirements the profiles ought to have looked at. */
const profileFinding = (
  { predicate }: CertificateStatement,
  { laws, requirements }: VerifyOptions,
): CertificateFinding => {
  const what = "every MUST of the profiles passed a check";
  if (laws === undefined) return { what, ok: null, detail: "Not compared: the checks of the kit were not given." };
  const mine = laws.filter(({ profile }) => predicate.profiles.includes(profile));
  const due = requirements.filter(
    ({ id, level }) => level === "MUST" && mine.some((law) => law.requirements.includes(id)),
  );
  const entryOf = (id: string) => predicate.requirements.find((entry) => entry.id === id);
  const unproven = due.filter(({ id }) => (entryOf(id)?.verdict ?? "unchecked") === "unchecked").map(({ id }) => id);
  const unfounded = predicate.requirements
    .filter(({ id, checks }) =>
      checks.some((check) => !mine.some((law) => law.id === check && law.requirements.includes(id))),
    )
    .map(({ id }) => id);
  return finding(
    what,
    [
      unproven.length > 0 && `No passing check is listed for ${named(unproven)}.`,
      unfounded.length > 0 && `Lists checks that the installed kit does not have for ${named(unfounded)}.`,
    ],
    `${many(due.length, "requirement")} of ${predicate.profiles.join(", ")}`,
  );
};

const totalsFinding = ({ predicate, subject }: CertificateStatement): CertificateFinding => {
  const { totals, backend, requirements } = predicate;
  const { checks, passed, failed, inconclusive, known_failures: known, not_applicable: inapplicable } = totals;
  const listed = new Set(requirements.flatMap((entry) => entry.checks));
  const name = `${backend.name}@${backend.version}`;
  return finding(
    "it agrees with itself",
    [
      failed + inconclusive + known > 0 &&
        `It counts ${failed} failed, ${inconclusive} inconclusive, ${known} known failures.`,
      passed + failed + inconclusive + known + inapplicable !== checks && "Its totals do not add up.",
      passed === 0 && "No check passed.",
      listed.size > passed && `It lists ${listed.size} passing checks and counts ${passed}.`,
      subject.length !== 1 && `It has ${subject.length} subjects; there must be one.`,
      subject[0]?.name !== name && "Its subject is not the backend it speaks of.",
    ],
    `${passed} of ${many(checks, "check")} passed, ${inapplicable} not applicable`,
  );
};

const timeFinding = ({ predicate }: CertificateStatement, { now }: VerifyOptions): CertificateFinding => {
  const [started, finished] = [Date.parse(predicate.started_at), Date.parse(predicate.finished_at)];
  const days = Math.floor((now.getTime() - finished) / 86_400_000);
  return finding(
    "time",
    [
      (Number.isNaN(started) || Number.isNaN(finished)) && "Its times are no dates.",
      finished < started && "It ended before it started.",
      finished > now.getTime() + CLOCK_SKEW_MS && `It ended at ${predicate.finished_at}, which has not come yet.`,
    ],
    days < 1
      ? `ended ${predicate.finished_at}, less than a day ago`
      : `ended ${predicate.finished_at}, ${many(days, "day")} ago`,
  );
};

/** The report given must be the very one, and must lead to this very certificate. */
const reportFinding = (
  statement: CertificateStatement,
  { report, requirements }: VerifyOptions,
): CertificateFinding => {
  const what = "report";
  if (report === undefined) return { what, ok: null, detail: "Not compared: the report was not given." };
  const digest = reportDigest(report);
  const stated = statement.predicate.report.digest.sha256;
  const made = makeCertificate(report, requirements);
  const isSame = made.ok && JSON.stringify(made.statement) === JSON.stringify(inOrder(statement, made.statement));
  return finding(
    what,
    [
      digest !== stated && `The digest of the report given is ${digest}, the certificate names ${stated}.`,
      !made.ok &&
        `The report given earns no certificate: ${made.reasons.map((reason) => visibleLine(reason, 300)).join(" ")}`,
      made.ok && !isSame && "The certificate made from the report given says something else.",
    ],
    digest,
  );
};

/** `value` with the members of its objects in the order they have in `model`, so that texts can be compared. */
const inOrder = (value: unknown, model: unknown): unknown => {
  if (Array.isArray(value))
    return value.map((entry, index) => inOrder(entry, Array.isArray(model) ? model[index] : undefined));
  if (typeof value !== "object" || value === null || typeof model !== "object" || model === null) return value;
  const wanted = Object.keys(model);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => wanted.indexOf(a) - wanted.indexOf(b))
      .map(([name, member]) => [name, inOrder(member, (model as Readonly<Record<string, unknown>>)[name])]),
  );
};

/** Every finding, good or bad; a statement that is none has one. Never throws, whatever is given. */
export const verifyCertificate = (statement: unknown, options: VerifyOptions): readonly CertificateFinding[] => {
  const faults = faultsOf(CERTIFICATE_SHAPE, statement);
  if (faults.length > 0) {
    const shown = faults
      .slice(0, MOST_NAMED)
      .map(({ pointer, message }) => visibleLine(`${pointer || "It"} ${message}.`, 300));
    return [{ what: "statement", ok: false, detail: shown.join(" ") }];
  }
  const read = statement as CertificateStatement;
  return [
    { what: "statement", ok: true, detail: `in-toto statement about ${visibleLine(read.subject[0]?.name ?? "", 120)}` },
    requirementSetFinding(read, options),
    everyMustFinding(read, options),
    profileFinding(read, options),
    totalsFinding(read),
    reportFinding(read, options),
    timeFinding(read, options),
    { what: "signature", ok: null, detail: WHAT_A_CERTIFICATE_PROVES },
  ];
};

/** No finding is bad. What was not looked at stays open: read the findings. */
export const isVerified = (findings: readonly CertificateFinding[]): boolean =>
  findings.every(({ ok }) => ok !== false);
