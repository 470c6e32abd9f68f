import type { RunLaw } from "./law.ts";

export const operationsGetTheirInputOnly: RunLaw = {
  id: "operations-get-their-input-only",
  on: "run",
  requirements: ["SAFE-005"],
  profile: "hostile",
  needs: ["events"],
  floor: 1,
  sentence: "An operation is given its input and nothing else.",
  check: ({ units }, finding) => {
    for (const { unit, seen } of units.values()) {
      if (unit.operation !== "conformance.probe@1" || seen?.ending.output === undefined) continue;
      const { output } = seen.ending;
      const count =
        typeof output === "object" && output !== null && "arguments" in output ? output.arguments : undefined;
      finding.exercised();
      if (count !== 1)
        finding.violated(
          `The operation of "${unit.id}" was called with ${JSON.stringify(count)} arguments; it gets its input alone.`,
          unit.id,
        );
    }
  },
};
