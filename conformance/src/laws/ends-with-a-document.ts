import type { RunLaw } from "./law.ts";

export const endsWithADocument: RunLaw = {
  id: "ends-with-a-document",
  on: "run",
  requirements: ["RESULT-001"],
  profile: "core",
  standing: "net",
  floor: 50,
  sentence:
    "A valid graph ends with an ExecutionResult that satisfies its schema; an error is there exactly when the run failed.",
  check: ({ seen: { end }, result }, finding) => {
    finding.exercised();
    switch (end.kind) {
      case "malformed":
        finding.violated(`What was returned is no ExecutionResult: ${end.faults.slice(0, 3).join("; ")}`);
        return;
      case "threw":
        finding.violated(`An accepted graph ends with a result; the call threw: ${end.message}`);
        return;
      case "refused": {
        const { error_type, detail, title } = end.problem;
        finding.violated(
          `The graph is valid and within the capabilities; it was refused: ${String(error_type)}, ${String(detail ?? title)}`,
        );
        return;
      }
      case "no end":
        return;
      case "result":
        if ((result?.status === "failed") !== (result?.error !== undefined))
          finding.violated(
            `The run ended ${result?.status}; it has ${result?.error === undefined ? "no" : "an"} error.`,
          );
    }
  },
};
