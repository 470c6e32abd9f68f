import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const versionsMustMatch: RefusalLaw = refusalLaw(
  "versions-must-match",
  "VER-001",
  "core",
  "A version that is missing, foreign or later is refused before anything runs, naming what was requested and what is supported.",
  ({ seen: { end } }) => {
    if (end.kind !== "refused") return null;
    const { requested, supported } = end.problem;
    if (typeof requested !== "string") return "A VERSION_MISMATCH must name the version that was requested.";
    return Array.isArray(supported) && supported.length > 0
      ? null
      : "A VERSION_MISMATCH must name the versions that are supported.";
  },
);
