import type { BudgetReport, ErrorReport, ExecutionResult, TaskGraph } from "@krako/contracts";
import type { LeftOut } from "../../plan/plan-for-capabilities.ts";
import { UNDECIDED_CODE } from "../../plan/undecided.ts";
import type { Terminal } from "../terminal.ts";
import { durationText, oneLine } from "../views/unit-text.ts";
import { budgetBars } from "./budget-bars.ts";
import { ladderPaths } from "./ladder-paths.ts";

/** What people want to know of a run that has ended: how, the answer, the budget, the way the ladders took. */
export function runReport(
  graph: TaskGraph,
  result: ExecutionResult,
  leftOut: readonly LeftOut[],
  terminal: Terminal,
): string {
  const { telemetry_bundle: telemetry } = result;
  const heading = (text: string): string => terminal.style("bold", text);
  const paths = ladderPaths(graph, result);
  const lines = [
    "",
    `${verdict(result, terminal)} in ${durationText(result.budget.duration.debited)}: ${count(telemetry.tasks.length, "unit")}, ${count(telemetry.model_invocation_count, "model call")}, ${count(telemetry.total_tokens, "token")}`,
    ...(result.error === undefined ? [] : ["", ...failureLines(result.error, result.budget, terminal)]),
    ...answerLines(graph, result, heading),
    "",
    heading("Budget"),
    ...budgetBars(result.budget, terminal),
    ...estimatedLines(result, terminal),
    ...(paths.length === 0 ? [] : ["", heading("Ladders"), ...paths]),
    ...leftOutLines(leftOut, terminal),
  ];
  return `${lines.join("\n")}\n`;
}

/** Attempts whose usage nobody knows: their limits were debited, which is more than they can have used. */
function estimatedLines({ telemetry_bundle: { tasks } }: ExecutionResult, terminal: Terminal): string[] {
  const estimated = tasks.flatMap(({ attempts }) => attempts).filter((attempt) => attempt.estimated).length;
  if (estimated === 0) return [];
  const attempts = estimated === 1 ? "1 attempt does" : `${estimated} attempts do`;
  const why = "the provider said nothing, or nothing that can be true, or the call was cut";
  return [terminal.style("yellow", `  ${attempts} not say what was used (${why}); the whole limit was debited`)];
}

/** What went wrong, what it has cost, whether it can be tried again. */
export function failureLines(error: ErrorReport, budget: BudgetReport, terminal: Terminal): string[] {
  const isUndecided = error.code === UNDECIDED_CODE;
  const again = isUndecided
    ? "With a model (--model-url, --model) it can be decided."
    : error.retryable
      ? "It may succeed another time."
      : "The same graph will fail again.";
  const where = error.work_unit_id === undefined ? "" : ` in "${error.work_unit_id}"`;
  const what = error.dimension === undefined ? "" : ` (${error.scope ?? "run"} budget, ${error.dimension})`;
  const code = error.code === undefined ? "" : `, ${error.code}`;
  return [
    `${terminal.style("red", error.error_type)}${where}${what}${code}: ${oneLine(error.message)}`,
    ...(error.violations ?? []).map(
      (each) => `  ${each.rule} at ${each.pointer || "the document"}: ${oneLine(each.message)} ${oneLine(each.mend)}`,
    ),
    `  charged: ${charged(budget)}. ${again}`,
  ];
}

/** What a run has cost so far, in the dimensions that cost. */
export function charged(budget: BudgetReport): string {
  return `$${budget.cost_usd.debited}, ${count(budget.tokens.debited, "token")}, ${count(budget.llm_invocations.debited, "LLM call")}, ${budget.retries.debited} ${budget.retries.debited === 1 ? "retry" : "retries"}`;
}

function verdict(result: ExecutionResult, terminal: Terminal): string {
  switch (result.status) {
    case "succeeded":
      return terminal.style("green", "✓ succeeded");
    case "failed":
      return result.error?.code === UNDECIDED_CODE
        ? terminal.style("yellow", "? undecided")
        : terminal.style("red", "✗ failed");
    case "cancelled":
      return terminal.style("yellow", `■ cancelled, charged ${charged(result.budget)},`);
    default:
      return result.status satisfies never;
  }
}

function answerLines(graph: TaskGraph, result: ExecutionResult, heading: (text: string) => string): string[] {
  const { final_output, output_work_unit_id } = result;
  if (output_work_unit_id === undefined) return ["", `${heading("Answer")}  none`];
  const by = answeredBy(graph, result, output_work_unit_id);
  return ["", `${heading("Answer")}  from ${by}`, answerText(final_output)];
}

/** Who answered: the unit that was asked for, or the rung above it that stands in for it. */
function answeredBy(graph: TaskGraph, result: ExecutionResult, wanted: string): string {
  const edges = new Map(result.telemetry_bundle.tasks.map((task) => [task.task_id, task.escalation_index ?? -1]));
  let unit = wanted;
  for (let steps = 0; steps < graph.work_units.length; steps += 1) {
    const edge = graph.escalations[edges.get(unit) ?? -1];
    if (edge === undefined) break;
    unit = edge.to;
  }
  return unit === wanted ? wanted : `${unit}, standing in for ${wanted}`;
}

/** A text as it is, everything else as JSON. */
export function answerText(output: unknown): string {
  if (typeof output !== "string") return JSON.stringify(output, null, 2);
  return output.split("\n").map(oneLine).join("\n");
}

/** What the plan does without, after an empty line; nothing where that is nothing. */
export function leftOutLines(leftOut: readonly LeftOut[], terminal: Terminal): string[] {
  return leftOut.length === 0 ? [] : ["", terminal.style("bold", "Left out"), ...leftOut.map(leftOutLine)];
}

function leftOutLine({ task, unit_type, tier }: LeftOut): string {
  return `  ${task}: there is no ${tier} ${unit_type} model; where it would have been called, the answer is undecided`;
}

function count(amount: number, noun: string): string {
  return `${amount.toLocaleString("en")} ${noun}${amount === 1 ? "" : "s"}`;
}
