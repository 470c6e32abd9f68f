import { existsSync, realpathSync, writeFileSync } from "node:fs";
import type { TaskIr } from "@krako/contracts";
import { stringify } from "yaml";
import { notationOf } from "../../document/parse-document.ts";
import { importGraphV01 } from "../../import/import-graph-v01.ts";
import type { ImportNote } from "../../import/import-notes.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { violationLines } from "../report/violation-lines.ts";
import { readSource, type Source } from "../source/read-source.ts";
import { terminalOf } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { oneLine } from "../views/unit-text.ts";

/** The options of `kora import`, as they stand on the command line. */
export interface ImportOptions {
  readonly out?: string;
  readonly json?: boolean;
}

/** `kora import`: a graph of KORA v0.1 as Task IR, with what means something else now. Executes nothing. */
export async function importCommand(file: string, { out, json }: ImportOptions): Promise<ExitCode> {
  if (out !== undefined && isSameFile(file, out))
    throw new UsageError(`--out ${out} is the graph itself. Name another file.`);
  const source = readSource(file);
  const errors = terminalOf(process.stderr);
  if (!source.ok) return refuse(source.violations);
  const imported = importGraphV01(source.value);
  if (!imported.ok) return refuse(imported.violations.map((each) => ({ ...each, ...source.locate(each.pointer) })));
  const { taskIr, notes } = imported;
  if (out !== undefined) write(out, textOf(taskIr, notationOf(out, "")));
  if (json) terminalOf(process.stdout).write(`${JSON.stringify({ task_ir: taskIr, notes: located(source, notes) })}\n`);
  else {
    if (out === undefined) terminalOf(process.stdout).write(textOf(taskIr, "yaml"));
    for (const { message, line, column } of located(source, notes))
      errors.write(`${errors.style("bold", `${file}:${line}:${column}`)} ${oneLine(message)}\n`);
    errors.write(summary(taskIr, notes, out));
  }
  return EXIT.success;

  function refuse(violations: Parameters<typeof violationLines>[1]): ExitCode {
    errors.write(`${violationLines(file, violations, errors)}Nothing was imported.\n`);
    return EXIT.refused;
  }
}

function located(source: Extract<Source, { ok: true }>, notes: readonly ImportNote[]) {
  return notes.map((each) => ({ ...each, ...source.locate(each.pointer) }));
}

function textOf(taskIr: TaskIr, notation: "json" | "yaml"): string {
  return notation === "json"
    ? `${JSON.stringify(taskIr, null, 2)}\n`
    : stringify(taskIr, { lineWidth: 120, aliasDuplicateObjects: false });
}

function summary({ tasks }: TaskIr, notes: readonly ImportNote[], out: string | undefined): string {
  const changed = notes.length === 0 ? "nothing means anything else" : `${count(notes.length, "note")} above`;
  return `Imported ${count(tasks.length, "task")}${out === undefined ? "" : ` into ${out}`}; ${changed}.\n`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}

function isSameFile(file: string, out: string): boolean {
  return file !== "-" && existsSync(file) && existsSync(out) && realpathSync(file) === realpathSync(out);
}

function write(out: string, text: string): void {
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
