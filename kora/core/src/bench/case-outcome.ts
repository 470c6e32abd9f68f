import type { ExecutionResult, TaskGraph, WorkloadCase, WorkloadScore } from "@krako/contracts";
import type { JsonValue } from "@krako/rules";
import { UNDECIDED_CODE } from "../plan/undecided.ts";
import type { ComparedModel, Mode } from "./modes.ts";
import { scoreAnswer } from "./score-answer.ts";

/** How a case ended: with an answer, without one that is sure enough, broken, or called off. */
export type CaseEnd = "answered" | "undecided" | "failed" | "cancelled";

/** What came of one case in one way. Only what its result says, and the clock. */
export interface CaseOutcome {
  readonly id: string;
  readonly mode: Mode;
  /** Whether this way had the case first and warm: what the other one left in caches cannot help it. Times are told of these alone. */
  readonly was_first: boolean;
  readonly end: CaseEnd;
  /** Whether it ended undecided because the backend lacks a model that the playbook would have asked. */
  readonly lacked_model: boolean;
  readonly answer: unknown;
  /** How right the answer is, 0 to 1; null where the case has no label or there is no answer. */
  readonly score: number | null;
  readonly is_labelled: boolean;
  /** Calls of the models that both ways are compared by. */
  readonly model_calls: number;
  /** Calls by kind of unit, those included. */
  readonly small_model_calls: number;
  readonly llm_calls: number;
  readonly tokens: number;
  /** US dollars; null where the backend has no prices. */
  readonly cost_usd: string | null;
  /** Milliseconds from handing the graph over to its result. */
  readonly wall_ms: number;
  /** Milliseconds of the attempts of each unit that had any. */
  readonly stage_ms: Readonly<Record<string, number>>;
  readonly digests: { readonly graph: string; readonly stage: string; readonly result: string };
  readonly error: string | null;
}

/** One run of one case. */
export interface CaseRun {
  readonly mode: Mode;
  readonly wasFirst: boolean;
  readonly wallMs: number;
  readonly graph: TaskGraph;
  readonly result: ExecutionResult;
}

/** Reads what came of a case from its result. */
export function caseOutcome(
  { id, expected }: WorkloadCase,
  { mode, wasFirst, wallMs, result }: CaseRun,
  models: readonly ComparedModel[],
  score: WorkloadScore,
): CaseOutcome {
  const compared = new Set(models.map(({ task }) => task));
  const calls = { model: 0, small_model: 0, llm: 0 };
  const stages: Record<string, number> = {};
  for (const { task_id, task_type, attempts, duration_ms, error } of result.telemetry_bundle.tasks) {
    const made = attempts.filter(({ invoked_model }) => invoked_model).length;
    if (compared.has(task_id)) calls.model += made;
    calls[task_type === "llm" ? "llm" : "small_model"] += made;
    // Where a model is missing, its step only says so.
    if (attempts.length > 0 && error?.code !== UNDECIDED_CODE) stages[task_id] = duration_ms;
  }
  const end = endOf(result);
  const isLabelled = expected !== undefined;
  const metadata = result.execution_metadata;
  return {
    id,
    mode,
    was_first: wasFirst,
    end,
    lacked_model: result.error?.code === UNDECIDED_CODE,
    answer: end === "answered" ? result.final_output : null,
    score:
      end === "answered" && isLabelled
        ? scoreAnswer(result.final_output as JsonValue, expected as JsonValue, score)
        : null,
    is_labelled: isLabelled,
    model_calls: calls.model,
    small_model_calls: calls.small_model,
    llm_calls: calls.llm,
    tokens: result.telemetry_bundle.total_tokens,
    cost_usd: metadata.price_list_version === undefined ? null : result.budget.cost_usd.debited,
    wall_ms: wallMs,
    stage_ms: stages,
    digests: { graph: metadata.graph_digest, stage: metadata.stage_digest, result: metadata.result_digest },
    error: end === "failed" ? `${result.error?.error_type ?? "unknown"}${codeOf(result)}` : null,
  };
}

function endOf({ status, error, final_output }: ExecutionResult): CaseEnd {
  if (status === "cancelled") return "cancelled";
  if (error?.code === UNDECIDED_CODE) return "undecided";
  if (status === "failed") return "failed";
  return final_output === null ? "undecided" : "answered";
}

function codeOf({ error }: ExecutionResult): string {
  return error?.code === undefined ? "" : ` ${error.code}`;
}
