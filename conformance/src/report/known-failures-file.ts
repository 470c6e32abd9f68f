// The file in which somebody who runs the kit lists what is known to fail, with a reason, an issue and a date on which patience ends.
import type { RuleId } from "@krako/contracts";
import { lineAt, linesOf } from "./json-lines.ts";
import type { LawHead } from "./law-head.ts";
import { nearest } from "./nearest.ts";
import { isRecord } from "./shape.ts";
import { visibleLine } from "./visible-text.ts";

interface KnownFailureHead {
  readonly reason: string;
  /** Where it is worked on: an http or https address. */
  readonly issue: string;
  /** The last day it is accepted, `2026-01-31`. */
  readonly expires: string;
}
/** Either one check, or every check that reports failures under a requirement. */
export type KnownFailure = KnownFailureHead &
  (
    | { readonly check: string; readonly requirement?: undefined }
    | { readonly requirement: RuleId; readonly check?: undefined }
  );

export interface KnownFailureFault {
  readonly line: number;
  /** RFC 6901. */
  readonly pointer: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
}
export type ReadKnownFailures =
  | { readonly ok: true; readonly entries: readonly KnownFailure[] }
  | { readonly ok: false; readonly faults: readonly KnownFailureFault[] };

type Report = (pointer: string, message: string) => void;
type Entry = Readonly<Record<string, unknown>>;

const MEMBERS = ["check", "requirement", "reason", "issue", "expires"];
/** Entries past this many are no longer a list of exceptions. */
const MOST_ENTRIES = 1_000;

const meant = (name: string, candidates: readonly string[]): string => {
  const near = nearest(name, candidates);
  return near === undefined ? "" : ` Did you mean "${near}"?`;
};

const isDate = (text: unknown): boolean => {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const isAddress = (text: unknown): boolean => {
  if (typeof text !== "string" || !URL.canParse(text)) return false;
  return ["http:", "https:"].includes(new URL(text).protocol);
};

const checkTarget = (entry: Entry, pointer: string, laws: readonly LawHead[], report: Report): void => {
  const { check, requirement } = entry;
  if ((check === undefined) === (requirement === undefined)) {
    report(pointer, 'must name either a "check" or a "requirement", and not both.');
    return;
  }
  const [name, given, known] =
    check === undefined
      ? (["requirement", requirement, laws.map(({ requirements }) => requirements[0])] as const)
      : (["check", check, laws.map(({ id }) => id)] as const);
  if (typeof given !== "string") report(`${pointer}/${name}`, "must be a text.");
  else if (known.includes(given)) return;
  else if (name === "requirement" && laws.some(({ requirements }) => requirements.includes(given))) {
    const under = laws.filter(({ requirements }) => requirements.includes(given)).map(({ id }) => id);
    report(`${pointer}/requirement`, `no failure is reported under ${given}; name the check: ${under.join(", ")}.`);
  } else report(`${pointer}/${name}`, `there is no ${name} "${visibleLine(given, 80)}".${meant(given, known)}`);
};

const checkEntry = (entry: unknown, pointer: string, laws: readonly LawHead[], report: Report): void => {
  if (!isRecord(entry)) {
    report(pointer, 'must be an object with "check" or "requirement", "reason", "issue" and "expires".');
    return;
  }
  for (const name of Object.keys(entry).filter((member) => !MEMBERS.includes(member))) {
    report(`${pointer}/${visibleLine(name, 80)}`, `is not known here.${meant(name, MEMBERS)}`);
  }
  checkTarget(entry, pointer, laws, report);
  const { reason, issue, expires } = entry;
  if (typeof reason !== "string" || reason.trim() === "") {
    report(`${pointer}/reason`, "must say in words why it fails.");
  }
  if (!isAddress(issue))
    report(`${pointer}/issue`, "must be the http or https address of the issue where it is worked on.");
  if (!isDate(expires)) report(`${pointer}/expires`, 'must be a date like "2026-01-31", the last day it is accepted.');
};

const checkOnce = (entries: readonly unknown[], laws: readonly LawHead[], report: Report): void => {
  const seen = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    if (!isRecord(entry)) continue;
    const covered = laws.filter(
      ({ id, requirements }) => id === entry["check"] || requirements[0] === entry["requirement"],
    );
    const twice = covered.find(({ id }) => seen.has(id));
    if (twice !== undefined)
      report(`/${index}`, `lists the check ${twice.id} again; it is already in /${seen.get(twice.id)}. Remove one.`);
    for (const { id } of covered) if (!seen.has(id)) seen.set(id, index);
  }
};

/** Reads the file against the checks there are; every fault is reported, with its line. */
export const readKnownFailures = (text: string, laws: readonly LawHead[]): ReadKnownFailures => {
  const source = text.replace(/^\uFEFF/, "");
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
    return { ok: false, faults: [{ line, pointer: "", message: `is not JSON: ${visibleLine(message, 200)}` }] };
  }
  const lines = linesOf(source);
  const faults: KnownFailureFault[] = [];
  const report: Report = (pointer, message) => faults.push({ line: lineAt(lines, pointer), pointer, message });
  if (!Array.isArray(value)) report("", "must be a list of known failures; an empty list is [].");
  else if (value.length > MOST_ENTRIES)
    report("", `must have at most ${MOST_ENTRIES} entries, but has ${value.length}.`);
  else {
    for (const [index, entry] of value.entries()) checkEntry(entry, `/${index}`, laws, report);
    checkOnce(value, laws, report);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, entries: value as readonly KnownFailure[] };
};
