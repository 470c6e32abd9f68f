// What has to be refused before anything runs: a valid graph with one thing broken, and the rule that says so.
import type { BackendCapabilities } from "@krako/contracts";
import { CAPABILITY_BREAKERS } from "./break-capabilities.ts";
import { GRAPH_BREAKERS } from "./break-graphs.ts";
import { PRIVACY_BREAKERS } from "./break-privacy.ts";
import { SCHEMA_BREAKERS } from "./break-schemas.ts";
import { VERSION_BREAKERS } from "./break-versions.ts";
import type { Breaker } from "./breaker.ts";
import type { RefusalCase } from "./case.ts";
import type { Ground } from "./ground.ts";
import { chainOf } from "./small-graph.ts";

const applicable = (breakers: readonly Breaker[], ground: Ground, capabilities: BackendCapabilities): RefusalCase[] =>
  breakers.flatMap((breaker) => {
    const base = chainOf(ground, breaker.units ?? "operations");
    if (base === null) return [];
    return Array.from({ length: 6 }, (_, pick) => breaker.break(base, pick, capabilities)).flatMap(
      (broken): RefusalCase[] => {
        if (broken === null) return [];
        const { error_type, rule, named = true, because } = breaker;
        return [{ kind: "refusal", ...broken, expects: { error_type, rule, named, because } }];
      },
    );
  });

const BREAKERS: readonly Breaker[] = [
  ...GRAPH_BREAKERS,
  ...SCHEMA_BREAKERS,
  ...PRIVACY_BREAKERS,
  ...CAPABILITY_BREAKERS,
  ...VERSION_BREAKERS,
];

/** Every broken graph there is for this backend and these rules. */
export const refusalCases = (
  ground: Ground,
  capabilities: BackendCapabilities,
  rules: readonly string[],
): readonly RefusalCase[] =>
  applicable(
    BREAKERS.filter(({ rule }) => rules.includes(rule)),
    ground,
    capabilities,
  );
