import type { RunLaw } from "./law.ts";

export const descriptorAndHealthAreDocuments: RunLaw = {
  id: "descriptor-and-health-are-documents",
  on: "run",
  requirements: ["CAP-004"],
  profile: "core",
  floor: 50,
  sentence: "The capability descriptor and the health status satisfy their schemas.",
  check: ({ seen: { descriptor, health, end } }, finding) => {
    finding.exercised();
    // Who did not survive the run cannot be asked: then the run is what went wrong.
    const isGone = end.kind === "threw" || end.kind === "no end";
    for (const [what, reply] of [
      ["descriptor", descriptor],
      ["health status", health],
    ] as const) {
      if (reply.kind === "malformed")
        finding.violated(`The ${what} does not satisfy its schema: ${reply.faults.slice(0, 3).join("; ")}`);
      if (reply.kind === "threw" && !isGone) finding.violated(`Asking for the ${what} threw: ${reply.message}`);
      if (reply.kind === "no end" && !isGone)
        finding.violated(`Asking for the ${what} had no end within ${reply.after_ms} ms.`);
    }
  },
};
