import type { BudgetReport, ExecutionResult, TaskGraph } from "@krako/contracts";
import { UNDECIDED_CODE } from "@krako/kora";
import type { Label } from "./corpus.ts";

/** The rungs of the ladder, cheapest first. */
export const RUNGS = ["by_rules", "by_small_model", "by_llm"] as const;

export type Rung = (typeof RUNGS)[number];

/** What came of one message. */
export interface Outcome {
  readonly id: string;
  readonly truth: Label;
  /** The rung whose answer was taken; `undecided`: none was sure enough; `failed`: something broke; `cancelled`: not finished. */
  readonly decidedBy: Rung | "undecided" | "failed" | "cancelled";
  readonly label: Label | null;
  /** Whether it was undecided because there was no LLM to call. */
  readonly wouldHaveCalled: boolean;
  readonly llmCalls: number;
  readonly smallModelCalls: number;
  /** Milliseconds of the attempts of each unit that had any, and of the whole run. */
  readonly durations: Readonly<Record<string, number>>;
  readonly budget: BudgetReport;
  readonly error: string | null;
}

/** Reads the result of one run: nothing is counted that the result does not say. */
export function outcomeOf(
  message: { readonly id: string; readonly label: Label },
  graph: TaskGraph,
  result: ExecutionResult,
): Outcome {
  const { tasks } = result.telemetry_bundle;
  const durations: Record<string, number> = { whole: result.budget.duration.debited };
  let llmCalls = 0;
  let smallModelCalls = 0;
  for (const task of tasks) {
    // Where the model was left out, its step only says so.
    const isLeftOut = task.error?.code === UNDECIDED_CODE;
    if (task.attempts.length > 0 && !isLeftOut) durations[task.task_id] = task.duration_ms;
    const calls = task.attempts.filter((attempt) => attempt.invoked_model).length;
    if (task.task_type === "llm") llmCalls += calls;
    else smallModelCalls += calls;
  }
  const label = result.final_output === "spam" || result.final_output === "ham" ? result.final_output : null;
  const wouldHaveCalled = result.error?.code === UNDECIDED_CODE;
  return {
    id: message.id,
    truth: message.label,
    decidedBy: decidedBy(graph, result, label),
    label,
    wouldHaveCalled,
    llmCalls,
    smallModelCalls,
    durations,
    budget: result.budget,
    error:
      result.error === undefined || wouldHaveCalled
        ? null
        : `${result.error.error_type}${result.error.code === undefined ? "" : ` ${result.error.code}`}`,
  };
}

function decidedBy(graph: TaskGraph, result: ExecutionResult, label: Label | null): Outcome["decidedBy"] {
  if (result.status === "cancelled") return "cancelled";
  if (result.status === "failed") return result.error?.code === UNDECIDED_CODE ? "undecided" : "failed";
  return label === null ? "undecided" : lastRung(graph, result);
}

/** The end of the way over the escalation edges that were taken. */
function lastRung(graph: TaskGraph, result: ExecutionResult): Rung {
  const records = new Map(result.telemetry_bundle.tasks.map((task) => [task.task_id, task]));
  let rung: string = RUNGS[0];
  for (let steps = 0; steps < RUNGS.length; steps += 1) {
    const edge = graph.escalations[records.get(rung)?.escalation_index ?? -1];
    if (edge === undefined) break;
    rung = edge.to;
  }
  return RUNGS.find((each) => each === rung) ?? RUNGS[0];
}
