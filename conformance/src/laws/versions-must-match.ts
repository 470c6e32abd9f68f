import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const versionsMustMatch: RefusalLaw = refusalLaw(
  "versions-must-match",
  "VER-001",
  "core",
  "A version that is missing, foreign or later is refused before anything runs, naming what was requested and what is supported.",
  ({ seen: { end }, case: { graph } }) => {
    if (end.kind !== "refused") return null;
    const { requested, supported } = end.problem;
    const states = (member: string): boolean => typeof graph === "object" && graph !== null && member in graph;
    const isStated = states("schema_version") && states("contract_version");
    if (isStated && typeof requested !== "string")
      return "A VERSION_MISMATCH must name the version that was requested.";
    return Array.isArray(supported) && supported.length > 0
      ? null
      : "A VERSION_MISMATCH must name the versions that are supported.";
  },
);
