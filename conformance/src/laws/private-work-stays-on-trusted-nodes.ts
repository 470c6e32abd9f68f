// What must not leave must not be sent.
import type { FabricLaw } from "./law.ts";

export const privateWorkStaysOnTrustedNodes: FabricLaw = {
  on: "fabric",
  id: "private-work-stays-on-trusted-nodes",
  requirements: ["PRIV-001"],
  profile: "fabric-node",
  needs: ["kit nodes", "trusted zone"],
  sentence: "A local_only unit goes to trusted CPU nodes only, and a local_only llm unit is refused.",
  floor: 4,
  check({ grants, submissions }, { exercised, violated }) {
    for (const { claim, node, session, unit } of grants) {
      if (unit?.privacy !== "local_only") continue;
      exercised();
      const where = `${session?.id}/${claim.unit.id}`;
      if (node.plan.kind === "llm_pod")
        violated(`Unit ${claim.unit.id} is local_only and was given to the pod ${node.id}.`, where);
      else if (!node.plan.isTrusted)
        violated(`Unit ${claim.unit.id} is local_only and was given to node ${node.id}, which is not trusted.`, where);
      else if (claim.privacy !== "local_only")
        violated(`Unit ${claim.unit.id} is local_only, and its claim says ${claim.privacy}.`, where);
    }
    for (const { graph, exchange, how } of submissions) {
      if (
        how !== "new" ||
        !graph.work_units.some(({ type, constraints }) => type === "llm" && constraints?.privacy === "local_only")
      )
        continue;
      exercised();
      if (exchange.status === 202)
        violated("A graph with an llm unit that is local_only was accepted; a fabric must refuse it.");
    }
  },
};
