// A case as a picture in text: what a reader has to see at a glance, and nothing else.
import type { Condition, WorkUnit } from "@krako/contracts";
import type { Case, ModelAnswerScript, RunCase, Script } from "../cases/case.ts";
import { fabricLines } from "../fabric/fabric-picture.ts";
import { visibleLine } from "./visible-text.ts";

const answerText = (answer: ModelAnswerScript): string => {
  if (answer.kind !== "answer") return answer.kind.replace("_", " ");
  const { usage, valid } = answer;
  return `${valid ? "valid" : "invalid"} output, ${usage === null ? "usage not told" : `${usage.tokens_in} + ${usage.tokens_out} tokens`}`;
};

const operationText = ({ operation, input }: WorkUnit, valid: boolean): string => {
  if (input["hang"] === true) return "never ends";
  const fault = input["fault"];
  if (typeof fault === "object" && fault !== null && "retryable" in fault)
    return fault.retryable === true ? "fails, retryable" : "fails for good";
  return `${operation}: ${valid ? "valid" : "invalid"} output`;
};

const doesText = (unit: WorkUnit, script: Script): string => {
  const told = script[unit.id];
  if (told?.kind === "model") return told.answers.map(answerText).join(" │ ");
  return operationText(unit, told?.kind !== "operation" || told.valid);
};

const unitLines = (unit: WorkUnit, script: Script): readonly string[] => {
  const { id, type, model, budget, retries, critical, idempotent, dependencies, bindings } = unit;
  const traits = [
    ...(model
      ? [
          `${model.tier}, ${model.max_input_tokens} + ${model.max_output_tokens} tokens an attempt, ${budget.max_tokens} in all`,
        ]
      : []),
    `attempts ≤ ${retries.max_attempts}`,
    ...(retries.backoff_ms > 0 ? [`backoff ${retries.backoff_ms} ms`] : []),
    ...(budget.timeout_ms < 1_000 ? [`timeout ${budget.timeout_ms} ms`] : []),
    critical ? "critical" : "not critical",
    ...(idempotent ? [] : ["not idempotent"]),
  ];
  return [
    `${id}  ${type}  ${traits.join(", ")}`,
    `   does   ${doesText(unit, script)}`,
    ...(dependencies.length > 0 ? [`   needs  ${dependencies.join(", ")}`] : []),
    ...bindings.map(({ from, pointer, to }) => `   bound  ${from}${pointer || " (whole)"} → ${to}`),
  ];
};

const conditionText = (condition: Condition): string => {
  switch (condition.type) {
    case "failure":
      return condition.error_types === undefined ? "failure" : `failure of ${condition.error_types.join(" or ")}`;
    case "schema_mismatch":
      return "schema mismatch";
    case "confidence_below":
      return `${condition.pointer} < ${condition.threshold}`;
    case "field_equals":
      return `${condition.pointer} = ${JSON.stringify(condition.value)}`;
    case "budget_remaining_at_least":
      return `${condition.dimension} left ≥ ${condition.amount}`;
  }
};

const runLines = ({ graph, script, release, stop, deadline_ms, twin }: RunCase): readonly string[] => {
  const budget = Object.entries(graph.budget).map(([name, limit]) => `${name} ${limit}`);
  return [
    ...graph.work_units.flatMap((unit) => unitLines(unit, script)),
    ...graph.escalations.map(({ from, to, when }) => `${from} ⇒ ${to}  when ${when.map(conditionText).join(" and ")}`),
    `output  ${graph.output.map(({ work_unit_id, pointer }) => `${work_unit_id}${pointer}`).join(", ")}`,
    `budget  ${budget.length === 0 ? "not limited" : budget.join(", ")}`,
    `policy  ${graph.policy.failure_policy}`,
    ...(release.order === "at once" ? [] : [`model   answers ${release.order}`]),
    ...(stop === null ? [] : [`cancel  at ${stop.at === "start" ? "the start" : `${stop.at} ${stop.count}`}`]),
    ...(deadline_ms === null ? [] : [`until   ${deadline_ms} ms after submission`]),
    ...(twin === "none" ? [] : [`twice   ${twin}`]),
  ];
};

export const casePicture = (each: Case): string =>
  (each.kind === "run"
    ? runLines(each)
    : each.kind === "fabric"
      ? fabricLines(each)
      : [`a graph with ${each.expects.because}`, `must be refused  ${each.expects.error_type} (${each.expects.rule})`]
  )
    .map((line) => visibleLine(line, 300))
    .join("\n");
