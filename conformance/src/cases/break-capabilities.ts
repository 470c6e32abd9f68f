// CAP-002: graphs that need what the descriptor does not state.
import { type Breaker, withUnit } from "./breaker.ts";

const needs = (because: string, breaks: Breaker["break"], more: Partial<Breaker> = {}): Breaker => ({
  error_type: "UNSUPPORTED_CAPABILITY",
  rule: "CAP-002",
  because,
  break: breaks,
  ...more,
});

export const CAPABILITY_BREAKERS: readonly Breaker[] = [
  needs("an operation nobody serves", (graph, pick) =>
    pick > 1
      ? null
      : {
          graph: withUnit(graph, pick, (unit) => ({
            ...unit,
            operation: pick === 0 ? "conformance.unheard@1" : "conformance.echo@2",
          })),
        },
  ),
  needs("a verification mode that is not offered", (graph, pick, { verification_modes }) => {
    const missing = (["quorum", "recompute"] as const).filter((mode) => !verification_modes.includes(mode));
    const mode = missing[pick];
    return mode === undefined ? null : { graph: withUnit(graph, 0, (unit) => ({ ...unit, verification_mode: mode })) };
  }),
  needs(
    "a model tier that is not offered",
    (graph, pick, { model_tiers, small_model_tiers }) => {
      const [unit] = graph.work_units;
      const offered = unit?.type === "llm" ? model_tiers : small_model_tiers;
      const tier = (["small", "medium", "large"] as const).filter((each) => !offered.includes(each))[pick];
      if (tier === undefined) return null;
      return { graph: withUnit(graph, 0, (each) => ({ ...each, model: each.model && { ...each.model, tier } })) };
    },
    { units: "models" },
  ),
  needs("a cost limit where cost is not enforced", (graph, pick, { enforces_cost }) =>
    pick > 0 || enforces_cost ? null : { graph: { ...graph, budget: { max_cost_usd: "1.000000" } } },
  ),
  needs(
    "more context than any model has",
    (graph, pick, { supported_context_window }) =>
      pick > 0 || supported_context_window >= 20_000_000
        ? null
        : {
            graph: withUnit(graph, 0, (unit) => ({
              ...unit,
              budget: { ...unit.budget, max_tokens: 100_000_000 },
              model: unit.model && { ...unit.model, max_input_tokens: 10_000_000, max_output_tokens: 10_000_000 },
            })),
          },
    { units: "models" },
  ),
];
