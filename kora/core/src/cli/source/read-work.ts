import { existsSync } from "node:fs";
import type { TaskIr, Violation } from "@krako/contracts";
import type { OperationPlugin } from "@krako/rules";
import { START } from "../../document/position.ts";
import type { OutputSchemas } from "../../task-ir/ladder-index.ts";
import { isNamed, planRequest } from "../playbook/plan-request.ts";
import { type FaultyFile, PLAYBOOK_FOLDER, type PlaybookFile, readPlaybooks } from "../playbook/read-playbooks.ts";
import { type NamedRequest, readRequest } from "../playbook/read-request.ts";
import { UsageError } from "../usage-error.ts";
import { type ReadSource, readSource, type Source } from "./read-source.ts";

/** How a command says what it is about: a document, or a request with playbooks. */
export interface WorkOptions {
  readonly playbook?: readonly string[];
  readonly text?: string;
}

/** What playbooks are checked with. */
export interface WorkEquipment {
  readonly outputSchemas: OutputSchemas;
  readonly operations: readonly OperationPlugin[];
}

/** What is to be run, or every reason why it cannot be told. */
export type Work =
  | {
      readonly ok: true;
      readonly source: ReadSource;
      /** The playbook it was made from. */
      readonly from: PlaybookFile | null;
    }
  | { readonly ok: false; readonly faulty: readonly FaultyFile[] };

/**
 * Reads a graph; or a request, and makes its graph by a playbook: where playbooks are named, where the text is on the command line,
 * and where the file is no graph and there is a folder of playbooks.
 * @throws UsageError when a file cannot be read.
 */
export function readWork(file: string | undefined, options: WorkOptions, equipment: WorkEquipment): Work {
  if (options.playbook !== undefined || options.text !== undefined || isRequest(file))
    return workOfRequest(readRequest(file, options.text), options, equipment);
  if (file === undefined) throw new UsageError("Name a document, - for standard input, or a request by --text.");
  return workOfDocument(readSource(file));
}

/** A document as work: only graphs can be run. */
export function workOfDocument(source: Source): Work {
  if (!source.ok) return { ok: false, faulty: [source] };
  const { file } = source;
  switch (source.kind) {
    case "task_graph":
    case "task_ir":
      return { ok: true, source, from: null };
    case "workload":
      return refuse(file, "The document is a workload, which is measured.", `Measure it: kora bench ${file}.`);
    case "playbook": {
      const message = "The document is a playbook, and there is no request to fill it from.";
      return refuse(file, message, `Name both: kora run <request> --playbook ${file}.`);
    }
    default:
      return source.kind satisfies never;
  }
}

/** Names that graphs do not have, where there are playbooks. */
function isRequest(file: string | undefined): boolean {
  return file !== undefined && /\.(txt|eml|md)$/i.test(file) && existsSync(PLAYBOOK_FOLDER);
}

/** A request as work. `id` names the one of the playbooks that is meant, whatever its conditions say. @throws UsageError */
export function workOfRequest(
  { name, request }: NamedRequest,
  { playbook }: WorkOptions,
  equipment: WorkEquipment,
  id?: string,
): Work {
  const playbooks = readPlaybooks(playbook, equipment.outputSchemas, equipment.operations);
  if (!playbooks.ok) return playbooks;
  const files = id === undefined ? playbooks.files : playbooks.files.filter(({ playbook }) => playbook.id === id);
  if (files.length === 0) {
    const ids = playbooks.files.map(({ playbook }) => `"${playbook.id}"`);
    return refuse(name, `There is no playbook "${id}".`, `Name one of ${ids.join(", ")}, or none.`);
  }
  const planned = planRequest(files, request, id !== undefined || isNamed(playbook));
  if (planned.type !== "planned") return refuse(name, planned.message, planned.mend);
  return { ok: true, source: filledSource(planned.from, planned.taskIr), from: planned.from };
}

/** What is wrong with a graph that was filled stands where its playbook has it. */
function filledSource({ file, locate }: PlaybookFile, taskIr: TaskIr): ReadSource {
  return { ok: true, file, kind: "task_ir", value: taskIr, locate: (pointer) => locate(`/graph${pointer}`) };
}

function refuse(file: string, message: string, mend: string): Work {
  const violation: Violation = { rule: "GRAPH-001", pointer: "", message, mend };
  return { ok: false, faulty: [{ file, violations: [{ ...violation, ...START }] }] };
}
