import type { GraphV01, TaskIr, Violation } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isGraphV01 as isSealed } from "@krako/contracts/validators";
import { isGraphV01 } from "@krako/contracts/validators/open";
import { checkPlainJson, joinPointer, MAX_JSON_DEPTH } from "@krako/rules";
import { versionMismatch } from "../govern/version-mismatch.ts";
import { checkTaskIr } from "../task-ir/check-task-ir.ts";
import { TASK_IR_VERSION } from "../task-ir/defaults.ts";
import { importHandler } from "./import-handler.ts";
import { importLlmTask } from "./import-llm-task.ts";
import type { ImportNote, TakeNote } from "./import-notes.ts";
import { v01Ids } from "./v01-ids.ts";
import { v01SourcePointer } from "./v01-source-pointer.ts";

/** A document that means what a v0.1 graph meant, with what means something else now; or everything that is wrong with the graph. */
export type ImportedGraph =
  | { readonly ok: true; readonly taskIr: TaskIr; readonly notes: readonly ImportNote[] }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** The version of the format that is imported. */
export const GRAPH_V01_VERSION = "0.1";

/**
 * Turns a graph of KORA v0.1 into Task IR. What has no equal is noted, with its place in the graph, and kept as metadata where that
 * helps; nothing is dropped in silence. Changes nothing. Violations have pointers into the graph.
 */
export function importGraphV01(value: unknown): ImportedGraph {
  const mismatch = versionMismatch("/version", (value as { version?: unknown } | null)?.version, [GRAPH_V01_VERSION]);
  if (mismatch !== null) return { ok: false, violations: mismatch.problem.violations ?? [] };
  const notJson = checkPlainJson(value, MAX_JSON_DEPTH);
  if (notJson.length > 0) return { ok: false, violations: notJson };
  if (!isGraphV01(value)) return { ok: false, violations: explain(isGraphV01.errors, value).map(shapeViolation) };
  const notes: ImportNote[] = [];
  const note: TakeNote = (pointer, message) => void notes.push({ pointer, message });
  noteUnknown(value, note);
  const { taskIr, sources } = convert(value, note);
  const checked = checkTaskIr(taskIr);
  if (checked.ok) return { ok: true, taskIr, notes };
  const back = v01SourcePointer(taskIr, sources);
  return { ok: false, violations: checked.violations.map((each) => ({ ...each, pointer: back(each.pointer) })) };
}

function convert(graph: GraphV01, note: TakeNote): { readonly taskIr: TaskIr; readonly sources: readonly number[] } {
  const ids = v01Ids(graph, note);
  const imported = graph.tasks.map((task, t) => {
    const inGraph = { task, at: joinPointer("/tasks", t), ids, defaults: graph.defaults.budget ?? {}, note };
    return task.run.kind === "det" ? importHandler(inGraph, task.run) : importLlmTask(inGraph, task.run);
  });
  const ladders = imported.flatMap((each) => each.ladders);
  const taskIr: TaskIr = {
    version: TASK_IR_VERSION,
    id: graph.graph_id,
    tasks: imported.flatMap((each) => each.tasks),
    ...(ladders.length === 0 ? {} : { ladders }),
    output: [ids.idOf(graph.root)],
    metadata: { imported_from: `KORA v${GRAPH_V01_VERSION}` },
  };
  return { taskIr, sources: imported.flatMap(({ tasks }, t) => tasks.map(() => t)) };
}

/** What v0.1 did not read either. */
function noteUnknown(value: unknown, note: TakeNote): void {
  if (isSealed(value)) return;
  for (const { pointer } of explain(isSealed.errors, value))
    note(pointer, "v0.1 read no member of this name; it was left out.");
}

function shapeViolation({ pointer, message, mend }: { pointer: string; message: string; mend?: string }): Violation {
  return {
    rule: "GRAPH-001",
    pointer,
    message,
    mend: mend ?? "Correct the value; v0.1 would have refused it as well.",
  };
}
