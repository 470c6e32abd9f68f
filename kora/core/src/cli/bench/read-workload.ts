import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Workload } from "@krako/contracts";
import { canonicalJson, type JsonValue, sha256Hex } from "@krako/rules";
import { checkWorkload } from "../../bench/check-workload.ts";
import { notationOf, parseDocument } from "../../document/parse-document.ts";
import type { OutputSchemas } from "../../task-ir/ladder-index.ts";
import { type FaultyFile, type PlaybookFile, readPlaybooks } from "../playbook/read-playbooks.ts";
import { readText } from "../source/read-text.ts";
import { UsageError } from "../usage-error.ts";

/** Bytes of a workload. */
export const MAX_WORKLOAD_BYTES = 65_536;

/** A workload with where it stands, and its playbook. */
export interface WorkloadFile {
  readonly file: string;
  readonly workload: Workload;
  readonly playbook: PlaybookFile;
  /** Where its cases are: absolute paths, of which one is there. */
  readonly cases: string | null;
  readonly module: string | null;
}

export type ReadWorkload =
  | { readonly ok: true; readonly workload: WorkloadFile }
  | { readonly ok: false; readonly faulty: readonly FaultyFile[] };

/** Reads a workload and its playbook. Runs nothing of its module. @throws UsageError when a file cannot be read. */
export function readWorkload(file: string, outputSchemas: OutputSchemas): ReadWorkload {
  const text = readText(file, MAX_WORKLOAD_BYTES);
  if (text === null) throw new UsageError(`${file} is longer than ${MAX_WORKLOAD_BYTES} bytes; a workload is short.`);
  const parsed = parseDocument(text, notationOf(file, text));
  if (!parsed.ok) return { ok: false, faulty: [{ file, violations: parsed.violations }] };
  const checked = checkWorkload(parsed.value);
  if (!checked.ok)
    return {
      ok: false,
      faulty: [{ file, violations: checked.violations.map((each) => ({ ...each, ...parsed.locate(each.pointer) })) }],
    };
  const { workload } = checked;
  const path = (name: string | undefined): string | null =>
    name === undefined ? null : existing(resolve(dirname(file), name), file);
  const playbooks = readPlaybooks([path(workload.playbook) ?? ""], outputSchemas);
  if (!playbooks.ok) return playbooks;
  const [playbook] = playbooks.files;
  if (playbook === undefined) throw new UsageError(`${file}: ${workload.playbook} has no playbook.`);
  return {
    ok: true,
    workload: { file, workload, playbook, cases: path(workload.cases), module: path(workload.module) },
  };
}

function existing(path: string, file: string): string {
  if (existsSync(path)) return path;
  throw new UsageError(`${file} names ${path}, and there is no such file.`);
}

/** SHA-256 over what a workload is by its files: itself and its playbook. */
export function digestOfFiles({ workload, playbook }: WorkloadFile): string {
  return sha256Hex(canonicalJson([workload, playbook.playbook] as unknown as JsonValue));
}
