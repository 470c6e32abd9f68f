import { randomBytes } from "node:crypto";
import type { LocalBackend } from "@krako/backend-local";
import type { ExecutionEvent, ExecutionResult, PriceList, Violation } from "@krako/contracts";
import {
  type ExecutionBackend,
  type ModelAdapter,
  type OperationPlugin,
  type RefusalError,
  refusal,
} from "@krako/rules";
import { prepareDocument } from "../govern/prepare-document.ts";
import { uuidV7 } from "../ids/uuid-v7.ts";
import { outputSchemasOf } from "../task-ir/ladder-index.ts";

/** What a run may use besides the standard operations. Every part has a default. */
export interface RunTaskIr {
  /** Operations of your own; the standard catalogue is always there. */
  readonly operations?: readonly OperationPlugin[];
  /** Models that may be asked. Without any, ladders end at their last rung that needs none. */
  readonly models?: readonly ModelAdapter[];
  /** By what money is counted. Absent: nothing costs, and `max_cost_usd` cannot be declared. */
  readonly priceList?: PriceList;
  /** Where it runs instead of in this process; `models` and `priceList` are then the backend's own affair. Whoever brings it closes it. */
  readonly backend?: ExecutionBackend;
  /** Whose graph it is. Absent: `local`. */
  readonly tenant?: string;
  /** Cancels the run: it ends with status `cancelled`, and what it cost until then. */
  readonly signal?: AbortSignal;
  /** Called with every event, in order, from sequence 1. */
  readonly onEvent?: (event: ExecutionEvent) => void;
}

/**
 * Runs a Task IR document, as a builder makes it or a file holds it: checked, planned for what the backend can do, lowered to a task
 * graph, governed, run. A run that fails is a result like any other: its `status` and `error` say so, and its `budget` what was charged.
 * @throws RefusalError with every violation when the document, or the graph for this backend, is not valid; then nothing was executed.
 */
export async function runTaskIr(document: unknown, options: RunTaskIr = {}): Promise<ExecutionResult> {
  const { plugin: standard } = await import("@krako/operations");
  const operations = [standard, ...(options.operations ?? [])];
  const own = options.backend === undefined ? await inThisProcess(operations, options) : null;
  const backend = own ?? (options.backend as ExecutionBackend);
  try {
    const now = Date.now();
    const newId = (): string => uuidV7(now, randomBytes(10));
    const ids = { graph_id: newId(), request_id: newId(), tenant_id: options.tenant ?? "local" };
    const prepared = prepareDocument("task_ir", document, {
      facts: { ...ids, created_at: new Date(now).toISOString() },
      outputSchemas: outputSchemasOf(operations),
      capabilities: await backend.capabilityDescriptor(),
      operations,
    });
    if (!prepared.ok) throw invalid(prepared.violations);
    const backend_mode = own === null ? "krako" : "local";
    const context = { run_id: newId(), trace_id: randomBytes(16).toString("hex"), backend_mode } as const;
    const { signal, onEvent } = options;
    return await backend.executeTaskgraph(prepared.graph, context, {
      ...(signal === undefined ? {} : { signal }),
      ...(onEvent === undefined ? {} : { onEvent }),
    });
  } finally {
    await own?.close();
  }
}

function invalid(violations: readonly Violation[]): RefusalError {
  return refusal({
    error_type: "VALIDATION_ERROR",
    code: "validation_failed",
    title: "The document is not valid.",
    detail: `${violations.map(({ pointer, message }) => `${pointer}: ${message}`).join(" ")} Nothing was executed.`,
    violations,
  });
}

async function inThisProcess(
  operations: readonly OperationPlugin[],
  { models = [], priceList }: RunTaskIr,
): Promise<LocalBackend> {
  const { LocalBackend } = await import("@krako/backend-local");
  return new LocalBackend({ operations, models, ...(priceList === undefined ? {} : { priceList }) });
}
