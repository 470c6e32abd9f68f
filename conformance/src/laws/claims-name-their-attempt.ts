// Each attempt of a unit has one claim here: no case asks several nodes for one attempt.
import type { FabricLaw } from "./law.ts";

export const claimsNameTheirAttempt: FabricLaw = {
  on: "fabric",
  id: "claims-name-their-attempt",
  requirements: ["CLAIM-001"],
  profile: "fabric-node",
  needs: ["kit nodes"],
  sentence: "A claim names the attempt it is for, counted from the attempts of its unit that ended before.",
  floor: 40,
  check({ grants }, { exercised, violated }) {
    for (const { claim, session, nth } of grants) {
      if (session === undefined) continue;
      const before = grants
        .slice(0, nth)
        .filter((other) => other.session === session && other.claim.unit.id === claim.unit.id);
      const expected = Math.max(0, ...before.map((other) => other.claim.attempt_index)) + 1;
      exercised();
      if (claim.attempt_index !== expected)
        violated(
          `This is claim ${before.length + 1} of unit ${claim.unit.id}, for attempt ${expected}; it names attempt ${claim.attempt_index}.`,
          `${session.id}/${claim.unit.id}`,
        );
      else if (
        claim.unit.id !== undefined &&
        JSON.stringify(session.graph.work_units.find(({ id }) => id === claim.unit.id)?.output_schema) !==
          JSON.stringify(claim.unit.output_schema)
      )
        violated(
          `The claim of unit ${claim.unit.id} has another unit in it than the graph declares.`,
          `${session.id}/${claim.unit.id}`,
        );
    }
  },
};
