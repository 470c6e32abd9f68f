import type { Violation } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { checkPlainJson, type RefusalError, refusal } from "@krako/rules";
import { randomUuid } from "./random-ids.ts";
import { isObject, isUuid } from "./read-answers.ts";

/** A graph on its way: what is sent is what the caller passed when it passed it, whatever becomes of the object afterwards. */
export interface Submission {
  readonly text: string;
  /** The same over all retries, so that a graph is executed once however often it is sent. */
  readonly key: string;
  /** What the session is to be one of. */
  readonly graph: { readonly graph_id: unknown; readonly request_id: unknown };
  readonly traceId: string | undefined;
}

/** @throws RefusalError for what JSON cannot say: it would reach the fabric as something else. */
export function submissionOf(graph: unknown, context: unknown, random: () => number, isCancelled = false): Submission {
  for (const document of [graph, context]) {
    const faults = checkPlainJson(document, DEFAULT_LIMITS.max_json_depth);
    if (faults.length > 0) throw unsayable(faults);
  }
  const cancelled = isCancelled ? { cancelled: true } : {};
  const text = JSON.stringify({ task_graph: graph, execution_context: context, ...cancelled });
  const most = DEFAULT_LIMITS.max_document_bytes;
  if (text.length > most) throw unsayable([tooLong(text.length, most)]);
  const { graph_id, request_id } = isObject(graph) ? graph : {};
  const traceId = isObject(context) ? context["trace_id"] : undefined;
  return {
    text,
    // A graph without a proper id is to be refused for the graph, by the fabric, not for the header.
    key: isUuid(request_id) ? request_id : randomUuid(random),
    graph: { graph_id, request_id },
    traceId: typeof traceId === "string" ? traceId : undefined,
  };
}

function tooLong(length: number, most: number): Violation {
  return {
    rule: "GRAPH-008",
    pointer: "",
    message: `Graph and context have ${length} characters; at most ${most} bytes are possible.`,
    mend: "Split the work into several graphs.",
  };
}

function unsayable(violations: readonly Violation[]): RefusalError {
  return refusal({
    error_type: "VALIDATION_ERROR",
    code: "validation_failed",
    title: "The graph is not valid.",
    detail: "Graph and context cannot be sent as they are. Nothing was executed.",
    violations,
  });
}
