import { canonicalDigest } from "../judge/canonical-digest.ts";
import type { RunLaw } from "./law.ts";

export const graphStaysAsItWas: RunLaw = {
  id: "graph-stays-as-it-was",
  on: "run",
  requirements: ["GRAPH-009"],
  profile: "core",
  floor: 50,
  sentence:
    "The graph is the same before, during and after its execution, and its digest is that of what was submitted.",
  check: ({ seen, result }, finding) => {
    if (seen.graphChanged) finding.violated("The graph that was handed over was changed.");
    if (result === null) return;
    finding.exercised();
    const digest = canonicalDigest(seen.graph);
    const told = result.execution_metadata.graph_digest;
    if (told !== digest) finding.violated(`graph_digest had to be ${digest}; the result says ${told}.`);
    for (const { event, faults } of seen.events)
      if (
        event.event_type === "execution.session.started" &&
        faults.length === 0 &&
        event.payload.graph_digest !== digest
      )
        finding.violated(
          `graph_digest had to be ${digest}; execution.session.started says ${event.payload.graph_digest}.`,
        );
  },
};
