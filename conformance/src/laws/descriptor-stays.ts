import { canonicalDigest } from "../judge/canonical-digest.ts";
import type { RunLaw } from "./law.ts";

export const descriptorStays: RunLaw = {
  id: "descriptor-stays",
  on: "run",
  requirements: ["CAP-003"],
  profile: "core",
  floor: 50,
  sentence: "The descriptor stays the same, and results carry its digest.",
  check: ({ capabilities, seen, result }, finding) => {
    const digest = canonicalDigest(capabilities);
    if (seen.descriptor.kind === "document") {
      finding.exercised();
      const now = canonicalDigest(seen.descriptor.document);
      if (now !== digest) finding.violated("The descriptor is not the one it was when the kit began.");
    }
    const told = result?.execution_metadata.capabilities_digest;
    if (told !== undefined && told !== digest)
      finding.violated(`capabilities_digest had to be ${digest}; the result says ${told}.`);
  },
};
