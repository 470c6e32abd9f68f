import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Playbook, Violation } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import type { OperationPlugin } from "@krako/rules";
import { notationOf, parseDocument } from "../../document/parse-document.ts";
import { type Locate, type LocatedViolation, START } from "../../document/position.ts";
import { type KnownOperations, operationsByName } from "../../govern/check-inputs.ts";
import { checkPlaybook } from "../../playbook/check-playbook.ts";
import type { OutputSchemas } from "../../task-ir/ladder-index.ts";
import { readText } from "../source/read-text.ts";
import { UsageError } from "../usage-error.ts";

/** A playbook with the file it came from. */
export interface PlaybookFile {
  readonly file: string;
  readonly playbook: Playbook;
  readonly locate: Locate;
}

/** What is wrong with one file of playbooks. */
export interface FaultyFile {
  readonly file: string;
  readonly violations: readonly LocatedViolation[];
}

/** The playbooks to choose from, or what is wrong with any of them. */
export type Playbooks =
  | { readonly ok: true; readonly files: readonly PlaybookFile[] }
  | { readonly ok: false; readonly faulty: readonly FaultyFile[] };

/** Where playbooks are looked for when none are named. */
export const PLAYBOOK_FOLDER = "playbooks";

/** Playbooks that can be chosen from at once. */
export const MAX_PLAYBOOKS = 256;

/**
 * Reads playbooks: files, and the `.yaml`, `.yml` and `.json` files of folders, in the order of their names. One that is not valid
 * makes all of them unusable, so that no request is taken for another kind because of a slip.
 * @throws UsageError when there are none, too many, or a file cannot be read.
 */
export function readPlaybooks(
  paths: readonly string[] | undefined,
  outputSchemas: OutputSchemas,
  plugins: readonly OperationPlugin[] = [],
): Playbooks {
  const read = readEachPlaybook(paths, outputSchemas, plugins);
  const files = read.flatMap((each) => ("playbook" in each ? [each] : []));
  const faulty = [...read.flatMap((each) => ("violations" in each ? [each] : [])), ...sameIds(files)];
  return faulty.length === 0 ? { ok: true, files } : { ok: false, faulty };
}

/** The same one by one, with what is wrong with each. @throws UsageError as {@link readPlaybooks} does. */
export function readEachPlaybook(
  paths: readonly string[] | undefined,
  outputSchemas: OutputSchemas,
  plugins: readonly OperationPlugin[] = [],
): readonly (PlaybookFile | FaultyFile)[] {
  const operations = operationsByName(plugins);
  return filesOf(paths).map((file) => readPlaybook(file, outputSchemas, operations));
}

function filesOf(paths: readonly string[] | undefined): string[] {
  if (paths === undefined && !existsSync(PLAYBOOK_FOLDER))
    throw new UsageError(
      `There is no folder "${PLAYBOOK_FOLDER}" here; name playbooks with --playbook <file or folder>.`,
    );
  const files = (paths ?? [PLAYBOOK_FOLDER]).flatMap((path) => {
    if (!existsSync(path)) throw new UsageError(`${path} cannot be read: there is no such file.`);
    return statSync(path).isDirectory() ? playbooksIn(path) : [path];
  });
  if (files.length > MAX_PLAYBOOKS)
    throw new UsageError(`${files.length} playbooks are too many; at most ${MAX_PLAYBOOKS} can be chosen from.`);
  return files;
}

function playbooksIn(folder: string): string[] {
  const names = readdirSync(folder)
    .filter((name) => /\.(ya?ml|json)$/i.test(name) && !name.startsWith("."))
    .toSorted();
  if (names.length === 0) throw new UsageError(`The folder ${folder} has no playbook: no .yaml, .yml or .json file.`);
  return names.map((name) => join(folder, name));
}

function readPlaybook(
  file: string,
  outputSchemas: OutputSchemas,
  operations: KnownOperations,
): PlaybookFile | FaultyFile {
  const text = readText(file, DEFAULT_LIMITS.max_document_bytes);
  if (text === null)
    return fault(file, {
      rule: "GRAPH-008",
      pointer: "",
      message: `The document is longer than ${DEFAULT_LIMITS.max_document_bytes} bytes.`,
      mend: "Split it into several playbooks.",
    });
  if (text.trim() === "")
    return fault(file, {
      rule: "SAFE-002",
      pointer: "",
      message: "The file is empty.",
      mend: "Write a playbook into it.",
    });
  const parsed = parseDocument(text, notationOf(file, text));
  if (!parsed.ok) return { file, violations: parsed.violations };
  const checked = checkPlaybook(parsed.value, outputSchemas, operations);
  const { locate } = parsed;
  if (checked.ok) return { file, playbook: checked.playbook, locate };
  return { file, violations: checked.violations.map((each) => ({ ...each, ...locate(each.pointer) })) };
}

function sameIds(files: readonly PlaybookFile[]): FaultyFile[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, playbook: { id }, locate }) => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, file);
      return [];
    }
    const message = `The playbook in ${other} is called "${id}", too.`;
    const violation = { rule: "GRAPH-002", pointer: "/id", message, mend: "Give one of them another id." };
    return [{ file, violations: [{ ...violation, ...locate("/id") }] }];
  });
}

function fault(file: string, violation: Violation): FaultyFile {
  return { file, violations: [{ ...violation, ...START }] };
}
