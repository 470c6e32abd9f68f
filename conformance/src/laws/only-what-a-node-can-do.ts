// A node states what it can do, and a unit where it may go.
import type { FabricLaw } from "./law.ts";

export const onlyWhatANodeCanDo: FabricLaw = {
  on: "fabric",
  id: "only-what-a-node-can-do",
  requirements: ["NODE-001"],
  profile: "fabric-node",
  needs: ["kit nodes"],
  sentence:
    "A node is given only types of unit it stated, in the region and with the trust that is asked for, and no more at once than it stated.",
  floor: 40,
  check({ grants, trustedZoneKnown }, { exercised, violated }) {
    for (const { claim, node, session, unit, held } of grants) {
      exercised();
      const where = `${session?.id}/${claim.unit.id}`;
      const { kind, hasModels, slots, region, isTrusted } = node.plan;
      const { type } = claim.unit;
      if ((type === "llm") !== (kind === "llm_pod") || (type === "small_model" && !hasModels))
        violated(
          `Node ${node.id} (${kind}) was given the ${type} unit ${claim.unit.id}, which it did not state.`,
          where,
        );
      else if (unit?.region != null && unit.region !== region)
        violated(
          `Unit ${claim.unit.id} belongs in ${unit.region} and was given to node ${node.id} in ${region}.`,
          where,
        );
      else if (unit?.trusted === true && trustedZoneKnown && !isTrusted)
        violated(`Unit ${claim.unit.id} needs a trusted node and was given to node ${node.id}, which is none.`, where);
      else if (held > slots) violated(`Node ${node.id} takes ${slots} at once and holds ${held}.`, where);
    }
  },
};
