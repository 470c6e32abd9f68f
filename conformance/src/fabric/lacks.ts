// What a fabric does not offer the kit: checks that need it are inconclusive.
import type { Need } from "../laws/law.ts";
import type { FabricUnderTest } from "./fabric-under-test.ts";

/** By need, as a sentence's end. */
export const lacksOfFabric = ({
  nodes,
  tokens,
  clock,
  trustedZone,
  billing,
}: FabricUnderTest): readonly (readonly [Need, string])[] => {
  const hasNodes = nodes === "kit" && tokens.node !== undefined;
  return [
    ...(hasNodes
      ? []
      : ([["kit nodes", "the fabric has nodes of its own, or the kit has no token for nodes"]] as const)),
    ...(clock === undefined ? ([["clock", "the clock of the fabric cannot be moved"]] as const) : []),
    ...(tokens.operator === undefined ? ([["operator", "there is no token of an operator"]] as const) : []),
    ...(trustedZone === undefined
      ? ([["trusted zone", "it is not known which trust zone the fabric trusts"]] as const)
      : []),
    ...(typeof tokens.tenant === "function"
      ? []
      : ([["new tenants", "tenants cannot be new: their tokens are given"]] as const)),
    ...(billing?.redeliver === undefined
      ? ([["redelivery", "events cannot be delivered to billing once more"]] as const)
      : []),
    ...(billing?.rebuild === undefined ? ([["rebuild", "billing cannot be written again from the log"]] as const) : []),
  ];
};
