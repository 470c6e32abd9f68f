// A case as a few lines of text, small enough to read after shrinking.
import type { Outcome } from "@krako/conformance/oracle";
import { attemptLimit, type WorkUnit } from "@krako/conformance/oracle";
import type { LawCase } from "./law-case.ts";

const outcomeText = (outcome: Outcome): string => {
  const used =
    "usage" in outcome
      ? outcome.usage
        ? ` ${outcome.usage.tokens_in}+${outcome.usage.tokens_out}`
        : " usage unknown"
      : "";
  const unstarted = "started" in outcome && outcome.started === false ? " not started" : "";
  switch (outcome.kind) {
    case "output":
      return `${(outcome.violations ?? []).length > 0 ? "invalid output" : `output ${JSON.stringify(outcome.output)}`}${used}`;
    case "error":
      return `${outcome.retryable ? "transient" : "permanent"} error${unstarted}${used}`;
    default:
      return `${outcome.kind}${unstarted}`;
  }
};

const unitText = (unit: WorkUnit, lawCase: LawCase): string =>
  [
    `  ${unit.id} ${unit.type}`,
    ...(unit.dependencies.length > 0 ? [`needs ${unit.dependencies.join(", ")}`] : []),
    ...unit.bindings.map((binding) => `${binding.from}${binding.pointer} → ${binding.to}`),
    ...(unit.model === undefined
      ? []
      : [`limit ${attemptLimit(unit)}, ${unit.budget.max_tokens} in all, ${unit.model.tier}`]),
    `${unit.retries.max_attempts} attempts`,
    `${unit.critical ? "critical" : "uncritical"}${unit.idempotent ? "" : ", not idempotent"}`,
    ...(lawCase.script[unit.id]?.rejectsInput ? ["input rejected"] : []),
    `[${(lawCase.script[unit.id]?.outcomes ?? []).map(outcomeText).join(" | ")}]`,
  ].join(" · ");

export const pictureOf = (lawCase: LawCase): string => {
  const { graph, prices, schedule } = lawCase;
  return [
    ...graph.work_units.map((unit) => unitText(unit, lawCase)),
    ...graph.escalations.map(
      (edge, index) => `  [${index}] ${edge.from} ⇒ ${edge.to} when ${JSON.stringify(edge.when)}`,
    ),
    `  output ${graph.output.map(({ work_unit_id, pointer }) => work_unit_id + pointer).join(", ")} · ${graph.policy.failure_policy}`,
    `  budget ${JSON.stringify(graph.budget)} · prices ${prices === null ? "none" : JSON.stringify(prices.tiers.map((tier) => [tier.input_per_1k, tier.output_per_1k]))}`,
    `  schedule ${JSON.stringify(schedule)}`,
  ].join("\n");
};
