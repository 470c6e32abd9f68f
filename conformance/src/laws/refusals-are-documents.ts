import type { RefusalLaw } from "./law.ts";

export const refusalsAreDocuments: RefusalLaw = {
  id: "refusals-are-documents",
  on: "refusal",
  requirements: ["RESULT-001"],
  profile: "core",
  floor: 50,
  sentence: "What is not executed comes back as a refusal with a problem document that satisfies its schema.",
  check: ({ seen: { end }, case: { expects } }, finding) => {
    finding.exercised();
    const what = `A graph with ${expects.because}`;
    if (end.kind === "threw")
      finding.violated(`${what} must be refused with a problem document; what was thrown has none: ${end.message}`);
    if (end.kind === "malformed")
      finding.violated(
        `${what} must be refused with a problem document; what came back is none: ${end.faults[0] ?? ""}`,
      );
    if (end.kind === "refused" && end.faults.length > 0)
      finding.violated(
        `The problem document for ${what} does not satisfy its schema: ${end.faults.slice(0, 3).join("; ")}`,
      );
  },
};
