// Documents as they come in: private copies of plain data, or a refusal.
import { explain } from "@krako/contracts/explain";
import { isExecutionContext } from "@krako/contracts/validators/execution-context";
import { copyJson, isRecord } from "./json.mjs";
import { invalidDocument } from "./refusal.mjs";

/** @typedef {import("@krako/contracts").Violation} Violation */
/** @typedef {import("@krako/contracts").Limits} Limits */

const RULES = { value: "GRAPH-001", depth: "SAFE-002", size: "GRAPH-008" };
const MENDS = {
  value: "Send nothing but JSON values.",
  depth: "Nest it less deeply.",
  size: "Send a smaller document.",
};

/** @param {unknown} value @param {Limits} limits @returns {ReturnType<typeof copyJson>} */
const copyWithin = (value, { max_json_depth, max_document_bytes }) =>
  copyJson(value, { maxDepth: max_json_depth, maxBytes: max_document_bytes });

/** @param {unknown} document @param {Limits} limits @returns {{ graph: Record<string, unknown>, faults: Violation[] }} */
export function readGraph(document, limits) {
  const { copy, faults } = copyWithin(document, limits);
  const broken = faults.map(({ kind, pointer, message }) => ({
    rule: RULES[kind],
    pointer,
    message,
    mend: MENDS[kind],
  }));
  if (isRecord(copy)) return { graph: copy, faults: broken };
  const message = "A task graph is a JSON object.";
  throw invalidDocument([...broken, { rule: "GRAPH-001", pointer: "", message, mend: "Send a task graph." }]);
}

/** @param {unknown} about @param {Limits} limits @returns {import("@krako/contracts").ExecutionContext} */
export function readContext(about, limits) {
  const { copy } = copyWithin(about, limits);
  if (isExecutionContext(copy)) return copy;
  throw invalidDocument(
    explain(isExecutionContext.errors, copy).map(({ pointer, message, mend }) => ({
      rule: "VER-003",
      pointer,
      message: `In the context: ${message}`,
      mend: mend ?? "Change it to what the schema of an execution context allows.",
    })),
  );
}
