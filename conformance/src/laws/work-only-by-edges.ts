import type { RunLaw } from "./law.ts";

export const workOnlyByEdges: RunLaw = {
  id: "work-only-by-edges",
  on: "run",
  requirements: ["ESC-001"],
  profile: "core",
  floor: 8,
  sentence: "Nothing but a declared edge whose conditions hold adds, replaces or repeats work.",
  check: ({ units, seen: { graph } }, finding) => {
    for (const { unit, seen, blame, edgeBlame, expectedEscalation } of units.values()) {
      if (seen === null) continue;
      if (expectedEscalation === null && graph.escalations.some(({ from }) => from === unit.id)) finding.exercised();
      for (const fault of [blame, edgeBlame]) if (fault?.rule === "ESC-001") finding.violated(fault.message, unit.id);
      const accepted = seen.calls.findIndex(
        ({ answer, state }) => answer?.kind === "answer" && answer.valid && state() === "answered",
      );
      const followed = accepted >= 0 ? seen.calls.length - accepted - 1 : 0;
      if (followed > 0 && blame === null && seen.task.status === "succeeded")
        finding.violated(
          `The output of "${unit.id}" was accepted, yet its model was called ${followed} more times.`,
          unit.id,
        );
    }
  },
};
