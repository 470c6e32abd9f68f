// PRIV-001 and PRIV-002: data that must not leave.
import type { Privacy } from "@krako/contracts";
import type { WorkUnit } from "../oracle/spending.ts";
import { type Breaker, withUnit } from "./breaker.ts";

const privacy = (value: Privacy) => (unit: WorkUnit) => ({ ...unit, constraints: { privacy: value } });

export const PRIVACY_BREAKERS: readonly Breaker[] = [
  {
    error_type: "VALIDATION_ERROR",
    rule: "PRIV-002",
    because: "private data bound into a unit that may go anywhere",
    break: (graph, pick) => {
      if (pick > 1) return null;
      const bound = {
        ...graph,
        work_units: graph.work_units.map((unit) =>
          unit.id === "b" ? { ...unit, bindings: [{ from: "a", pointer: "", to: "/seen" }] } : unit,
        ),
      };
      return {
        graph:
          pick === 0
            ? withUnit(bound, 0, privacy("local_only"))
            : withUnit(
                { ...bound, policy: { ...graph.policy, privacy_default: "local_only" } },
                1,
                privacy("allow_remote"),
              ),
      };
    },
  },
  {
    error_type: "UNSUPPORTED_CAPABILITY",
    rule: "PRIV-001",
    because: "a private unit for a model that is not on this machine",
    units: "models",
    break: (graph, pick, { local_model_tiers }) => {
      const [unit] = graph.work_units;
      const tier = unit?.model?.tier;
      if (pick > 1 || unit?.type !== "llm" || tier === undefined || local_model_tiers.includes(tier)) return null;
      return {
        graph:
          pick === 0
            ? withUnit(graph, 0, privacy("local_only"))
            : { ...graph, policy: { ...graph.policy, privacy_default: "local_only" } },
      };
    },
  },
];
