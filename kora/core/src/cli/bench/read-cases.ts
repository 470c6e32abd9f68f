import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import type { WorkloadCase } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isWorkloadCase } from "@krako/contracts/validators/workload-case";
import { parseJson } from "@krako/rules";
import { UsageError } from "../usage-error.ts";

/** Cases of one workload. */
export const MAX_CASES = 100_000;

/** Bytes of a file of cases. */
export const MAX_CASES_BYTES: number = 256 * 1024 * 1024;

/** Reads a file of cases, a JSON object a line; empty lines are passed over. @throws UsageError with the line that is wrong. */
export function readCases(file: string): WorkloadCase[] {
  const lines = textOf(file).split("\n");
  const cases = lines.flatMap((line, index): WorkloadCase[] =>
    line.trim() === "" ? [] : [caseOf(line, `${file}:${index + 1}`)],
  );
  return checkCases(cases, file);
}

/** What no schema says of cases: how many there are, and that none has the id of another. @throws UsageError */
export function checkCases(cases: readonly WorkloadCase[], from: string): WorkloadCase[] {
  if (cases.length === 0) throw new UsageError(`${from} has no case; write at least one.`);
  if (cases.length > MAX_CASES)
    throw new UsageError(`${from} has ${cases.length} cases; at most ${MAX_CASES} can be measured at once.`);
  const ids = new Set<string>();
  for (const { id } of cases) {
    if (ids.has(id)) throw new UsageError(`${from} has two cases called "${id}"; give each an id of its own.`);
    ids.add(id);
  }
  return [...cases];
}

/** A case from anywhere outside. @throws UsageError that names the place and nothing of what stands there. */
export function readCase(value: unknown, at: string): WorkloadCase {
  if (isWorkloadCase(value)) return value;
  const pointer = explain(isWorkloadCase.errors, value)[0]?.pointer ?? "";
  throw new UsageError(
    `${at} is no case${pointer === "" ? "" : ` at ${pointer}`}: a case has an "id" (a text), a "request" (an object), perhaps "expected", and nothing else.`,
  );
}

function caseOf(line: string, at: string): WorkloadCase {
  const parsed = parseJson(line);
  if (!parsed.ok) throw new UsageError(`${at} is no JSON: ${parsed.violations[0]?.message ?? "it cannot be read."}`);
  return readCase(parsed.value, at);
}

function textOf(file: string): string {
  let opened: number | undefined;
  try {
    opened = openSync(file, "r");
    if (fstatSync(opened).size > MAX_CASES_BYTES) throw new RangeError(`it is longer than ${MAX_CASES_BYTES} bytes`);
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(opened));
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}
